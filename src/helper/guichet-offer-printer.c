/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-offer-printer.c: writes {"numbers":[…],"notification":true} or
 * {"kind":"validation-code","request":123} and flushes, so that a reader sees it at once. Numbers
 * only: nothing else of the copied text is ever printed, and no code.
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

/**
 * guichet_offer_print_codes:
 * @offer: an offer
 *
 * Prints a JSON object on a line of its own for each request of @offer.
 */
void
guichet_offer_print_codes (const GuichetCodeOffer *offer)
{
  for (guint i = 0; i < guichet_code_offer_get_n_requests (offer); i++)
    printf ("{\"kind\":\"validation-code\",\"request\":%" G_GINT64_FORMAT "}\n",
            guichet_code_offer_get_request (offer, i));
  fflush (stdout);
}
