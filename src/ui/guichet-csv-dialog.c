/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-dialog.c: asks for a file, and writes a table to it.
 */
#include "config.h"

#include "guichet-csv-dialog.h"

#include "guichet-say-once.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *csv;
  char *failure;
} Saving;

static void
saving_free (gpointer data, GClosure *closure)
{
  Saving *saving = data;

  g_free (saving->csv);
  g_free (saving->failure);
  g_free (saving);
}

static void
tell_save_error (GtkNativeDialog *chooser, const char *failure, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (gtk_native_dialog_get_transient_for (chooser),
                                              failure, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  const Saving *saving = user_data;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      if (!g_file_replace_contents (file, saving->csv, strlen (saving->csv), NULL, FALSE,
                                    G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
        tell_save_error (chooser, saving->failure, error);
    }
  g_object_unref (chooser);
}

/**
 * guichet_csv_dialog_save:
 * @parent: a widget of the window it belongs to
 * @words: what it is called, translated
 * @csv: what is written
 *
 * Asks for a file and writes @csv to it.
 */
void
guichet_csv_dialog_save (GtkWidget *parent, const GuichetCsvWords *words, const char *csv)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (words->title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("Cancel"));
  Saving *saving = g_new0 (Saving, 1);

  saving->csv = g_strdup (csv);
  saving->failure = g_strdup (words->failure);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), words->file_name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (file_chosen_cb), saving, saving_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
