/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-json-check.h: tells whether bytes are one strict JSON text that our JSON library may
 * safely read. Pure: builds nothing and keeps nothing.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GUICHET_JSON_MAX_DEPTH 64

gboolean guichet_json_check (const char *data, gsize size);

G_END_DECLS
