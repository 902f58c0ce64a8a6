/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-batch-unsent.c: what was agreed to in a program that ended before it was sent. Only
 * tells of it: nothing of that is ever ordered by itself.
 */
#include "config.h"

#include "guichet-instance.h"
#include "guichet-trade-batch.h"
#include "guichet-trade-plan.h"

static const char *
get_account (GuichetSession *session)
{
  return guichet_account_get_nichandle (guichet_session_get_account (session));
}

static const char *
get_profile (GuichetSession *session)
{
  return guichet_profile_get_id (guichet_session_get_profile (session));
}

/**
 * guichet_trade_batch_load_unsent_in_folder:
 * @session: ready
 * @folder: (type filename): where the store lies
 * @error: %GUICHET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the names, sorted; not those whose turn comes in a program
 * that runs
 */
GStrv
guichet_trade_batch_load_unsent_in_folder (GuichetSession *session,
                                           const char *folder,
                                           GError **error)
{
  g_autoptr(GuichetStore) store = NULL;

  g_return_val_if_fail (guichet_session_get_account (session) != NULL, NULL);

  store = guichet_store_open (folder, error);
  return store != NULL ? guichet_trade_plan_read_left (store, get_profile (session),
                                                       get_account (session), error)
                       : NULL;
}

/**
 * guichet_trade_batch_load_unsent:
 * @session: ready
 * @error: %GUICHET_ERROR_STORE
 *
 * Returns: (transfer full) (nullable): the same, of this instance
 */
GStrv
guichet_trade_batch_load_unsent (GuichetSession *session, GError **error)
{
  return guichet_trade_batch_load_unsent_in_folder (session, guichet_instance_get_data_dir (),
                                                    error);
}

/**
 * guichet_trade_batch_forget_unsent_in_folder:
 * @session: ready
 * @folder: (type filename): where the store lies
 *
 * Somebody has read that they were not ordered.
 */
void
guichet_trade_batch_forget_unsent_in_folder (GuichetSession *session, const char *folder)
{
  g_autoptr(GuichetStore) store = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = NULL;

  g_return_if_fail (guichet_session_get_account (session) != NULL);

  store = guichet_store_open (folder, &error);
  if (store != NULL)
    names =
        guichet_trade_plan_read_left (store, get_profile (session), get_account (session), &error);
  for (gsize i = 0; error == NULL && names[i] != NULL; i++)
    guichet_trade_plan_remove (store, get_profile (session), get_account (session), names[i],
                               &error);
  if (error != NULL)
    g_message ("%s", error->message);
}

/**
 * guichet_trade_batch_forget_unsent:
 * @session: ready
 *
 * The same, of this instance.
 */
void
guichet_trade_batch_forget_unsent (GuichetSession *session)
{
  guichet_trade_batch_forget_unsent_in_folder (session, guichet_instance_get_data_dir ());
}
