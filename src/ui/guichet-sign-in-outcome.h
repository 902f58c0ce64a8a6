/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-outcome.h: what the pages say on which signing in stops: for an answer, or at its
 * end.
 */
#pragma once

#include "guichet-answer-page.h"
#include "guichet-sign-in.h"

G_BEGIN_DECLS

void guichet_sign_in_outcome_describe (GuichetSignIn *sign_in, GuichetAnswerPage *page);

G_END_DECLS
