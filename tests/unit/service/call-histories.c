/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * call-histories.c: lists of calls in a folder of their own, which each test finds empty.
 */
#include "call-histories.h"

#include <glib/gstdio.h>

static char *folder;

static void
remove_store (void)
{
  static const char *const names[] = { "guichet.db", "guichet.db-wal", "guichet.db-shm",
                                       "guichet.lock" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_remove (path);
    }
}

GuichetCallHistory *
call_histories_open (void)
{
  return guichet_call_history_new_in_folder (folder);
}

char *
call_histories_build_path (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

gint64
call_histories_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

GuichetCall *
call_histories_make (const char *dial, gint64 time)
{
  return guichet_call_new (dial, dial, "xx1111-ovh-1", "0033972101001", time);
}

GuichetCall *
call_histories_add (GuichetCallHistory *history, const char *dial, gint64 time)
{
  g_autoptr(GuichetCall) call = call_histories_make (dial, time);

  g_assert_true (guichet_call_history_add (history, call));
  return call;
}

void
call_histories_add_followed (GuichetCallHistory *history, gint64 time, GuichetCallStage stage)
{
  GuichetCall *call = call_histories_add (history, "1", time);

  guichet_call_set_state (call, GUICHET_CALL_STATE_ACCEPTED);
  guichet_call_set_stage (call, stage);
  guichet_call_history_update (history, call);
}

GuichetCall *
call_histories_peek (GuichetCallHistory *history, guint position)
{
  GuichetCall *call = g_list_model_get_item (G_LIST_MODEL (history), position);

  g_assert_nonnull (call);
  g_object_unref (call);
  return call;
}

guint
call_histories_count (GuichetCallHistory *history)
{
  return g_list_model_get_n_items (G_LIST_MODEL (history));
}

static void
run_case (gconstpointer data)
{
  const CallHistoryCase *test_case = data;

  remove_store ();
  test_case->func ();
}

int
call_histories_run (const CallHistoryCase *cases, gsize n_cases)
{
  g_autofree char *command = NULL;
  int status;

  folder = g_dir_make_tmp ("guichet-history-XXXXXX", NULL);
  for (gsize i = 0; i < n_cases; i++)
    g_test_add_data_func (cases[i].name, &cases[i], run_case);
  status = g_test_run ();

  /* A damaged store was kept beside the new one. */
  command = g_strdup_printf ("rm -r '%s'", folder);
  g_assert_cmpint (system (command), ==, 0);
  g_free (folder);
  return status;
}
