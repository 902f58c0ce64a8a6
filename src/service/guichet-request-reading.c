/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-reading.c: reads once the requests for changes of contact of every account that
 * is signed in, one account after the other, and writes down what of them is news.
 *
 * Two requests for an account: who it is, where that is not known yet, and its requests; where
 * people wait for a publication, its directory entries, a few times a day; where they wait for
 * an operation on a domain name, its operations, and the orders of them. What goes wrong with one
 * account keeps no other from being read.
 */
#include "config.h"

#include "guichet-request-reading.h"

#include "guichet-account-api.h"
#include "guichet-contact-accepted.h"
#include "guichet-contact-api.h"
#include "guichet-directory-await-reading.h"
#include "guichet-domain-await-reading.h"
#include "guichet-error.h"
#include "guichet-instance.h"
#include "guichet-list-reader.h"
#include "guichet-request-table.h"
#include "guichet-session-keys.h"
#include "guichet-trade-order-reading.h"

typedef struct
{
  GuichetSessionShared *shared;
  GuichetStore *store;
  guint position;          /* of the account in the list of profiles */
  GuichetProfile *profile; /* (nullable): its profile … */
  GuichetClient *client;   /* (nullable): … its keys … */
  char *account;           /* (nullable): … and who it is */
  guint n_awaited;         /* of what else is awaited: read already */
  GError *error;           /* (nullable): the first */
} Reading;

/* What else people wait for. Asks nothing where nothing is due. */
static const struct
{
  const char *name; /* for the log */
  GuichetAwaitingFunc run_async;
} awaited[] = {
  { "Publications", guichet_directory_await_reading_run_async },
  { "Operations", guichet_domain_await_reading_run_async },
  /* Last: an order that is over has begun an operation. */
  { "Orders", guichet_trade_order_reading_run_async },
};

static void read_next (GTask *owned_task);
static void awaited_read_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
leave_account (Reading *reading)
{
  g_clear_object (&reading->profile);
  g_clear_object (&reading->client);
  g_clear_pointer (&reading->account, g_free);
  reading->n_awaited = 0;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  leave_account (reading);
  g_clear_object (&reading->shared);
  g_clear_object (&reading->store);
  g_clear_error (&reading->error);
  g_free (reading);
}

/* Takes @error. */
static void
give_up_account (GTask *owned_task, GError *error)
{
  Reading *reading = g_task_get_task_data (owned_task);

  g_debug ("Requests of “%s” cannot be read: %s", guichet_profile_get_title (reading->profile),
           error->message);
  /* Signed out since, or its keys are in the memory of another program. */
  if (reading->error == NULL &&
      !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN))
    reading->error = g_steal_pointer (&error);
  g_clear_error (&error);
  read_next (owned_task);
}

static void
note_accepted (Reading *reading, GPtrArray *requests)
{
  const char *profile = guichet_profile_get_id (reading->profile);
  g_autoptr(GHashTable) accepted =
                 guichet_contact_accepted_read (reading->store, profile, reading->account, NULL);

  for (guint i = 0; i < requests->len && accepted != NULL; i++)
    {
      const gint64 id = guichet_contact_request_get_id (requests->pdata[i]);

      guichet_contact_request_set_accepted (requests->pdata[i],
                                            g_hash_table_contains (accepted, &id));
    }
}

/* It may be gone since it was asked for, and with it all that was kept of it. */
static gboolean
is_still_there (Reading *reading)
{
  return guichet_profile_list_find (guichet_session_shared_get_profiles (reading->shared),
                                    guichet_profile_get_id (reading->profile)) != NULL;
}

static void
read_awaited (GTask *owned_task)
{
  Reading *reading = g_task_get_task_data (owned_task);

  if (reading->n_awaited == G_N_ELEMENTS (awaited) || !is_still_there (reading))
    {
      read_next (owned_task);
      return;
    }
  awaited[reading->n_awaited].run_async (reading->client, reading->store,
                                         guichet_profile_get_id (reading->profile), NULL,
                                         awaited_read_cb, owned_task);
}

/* What people wait for here takes its time, so what goes wrong is tried again, and is no reason to
 * read requests more often. */
static void
awaited_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = g_task_get_task_data (user_data);
  g_autoptr(GError) error = NULL;

  if (!guichet_awaiting_finish (GUICHET_CLIENT (source), result, &error))
    g_debug ("%s cannot be read: %s", awaited[reading->n_awaited].name, error->message);
  reading->n_awaited++;
  read_awaited (user_data);
}

static void
requests_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) requests =
                 reply != NULL ? guichet_contact_api_parse_list (reply, &error) : NULL;
  g_autoptr(GDateTime) here = g_date_time_new_now_utc ();
  g_autoptr(GDateTime) now = g_date_time_add_seconds (
      here, (double) guichet_client_get_clock_difference (reading->client));

  if (requests != NULL && is_still_there (reading))
    {
      note_accepted (reading, requests);
      guichet_request_table_note (reading->store, guichet_profile_get_id (reading->profile),
                                  reading->account, requests, now, &error);
    }
  if (error != NULL)
    give_up_account (task, error);
  else
    read_awaited (task);
}

static void
read_requests (GTask *owned_task)
{
  Reading *reading = g_task_get_task_data (owned_task);
  g_autoptr(GuichetRequest) list = guichet_contact_api_list (GUICHET_CONTACT_REQUEST_UNKNOWN);

  guichet_list_reader_run_async (reading->client, list, GUICHET_OPERATION_CONTACT_REQUEST, NULL,
                                 requests_read_cb, owned_task);
}

static void
account_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GuichetAccount) account =
                 reply != NULL ? guichet_account_api_parse (reply, &error) : NULL;

  /* Keys that may read requests, but not this, are good ones. */
  if (account == NULL && !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_GRANTED))
    {
      give_up_account (task, error);
      return;
    }
  g_clear_error (&error);
  reading->account = g_strdup (account != NULL ? guichet_account_get_nichandle (account) : "");
  read_requests (task);
}

static void
keys_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Reading *reading = g_task_get_task_data (task);
  g_autofree char *place = NULL;
  GError *error = NULL;
  g_autoptr(GuichetCredentials) keys = guichet_session_keys_find_finish (result, &place, &error);
  g_autoptr(GuichetRequest) request = NULL;

  if (keys == NULL)
    {
      give_up_account (task, error);
      return;
    }
  reading->client = guichet_session_shared_find_client (reading->shared, keys);
  reading->account = g_strdup (guichet_profile_get_nichandle (reading->profile));
  if (reading->account != NULL)
    {
      read_requests (task);
      return;
    }
  request = guichet_account_api_read ();
  guichet_client_call_async (reading->client, request, NULL, account_read_cb, task);
}

static void
end (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Reading *reading = g_task_get_task_data (task);

  if (reading->error != NULL)
    g_task_return_error (task, g_steal_pointer (&reading->error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
read_next (GTask *owned_task)
{
  Reading *reading = g_task_get_task_data (owned_task);
  GListModel *profiles = G_LIST_MODEL (guichet_session_shared_get_profiles (reading->shared));

  leave_account (reading);
  reading->profile = g_list_model_get_item (profiles, reading->position++);
  if (reading->profile == NULL)
    {
      end (owned_task);
      return;
    }
  guichet_session_keys_find_async (reading->shared, reading->profile, NULL, keys_found_cb,
                                   owned_task);
}

/**
 * guichet_request_reading_run_async:
 * @settings: of this instance
 *
 * Reads the requests of every account, and writes what of them is news into the store.
 */
void
guichet_request_reading_run_async (GSettings *settings,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);
  GError *error = NULL;

  g_task_set_name (task, "guichet_request_reading_run_async");
  g_task_set_task_data (task, reading, reading_free);
  reading->shared = guichet_session_shared_new (settings);
  guichet_keyring_set_quiet (guichet_session_shared_get_keyring (reading->shared), TRUE);
  reading->store = guichet_store_open (guichet_instance_get_data_dir (), &error);
  if (reading->store == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  read_next (task);
}

/**
 * guichet_request_reading_run_finish:
 *
 * Returns: whether every account was read that has keys; else %FALSE with the first error
 */
gboolean
guichet_request_reading_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
