/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-output.c: takes services out of the windows: to the clipboard, to a file; and
 * brings a file back to the window that changes their contacts.
 */
#include "config.h"

#include "guichet-service-output.h"

#include "guichet-contact-change-window.h"
#include "guichet-csv-dialog.h"
#include "guichet-csv-field.h"
#include "guichet-own-copy.h"
#include "guichet-service-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * guichet_service_output_collect:
 * @view: the table
 * @shown: what it shows
 *
 * Returns: (element-type GuichetService) (transfer full): what is selected or, if nothing is, all
 * that is shown
 */
GPtrArray *
guichet_service_output_collect (GuichetServiceView *view, GuichetServiceShown *shown)
{
  GListModel *rows = guichet_service_shown_get_rows (shown);
  GPtrArray *services = guichet_service_view_get_selected (view);

  if (services->len > 0)
    return services;
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    g_ptr_array_add (services, g_list_model_get_item (rows, i));
  return services;
}

/**
 * guichet_service_output_copy:
 * @widget: a widget of the window that copies
 * @services: (element-type GuichetService): what is copied
 *
 * Copies @services as a table.
 *
 * Returns: (transfer full): what is to be told of it
 */
AdwToast *
guichet_service_output_copy (GtkWidget *widget, GPtrArray *services)
{
  g_autofree char *csv = guichet_service_csv_write (services);
  g_autofree char *told = g_strdup_printf (
      ngettext ("%'u service copied", "%'u services copied", services->len), services->len);

  /* What is pasted needs no mark, unlike what is opened. */
  guichet_own_copy (widget, csv + strlen (GUICHET_CSV_MARK));
  return adw_toast_new (told);
}

/**
 * guichet_service_output_save:
 * @widget: a widget of the window that asks
 * @services: (element-type GuichetService): what is written
 *
 * Asks for a file, and writes @services to it as a table.
 */
void
guichet_service_output_save (GtkWidget *widget, GPtrArray *services)
{
  const GuichetCsvWords words = { _("Export services"), _("services.csv"),
                                                            _("The services could not be saved") };
  g_autofree char *csv = guichet_service_csv_write (services);

  guichet_csv_dialog_save (widget, &words, csv, NULL);
}

static void
opened_cb (GtkWindow *window, GFile *file, gpointer desk)
{
  guichet_contact_change_window_show_file (window, desk, file);
}

/**
 * guichet_service_output_open_file:
 * @widget: a widget of the window that asks
 * @desk: whose services the file is about
 *
 * Asks for a table, and opens the window that changes what it says. Changes nothing itself.
 */
void
guichet_service_output_open_file (GtkWidget *widget, GuichetDesk *desk)
{
  guichet_csv_dialog_open (widget, _("Change Contacts from a File"), opened_cb, desk);
}
