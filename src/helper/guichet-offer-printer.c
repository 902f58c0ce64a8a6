/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-printer.c: writes {"numbers":[…],"notification":true} and flushes, so that a reader
 * sees it at once. Numbers only: nothing else of the copied text is ever printed.
 */
#include "guichet-offer-printer.h"

#include <stdio.h>

#include "guichet-number-json.h"

/**
 * guichet_offer_print:
 * @offer: an offer
 *
 * Prints @offer as one JSON object on one line of standard output: its numbers, the default first,
 * and whether a notification shows it.
 */
void
guichet_offer_print (const GuichetOffer *offer)
{
  g_autoptr(GString) json = g_string_new ("{\"numbers\":[");

  for (guint i = 0; i < guichet_offer_get_n_numbers (offer); i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      guichet_number_json_append (json, guichet_offer_get_number (offer, i), 0);
    }
  g_string_append_printf (json, "],\"notification\":%s}\n",
                          guichet_offer_get_pops_up (offer) ? "true" : "false");
  fputs (json->str, stdout);
  fflush (stdout);
}
