/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-code-row-use.c: accepts a request with the code of a row, and has another
 * code sent where that one is of no use. Says in the row what became of it.
 */
#include "config.h"

#include "guichet-contact-request-code-row-private.h"

#include "guichet-contact-answer.h"
#include "guichet-contact-request-fault.h"
#include "guichet-contact-request-text.h"
#include "guichet-error.h"
#include "guichet-weak.h"

#include <glib/gi18n-lib.h>

/* Its account may have been read anew since. */
static void
renew (GuichetContactRequestCandidate *candidate)
{
  GuichetContactRequestList *list = guichet_contact_side_get_requests (candidate->side);

  g_set_object (&candidate->request,
                guichet_contact_request_list_get_latest (list, candidate->request));
}

/* @style: (nullable) */
static void
show_outcome (GuichetContactRequestCodeRow *self, const char *text, const char *style)
{
  guichet_contact_request_code_row_show_text (self->outcome, text);
  gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), "success");
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->outcome), style);
}

static void
show_fault (GuichetContactRequestCodeRow *self, const GError *error)
{
  GuichetContactRequest *request = guichet_contact_request_code_row_get_candidate (self)->request;
  g_autoptr(GError) fault = guichet_contact_request_fault_explain (error, request);
  g_autofree char *text = guichet_error_to_text (fault);

  show_outcome (self, text, "error");
  /* Who has lost the code, or has an old one, can have another as long as it waits for one. */
  gtk_widget_set_visible (GTK_WIDGET (self->resend_button),
                          guichet_contact_request_get_state (request) ==
                              GUICHET_CONTACT_REQUEST_VALIDATING);
}

/**
 * guichet_contact_request_code_row_accept_async:
 *
 * Accepts the request with the code. It cannot be called back.
 */
void
guichet_contact_request_code_row_accept_async (GuichetContactRequestCodeRow *self,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data)
{
  GuichetContactRequestCandidate *candidate = guichet_contact_request_code_row_get_candidate (self);

  g_return_if_fail (guichet_contact_request_code_row_is_chosen (self));

  renew (candidate);
  gtk_spinner_start (self->spinner);
  guichet_contact_request_code_row_show_text (self->outcome, "");
  gtk_widget_set_visible (GTK_WIDGET (self->resend_button), FALSE);
  guichet_contact_answer_accept_async (guichet_contact_side_get_requests (candidate->side),
                                       candidate->request, self->token, callback, user_data);
}

/**
 * guichet_contact_request_code_row_accept_finish:
 *
 * Shows how it ended; a code that has done its work is wiped.
 *
 * Returns: whether it was accepted
 */
gboolean
guichet_contact_request_code_row_accept_finish (GuichetContactRequestCodeRow *self,
                                                GAsyncResult *result)
{
  GuichetContactRequestCandidate *candidate = guichet_contact_request_code_row_get_candidate (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  gtk_spinner_stop (self->spinner);
  if (!guichet_contact_answer_finish (guichet_contact_side_get_requests (candidate->side), result,
                                      &error))
    {
      show_fault (self, error);
      return FALSE;
    }
  text = guichet_contact_request_text_accepted (candidate->entry,
                                                guichet_contact_side_get_account (candidate->side));
  show_outcome (self, text, "success");
  g_clear_pointer (&self->token, guichet_secret_free);
  gtk_check_button_set_active (self->check, FALSE);
  return TRUE;
}

/* Having a code sent again */

static void
set_resending (GuichetContactRequestCodeRow *self, gboolean is_resending)
{
  self->is_resending = is_resending;
  gtk_spinner_set_spinning (self->spinner, is_resending);
  guichet_contact_request_code_row_refresh (self);
  g_signal_emit_by_name (self, "changed");
}

static void
resent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetContactRequestCodeRow) self = guichet_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  const gboolean is_done =
      guichet_contact_answer_finish (GUICHET_CONTACT_REQUEST_LIST (source), result, &error);

  g_application_release (g_application_get_default ());
  if (self == NULL || self->check == NULL)
    return;
  if (!is_done)
    {
      set_resending (self, FALSE);
      show_fault (self, error);
      return;
    }
  /* Translators: %s is an account. */
  text =
      g_strdup_printf (_("A new code is on its way to %s. The one before is of no use any more."),
                          guichet_contact_side_get_account (
                              guichet_contact_request_code_row_get_candidate (self)->side));
  show_outcome (self, text, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->resend_button), FALSE);
  g_clear_pointer (&self->token, guichet_secret_free);
  gtk_check_button_set_active (self->check, FALSE);
  set_resending (self, FALSE);
}

/* For whom it is cannot change meanwhile: nothing of the row can be chosen. */
void
guichet_contact_request_code_row_resend (GuichetContactRequestCodeRow *self)
{
  GuichetContactRequestCandidate *candidate = guichet_contact_request_code_row_get_candidate (self);

  if (candidate == NULL)
    return;
  renew (candidate);
  set_resending (self, TRUE);
  g_application_hold (g_application_get_default ());
  guichet_contact_answer_resend_async (guichet_contact_side_get_requests (candidate->side),
                                       candidate->request, resent_cb, guichet_weak_new (self));
}
