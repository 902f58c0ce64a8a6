/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-wrong-types.h: a JSON text in which every key is right and no type is. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *guichet_sandbox_wrong_types (GBytes *text);

G_END_DECLS
