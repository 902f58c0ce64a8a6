/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list.c: the coordinates of every line and number of the account in use, as a
 * live #GListModel of #GuichetDirectoryEntry. Says what the list is of; how it is filled and told
 * of is that of every long list.
 */
#include "config.h"

#include "guichet-directory-list.h"

#include "guichet-directory-reading.h"
#include "guichet-directory-table.h"
#include "guichet-instance.h"
#include "guichet-reading-list-private.h"
#include "guichet-reading-rows.h"

struct _GuichetDirectoryList
{
  GuichetReadingList parent_instance;

  GuichetSession *session;
  GuichetReadingRows *rows;
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryList, guichet_directory_list, GUICHET_TYPE_READING_LIST)

/* What the source has to know of entries */

static GuichetReading *
new_reading (GuichetSession *session, GuichetClient *client, GListModel *rows)
{
  return guichet_directory_reading_new (client, GUICHET_READING_ROWS (rows));
}

static void
add_rows (GListModel *rows, GPtrArray *entries)
{
  guichet_reading_rows_add (GUICHET_READING_ROWS (rows), entries);
}

static void
clear_rows (GListModel *rows)
{
  guichet_reading_rows_clear (GUICHET_READING_ROWS (rows));
}

static const char *
get_service (gpointer entry)
{
  return guichet_directory_entry_get_service (entry);
}

static const char *
get_group (gpointer entry)
{
  return guichet_directory_entry_get_group (entry);
}

static gboolean
is_known (gpointer entry)
{
  return guichet_directory_entry_is_known (entry);
}

static const GuichetReadingRowsKind rows_kind = {
  .get_type = guichet_directory_entry_get_type,
  .get_name = get_service,
  .is_known = is_known,
  .get_group = get_group,
};

static const GuichetReadingKind entries_kind = {
  .table = &guichet_directory_table,
  .new_reading = new_reading,
  .add = add_rows,
  .clear = clear_rows,
};

/**
 * guichet_directory_list_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetDirectoryList *
guichet_directory_list_new_in_folder (GuichetSession *session, const char *folder)
{
  GuichetDirectoryList *self = g_object_new (GUICHET_TYPE_DIRECTORY_LIST, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);

  self->session = g_object_ref (session);
  guichet_reading_list_set_up (GUICHET_READING_LIST (self), &entries_kind, session,
                               G_LIST_MODEL (self->rows), folder);
  return self;
}

/**
 * guichet_directory_list_new:
 * @session: whose profile
 *
 * Returns: (transfer full): the list, with what was known at the last start
 */
GuichetDirectoryList *
guichet_directory_list_new (GuichetSession *session)
{
  return guichet_directory_list_new_in_folder (session, guichet_instance_get_data_dir ());
}

/**
 * guichet_directory_list_keep:
 * @entry: that others have read or saved; one that is no row is not kept
 */
void
guichet_directory_list_keep (GuichetDirectoryList *self, GuichetDirectoryEntry *entry)
{
  g_autoptr(GPtrArray) entries = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST (self));
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry));

  if (!guichet_reading_rows_has (self->rows, entry))
    return;
  entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (entries, g_object_ref (entry));
  guichet_reading_source_write (guichet_reading_list_get_source (GUICHET_READING_LIST (self)),
                                entries);
}

/**
 * guichet_directory_list_find:
 * @service: a line or number
 *
 * Returns: (nullable) (transfer none): its entry, %NULL if the list has it not
 */
GuichetDirectoryEntry *
guichet_directory_list_find (GuichetDirectoryList *self, const char *service)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_LIST (self), NULL);
  g_return_val_if_fail (service != NULL, NULL);

  return guichet_reading_rows_find (self->rows, service);
}

static guint
count_known (GuichetReadingList *self)
{
  return guichet_reading_rows_count_known (GUICHET_DIRECTORY_LIST (self)->rows);
}

static void
guichet_directory_list_finalize (GObject *object)
{
  GuichetDirectoryList *self = GUICHET_DIRECTORY_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_directory_list_parent_class)->finalize (object);
}

static void
guichet_directory_list_class_init (GuichetDirectoryListClass *klass)
{
  GuichetReadingListClass *list_class = GUICHET_READING_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_directory_list_finalize;
  list_class->item_type = GUICHET_TYPE_DIRECTORY_ENTRY;
  list_class->count_known = count_known;
}

static void
guichet_directory_list_init (GuichetDirectoryList *self)
{
  self->rows = guichet_reading_rows_new (&rows_kind);
}
