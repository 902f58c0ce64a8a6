/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-list-private.h: what only the services may ask of the list of profiles.
 */
#pragma once

#include "guichet-profile-list.h"

G_BEGIN_DECLS

/* Looks again for what stands in the environment and in ovh.conf: nobody tells when that changes.
 */
void guichet_profile_list_look_again (GuichetProfileList *self);
/* Uses no account, if @profile is the one in use. */
void guichet_profile_list_leave (GuichetProfileList *self, GuichetProfile *profile);

G_END_DECLS
