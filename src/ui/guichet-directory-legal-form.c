/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-legal-form.c: another legal form for an entry: asks before something is
 * dropped that the new one has no place for.
 */
#include "config.h"

#include "guichet-directory-legal-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "guichet-directory-field-text.h"
#include "guichet-question.h"

typedef struct
{
  GuichetDirectoryEntry *entry;
  char *legal_form;
} Change;

static void
change_free (gpointer data, GClosure *closure)
{
  Change *change = data;

  g_object_unref (change->entry);
  g_free (change->legal_form);
  g_free (change);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, Change *change)
{
  if (g_str_equal (response, "change"))
    guichet_directory_form_set_legal_form (change->entry, change->legal_form);
}

/* Each with its value: people see what they lose. */
static char *
list_dropped (GuichetDirectoryEntry *entry, GArray *dropped)
{
  const char *country = guichet_directory_form_get_country (entry);
  GString *list = g_string_new (_("These have no place in the new form, and are emptied:"));

  for (guint i = 0; i < dropped->len; i++)
    {
      const GuichetDirectoryField field = g_array_index (dropped, GuichetDirectoryField, i);
      g_autofree char *value =
          guichet_directory_field_text_value (field, guichet_directory_entry_get (entry, field));

      g_string_append_c (list, '\n');
      /* Translators: the label of a field, and what is in it */
      g_string_append_printf (list, _("%s: “%s”"),
                                       guichet_directory_field_text_title (field, country), value);
    }
  return g_string_free (list, FALSE);
}

static void
ask (GtkWidget *widget, GuichetDirectoryEntry *entry, const char *legal_form, GArray *dropped)
{
  g_autofree char *name =
      guichet_directory_field_text_value (GUICHET_DIRECTORY_LEGAL_FORM, legal_form);
  /* Translators: %s is a legal status, such as “Company” */
  g_autofree char *heading = g_strdup_printf (_("Change to “%s”?"), name);
  g_autofree char *body = list_dropped (entry, dropped);
  Change *change = g_new0 (Change, 1);
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading, body);

  change->entry = g_object_ref (entry);
  change->legal_form = g_strdup (legal_form);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep",
                                    _("Keep as It Is"), "change", _("Change"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "change",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), change, change_free, 0);
  guichet_question_present (dialog);
}

/**
 * guichet_directory_legal_form_change:
 * @widget: what it was chosen in
 * @entry: an entry
 * @legal_form: the other one, "corporation"
 *
 * Sets it; if something would be dropped, once people agree.
 */
void
guichet_directory_legal_form_change (GtkWidget *widget,
                                     GuichetDirectoryEntry *entry,
                                     const char *legal_form)
{
  g_autoptr(GArray) dropped = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry));
  g_return_if_fail (legal_form != NULL);

  dropped = guichet_directory_form_list_dropped (entry, legal_form);
  if (dropped->len > 0)
    ask (widget, entry, legal_form, dropped);
  else
    guichet_directory_form_set_legal_form (entry, legal_form);
}
