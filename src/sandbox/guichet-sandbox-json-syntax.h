/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-json-syntax.h: whether a text is JSON to the letter (RFC 8259), and not too deep.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean guichet_sandbox_json_is_strict (const char *text, gsize size);

G_END_DECLS
