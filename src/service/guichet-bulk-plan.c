/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-plan.c: where a bulk comes from: an empty plan of the account in use, or what was
 * not finished when a program ended, however it ended. Sends nothing: people decide what becomes of
 * it.
 */
#include "config.h"

#include "guichet-bulk-parts.h"

#include "guichet-instance.h"
#include "guichet-session-private.h"

/**
 * guichet_bulk_new:
 * @type: of the bulk
 * @session: whose account asks
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
gpointer
guichet_bulk_new (GType type, GuichetSession *session, const char *folder)
{
  GuichetClient *client = guichet_session_get_client (session);
  GuichetAccount *account = guichet_session_get_account (session);
  GuichetProfile *profile = guichet_session_get_profile (session);
  GuichetBulkParts *parts;
  GuichetBulk *self;

  g_return_val_if_fail (GUICHET_IS_SESSION (session), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  if (client == NULL || account == NULL)
    return NULL;
  self = g_object_new (type, NULL);
  parts = guichet_bulk_get_parts (self);
  parts->client = g_object_ref (client);
  parts->account = g_strdup (guichet_account_get_nichandle (account));
  parts->profile =
      g_strdup (profile != NULL ? guichet_profile_get_id (profile) : GUICHET_PROFILE_FOUND_ID);
  parts->folder = g_strdup (folder);
  return self;
}

/**
 * guichet_bulk_renew:
 * @session: that may have other keys by now
 *
 * Goes on with the keys of @session, if they are of the account that asks. What is in flight comes
 * to its end with the old ones.
 */
void
guichet_bulk_renew (GuichetBulk *self, GuichetSession *session)
{
  GuichetBulkParts *parts;
  GuichetClient *client;
  GuichetAccount *account;

  g_return_if_fail (GUICHET_IS_BULK (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));

  parts = guichet_bulk_get_parts (self);
  client = guichet_session_get_client (session);
  account = guichet_session_get_account (session);
  if (client != NULL && account != NULL &&
      g_strcmp0 (guichet_account_get_nichandle (account), parts->account) == 0)
    g_set_object (&parts->client, client);
}

/* What was not finished */

typedef struct
{
  GType type;
  GuichetSession *session;
  const char *folder;
} Place;

/* Reads after it has the lock: whoever had it before may have gone on until then. */
static gpointer
load (GuichetStore *store, gint64 id, gpointer data, GError **error)
{
  const Place *place = data;
  g_autoptr(GuichetBulk) self = guichet_bulk_new (place->type, place->session, place->folder);
  const GuichetBulkJournal *journal = guichet_bulk_get_kind (self)->journal;
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);
  g_autoptr(GPtrArray) changes = NULL;

  parts->id = id;
  parts->store = g_object_ref (store);
  parts->lock = guichet_bulk_journal_lock (journal, store, id);
  changes = parts->lock >= 0 ? journal->read (store, id, error) : NULL;
  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < changes->len; i++)
    guichet_bulk_take_change (self, changes->pdata[i]);
  return g_steal_pointer (&self);
}

/**
 * guichet_bulk_load_unfinished_in_folder:
 * @type: of the bulks
 * @session: whose account asked
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable) (element-type GuichetBulk): the bulks of the account that
 * wait to be started or cancelled, the oldest first; those that another program carries out are not
 * among them; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_bulk_load_unfinished_in_folder (GType type,
                                        GuichetSession *session,
                                        const char *folder,
                                        GError **error)
{
  g_autoptr(GuichetBulk) any = guichet_bulk_new (type, session, folder);
  g_autoptr(GuichetStore) store = NULL;
  GuichetBulkParts *parts;

  if (any == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  parts = guichet_bulk_get_parts (any);
  store = guichet_store_open (folder, error);
  return store != NULL ? guichet_bulk_journal_load (guichet_bulk_get_kind (any)->journal, store,
                                                    parts->profile, parts->account, load,
                                                    &(Place){ type, session, folder }, error)
                       : NULL;
}

/**
 * guichet_bulk_load_unfinished:
 * @type: of the bulks
 * @session: whose account asked
 *
 * Returns: (transfer full) (nullable) (element-type GuichetBulk): the bulks of the account that
 * wait to be started or cancelled; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_bulk_load_unfinished (GType type, GuichetSession *session, GError **error)
{
  return guichet_bulk_load_unfinished_in_folder (type, session, guichet_instance_get_data_dir (),
                                                 error);
}

/* For the types that are such bulks */

gboolean
guichet_bulk_is_open (GuichetBulk *self)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  return parts->state == GUICHET_BULK_PLANNED && parts->id == 0;
}

gpointer
guichet_bulk_find_change (GuichetBulk *self, const char *name)
{
  return g_hash_table_lookup (guichet_bulk_get_parts (self)->names, name);
}

GuichetClient *
guichet_bulk_get_client (GuichetBulk *self)
{
  return guichet_bulk_get_parts (self)->client;
}

GuichetStore *
guichet_bulk_get_store (GuichetBulk *self)
{
  return guichet_bulk_get_parts (self)->store;
}

const char *
guichet_bulk_get_account (GuichetBulk *self)
{
  return guichet_bulk_get_parts (self)->account;
}

GPtrArray *
guichet_bulk_get_changes (GuichetBulk *self)
{
  return guichet_bulk_get_parts (self)->changes;
}
