/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-found.h: the profile of what stands in the environment or in ovh.conf.
 * Private to the list of profiles.
 */
#pragma once

#include "guichet-profile.h"

G_BEGIN_DECLS

GuichetProfile *guichet_profile_found_look (GuichetProfile *before);

G_END_DECLS
