/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-outcome.c: what will or did become of a change of owner, in words, counted, and as
 * a table for a spreadsheet. The address of an order has a password in it, and is in none of them.
 */
#include "config.h"

#include "guichet-trade-outcome.h"

#include "guichet-csv-field.h"
#include "guichet-order-text.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const struct
{
  gboolean is_under_way;
  const char *words;
  const char *explanation;
} states[] = {
  [GUICHET_TRADE_IDLE]      = { FALSE, N_("Not asked for yet"), "" },
  [GUICHET_TRADE_OPENING]   = { TRUE,  N_("Being prepared"), "" },
  [GUICHET_TRADE_ASKING]    = { FALSE, N_("Waits for your answers"), "" },
  [GUICHET_TRADE_QUOTING]   = { TRUE,  N_("Being prepared"), "" },
  [GUICHET_TRADE_QUOTED]    = { FALSE, N_("Can be ordered"), N_("OVHcloud accepts the new holder for this domain name.") },
  [GUICHET_TRADE_ORDERING]  = { TRUE,  N_("Being ordered"), "" },
  [GUICHET_TRADE_LOOKING]   = { TRUE,  N_("Looking for the order"), "" },
  [GUICHET_TRADE_ORDERED]   = { FALSE, N_("Ordered"), "" },
  [GUICHET_TRADE_UNCERTAIN] = { FALSE, N_("Nobody knows yet whether it is ordered"), N_("Nothing is sent again before that is known.") },
  [GUICHET_TRADE_FAILED]    = { FALSE, N_("Not ordered"), "" },
};
/* clang-format on */

/**
 * guichet_trade_outcome_write:
 *
 * Returns: (transfer full): what is or was done, in one line
 */
char *
guichet_trade_outcome_write (GuichetTrade *trade)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);
  g_autofree char *number = NULL;

  if (state != GUICHET_TRADE_ORDERED)
    return g_strdup (_(states[state].words));
  number = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_trade_get_order (trade));
  /* Translators: the number of an order, and its state (“Being delivered”). */
  return g_strdup_printf (_("Order %s: %s"), number,
                             guichet_order_text_state (guichet_trade_get_order_state (trade)));
}

const char *
guichet_trade_outcome_explain (GuichetTrade *trade)
{
  const GuichetTradeState state = guichet_trade_get_state (trade);

  if (state == GUICHET_TRADE_ORDERED)
    return guichet_order_text_explain (guichet_trade_get_order_state (trade));
  return *states[state].explanation != '\0' ? _(states[state].explanation) : "";
}

gboolean
guichet_trade_outcome_is_under_way (GuichetTrade *trade)
{
  return states[guichet_trade_get_state (trade)].is_under_way;
}

static guint *
find_count (GuichetTradeCounts *counts, GuichetTradeState state)
{
  switch (state)
    {
    case GUICHET_TRADE_ORDERED:
      return &counts->n_ordered;
    case GUICHET_TRADE_UNCERTAIN:
      return &counts->n_uncertain;
    case GUICHET_TRADE_IDLE:
    case GUICHET_TRADE_FAILED:
      return &counts->n_failed;
    case GUICHET_TRADE_OPENING:
    case GUICHET_TRADE_ASKING:
    case GUICHET_TRADE_QUOTING:
    case GUICHET_TRADE_QUOTED:
    case GUICHET_TRADE_ORDERING:
    case GUICHET_TRADE_LOOKING:
    default:
      return &counts->n_under_way;
    }
}

/**
 * guichet_trade_outcome_count:
 * @trades: of #GuichetTrade
 * @counts: (out): how many are in which state
 */
void
guichet_trade_outcome_count (GListModel *trades, GuichetTradeCounts *counts)
{
  *counts = (GuichetTradeCounts){ 0 };
  for (guint i = 0; i < g_list_model_get_n_items (trades); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (trades, i);

      (*find_count (counts, guichet_trade_get_state (trade)))++;
      if (guichet_trade_get_state (trade) == GUICHET_TRADE_ORDERED &&
          guichet_trade_get_order_state (trade) == GUICHET_ORDER_NOT_PAID)
        counts->n_unpaid++;
    }
}

static void
append_row (GString *csv, GuichetTrade *trade, GEnumClass *words)
{
  const GError *error = guichet_trade_get_error (trade);
  const GuichetOrder *terms = guichet_trade_get_terms (trade);
  g_autofree char *number = NULL;
  g_autofree char *outcome = guichet_trade_outcome_write (trade);

  if (guichet_trade_get_order (trade) != 0)
    number = g_strdup_printf ("%" G_GINT64_FORMAT, guichet_trade_get_order (trade));
  guichet_csv_field_append (csv, guichet_trade_get_domain (trade), ',');
  guichet_csv_field_append (
      csv, g_enum_get_value (words, (int) guichet_trade_get_state (trade))->value_nick, ',');
  guichet_csv_field_append (csv, number != NULL ? number : "", ',');
  guichet_csv_field_append (csv, terms != NULL ? terms->with_tax->text : "", ',');
  guichet_csv_field_append (csv, error != NULL ? error->message : outcome, '\n');
}

/**
 * guichet_trade_outcome_write_csv:
 * @trades: of #GuichetTrade
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading
 */
char *
guichet_trade_outcome_write_csv (GListModel *trades)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_TRADE_STATE);
  GString *csv = g_string_new (GUICHET_CSV_MARK "domain,result,order,price,message\r\n");

  for (guint i = 0; i < g_list_model_get_n_items (trades); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (trades, i);

      append_row (csv, trade, words);
    }
  return g_string_free (csv, FALSE);
}
