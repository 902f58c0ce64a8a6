/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-table-file.c: reads a table from a file that people chose. A hundred thousand lines take
 * long enough to be seen, so a thread reads them.
 */
#include "config.h"

#include "guichet-table-file.h"

#include "guichet-error.h"

#include <glib/gi18n-lib.h>

/* A hundred thousand lines of some length. */
#define MAX_SIZE (32 * 1024 * 1024)

typedef struct
{
  GuichetTableParse parse;
  GDestroyNotify destroy;
  GBytes *contents; /* (nullable): before they are read */
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self);
}

static void
parse (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Reading *reading = task_data;
  gsize size = 0;
  const char *data = g_bytes_get_data (reading->contents, &size);
  GError *error = NULL;
  gpointer table = reading->parse (data != NULL ? data : "", size, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, reading->destroy);
  else
    g_task_return_error (task, error);
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
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  char *contents = NULL;
  gsize size = 0;

  if (!g_file_load_partial_contents_finish (G_FILE (source), result, &contents, &size, NULL,
                                            &error))
    {
      g_task_return_error (task, error);
      return;
    }
  reading->contents = g_bytes_new_take (contents, size);
  if (size > MAX_SIZE)
    g_task_return_new_error (task, GUICHET_ERROR, GUICHET_ERROR_FAILED, "%s",
                             _("The file is too large to be a table of services"));
  else
    g_task_run_in_thread (task, parse);
}

/**
 * guichet_table_file_read_async:
 * @file: what people chose
 * @parse_func: (scope async): makes a table of what stands in it, in a thread
 * @destroy: frees that table, if nobody takes it
 * @cancellable: (nullable): cancelled, nothing comes of it
 */
void
guichet_table_file_read_async (GFile *file,
                               GuichetTableParse parse_func,
                               GDestroyNotify destroy,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (file, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  reading->parse = parse_func;
  reading->destroy = destroy;
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_set_source_tag (task, guichet_table_file_read_async);
  g_task_set_name (task, "[guichet] table file");
  g_file_load_partial_contents_async (file, cancellable, read_more_cb, loaded_cb, task);
}

/**
 * guichet_table_file_read_finish:
 *
 * Returns: (transfer full) (nullable): what the parser gave; %NULL with its error, one of GIO, or
 * %GUICHET_ERROR_FAILED, each a sentence
 */
gpointer
guichet_table_file_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
