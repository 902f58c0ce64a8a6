/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-notification.h: the notification that offers a call, with its buttons Call and
 * Ignore. Never dials by itself: a click on its body opens the confirmation, only the button Call
 * calls.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-offer.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OFFER_NOTIFICATION (guichet_offer_notification_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOfferNotification,
                      guichet_offer_notification,
                      GUICHET,
                      OFFER_NOTIFICATION,
                      GObject)

GuichetOfferNotification *guichet_offer_notification_new (GApplication *application);
void guichet_offer_notification_show (GuichetOfferNotification *self,
                                      const GuichetOffer *offer,
                                      const char *line_title);
void guichet_offer_notification_withdraw (GuichetOfferNotification *self);

G_END_DECLS
