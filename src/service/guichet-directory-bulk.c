/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk.c: the same fields in several directory entries: what a bulk will send.
 * How it is sent is a file of its own.
 */
#include "config.h"

#include "guichet-directory-bulk-private.h"

#include "guichet-directory-journal.h"
#include "guichet-instance.h"

struct _GuichetDirectoryBulk
{
  GuichetBulk parent_instance;

  char *country; /* (nullable): any */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryBulk, guichet_directory_bulk, GUICHET_TYPE_BULK)

/* Plan */

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
  GuichetDirectoryBulk *self = guichet_bulk_new (GUICHET_TYPE_DIRECTORY_BULK, session, folder);

  if (self != NULL)
    self->country = g_strdup (country);
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
  g_return_val_if_fail (guichet_bulk_is_open (GUICHET_BULK (self)), NULL);

  change = guichet_directory_change_new (entry, self->country, values);
  return guichet_bulk_take_change (GUICHET_BULK (self), change) ? change : NULL;
}

/* What a change is to a bulk */

static char *
dup_name (gpointer change)
{
  return g_strdup (guichet_directory_change_get_service (change));
}

static gboolean
is_skipped (gpointer change)
{
  return guichet_directory_change_get_state (change) == GUICHET_DIRECTORY_CHANGE_SKIPPED;
}

static gboolean
is_counted (gpointer change)
{
  return guichet_directory_change_get_state (change) >= GUICHET_DIRECTORY_CHANGE_DONE;
}

void
guichet_directory_bulk_move (GuichetBulk *self,
                             GuichetDirectoryChange *change,
                             GuichetDirectoryChangeState state)
{
  const gboolean was_counted = is_counted (change);

  guichet_directory_change_set_state (change, state);
  guichet_bulk_count (self, was_counted, is_counted (change));
}

static gboolean
prepare (gpointer change)
{
  return guichet_directory_change_get_state (change) == GUICHET_DIRECTORY_CHANGE_PLANNED;
}

static gboolean
cancel (GuichetBulk *self, gpointer change, GuichetStore *store, GError **error)
{
  if (!prepare (change))
    return TRUE;
  guichet_directory_bulk_move (self, change, GUICHET_DIRECTORY_CHANGE_CANCELLED);
  return store == NULL || guichet_directory_journal_write (store, change, error);
}

/* What somebody else has changed stays as it is. */
static gboolean
retry (GuichetBulk *self, gpointer change, GError **error)
{
  const GuichetDirectoryChangeState state = guichet_directory_change_get_state (change);

  if (state != GUICHET_DIRECTORY_CHANGE_FAILED && state != GUICHET_DIRECTORY_CHANGE_UNCERTAIN)
    return FALSE;
  guichet_directory_bulk_move (self, change, GUICHET_DIRECTORY_CHANGE_PLANNED);
  return TRUE;
}

static const GuichetBulkKind kind = {
  .get_change_type = guichet_directory_change_get_type,
  .journal = &guichet_directory_journal,
  .dup_name = dup_name,
  .is_skipped = is_skipped,
  .is_counted = is_counted,
  .prepare = prepare,
  .send = guichet_directory_bulk_send,
  .cancel = cancel,
  .retry = retry,
};

static void
guichet_directory_bulk_finalize (GObject *object)
{
  g_free (GUICHET_DIRECTORY_BULK (object)->country);

  G_OBJECT_CLASS (guichet_directory_bulk_parent_class)->finalize (object);
}

static void
guichet_directory_bulk_class_init (GuichetDirectoryBulkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_directory_bulk_finalize;
  GUICHET_BULK_CLASS (klass)->kind = &kind;
}

static void
guichet_directory_bulk_init (GuichetDirectoryBulk *self)
{
}
