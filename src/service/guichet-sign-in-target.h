/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-target.h: which profile new keys belong to. Private to signing in. Changes
 * nothing.
 */
#pragma once

#include "guichet-sign-in-attempt.h"

G_BEGIN_DECLS

gboolean guichet_sign_in_target_is_same_api (const char *endpoint, const char *other);
/* Whether the keys are not of the account that was to get new ones. */
gboolean guichet_sign_in_target_is_other_account (GuichetSignInAttempt *attempt);
/* (nullable) (transfer none): the profile that has these keys' account already */
GuichetProfile *guichet_sign_in_target_find (GuichetSignInAttempt *attempt);
/* (transfer full): the profile as it will be, in the place of @target if there is one */
GuichetProfile *guichet_sign_in_target_make_candidate (GuichetSignInAttempt *attempt,
                                                       GuichetProfile *target);

G_END_DECLS
