/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list-entry.c: one entry of the list is read again, or kept as others have read
 * it, whatever the reading of all of them does.
 */
#include "config.h"

#include "guichet-directory-list-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-entries-reader.h"
#include "guichet-error.h"
#include "guichet-session-private.h"

/* A row no more: it is of another account by now. */
static void
take_entry (GuichetDirectoryList *self, GPtrArray *entries, GPtrArray *missing)
{
  GuichetReadingSource *source = guichet_reading_list_get_source (GUICHET_READING_LIST (self));

  if (!guichet_reading_rows_has (self->rows, entries->pdata[0]))
    return;
  if (missing->len > 0)
    {
      guichet_reading_rows_remove (self->rows, missing);
      guichet_reading_source_delete (source, missing);
    }
  else
    guichet_reading_source_write (source, entries);
  guichet_reading_list_notify_all (GUICHET_READING_LIST (self));
}

static void
entry_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_entries_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  if (missing == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  take_entry (g_task_get_source_object (task), g_task_get_task_data (task), missing);
  g_task_return_boolean (task, missing->len == 0);
}

/**
 * guichet_directory_list_refresh_entry_async:
 * @entry: a row
 * @cancellable: (nullable): leaves it as it is
 *
 * Reads @entry again at once, whatever else is being read. What is typed into it stays.
 */
void
guichet_directory_list_refresh_entry_async (GuichetDirectoryList *self,
                                            GuichetDirectoryEntry *entry,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data)
{
  g_autoptr(GTask) task = NULL;
  GuichetClient *client;
  GPtrArray *entries;

  g_return_if_fail (GUICHET_IS_DIRECTORY_LIST (self));
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, guichet_directory_list_refresh_entry_async);
  client = guichet_session_get_client (self->session);
  if (client == NULL)
    {
      g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN, "%s",
                               _("The account of this entry is not signed in any more."));
      return;
    }
  entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (entries, g_object_ref (entry));
  g_task_set_task_data (task, entries, (GDestroyNotify) g_ptr_array_unref);
  guichet_entries_reader_run_async (client, entries, cancellable, entry_read_cb,
                                    g_steal_pointer (&task));
}

/**
 * guichet_directory_list_refresh_entry_finish:
 * @error: that of the client; not set where there is no entry any more
 *
 * Returns: whether the entry is as OVHcloud has it now; %FALSE without @error if there is none any
 * more, and it is no row any more
 */
gboolean
guichet_directory_list_refresh_entry_finish (GuichetDirectoryList *self,
                                             GAsyncResult *result,
                                             GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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
