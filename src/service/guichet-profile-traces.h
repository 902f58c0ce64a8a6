/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-traces.h: what the store keeps of a profile. Private to signing out.
 */
#pragma once

#include "guichet-profile.h"

G_BEGIN_DECLS

/* Services, contacts, directory entries and the accounts that were used: gone. Calls stay: they are
 * of this computer. */
void guichet_profile_traces_forget (GuichetProfile *profile);

G_END_DECLS
