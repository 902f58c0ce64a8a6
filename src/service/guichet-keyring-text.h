/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-text.h: the keys of an account as the one text that a keyring keeps for it.
 * Private to the keyring.
 */
#pragma once

#include "guichet-credentials.h"
#include "guichet-secret.h"

G_BEGIN_DECLS

GuichetSecret *guichet_keyring_text_write (const GuichetCredentials *credentials);
GuichetCredentials *guichet_keyring_text_read (const char *text, GError **error);

G_END_DECLS
