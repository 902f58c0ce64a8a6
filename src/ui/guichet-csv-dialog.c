/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-dialog.c: asks for a file, and writes a table to it, or gives it to whoever reads
 * one. What goes wrong with writing is told in a dialog.
 */
#include "config.h"

#include "guichet-csv-dialog.h"

#include "guichet-say-once.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* From the question to the end; without the widget if that is gone meanwhile. */
typedef struct
{
  GtkWidget *parent; /* (nullable) (unowned): weak */
  GBytes *csv;
  char *failure;
  GuichetCsvSaved saved; /* (nullable) */
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_weak_pointer (&self->parent);
  g_bytes_unref (self->csv);
  g_free (self->failure);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
tell_error (const Saving *self, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->parent)),
                                              self->failure, error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Saving) self = user_data;
  g_autoptr(GError) error = NULL;

  g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  if (self->parent == NULL || gtk_widget_get_root (self->parent) == NULL)
    return;
  if (error != NULL)
    tell_error (self, error);
  else if (self->saved != NULL)
    self->saved (self->parent);
}

static void
file_chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr(Saving) self = user_data;
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      GBytes *csv = self->csv;

      g_file_replace_contents_bytes_async (file, csv, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                           written_cb, g_steal_pointer (&self));
    }
  g_object_unref (chooser);
}

/**
 * guichet_csv_dialog_save:
 * @parent: a widget of the window it belongs to
 * @words: what it is called, translated
 * @csv: what is written
 * @saved: (nullable): called with @parent once it is, if @parent is there still
 *
 * Asks for a file and writes @csv to it, for nobody else to read.
 */
void
guichet_csv_dialog_save (GtkWidget *parent,
                         const GuichetCsvWords *words,
                         const char *csv,
                         GuichetCsvSaved saved)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (words->title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("Cancel"));
  Saving *self = g_new0 (Saving, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->csv = g_bytes_new (csv, strlen (csv));
  self->failure = g_strdup (words->failure);
  self->saved = saved;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), words->file_name);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Reading */

typedef struct
{
  GuichetCsvOpened opened;
  gpointer object;
} Opening;

static void
opening_free (gpointer data, GClosure *closure)
{
  Opening *self = data;

  g_object_unref (self->object);
  g_free (self);
}

static void
opened_cb (GtkNativeDialog *chooser, int response, Opening *self)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    self->opened (gtk_native_dialog_get_transient_for (chooser), file, self->object);
  g_object_unref (chooser);
}

/**
 * guichet_csv_dialog_open:
 * @parent: a widget of the window it belongs to
 * @title: of the dialog, translated
 * @opened: called with the window and @object, if a file is chosen
 * @object: (type GObject): kept until then
 *
 * Asks for a table. Reads nothing itself.
 */
void
guichet_csv_dialog_open (GtkWidget *parent,
                         const char *title,
                         GuichetCsvOpened opened,
                         gpointer object)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (parent)),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _("Open"), _("Cancel"));
  Opening *self = g_new0 (Opening, 1);

  self->opened = opened;
  self->object = g_object_ref (object);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (opened_cb), self, opening_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
