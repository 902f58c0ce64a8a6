/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-memory.h: gives memory back after work that needed much of it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void guichet_memory_give_back (void);

G_END_DECLS
