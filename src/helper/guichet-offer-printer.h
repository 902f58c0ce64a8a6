/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-printer.h: tells scripts and tests of an offer, as a line on standard output.
 */
#pragma once

#include "guichet-code-offer.h"
#include "guichet-offer.h"

G_BEGIN_DECLS

void guichet_offer_print (const GuichetOffer *offer);
void guichet_offer_print_codes (const GuichetCodeOffer *offer);

G_END_DECLS
