/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-rejecters.h: what digits are when they are no telephone number. Private to this
 * folder.
 */
#pragma once

#include "guichet-phone-candidate.h"
#include "guichet-phone-finder.h"

G_BEGIN_DECLS

gboolean guichet_phone_rejecters_refuse_stretch (const GuichetPhoneStretch *stretch);
gboolean guichet_phone_rejecters_refuse (const GuichetPhoneCandidate *candidate);

G_END_DECLS
