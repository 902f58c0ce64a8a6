/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-button.h: the account in use, in the header of every window: who it is, and a
 * popover to switch, rename, add and sign out. Ctrl+F10 opens it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_PROFILE_BUTTON (guichet_profile_button_get_type ())
G_DECLARE_FINAL_TYPE (GuichetProfileButton, guichet_profile_button, GUICHET, PROFILE_BUTTON, AdwBin)

/* Once, by the window whose header it stands in. */
void guichet_profile_button_set_session (GuichetProfileButton *self, GuichetSession *session);

G_END_DECLS
