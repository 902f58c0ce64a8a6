/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-desk.h: takes a copied text and offers what is in it: to accept the requests
 * that it has validation codes for, or to call its numbers. Forgets the text as soon as that is
 * known; dials and accepts nothing.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-clipboard-policy.h"
#include "guichet-session.h"
#include "guichet-tray.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OFFER_DESK (guichet_offer_desk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOfferDesk, guichet_offer_desk, GUICHET, OFFER_DESK, GObject)

GuichetOfferDesk *
guichet_offer_desk_new (GApplication *application, GuichetSession *session, GuichetTray *tray);
void guichet_offer_desk_set_print (GuichetOfferDesk *self, gboolean print);
void guichet_offer_desk_take_text (GuichetOfferDesk *self,
                                   GBytes *text,
                                   GuichetSelection selection,
                                   gboolean may_pop_up);
void guichet_offer_desk_withdraw (GuichetOfferDesk *self);

G_END_DECLS
