/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-actions.c: what the buttons and the menu of a request do: its small
 * dialogs, and the way to the one that takes a code.
 */
#include "config.h"

#include "guichet-contact-request-actions.h"

#include "guichet-contact-answer.h"
#include "guichet-contact-request-answer.h"
#include "guichet-contact-request-text.h"
#include "guichet-contact-side.h"
#include "guichet-error.h"
#include "guichet-own-copy.h"
#include "guichet-say-once.h"

#include <glib/gi18n-lib.h>

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Details */

static void
details_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  if (g_str_equal (response, "copy"))
    guichet_own_copy (GTK_WIDGET (dialog), adw_message_dialog_get_body (dialog));
}

static void
show_details (GtkWidget *parent, GuichetContactRequestEntry *entry)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *heading =
      guichet_contact_request_text_number (guichet_contact_request_entry_get_request (entry));
  g_autofree char *body = guichet_contact_request_text_details (entry, now);
  GtkWidget *dialog = adw_message_dialog_new (window_of (parent), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "copy",
                                    _("Copy details"), "close", _("Close"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  g_signal_connect (dialog, "response", G_CALLBACK (details_answered_cb), NULL);
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Sending a code again */

typedef struct
{
  GuichetContactSide *side;
  GuichetContactRequest *request;
  GtkWindow *parent; /* (nullable) (unowned): weak */
  GuichetContactRequestTell tell;
  GObject *teller; /* (nullable) (unowned): weak */
} Resending;

static void
resending_free (Resending *self)
{
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->teller);
  g_clear_object (&self->side);
  g_clear_object (&self->request);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Resending, resending_free)

static void
tell_failure (Resending *self, const GError *error)
{
  g_autofree char *body = guichet_error_to_text (error);
  GtkWidget *dialog = adw_message_dialog_new (self->parent, _("The Code Was Not Sent"), body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("Close"));
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
resent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Resending) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error))
    {
      tell_failure (self, error);
      return;
    }
  /* Translators: %s is an account. */
  text = g_strdup_printf (_("A new code is on its way to %s"),
                             guichet_contact_side_get_account (self->side));
  if (self->teller != NULL)
    self->tell (self->teller, text);
}

static void
resend_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autoptr(Resending) self = user_data;
  GuichetContactRequestList *list = guichet_contact_side_get_requests (self->side);
  GuichetContactRequest *request = guichet_contact_request_list_get_latest (list, self->request);

  if (g_str_equal (response, "resend"))
    guichet_contact_answer_resend_async (list, request, resent_cb, g_steal_pointer (&self));
}

static void
ask_to_resend (GtkWidget *parent, Resending *self)
{
  g_autofree char *number = guichet_contact_request_text_number (self->request);
  /* Translators: %s is “Request 123”. */
  g_autofree char *heading = g_strdup_printf (_("%s: Send the Code Again?"), number);
  /* Translators: %s is an account. */
  g_autofree char *body = g_strdup_printf (
      _("%s gets a new code by e-mail. The code that was sent before is of no use then."),
         guichet_contact_side_get_account (self->side));
  GtkWidget *dialog = adw_message_dialog_new (window_of (parent), heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel",
                                    _("Cancel"), "resend", _("Send New Code"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "resend");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "resend",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect (dialog, "response", G_CALLBACK (resend_answered_cb), self);
  guichet_say_once (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
copy (GtkWidget *parent,
      GuichetContactRequestEntry *entry,
      GuichetContactRequestTell tell,
      gpointer teller)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  guichet_contact_request_csv_append (csv, entry);
  guichet_own_copy (parent, csv->str);
  tell (teller, _("Request copied"));
}

/**
 * guichet_contact_request_actions_run:
 * @action: the name of an action of a row
 * @parent: a widget of the window it belongs to
 * @entries: the requests of every account
 * @entry: the request
 * @part: for which of its accounts
 * @tell: told what was done
 * @teller: an object that @tell is for
 *
 * Does it, or asks for what is needed first.
 */
void
guichet_contact_request_actions_run (const char *action,
                                     GtkWidget *parent,
                                     GuichetContactRequestEntries *entries,
                                     GuichetContactRequestEntry *entry,
                                     guint part,
                                     GuichetContactRequestTell tell,
                                     gpointer teller)
{
  const GuichetContactRequestPart *who = guichet_contact_request_entry_get_part (entry, part);

  if (g_str_equal (action, "row.details"))
    show_details (parent, entry);
  else if (g_str_equal (action, "row.copy"))
    copy (parent, entry, tell, teller);
  else if (g_str_equal (action, "row.resend"))
    {
      Resending *resending = g_new0 (Resending, 1);

      resending->side = g_object_ref (GUICHET_CONTACT_SIDE (who->side));
      resending->request = g_object_ref (who->request);
      g_set_weak_pointer (&resending->parent, window_of (parent));
      resending->tell = tell;
      g_set_weak_pointer (&resending->teller, G_OBJECT (teller));
      ask_to_resend (parent, resending);
    }
  else
    {
      GtkWidget *window = guichet_contact_request_answer_new (entries, entry, part,
                                                              g_str_equal (action, "row.accept"));

      g_signal_connect_object (window, "told", G_CALLBACK (tell), teller, G_CONNECT_SWAPPED);
      gtk_window_set_transient_for (GTK_WINDOW (window), window_of (parent));
      gtk_window_present (GTK_WINDOW (window));
    }
}
