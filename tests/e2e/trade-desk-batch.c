/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trade-desk-batch.c: several changes of owner at once, for test-trade-batch.py:
 *
 *   names HOLDER                               prints "name DOMAIN" for each that can have one, and
 *                                              "method ID" for each means of payment
 *   prepare-batch HOLDER DOMAIN… LABEL=ANSWER… asks what they would be, and goes no further
 *   batch HOLDER DOMAIN… LABEL=ANSWER…         the same, and orders all of them; pays nothing
 *   hold-batch HOLDER DOMAIN… LABEL=ANSWER…    the same, but waits for a line before it orders
 *   unsent                                     prints "unsent DOMAIN" for each that was agreed to
 * and not sent, and forgets it orders                                     prints "order ID DOMAIN
 * STATE" for each that was placed from here
 *
 * Prints "trade DOMAIN STATE" at each change, "demand LABEL TYPE", "terms PRICE CONTRACTS QUOTED",
 * and at the end "end DOMAIN STATE ORDER ORDER-STATE CODE" for each, then "batch STATE DONE TOTAL".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "guichet-trade-batch.h"
#include "guichet-trade-facts.h"
#include "guichet-trade-orders.h"
#include "trade-desk.h"

/* What is known before */

typedef struct
{
  gboolean is_over;
  GError *error; /* (nullable) */
} Asked;

static void
names_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;
  g_auto(GStrv) names =
              guichet_trade_list_domains_finish (GUICHET_SESSION (source), result, &asked->error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_print ("name %s\n", names[i]);
  asked->is_over = TRUE;
}

static void
methods_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asked *asked = user_data;
  g_autoptr(GPtrArray) methods = guichet_trade_list_methods_finish (GUICHET_SESSION (source),
                                                                     result, &asked->error);

  for (guint i = 0; methods != NULL && i < methods->len; i++)
    g_print ("method %" G_GINT64_FORMAT "\n",
             ((const GuichetPaymentMethod *) methods->pdata[i])->id);
  asked->is_over = TRUE;
}

static gboolean
wait_for (Asked *asked)
{
  while (!asked->is_over)
    g_main_context_iteration (NULL, TRUE);
  if (asked->error != NULL)
    g_printerr ("%s\n", asked->error->message);
  return asked->error == NULL;
}

int
trade_desk_list_names (GuichetSession *session, const char *holder)
{
  Asked names = { FALSE, NULL };
  Asked methods = { FALSE, NULL };

  guichet_trade_list_domains_async (session, g_ascii_strtoll (holder, NULL, 10), NULL, names_cb,
                                    &names);
  if (!wait_for (&names))
    return EXIT_FAILURE;
  guichet_trade_list_methods_async (session, NULL, methods_cb, &methods);
  return wait_for (&methods) ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* What was ordered */

int
trade_desk_list_orders (GuichetSession *session)
{
  g_autoptr(GuichetTradeOrders) orders = guichet_trade_orders_new (session);

  guichet_trade_orders_hold (orders);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (orders)))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (orders)); i++)
    {
      g_autoptr(GuichetTradeOrder) order = g_list_model_get_item (G_LIST_MODEL (orders), i);

      g_print ("order %" G_GINT64_FORMAT " %s %s\n", guichet_trade_order_get_id (order),
               guichet_trade_order_get_domain (order),
               trade_desk_get_nick (GUICHET_TYPE_ORDER_STATE,
                                    (int) guichet_trade_order_get_state (order)));
    }
  return EXIT_SUCCESS;
}

int
trade_desk_list_unsent (GuichetSession *session)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = guichet_trade_batch_load_unsent (session, &error);

  if (names == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  for (gsize i = 0; names[i] != NULL; i++)
    g_print ("unsent %s\n", names[i]);
  guichet_trade_batch_forget_unsent (session);
  return EXIT_SUCCESS;
}

/* Several at once */

static const char *
get_state (GuichetTrade *trade)
{
  return trade_desk_get_nick (GUICHET_TYPE_TRADE_STATE, (int) guichet_trade_get_state (trade));
}

static void
changed_cb (GuichetTradeBatch *batch, GuichetTrade *trade)
{
  g_print ("trade %s %s\n", guichet_trade_get_domain (trade), get_state (trade));
  fflush (stdout);
}

static void
wait_for_rest (GuichetTradeBatch *batch)
{
  GuichetTradeBatchState state;

  while (state = guichet_trade_batch_get_state (batch),
         state == GUICHET_TRADE_BATCH_PREPARING || state == GUICHET_TRADE_BATCH_ORDERING)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
prepare (GuichetTradeBatch *batch, char **words)
{
  g_autoptr(GPtrArray) demands = NULL;
  g_autoptr(GPtrArray) contracts = NULL;
  g_autoptr(GuichetPrice) price = NULL;

  guichet_trade_batch_prepare (batch);
  wait_for_rest (batch);
  if (guichet_trade_batch_get_state (batch) == GUICHET_TRADE_BATCH_ASKING)
    {
      g_autoptr(GHashTable) answers = trade_desk_read_answers (words);

      demands = guichet_trade_batch_list_demands (batch);
      trade_desk_print_demands (demands);
      guichet_trade_batch_answer (batch, answers);
      wait_for_rest (batch);
    }
  price = guichet_trade_batch_dup_price (batch);
  contracts = guichet_trade_batch_list_contracts (batch);
  g_print ("terms %s %u %u\n", price != NULL ? price->text : "-", contracts->len,
           guichet_trade_batch_count (batch, GUICHET_TRADE_QUOTED));
  fflush (stdout);
  return guichet_trade_batch_get_state (batch) == GUICHET_TRADE_BATCH_QUOTED;
}

static void
print_end (GuichetTradeBatch *batch)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (batch), i);
      const GError *error = guichet_trade_get_error (trade);

      g_print ("end %s %s %" G_GINT64_FORMAT " %s %d\n", guichet_trade_get_domain (trade),
               get_state (trade), guichet_trade_get_order (trade),
               trade_desk_get_nick (GUICHET_TYPE_ORDER_STATE,
                                    (int) guichet_trade_get_order_state (trade)),
               error != NULL ? error->code : 0);
    }
  g_print ("batch %s %u %u\n",
           trade_desk_get_nick (GUICHET_TYPE_TRADE_BATCH_STATE,
                                (int) guichet_trade_batch_get_state (batch)),
           guichet_trade_batch_get_done (batch), guichet_trade_batch_get_total (batch));
  fflush (stdout);
}

/* Until nobody holds a trade any more: its cart is deleted then. */
static void
leave (GuichetTradeBatch *owned_batch)
{
  g_autoptr(GPtrArray) trades = g_ptr_array_new ();

  guichet_trade_batch_abandon (owned_batch);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (owned_batch)); i++)
    {
      g_autoptr(GuichetTrade) trade = g_list_model_get_item (G_LIST_MODEL (owned_batch), i);

      g_ptr_array_add (trades, trade);
    }
  for (guint i = 0; i < trades->len; i++)
    g_object_add_weak_pointer (trades->pdata[i], &trades->pdata[i]);
  g_object_unref (owned_batch);
  for (guint i = 0; i < trades->len; i++)
    while (trades->pdata[i] != NULL)
      g_main_context_iteration (NULL, TRUE);
}

int
trade_desk_run_batch (GuichetSession *session, const char *command, char **words)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) domains = NULL;
  GuichetTradeBatch *batch;
  char line[8];

  for (guint i = 1; words[i] != NULL; i++)
    if (strchr (words[i], '=') == NULL)
      g_strv_builder_add (builder, words[i]);
  domains = g_strv_builder_end (builder);
  batch = guichet_trade_batch_new (session, (const char *const *) domains,
                                   g_ascii_strtoll (words[0], NULL, 10));
  g_signal_connect (batch, "changed", G_CALLBACK (changed_cb), NULL);
  if (prepare (batch, words) && !g_str_equal (command, "prepare-batch"))
    {
      if (g_str_equal (command, "hold-batch") && fgets (line, sizeof line, stdin) == NULL)
        return EXIT_FAILURE;
      guichet_trade_batch_confirm (batch, TRUE, TRUE, NULL);
      wait_for_rest (batch);
    }
  print_end (batch);
  leave (batch);
  return EXIT_SUCCESS;
}
