/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-file.c: reads a table of services and their new contacts from a file that
 * people chose. A hundred thousand lines take long enough to be seen, so a thread reads them.
 */
#include "config.h"

#include "guichet-contact-change-file.h"

#include "guichet-error.h"

#include <glib/gi18n-lib.h>

/* A hundred thousand lines with four long names each. */
#define MAX_SIZE (32 * 1024 * 1024)

/* What stood in the file. */
typedef struct
{
  GPtrArray *rows;
  gboolean is_cut;
} Table;

static void
table_free (Table *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

static void
parse (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (task_data, &size);
  g_autoptr(Table) table = g_new0 (Table, 1);

  table->rows = guichet_contact_csv_read (data != NULL ? data : "", size, &table->is_cut);
  if (table->rows->len > 0)
    g_task_return_pointer (task, g_steal_pointer (&table), (GDestroyNotify) table_free);
  else
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_FAILED, "%s",
                             _("The file names no service"));
}

static gboolean
read_more_cb (const char *contents, goffset size, gpointer user_data)
{
  return size <= MAX_SIZE;
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  char *contents = NULL;
  gsize size = 0;

  if (!g_file_load_partial_contents_finish (G_FILE (source), result, &contents, &size, NULL,
                                            &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_set_task_data (task, g_bytes_new_take (contents, size), (GDestroyNotify) g_bytes_unref);
  if (size > MAX_SIZE)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_FAILED, "%s",
                             _("The file is too large to be a table of services"));
  else
    g_task_run_in_thread (task, parse);
}

/**
 * guichet_contact_change_file_read_async:
 * @file: what people chose
 * @cancellable: (nullable): cancelled, nothing comes of it
 */
void
guichet_contact_change_file_read_async (GFile *file,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  GTask *task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, guichet_contact_change_file_read_async);
  g_task_set_name (task, "[guichet] contact change file");
  g_file_load_partial_contents_async (file, cancellable, read_more_cb, loaded_cb, task);
}

/**
 * guichet_contact_change_file_read_finish:
 * @is_cut: (out): whether the file has more than %GUICHET_CONTACT_CSV_MAX_ROWS rows, which are not
 * among them
 *
 * Returns: (transfer full) (element-type GuichetContactCsvRow): at least one row; %NULL with an
 * error of GIO or %GUICHET_ERROR_FAILED, each a sentence
 */
GPtrArray *
guichet_contact_change_file_read_finish (GFile *file,
                                         GAsyncResult *result,
                                         gboolean *is_cut,
                                         GError **error)
{
  g_autoptr(Table) table = NULL;

  *is_cut = FALSE;
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  table = g_task_propagate_pointer (G_TASK (result), error);
  if (table == NULL)
    return NULL;
  *is_cut = table->is_cut;

  return g_steal_pointer (&table->rows);
}
