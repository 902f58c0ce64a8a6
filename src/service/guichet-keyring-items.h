/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-items.h: the items of the keyring: each of these ends the call that it is given.
 * Private to the keyring.
 */
#pragma once

#include "guichet-keyring-call.h"

G_BEGIN_DECLS

void guichet_keyring_items_store (GuichetKeyringCall *call);
void guichet_keyring_items_look_up (GuichetKeyringCall *call);
void guichet_keyring_items_look_up_open (GuichetKeyringCall *call);
void guichet_keyring_items_clear (GuichetKeyringCall *call);

G_END_DECLS
