/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * freed-memory.h: tells which secrets are still in what our own code frees.
 *
 * The linker sends each g_free(), g_string_free() and g_bytes_unref() of our code through
 * freed-memory.c (see meson.build), which looks before the memory goes. The copies that libraries
 * make do not pass there. Tokens that come on the way are secrets too, from the moment at which
 * they are parsed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void freed_memory_begin (void);
void freed_memory_add_secret (const char *secret);
guint freed_memory_count_secrets (void);
guint freed_memory_end (void);

G_END_DECLS
