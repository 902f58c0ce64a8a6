/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-load.c: bulks that were not finished when a program ended, however it ended.
 * Only reads them: people decide what becomes of them.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include "guichet-contact-journal.h"
#include "guichet-instance.h"

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
  g_autoptr(GuichetContactBulk) self =
                 guichet_contact_bulk_new_in_folder (place->session, place->folder);
  g_autoptr(GPtrArray) changes = NULL;

  self->id = id;
  self->store = g_object_ref (store);
  self->lock = guichet_bulk_journal_lock (&guichet_contact_journal, store, id);
  changes = self->lock >= 0 ? guichet_contact_journal_read (store, id, error) : NULL;
  if (changes == NULL)
    return NULL;
  for (guint i = 0; i < changes->len; i++)
    guichet_contact_bulk_take_change (self, changes->pdata[i]);
  return g_steal_pointer (&self);
}

/**
 * guichet_contact_bulk_load_unfinished_in_folder:
 * @session: whose account asked
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full) (nullable) (element-type GuichetContactBulk): the bulks of the account
 * that wait to be started or cancelled, the oldest first; those that another program carries out
 * are not among them; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_contact_bulk_load_unfinished_in_folder (GuichetSession *session,
                                                const char *folder,
                                                GError **error)
{
  g_autoptr(GuichetContactBulk) any = guichet_contact_bulk_new_in_folder (session, folder);
  g_autoptr(GuichetStore) store = NULL;

  if (any == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  store = guichet_store_open (folder, error);
  return store != NULL
             ? guichet_bulk_journal_load (&guichet_contact_journal, store, any->profile, any->me,
                                          load, &(Place){ session, folder }, error)
             : NULL;
}

/**
 * guichet_contact_bulk_load_unfinished:
 * @session: whose account asked
 *
 * Returns: (transfer full) (nullable) (element-type GuichetContactBulk): the bulks of the account
 * that wait to be started or cancelled; %NULL with %GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_contact_bulk_load_unfinished (GuichetSession *session, GError **error)
{
  return guichet_contact_bulk_load_unfinished_in_folder (session, guichet_instance_get_data_dir (),
                                                         error);
}
