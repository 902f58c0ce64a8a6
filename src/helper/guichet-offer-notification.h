/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-notification.h: shows one offer at a time, whatever it offers, and takes it back
 * when it is no longer news.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_OFFER_NOTIFICATION (guichet_offer_notification_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOfferNotification,
                      guichet_offer_notification,
                      GUICHET,
                      OFFER_NOTIFICATION,
                      GObject)

GuichetOfferNotification *guichet_offer_notification_new (GApplication *application);
void guichet_offer_notification_show (GuichetOfferNotification *self, GNotification *card);
void guichet_offer_notification_withdraw (GuichetOfferNotification *self);

G_END_DECLS
