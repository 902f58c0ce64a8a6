/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-error.h: what went wrong with the keyring, as a sentence that says what to do.
 * Making one is private to the keyring; windows and helper ask whether an error is one.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GError *guichet_keyring_error_new (const GError *cause);
GError *guichet_keyring_error_new_locked (void);
GError *guichet_keyring_error_new_silent (void);

gboolean guichet_keyring_error_is_one (const GError *error);

G_END_DECLS
