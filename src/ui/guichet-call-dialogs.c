/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-dialogs.c: the small dialogs about one call, and the one that saves them all.
 * Each belongs to the window of the widget it is given.
 */
#include "config.h"

#include "guichet-call-dialogs.h"

#include "guichet-call-message.h"
#include "guichet-call-text.h"
#include "guichet-csv-dialog.h"
#include "guichet-own-copy.h"
#include "guichet-question.h"
#include "guichet-say-once.h"

#include <glib/gi18n-lib.h>

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Naming */

typedef struct
{
  GuichetCallHistory *history;
  char *dial;
} Naming;

static void
naming_free (gpointer data, GClosure *closure)
{
  Naming *naming = data;

  g_object_unref (naming->history);
  g_free (naming->dial);
  g_free (naming);
}

static void
named_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Naming *naming = user_data;
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));

  if (g_str_equal (response, "name"))
    guichet_call_history_set_name (naming->history, naming->dial, gtk_editable_get_text (entry));
}

/**
 * guichet_call_dialogs_name:
 * @parent: a widget of the window it belongs to
 * @history: where the name is kept
 * @call: a call to the number that gets the name
 *
 * Asks what the person calls this number.
 */
void
guichet_call_dialogs_name (GtkWidget *parent, GuichetCallHistory *history, GuichetCall *call)
{
  g_autofree char *heading = g_strdup_printf (_("Name %s"), guichet_call_get_display (call));
  GtkWidget *dialog = adw_message_dialog_new (window_of (parent), heading, NULL);
  GtkWidget *entry = gtk_entry_new ();
  Naming *naming = g_new0 (Naming, 1);

  naming->history = g_object_ref (history);
  naming->dial = g_strdup (guichet_call_get_dial (call));
  gtk_editable_set_text (GTK_EDITABLE (entry),
                         guichet_call_get_name (call) != NULL ? guichet_call_get_name (call) : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel",
                                    _("Cancel"), "name", _("Name it"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "name");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "name",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (named_cb), naming, naming_free, 0);
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Details */

static void
append (GString *text, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", name, value);
}

static char *
describe (GuichetCall *call)
{
  GString *text = g_string_new (NULL);
  g_autofree char *time = guichet_call_text_exact_time (guichet_call_get_time (call));
  g_autofree char *outcome = guichet_call_text_outcome (call);
  g_autofree char *line = guichet_call_text_from (call);
  g_autofree char *reason = guichet_call_message_describe (call);

  append (text, _("When:"), time);
  append (text, _("Dialled:"), guichet_call_get_dial (call));
  append (text, _("From:"), line);
  append (text, _("Result:"), outcome);
  append (text, _("Reason:"), reason);
  append (text, _("Query id:"), guichet_call_get_query_id (call));
  return g_string_free (text, FALSE);
}

static void
details_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  if (g_str_equal (response, "copy"))
    guichet_own_copy (GTK_WIDGET (dialog), adw_message_dialog_get_body (dialog));
}

/**
 * guichet_call_dialogs_details:
 * @parent: a widget of the window it belongs to
 * @call: a call
 *
 * Shows all that is known of @call, to be read or copied for OVHcloud's support.
 */
void
guichet_call_dialogs_details (GtkWidget *parent, GuichetCall *call)
{
  g_autofree char *body = describe (call);
  GtkWidget *dialog =
      adw_message_dialog_new (window_of (parent), guichet_call_get_display (call), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "copy",
                                    _("Copy details"), "close", _("Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect (dialog, "response", G_CALLBACK (details_answered_cb), NULL);
  guichet_question_present (dialog);
}

/* Saving */

/**
 * guichet_call_dialogs_save:
 * @parent: a widget of the window it belongs to
 * @csv: what is written
 *
 * Asks for a file and writes @csv to it.
 */
void
guichet_call_dialogs_save (GtkWidget *parent, const char *csv)
{
  const GuichetCsvWords words = { _("Export calls"), _("calls.csv"),
                                                         _("The calls could not be saved") };

  guichet_csv_dialog_save (parent, &words, csv, NULL);
}
