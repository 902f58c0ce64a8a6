/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-answer.c: the dialog that accepts or refuses one request with the code
 * that one side of it got.
 */
#include "config.h"

#include "guichet-contact-request-answer.h"

#include "guichet-contact-answer.h"
#include "guichet-contact-request-code-field.h"
#include "guichet-contact-request-fault.h"
#include "guichet-contact-request-text.h"
#include "guichet-contact-side.h"
#include "guichet-problem.h"
#include "guichet-secret.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

struct _GuichetContactRequestAnswer
{
  AdwWindow parent_instance;

  GuichetProblem *problem;
  GtkLabel *what;
  GtkLabel *accounts;
  GtkLabel *asked_by;
  GtkLabel *consequence;
  GuichetContactRequestCodeField *field;
  GtkButton *resend_button;
  GtkButton *answer_button;
  GtkSpinner *spinner;

  GuichetContactRequestEntries *entries;
  GuichetContactRequestEntry *entry;
  GuichetContactSide *side;
  GuichetContactRequest *request; /* as the side has it */
  gboolean accepts;
  gboolean is_sending;
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestAnswer, guichet_contact_request_answer, ADW_TYPE_WINDOW)

static guint told_signal;

static void
refresh (GuichetContactRequestAnswer *self)
{
  const gboolean is_open =
      guichet_contact_request_get_state (self->request) == GUICHET_CONTACT_REQUEST_VALIDATING;

  gtk_widget_set_sensitive (GTK_WIDGET (self->answer_button),
                            !self->is_sending && is_open &&
                                guichet_contact_request_code_field_has_code (self->field));
  gtk_widget_set_sensitive (GTK_WIDGET (self->resend_button), !self->is_sending && is_open);
  gtk_widget_set_sensitive (GTK_WIDGET (self->field), !self->is_sending);
  gtk_spinner_set_spinning (self->spinner, self->is_sending);
}

/* The program stays until OVHcloud has answered, even if the windows are closed. */
static void
set_sending (GuichetContactRequestAnswer *self, gboolean is_sending)
{
  self->is_sending = is_sending;
  if (is_sending)
    guichet_problem_clear (self->problem);
  refresh (self);
}

static void
tell_fault (GuichetContactRequestAnswer *self, const GError *error)
{
  g_autoptr(GError) fault = guichet_contact_request_fault_explain (error, self->request);

  guichet_problem_show (self->problem, fault);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
code_changed_cb (GuichetContactRequestAnswer *self)
{
  if (self->request == NULL)
    return;
  guichet_problem_clear (self->problem);
  refresh (self);
}

/* Answering */

static void
tell_done (GuichetContactRequestAnswer *self)
{
  g_autofree char *text = NULL;

  /* What the request has come to is told by the list. */
  if (guichet_contact_request_get_state (self->request) != GUICHET_CONTACT_REQUEST_VALIDATING)
    return;
  text = self->accepts ? guichet_contact_request_text_accepted (
                             self->entry, guichet_contact_side_get_account (self->side))
                       : guichet_contact_request_text_refused (self->request);
  g_signal_emit (self, told_signal, 0, text);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactRequestAnswer) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  const gboolean is_done =
      guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error);

  g_application_release (g_application_get_default ());
  if (self == NULL || self->entry == NULL)
    return;
  set_sending (self, FALSE);
  if (!is_done)
    {
      tell_fault (self, error);
      return;
    }
  tell_done (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
answer_cb (GuichetContactRequestAnswer *self)
{
  GuichetContactRequestList *list = guichet_contact_side_get_requests (self->side);
  g_autoptr(GuichetSecret) code = guichet_contact_request_code_field_dup_code (self->field);

  if (code == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self->answer_button)))
    return;
  set_sending (self, TRUE);
  g_application_hold (g_application_get_default ());
  if (self->accepts)
    guichet_contact_answer_accept_async (list, self->request, code, answered_cb,
                                         guichet_weak_new (self));
  else
    guichet_contact_answer_refuse_async (list, self->request, code, answered_cb,
                                         guichet_weak_new (self));
}

/* Having the code sent again */

static void
resent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactRequestAnswer) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  const gboolean is_done =
      guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error);

  g_application_release (g_application_get_default ());
  if (self == NULL || self->entry == NULL)
    return;
  set_sending (self, FALSE);
  if (!is_done)
    {
      tell_fault (self, error);
      return;
    }
  /* Translators: %s is an account. */
  text =
      g_strdup_printf (_("A new code is on its way to %s. The one before is of no use any more."),
                          guichet_contact_side_get_account (self->side));
  guichet_contact_request_code_field_say (self->field, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
resend_cb (GuichetContactRequestAnswer *self)
{
  set_sending (self, TRUE);
  g_application_hold (g_application_get_default ());
  guichet_contact_answer_resend_async (guichet_contact_side_get_requests (self->side),
                                       self->request, resent_cb, guichet_weak_new (self));
}

/* An account that is put into use, or out of it, is read anew: the request is another object. */
static void
renew (GuichetContactRequestAnswer *self)
{
  const gint64 id = guichet_contact_request_get_id (self->request);
  GuichetContactRequestList *list = guichet_contact_side_get_requests (self->side);
  GuichetContactRequestEntry *entry =
      guichet_contact_request_entries_find (self->entries, self->side, id);

  if (entry != NULL)
    g_set_object (&self->entry, entry);
  g_set_object (&self->request, guichet_contact_request_list_get_latest (list, self->request));
}

/* Meanwhile somebody may have answered in a browser. */
static void
refreshed_cb (GuichetContactRequestAnswer *self)
{
  g_autofree char *over = NULL;
  g_autoptr(GError) error = NULL;

  if (self->is_sending)
    return;
  renew (self);
  refresh (self);
  if (guichet_contact_request_get_state (self->request) == GUICHET_CONTACT_REQUEST_VALIDATING)
    return;
  over = guichet_contact_request_text_over (self->request);
  error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, over);
  guichet_problem_show (self->problem, error);
}

static void
show_request (GuichetContactRequestAnswer *self)
{
  const char *account = guichet_contact_side_get_account (self->side);
  const char *asking = guichet_contact_request_get_asking (self->request);
  g_autofree char *number = guichet_contact_request_text_number (self->request);
  g_autofree char *what = guichet_contact_request_text_what (self->request);
  g_autofree char *accounts = guichet_contact_request_text_accounts (self->request);
  /* Translators: %s is an account. */
  g_autofree char *asked_by = g_strdup_printf (_("Asked for by %s"), asking);
  g_autofree char *consequence =
      guichet_contact_request_text_consequence (self->entry, account, self->accepts);
  /* Translators: %s is “Request 123”. */
  g_autofree char *title =
      g_strdup_printf (self->accepts ? _("Accept %s") : _("Refuse %s"), number);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->accounts, accounts);
  gtk_label_set_label (self->asked_by, asked_by);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_by), *asking != '\0');
  gtk_label_set_label (self->consequence, consequence);
  gtk_button_set_label (self->answer_button,
                        self->accepts ? _("Accept Request") : _("Refuse Request"));
  gtk_widget_add_css_class (GTK_WIDGET (self->answer_button),
                            self->accepts ? "suggested-action" : "destructive-action");
}

/**
 * guichet_contact_request_answer_new:
 * @entries: the requests of every account
 * @entry: a request that waits for somebody here
 * @part: which of its accounts answers
 * @accepts: whether it is accepted, or refused
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
guichet_contact_request_answer_new (GuichetContactRequestEntries *entries,
                                    GuichetContactRequestEntry *entry,
                                    guint part,
                                    gboolean accepts)
{
  GuichetContactRequestAnswer *self = g_object_new (GUICHET_TYPE_CONTACT_REQUEST_ANSWER, NULL);
  const GuichetContactRequestPart *who = guichet_contact_request_entry_get_part (entry, part);

  self->entries = g_object_ref (entries);
  self->entry = g_object_ref (entry);
  self->side = g_object_ref (GUICHET_CONTACT_SIDE (who->side));
  self->request = g_object_ref (who->request);
  self->accepts = accepts;
  guichet_contact_request_code_field_set_request (
      self->field, guichet_contact_request_get_id (self->request), who->account);
  show_request (self);
  refresh (self);
  g_signal_connect_object (entries, "refreshed", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
guichet_contact_request_answer_dispose (GObject *object)
{
  GuichetContactRequestAnswer *self = GUICHET_CONTACT_REQUEST_ANSWER (object);

  if (self->entries != NULL)
    g_signal_handlers_disconnect_by_func (self->entries, refreshed_cb, self);
  g_clear_object (&self->request);
  g_clear_object (&self->side);
  g_clear_object (&self->entry);
  g_clear_object (&self->entries);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CONTACT_REQUEST_ANSWER);
  G_OBJECT_CLASS (guichet_contact_request_answer_parent_class)->dispose (object);
}

static void
guichet_contact_request_answer_class_init (GuichetContactRequestAnswerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_request_answer_dispose;
  told_signal = g_signal_new ("told", GUICHET_TYPE_CONTACT_REQUEST_ANSWER, G_SIGNAL_RUN_LAST, 0,
                              NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GUICHET_TYPE_CONTACT_REQUEST_CODE_FIELD);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-answer.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, problem);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, what);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, accounts);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, asked_by);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, consequence);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, field);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, resend_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, answer_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestAnswer, spinner);
  gtk_widget_class_bind_template_callback (widget_class, code_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, resend_cb);
}

static void
guichet_contact_request_answer_init (GuichetContactRequestAnswer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
