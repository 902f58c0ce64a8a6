/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-code-offer.h: what to offer of the validation codes that were found in a copied text, and
 * in which words. Pure: decides and writes sentences; never holds a code, only the numbers of the
 * requests.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GuichetCodeOffer GuichetCodeOffer;

/* (nullable): %NULL if @text has no code */
GuichetCodeOffer *guichet_code_offer_find (GBytes *text, gboolean may_pop_up);
void guichet_code_offer_free (GuichetCodeOffer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCodeOffer, guichet_code_offer_free)

guint guichet_code_offer_get_n_requests (const GuichetCodeOffer *self);
gint64 guichet_code_offer_get_request (const GuichetCodeOffer *self, guint position);
/* The only request; 0 if there are several */
gint64 guichet_code_offer_get_target (const GuichetCodeOffer *self);
/* Forgets those for which @is_over holds. Returns: whether there were any */
gboolean guichet_code_offer_drop (GuichetCodeOffer *self,
                                  gboolean (*is_over) (gint64 request, gpointer user_data),
                                  gpointer user_data);
gboolean guichet_code_offer_get_pops_up (const GuichetCodeOffer *self);
char *guichet_code_offer_get_title (const GuichetCodeOffer *self);
char *guichet_code_offer_get_body (const GuichetCodeOffer *self);

G_END_DECLS
