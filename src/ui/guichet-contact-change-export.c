/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-export.c: asks for a file, and writes the result of a change of contacts
 * to it. What goes wrong is told in a dialog.
 */
#include "config.h"

#include "guichet-contact-change-export.h"

#include "guichet-say-once.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* From the question to the end; without the widget if that is gone meanwhile. */
typedef struct
{
  GtkWidget *widget; /* (nullable) (unowned): weak */
  GBytes *csv;
  GuichetContactChangeExported exported;
} Export;

static void
export_free (Export *self)
{
  g_clear_weak_pointer (&self->widget);
  g_bytes_unref (self->csv);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
tell_error (GtkWidget *widget, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                              _("The result could not be saved"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Export) self = user_data;
  g_autoptr(GError) error = NULL;

  g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  if (self->widget == NULL || gtk_widget_get_root (self->widget) == NULL)
    return;
  if (error != NULL)
    tell_error (self->widget, error);
  else
    self->exported (self->widget);
}

static void
chosen_cb (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr(Export) self = user_data;
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
 * guichet_contact_change_export:
 * @widget: of the window it belongs to
 * @csv: what is written
 * @exported: called with @widget once it is, if @widget is there still
 */
void
guichet_contact_change_export (GtkWidget *widget,
                               const char *csv,
                               GuichetContactChangeExported exported)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_("Export Result"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                      GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("Cancel"));
  Export *self = g_new0 (Export, 1);

  g_set_weak_pointer (&self->widget, widget);
  self->csv = g_bytes_new (csv, strlen (csv));
  self->exported = exported;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("contact-changes.csv"));
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
