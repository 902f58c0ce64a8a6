/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-secret.h: a text that nobody may read once we have done with it: a key, a token, or what
 * was made of one.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any text of g_malloc(); the name is for g_autoptr(GuichetSecret). */
typedef char GuichetSecret;

void guichet_secret_free (GuichetSecret *secret);
void guichet_secret_wipe_bytes (GBytes *bytes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetSecret, guichet_secret_free)

G_END_DECLS
