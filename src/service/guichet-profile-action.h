/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-action.h: switching between accounts as an action, "profile", whose state is the
 * id of the account in use. Windows and helper have the same one, so that a menu, a key and a test
 * switch alike.
 */
#pragma once

#include "guichet-profile-list.h"

G_BEGIN_DECLS

/* The state while nobody is signed in; no profile has this id. */
#define GUICHET_PROFILE_ACTION_NOBODY "-"

GAction *guichet_profile_action_new (GuichetProfileList *profiles);

G_END_DECLS
