/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-code-row.c: one code that people pasted: which request it is for, on
 * behalf of which account, and whether it shall be used. Uses nothing itself.
 */
#include "config.h"

#include "guichet-contact-request-code-row-private.h"

#include "guichet-contact-request-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GuichetContactRequestCodeRow,
                     guichet_contact_request_code_row,
                     GTK_TYPE_LIST_BOX_ROW)

static guint changed_signal;

static void
candidate_free (gpointer data)
{
  GuichetContactRequestCandidate *candidate = data;

  g_object_unref (candidate->entry);
  g_object_unref (candidate->side);
  g_object_unref (candidate->request);
  g_free (candidate);
}

void
guichet_contact_request_code_row_show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* Of several, the first item of the choice stands for none. */
GuichetContactRequestCandidate *
guichet_contact_request_code_row_get_candidate (GuichetContactRequestCodeRow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->candidates->len == 1)
    return self->candidates->pdata[0];
  return selected > 0 && selected <= self->candidates->len ? self->candidates->pdata[selected - 1]
                                                           : NULL;
}

static void
changed_cb (GuichetContactRequestCodeRow *self)
{
  if (self->candidates != NULL)
    g_signal_emit (self, changed_signal, 0);
}

void
guichet_contact_request_code_row_refresh (GuichetContactRequestCodeRow *self)
{
  const gboolean is_usable = !self->is_running && !self->is_resending && self->token != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->check),
                            is_usable &&
                                guichet_contact_request_code_row_get_candidate (self) != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), is_usable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->resend_button), is_usable);
}

/* Who chooses for whom it is wants to use it. */
static void
chosen_cb (GuichetContactRequestCodeRow *self)
{
  gtk_check_button_set_active (self->check,
                               guichet_contact_request_code_row_get_candidate (self) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->resend_button), FALSE);
  guichet_contact_request_code_row_refresh (self);
  changed_cb (self);
}

/* Making it */

static void
show_request (GuichetContactRequestCodeRow *self)
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (self->entry);
  g_autofree char *number = guichet_contact_request_text_number (request);
  g_autofree char *what = guichet_contact_request_text_what (request);
  g_autofree char *accounts = guichet_contact_request_text_accounts (request);

  guichet_contact_request_code_row_show_text (self->title, number);
  guichet_contact_request_code_row_show_text (self->what, what);
  guichet_contact_request_code_row_show_text (self->accounts, accounts);
}

/**
 * guichet_contact_request_code_row_add_candidate:
 * @entry: a request
 * @part: which of its accounts the code may be for
 */
void
guichet_contact_request_code_row_add_candidate (GuichetContactRequestCodeRow *self,
                                                GuichetContactRequestEntry *entry,
                                                guint part)
{
  const GuichetContactRequestPart *who = guichet_contact_request_entry_get_part (entry, part);
  GuichetContactRequestCandidate *candidate = g_new0 (GuichetContactRequestCandidate, 1);

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_ROW (self));

  candidate->entry = g_object_ref (entry);
  candidate->side = g_object_ref (GUICHET_CONTACT_SIDE (who->side));
  candidate->request = g_object_ref (who->request);
  g_ptr_array_add (self->candidates, candidate);
}

static char *
describe_candidate (GuichetContactRequestCodeRow *self, GuichetContactRequestCandidate *candidate)
{
  const char *account = guichet_contact_side_get_account (candidate->side);
  g_autofree char *number = guichet_contact_request_text_number (candidate->request);
  g_autofree char *what = guichet_contact_request_text_what (candidate->request);

  /* Translators: %s is an account. */
  if (self->entry != NULL)
    return g_strdup_printf (_("As %s"), account);
  /* Translators: “Request 123”, what it changes, an account */
  return g_strdup_printf (_("%s: %s, as %s"), number, what, account);
}

/**
 * guichet_contact_request_code_row_ready:
 *
 * Shows whom it may be for. Where that is one alone it shall be used; of several people choose.
 */
void
guichet_contact_request_code_row_ready (GuichetContactRequestCodeRow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_ROW (self));
  g_return_if_fail (self->candidates->len > 0);

  if (self->entry != NULL)
    show_request (self);
  else
    guichet_contact_request_code_row_show_text (self->title,
                                                _("A code without the number of its request"));
  gtk_string_list_append (names, self->entry != NULL ? _("Choose the account it was sent to")
                                                     : _("Choose the request it is for"));
  for (guint i = 0; i < self->candidates->len; i++)
    {
      g_autofree char *name = describe_candidate (self, self->candidates->pdata[i]);

      gtk_string_list_append (names, name);
      if (self->candidates->len == 1)
        guichet_contact_request_code_row_show_text (self->account, name);
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->candidates->len > 1);
  chosen_cb (self);
}

/**
 * guichet_contact_request_code_row_set_useless:
 * @title: which request it is for, as far as that is known
 * @reason: why it cannot be used, a sentence
 */
void
guichet_contact_request_code_row_set_useless (GuichetContactRequestCodeRow *self,
                                              const char *title,
                                              const char *reason)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_ROW (self));

  if (self->entry != NULL)
    show_request (self);
  else
    guichet_contact_request_code_row_show_text (self->title, title);
  guichet_contact_request_code_row_show_text (self->outcome, reason);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), FALSE);
  g_clear_pointer (&self->token, guichet_secret_free);
}

/* Using it */

gboolean
guichet_contact_request_code_row_is_chosen (GuichetContactRequestCodeRow *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_ROW (self), FALSE);

  return self->token != NULL && !self->is_resending &&
         guichet_contact_request_code_row_get_candidate (self) != NULL &&
         gtk_check_button_get_active (self->check);
}

/**
 * guichet_contact_request_code_row_set_running:
 * @is_running: whether codes are being used, and nothing can be chosen
 */
void
guichet_contact_request_code_row_set_running (GuichetContactRequestCodeRow *self,
                                              gboolean is_running)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_CODE_ROW (self));

  self->is_running = is_running;
  guichet_contact_request_code_row_refresh (self);
}

static void
guichet_contact_request_code_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_REQUEST_CODE_ROW);
  G_OBJECT_CLASS (guichet_contact_request_code_row_parent_class)->dispose (object);
}

static void
guichet_contact_request_code_row_finalize (GObject *object)
{
  GuichetContactRequestCodeRow *self = GUICHET_CONTACT_REQUEST_CODE_ROW (object);

  g_clear_pointer (&self->token, guichet_secret_free);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (guichet_contact_request_code_row_parent_class)->finalize (object);
}

static void
guichet_contact_request_code_row_class_init (GuichetContactRequestCodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_request_code_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_contact_request_code_row_finalize;
  changed_signal = g_signal_new ("changed", GUICHET_TYPE_CONTACT_REQUEST_CODE_ROW,
                                 G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-code-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, check);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, title);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, what);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, accounts);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, account);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, choice);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, resend_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestCodeRow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback_full (
      widget_class, "resend_cb", G_CALLBACK (guichet_contact_request_code_row_resend));
}

static void
guichet_contact_request_code_row_init (GuichetContactRequestCodeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
}

/**
 * guichet_contact_request_code_row_new:
 * @entry: (nullable): the request it is for; %NULL for one that people choose
 * @token: the code; copied, and wiped
 *
 * Returns: (transfer floating): a row that needs candidates, or a reason why it has none
 */
GtkWidget *
guichet_contact_request_code_row_new (GuichetContactRequestEntry *entry, const char *token)
{
  GuichetContactRequestCodeRow *self = g_object_new (GUICHET_TYPE_CONTACT_REQUEST_CODE_ROW, NULL);

  g_set_object (&self->entry, entry);
  self->token = g_strdup (token);
  return GTK_WIDGET (self);
}
