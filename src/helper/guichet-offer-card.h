/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-card.h: an offer as a notification: its words, its buttons, and what a click means.
 * Shows nothing. A click on its body never dials and never accepts anything: it asks first.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-code-offer.h"
#include "guichet-offer.h"

G_BEGIN_DECLS

/* @line_title: (nullable): the line that the call would start from */
GNotification *guichet_offer_card_new (const GuichetOffer *offer, const char *line_title);
GNotification *guichet_offer_card_new_for_codes (const GuichetCodeOffer *offer);

G_END_DECLS
