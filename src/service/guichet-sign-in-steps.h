/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-steps.h: the requests that tell whose keys these are and what they may, as tables
 * for a flow whose state is an attempt. Private to signing in. Pure.
 */
#pragma once

#include "guichet-sign-in-attempt.h"

G_BEGIN_DECLS

/* The table for the keys of @attempt, without the pace. */
GuichetFlow guichet_sign_in_steps_choose (GuichetSignInAttempt *attempt);
/* (transfer full): "POST /telephony/…", as far as the steps could tell */
GStrv guichet_sign_in_steps_list_missing_rights (GuichetSignInAttempt *attempt);

G_END_DECLS
