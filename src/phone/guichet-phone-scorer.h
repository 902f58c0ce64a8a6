/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-scorer.h: how sure it is that a candidate was meant as a telephone number. Private
 * to this folder.
 */
#pragma once

#include "guichet-phone-candidate.h"

G_BEGIN_DECLS

/* Offered from here on. */
#define GUICHET_PHONE_SCORE_OFFERED 45

int guichet_phone_scorer_score (const GuichetPhoneCandidate *candidate);

G_END_DECLS
