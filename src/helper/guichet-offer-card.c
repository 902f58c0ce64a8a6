/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-card.c: an offer as a notification: its words, its buttons, and what a click means.
 * Shows nothing. dunst and mako show no buttons: a click there means the default action, so that
 * one only ever asks.
 */
#include "config.h"

#include "guichet-offer-card.h"

#include <glib/gi18n-lib.h>

static GNotification *
make_card (const char *title, const char *body, const char *icon_name)
{
  GNotification *card = g_notification_new (title);
  g_autoptr(GIcon) icon = g_themed_icon_new (icon_name);

  g_notification_set_body (card, body);
  g_notification_set_icon (card, icon);
  /* GNOME shows the buttons of an urgent notification at once, those of the others only under the
   * pointer. */
  g_notification_set_priority (card, G_NOTIFICATION_PRIORITY_URGENT);
  return card;
}

/**
 * guichet_offer_card_new:
 * @offer: an offer with at least one number
 * @line_title: (nullable): the line that the call would start from
 *
 * Returns: (transfer full): the notification that offers a call
 */
GNotification *
guichet_offer_card_new (const GuichetOffer *offer, const char *line_title)
{
  g_autofree char *title = guichet_offer_get_title (offer);
  g_autofree char *body = guichet_offer_get_body (offer, line_title);
  GNotification *card = make_card (title, body, "call-start");
  const char *dial = guichet_offer_get_number (offer, 0)->dial;

  g_notification_set_category (card, "call.offer");
  if (guichet_offer_get_n_numbers (offer) > 1)
    {
      g_notification_add_button (card, _("Choose"), "app.choose");
      g_notification_set_default_action (card, "app.choose");
    }
  else
    {
      g_notification_add_button_with_target (card, _("Call"), "app.call", "s", dial);
      g_notification_set_default_action_and_target (card, "app.confirm", "s", dial);
    }
  g_notification_add_button (card, _("Ignore"), "app.ignore");
  return card;
}

/**
 * guichet_offer_card_new_for_codes:
 * @offer: an offer
 *
 * Every click opens the windows, which read the codes from the clipboard and ask: no code goes over
 * the bus, where other programs may listen.
 *
 * Returns: (transfer full): the notification that offers to accept a request
 */
GNotification *
guichet_offer_card_new_for_codes (const GuichetCodeOffer *offer)
{
  const gint64 target = guichet_code_offer_get_target (offer);
  g_autofree char *title = guichet_code_offer_get_title (offer);
  g_autofree char *body = guichet_code_offer_get_body (offer);
  GNotification *card = make_card (title, body, "emblem-ok");

  g_notification_add_button_with_target (
      card, target != 0 ? _("Accept…") : _("Choose…"), "app.paste-code", "x", target);
  g_notification_add_button (card, _("Ignore"), "app.ignore");
  g_notification_set_default_action_and_target (card, "app.paste-code", "x", target);
  return card;
}
