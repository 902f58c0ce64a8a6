/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-item.h: an offer as the first entry of the tray menu. The entry asks before it
 * calls or accepts.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-code-offer.h"
#include "guichet-offer.h"

G_BEGIN_DECLS

/* @offer: (nullable): the last offer, or %NULL if the last copied text had no number;
 * @region: (nullable): ISO 3166 code for the way the number is written */
GMenuItem *guichet_offer_item_new (const GuichetOffer *offer, const char *region);
GMenuItem *guichet_offer_item_new_for_codes (const GuichetCodeOffer *offer);

G_END_DECLS
