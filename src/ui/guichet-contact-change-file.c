/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-file.c: reads a table of services and their new contacts from a file that
 * people chose.
 */
#include "config.h"

#include "guichet-contact-change-file.h"

#include "guichet-error.h"
#include "guichet-table-file.h"

#include <glib/gi18n-lib.h>

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

static gpointer
parse (const char *data, gsize size, GError **error)
{
  g_autoptr(Table) table = g_new0 (Table, 1);

  table->rows = guichet_contact_csv_read (data, size, &table->is_cut);
  if (table->rows->len > 0)
    return g_steal_pointer (&table);
  g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_FAILED, _("The file names no service"));
  return NULL;
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
  guichet_table_file_read_async (file, parse, (GDestroyNotify) table_free, cancellable, callback,
                                 user_data);
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
  table = guichet_table_file_read_finish (file, result, error);
  if (table == NULL)
    return NULL;
  *is_cut = table->is_cut;

  return g_steal_pointer (&table->rows);
}
