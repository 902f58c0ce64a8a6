/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-output.c: takes directory entries out of the windows, to the clipboard or a
 * file, and in from a file.
 */
#include "config.h"

#include "guichet-directory-output.h"

#include "guichet-csv-dialog.h"
#include "guichet-csv-field.h"
#include "guichet-directory-apply-window.h"
#include "guichet-directory-csv.h"
#include "guichet-own-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * guichet_directory_output_copy:
 * @widget: a widget of the window that copies
 * @entries: of #GuichetDirectoryEntry: what is copied
 *
 * Copies @entries as a table.
 *
 * Returns: (transfer full): what is to be told of it
 */
AdwToast *
guichet_directory_output_copy (GtkWidget *widget, GListModel *entries)
{
  const guint n = g_list_model_get_n_items (entries);
  g_autofree char *csv = guichet_directory_csv_write (entries);
  g_autofree char *told =
      g_strdup_printf (ngettext ("%'u entry copied", "%'u entries copied", n), n);

  /* What is pasted needs no mark, unlike what is opened. */
  guichet_own_copy (widget, csv + strlen (GUICHET_CSV_MARK));
  return adw_toast_new (told);
}

/**
 * guichet_directory_output_save:
 * @widget: a widget of the window that asks
 * @entries: of #GuichetDirectoryEntry: what is written
 *
 * Asks for a file, and writes @entries to it as a table.
 */
void
guichet_directory_output_save (GtkWidget *widget, GListModel *entries)
{
  const GuichetCsvWords words = { _("Export entries"), _("directory.csv"),
                                                           _("The entries could not be saved") };
  g_autofree char *csv = guichet_directory_csv_write (entries);

  guichet_csv_dialog_save (widget, &words, csv, NULL);
}

static void
opened_cb (GtkWindow *window, GFile *file, gpointer desk)
{
  guichet_directory_apply_window_show_file (window, desk, file);
}

/**
 * guichet_directory_output_open:
 * @widget: a widget of the window that asks
 * @desk: whose entries the file is about
 *
 * Asks for a table, and opens the window that changes what it says. Changes nothing itself.
 */
void
guichet_directory_output_open (GtkWidget *widget, GuichetDesk *desk)
{
  guichet_csv_dialog_open (widget, _("Import Entries"), opened_cb, desk);
}
