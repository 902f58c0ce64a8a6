/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer.h: what to offer of the numbers that were found in a copied text, and in which
 * words. Pure: decides and writes sentences; shows nothing, dials nothing, and never holds the text
 * itself.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

typedef struct _GuichetOffer GuichetOffer;

/* @numbers: (element-type GuichetPhoneNumber): best first; @never_offer: (nullable): as dialled */
GuichetOffer *guichet_offer_new (GPtrArray *numbers,
                                 const char *const *never_offer,
                                 const char *region,
                                 gboolean may_pop_up);
void guichet_offer_free (GuichetOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetOffer, guichet_offer_free)

guint guichet_offer_get_n_numbers (const GuichetOffer *self);
GuichetPhoneNumber *guichet_offer_get_number (const GuichetOffer *self, guint position);
gboolean guichet_offer_get_pops_up (const GuichetOffer *self);
char *guichet_offer_get_title (const GuichetOffer *self);
char *guichet_offer_get_body (const GuichetOffer *self, const char *line_title);

G_END_DECLS
