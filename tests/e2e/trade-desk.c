/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trade-desk.c: changes of owner for the account that the environment names, without a window, for
 * test-trade.py; the store is that of the instance:
 *
 *   prepare DOMAIN HOLDER [LABEL=ANSWER…]  asks what it would be, and goes no further
 *   order DOMAIN HOLDER [LABEL=ANSWER…]    the same, and orders just that; pays nothing
 *   hold DOMAIN HOLDER [LABEL=ANSWER…]     the same, but waits for a line before it orders
 *   unfinished                             looks for what another start left, or prints "nothing"
 *
 * and what trade-desk-batch.c knows for several at once.
 *
 * Prints "step WORDS" as it goes on, "demand LABEL TYPE", "terms PRICE CONTRACTS", and at the end
 * "end STATE ORDER ORDER-STATE"; before it "error CODE WORDS" if there is one.
 */
#include <stdio.h>
#include <stdlib.h>

#include "guichet-instance.h"
#include "trade-desk.h"

const char *
trade_desk_get_nick (GType type, int value)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

static void
step_cb (GuichetTrade *trade)
{
  if (guichet_trade_get_step (trade) != NULL)
    g_print ("step %s\n", guichet_trade_get_step (trade));
  fflush (stdout);
}

static gboolean
is_at_rest (GuichetTradeState state)
{
  return state != GUICHET_TRADE_OPENING && state != GUICHET_TRADE_QUOTING &&
         state != GUICHET_TRADE_ORDERING && state != GUICHET_TRADE_LOOKING;
}

static void
wait_for_rest (GuichetTrade *trade)
{
  while (!is_at_rest (guichet_trade_get_state (trade)))
    g_main_context_iteration (NULL, TRUE);
}

static void
print_end (GuichetTrade *trade)
{
  const GError *error = guichet_trade_get_error (trade);

  if (error != NULL)
    g_print ("error %d %s\n", error->code, error->message);
  g_print (
      "end %s %" G_GINT64_FORMAT " %s\n",
      trade_desk_get_nick (GUICHET_TYPE_TRADE_STATE, (int) guichet_trade_get_state (trade)),
      guichet_trade_get_order (trade),
      trade_desk_get_nick (GUICHET_TYPE_ORDER_STATE, (int) guichet_trade_get_order_state (trade)));
  fflush (stdout);
}

GHashTable *
trade_desk_read_answers (char **words)
{
  GHashTable *answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "=", 2);

      if (parts[1] != NULL)
        g_hash_table_insert (answers, g_strdup (parts[0]), g_strdup (parts[1]));
    }
  return answers;
}

void
trade_desk_print_demands (GPtrArray *demands)
{
  for (guint i = 0; i < demands->len; i++)
    {
      const GuichetOrderDemand *demand = demands->pdata[i];

      g_print ("demand %s %s\n", demand->label, demand->type);
    }
}

static void
answer (GuichetTrade *trade, char **words)
{
  g_autoptr(GHashTable) answers = trade_desk_read_answers (words);

  trade_desk_print_demands (guichet_trade_get_demands (trade));
  guichet_trade_answer (trade, answers);
  wait_for_rest (trade);
}

/* Returns: whether there is something to be agreed to */
static gboolean
prepare (GuichetTrade *trade, char **answers)
{
  const GuichetOrder *terms;

  guichet_trade_prepare (trade);
  wait_for_rest (trade);
  if (guichet_trade_get_state (trade) == GUICHET_TRADE_ASKING)
    answer (trade, answers);
  if (guichet_trade_get_state (trade) != GUICHET_TRADE_QUOTED)
    return FALSE;
  terms = guichet_trade_get_terms (trade);
  g_print ("terms %s %u\n", terms->with_tax->text, terms->contracts->len);
  fflush (stdout);
  return TRUE;
}

static void
order (GuichetTrade *trade)
{
  const GuichetTradeConsent consent = { .terms = guichet_trade_get_terms (trade),
                                        .accepts_contracts = TRUE,
                                        .waives_retractation = TRUE };

  guichet_trade_confirm (trade, &consent);
  wait_for_rest (trade);
}

/* Until nobody holds it any more: its cart is deleted then. */
static void
leave (GuichetTrade *owned_trade)
{
  gpointer trade = owned_trade;

  g_object_add_weak_pointer (G_OBJECT (owned_trade), &trade);
  guichet_trade_abandon (owned_trade);
  g_object_unref (owned_trade);
  while (trade != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static int
run (GuichetSession *session, const char *command, char **words)
{
  GuichetTrade *trade = guichet_trade_new (session, words[0], g_ascii_strtoll (words[1], NULL, 10));
  char line[8];

  g_signal_connect (trade, "notify::step", G_CALLBACK (step_cb), NULL);
  if (prepare (trade, words + 2) && !g_str_equal (command, "prepare"))
    {
      if (g_str_equal (command, "hold") && fgets (line, sizeof line, stdin) == NULL)
        return EXIT_FAILURE;
      order (trade);
    }
  print_end (trade);
  leave (trade);
  return EXIT_SUCCESS;
}

static int
look_for_unfinished (GuichetSession *session)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) trades = guichet_trade_load_unfinished (session, &error);

  if (trades == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  if (trades->len == 0)
    g_print ("nothing\n");
  for (guint i = 0; i < trades->len; i++)
    {
      guichet_trade_look (trades->pdata[i]);
      wait_for_rest (trades->pdata[i]);
      print_end (trades->pdata[i]);
    }
  return EXIT_SUCCESS;
}

int
main (int argc, char **argv)
{
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  g_autoptr(GuichetSession) session = guichet_session_new (settings);

  if (argc < 2)
    return EXIT_FAILURE;
  guichet_session_load (session);
  while (guichet_session_get_state (session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
  if (guichet_session_get_account (session) == NULL)
    return EXIT_FAILURE;

  if (g_str_equal (argv[1], "unfinished"))
    return look_for_unfinished (session);
  if (g_str_equal (argv[1], "orders"))
    return trade_desk_list_orders (session);
  if (g_str_equal (argv[1], "unsent"))
    return trade_desk_list_unsent (session);
  if (argc > 2 && g_str_equal (argv[1], "names"))
    return trade_desk_list_names (session, argv[2]);
  if (argc > 3 && g_str_has_suffix (argv[1], "batch"))
    return trade_desk_run_batch (session, argv[1], argv + 2);
  return argc > 3 ? run (session, argv[1], argv + 2) : EXIT_FAILURE;
}
