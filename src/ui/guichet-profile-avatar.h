/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-avatar.h: the avatar of an account. Its colour is that of the account, whatever
 * the account is called.
 */
#pragma once

#include <adwaita.h>

#include "guichet-profile.h"

G_BEGIN_DECLS

void guichet_profile_avatar_show (AdwAvatar *avatar, GuichetProfile *profile);

G_END_DECLS
