/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-item.c: an offer as the first entry of the tray menu. The ellipsis of its label
 * says that a question follows.
 */
#include "config.h"

#include "guichet-offer-item.h"

#include <glib/gi18n-lib.h>

/**
 * guichet_offer_item_new:
 * @offer: (nullable): the last offer, or %NULL if the last copied text had no number
 * @region: (nullable): ISO 3166 code for the way the number is written
 *
 * Returns: (transfer full): the entry
 */
GMenuItem *
guichet_offer_item_new (const GuichetOffer *offer, const char *region)
{
  guint n = offer != NULL ? guichet_offer_get_n_numbers (offer) : 0;
  GMenuItem *item = g_menu_item_new (_("Call Clipboard _Number"), "app.no-call");

  if (n == 1)
    {
      GuichetPhoneNumber *number = guichet_offer_get_number (offer, 0);
      const char *display = guichet_phone_number_get_display (number, region);
      /* Translators: an entry of the tray menu; %s is a telephone number. The ellipsis says that a
       * question follows. */
      g_autofree char *label = g_strdup_printf (_("Call %s…"), display);

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "app.confirm", "s", number->dial);
    }
  else if (n > 1)
    {
      g_autofree char *label =
          g_strdup_printf (ngettext ("Choose from %u number…", "Choose from %u numbers…", n), n);

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "app.choose", NULL);
    }
  return item;
}

/**
 * guichet_offer_item_new_for_codes:
 * @offer: an offer
 *
 * Returns: (transfer full): the entry
 */
GMenuItem *
guichet_offer_item_new_for_codes (const GuichetCodeOffer *offer)
{
  const guint n = guichet_code_offer_get_n_requests (offer);
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;
  GMenuItem *item;

  id = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_code_offer_get_request (offer, 0));
  if (n > 1)
    label = g_strdup_printf (ngettext ("Accept %u Request…", "Accept %u Requests…", n), n);
  else
    /* Translators: an entry of the tray menu; %s is the number of a request. */
    label = g_strdup_printf (_("Accept Request %s…"), id);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "app.paste-code", "x",
                                     guichet_code_offer_get_target (offer));
  return item;
}
