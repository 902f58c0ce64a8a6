/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk-steer.c: what people decide about a bulk of directory entries: what is in
 * it, that it begins, stops, goes on, ends, or tries once more what failed. Sends nothing itself.
 */
#include "config.h"

#include "guichet-directory-bulk-private.h"

#include "guichet-directory-journal.h"
#include "guichet-instance.h"
#include "guichet-session-private.h"

/**
 * guichet_directory_bulk_new_in_folder:
 * @session: whose account asks
 * @country: (nullable): that the fields are for: "fr"; %NULL: entries of any
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
GuichetDirectoryBulk *
guichet_directory_bulk_new_in_folder (GuichetSession *session,
                                      const char *country,
                                      const char *folder)
{
  GuichetClient *client = guichet_session_get_client (session);
  GuichetAccount *account = guichet_session_get_account (session);
  GuichetProfile *profile = guichet_session_get_profile (session);
  GuichetDirectoryBulk *self;

  g_return_val_if_fail (GUICHET_IS_SESSION (session), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  if (client == NULL || account == NULL)
    return NULL;
  self = g_object_new (GUICHET_TYPE_DIRECTORY_BULK, NULL);
  self->client = g_object_ref (client);
  self->me = g_strdup (guichet_account_get_nichandle (account));
  self->profile =
      g_strdup (profile != NULL ? guichet_profile_get_id (profile) : GUICHET_PROFILE_FOUND_ID);
  self->country = g_strdup (country);
  self->folder = g_strdup (folder);
  return self;
}

/**
 * guichet_directory_bulk_new:
 * @session: whose account asks
 * @country: (nullable): that the fields are for: "fr"; %NULL: entries of any
 *
 * Returns: (transfer full) (nullable): an empty plan; %NULL if @session has no account yet
 */
GuichetDirectoryBulk *
guichet_directory_bulk_new (GuichetSession *session, const char *country)
{
  return guichet_directory_bulk_new_in_folder (session, country, guichet_instance_get_data_dir ());
}

typedef struct
{
  GuichetSession *session;
  const char *folder;
} Place;

/* Reads after it has the lock: whoever had it before may have gone on until then. */
static gpointer
load (GuichetStore *store, gint64 id, gpointer data, GError **error)
{
  const Place *place = data;
  g_autoptr(GuichetDirectoryBulk) self =
                 guichet_directory_bulk_new_in_folder (place->session, NULL, place->folder);
  g_autoptr(GPtrArray) changes = NULL;

  self->id = id;
  self->store = g_object_ref (store);
  self->lock = guichet_bulk_journal_lock (&guichet_directory_journal, store, id);
  changes = self->lock >= 0 ? guichet_directory_journal_read (store, id, error) : NULL;
  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < changes->len; i++)
    guichet_directory_bulk_take_change (self, changes->pdata[i]);
  return g_steal_pointer (&self);
}

/**
 * guichet_directory_bulk_load_unfinished_in_folder:
 * @session: whose account asked
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDirectoryBulk): the bulks of the account
 * that wait to be started or cancelled, the oldest first; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_directory_bulk_load_unfinished_in_folder (GuichetSession *session,
                                                  const char *folder,
                                                  GError **error)
{
  g_autoptr(GuichetDirectoryBulk) any =
                 guichet_directory_bulk_new_in_folder (session, NULL, folder);
  g_autoptr(GuichetStore) store = NULL;

  if (any == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  store = guichet_store_open (folder, error);
  return store != NULL
             ? guichet_bulk_journal_load (&guichet_directory_journal, store, any->profile, any->me,
                                          load, &(Place){ session, folder }, error)
             : NULL;
}

/**
 * guichet_directory_bulk_load_unfinished:
 * @session: whose account asked
 *
 * Returns: (transfer full) (nullable) (element-type GuichetDirectoryBulk): the bulks of the account
 * that wait to be started or cancelled; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_directory_bulk_load_unfinished (GuichetSession *session, GError **error)
{
  return guichet_directory_bulk_load_unfinished_in_folder (session,
                                                           guichet_instance_get_data_dir (), error);
}

/**
 * guichet_directory_bulk_add:
 * @entry: whose fields
 * @values: (array fixed-size=36): each (nullable): stays as it is
 *
 * Plans a change, before the bulk is started. Nothing is sent of it where it is skipped.
 *
 * Returns: (transfer none) (nullable): the change; %NULL if @entry is in the bulk already
 */
GuichetDirectoryChange *
guichet_directory_bulk_add (GuichetDirectoryBulk *self,
                            GuichetDirectoryEntry *entry,
                            const char *const *values)
{
  g_autoptr(GuichetDirectoryChange) change = NULL;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_BULK (self), NULL);
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);
  g_return_val_if_fail (self->state == GUICHET_DIRECTORY_BULK_PLANNED && self->id == 0, NULL);

  change = guichet_directory_change_new (entry, self->country, values);
  return guichet_directory_bulk_take_change (self, change) ? change : NULL;
}

static void
run (GuichetDirectoryBulk *self)
{
  guichet_directory_bulk_take_error (self, NULL);
  guichet_directory_bulk_set_state (self, GUICHET_DIRECTORY_BULK_RUNNING);
  guichet_directory_bulk_go_on (self);
}

/**
 * guichet_directory_bulk_start:
 *
 * Begins a plan, or takes up what was not finished. The plan is on the disk before anything is
 * sent.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE: nothing is sent then
 */
gboolean
guichet_directory_bulk_start (GuichetDirectoryBulk *self, GError **error)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_BULK (self), FALSE);
  g_return_val_if_fail (self->state == GUICHET_DIRECTORY_BULK_PLANNED, FALSE);

  if (self->store == NULL)
    self->store = guichet_store_open (self->folder, error);
  if (self->store == NULL || (self->id == 0 && !guichet_directory_journal_begin (
                                                   self->store, self->profile, self->me,
                                                   self->changes, &self->id, &self->lock, error)))
    return FALSE;
  for (guint i = 0; i < self->changes->len; i++)
    if (guichet_directory_change_get_state (self->changes->pdata[i]) ==
        GUICHET_DIRECTORY_CHANGE_PLANNED)
      g_queue_push_tail (&self->ready, g_object_ref (self->changes->pdata[i]));
  run (self);
  return TRUE;
}

/**
 * guichet_directory_bulk_pause:
 *
 * What is in flight comes to its end; nothing more is sent until it is resumed.
 */
void
guichet_directory_bulk_pause (GuichetDirectoryBulk *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_BULK (self));

  if (self->state == GUICHET_DIRECTORY_BULK_RUNNING)
    guichet_directory_bulk_set_state (self, GUICHET_DIRECTORY_BULK_PAUSED);
}

/**
 * guichet_directory_bulk_resume:
 *
 * Goes on, also after an error that made it pause.
 */
void
guichet_directory_bulk_resume (GuichetDirectoryBulk *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_BULK (self));

  if (self->state == GUICHET_DIRECTORY_BULK_PAUSED)
    run (self);
}

/**
 * guichet_directory_bulk_cancel:
 *
 * Nothing more is sent. What is in flight comes to its end, and the state says when.
 */
void
guichet_directory_bulk_cancel (GuichetDirectoryBulk *self)
{
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_BULK (self));

  if (self->state == GUICHET_DIRECTORY_BULK_OVER)
    return;
  g_queue_clear_full (&self->ready, g_object_unref);
  for (guint i = 0; i < self->changes->len; i++)
    if (guichet_directory_change_get_state (self->changes->pdata[i]) ==
        GUICHET_DIRECTORY_CHANGE_PLANNED)
      {
        guichet_directory_bulk_move (self, self->changes->pdata[i],
                                     GUICHET_DIRECTORY_CHANGE_CANCELLED);
        /* Of what was on its way when a program ended the journal says more than "planned". */
        if (self->id != 0 && error == NULL)
          guichet_directory_journal_write (self->store, self->changes->pdata[i], &error);
      }
  if (error != NULL)
    guichet_directory_bulk_take_error (self, error);
  guichet_directory_bulk_set_state (self, GUICHET_DIRECTORY_BULK_RUNNING);
  guichet_directory_bulk_go_on (self);
}

static gboolean
can_retry (GuichetDirectoryChange *change)
{
  const GuichetDirectoryChangeState state = guichet_directory_change_get_state (change);

  return state == GUICHET_DIRECTORY_CHANGE_FAILED || state == GUICHET_DIRECTORY_CHANGE_UNCERTAIN;
}

/**
 * guichet_directory_bulk_retry:
 * @change: (nullable): one of the list; %NULL: all that failed
 *
 * Sends once more what OVHcloud did not take. Of what nobody could say what became of it, it is
 * read first whether it is there. What somebody else has changed stays as it is.
 */
void
guichet_directory_bulk_retry (GuichetDirectoryBulk *self, GuichetDirectoryChange *change)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_BULK (self));
  g_return_if_fail (change == NULL || GUICHET_IS_DIRECTORY_CHANGE (change));

  if (self->state != GUICHET_DIRECTORY_BULK_OVER || self->store == NULL)
    return;
  for (guint i = 0; i < self->changes->len; i++)
    if ((change == NULL || change == self->changes->pdata[i]) &&
        can_retry (self->changes->pdata[i]))
      {
        guichet_directory_bulk_move (self, self->changes->pdata[i],
                                     GUICHET_DIRECTORY_CHANGE_PLANNED);
        g_queue_push_tail (&self->ready, g_object_ref (self->changes->pdata[i]));
      }
  run (self);
}
