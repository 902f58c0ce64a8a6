/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-private-memory.h: keeps the memory of a program, with the keys in it, out of the core
 * files that are written when it crashes.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GUICHET_WHOLE_CORE_VARIABLE "GUICHET_WHOLE_CORE"

gboolean guichet_private_memory_init (void);

G_END_DECLS
