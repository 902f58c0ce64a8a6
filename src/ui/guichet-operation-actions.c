/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-actions.c: what can be done with an operation, each after a question that names
 * the domain name and what it means. Sends nothing without the question, and nothing twice.
 */
#include "config.h"

#include "guichet-operation-actions.h"

#include "guichet-domain-task-text.h"
#include "guichet-question.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  GuichetDomainTaskList *tasks;
  GuichetOperation *operation;
  GuichetDomainTaskActions action;
  GuichetOperationTell tell;
  GObject *teller; /* (nullable) (unowned): weak */
} Asking;

static void
asking_free (Asking *self)
{
  g_clear_weak_pointer (&self->teller);
  g_object_unref (self->tasks);
  g_object_unref (self->operation);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static const char *
describe_done (GuichetDomainTaskActions action)
{
  switch (action)
    {
    case GUICHET_DOMAIN_TASK_ACCELERATE:
      return _("Operation sped up");
    case GUICHET_DOMAIN_TASK_CANCEL:
      return _("Operation cancelled");
    case GUICHET_DOMAIN_TASK_RELAUNCH:
    case GUICHET_DOMAIN_TASK_NOTHING:
    default:
      return _("Operation relaunched");
    }
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Asking) self = user_data;
  GError *error = NULL;
  const gboolean is_done =
      guichet_domain_task_list_act_finish (GUICHET_DOMAIN_TASK_LIST (source), result, &error);

  guichet_operation_set_busy (self->operation, FALSE);
  guichet_operation_take_error (self->operation, error);
  if (is_done && self->teller != NULL)
    self->tell (self->teller, describe_done (self->action));
}

static void
answered_cb (GtkWidget *dialog, const char *response, gpointer user_data)
{
  g_autoptr(Asking) self = user_data;
  GuichetDomainTask *task = guichet_operation_get_task (self->operation);
  GuichetDomainTaskList *tasks = self->tasks;
  const GuichetDomainTaskActions action = self->action;

  guichet_question_let_go (dialog);
  /* It may have been sent for meanwhile from elsewhere, and have come to another state. */
  if (!g_str_equal (response, "do") || guichet_operation_get_busy (self->operation) ||
      (guichet_domain_task_get_actions (task) & action) == 0)
    return;
  guichet_operation_take_error (self->operation, NULL);
  guichet_operation_set_busy (self->operation, TRUE);
  guichet_domain_task_list_act_async (tasks, task, action, NULL, done_cb, g_steal_pointer (&self));
}

/**
 * guichet_operation_actions_ask:
 * @parent: a widget of the window that asks
 * @tasks: has the operation
 * @operation: what it is done to; OVHcloud has begun with it
 * @action: one of those that it allows
 * @tell: called once it is done
 * @teller: what @tell is for; nobody is told once it is gone
 *
 * Asks whether it is to be done, and does it.
 */
void
guichet_operation_actions_ask (GtkWidget *parent,
                               GuichetDomainTaskList *tasks,
                               GuichetOperation *operation,
                               GuichetDomainTaskActions action,
                               GuichetOperationTell tell,
                               gpointer teller)
{
  g_autofree char *question =
      guichet_domain_task_text_question (action, guichet_operation_get_task (operation));
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (parent)), question,
                                              guichet_domain_task_text_consequence (action));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  Asking *self = g_new0 (Asking, 1);

  self->tasks = g_object_ref (tasks);
  self->operation = g_object_ref (operation);
  self->action = action;
  self->tell = tell;
  g_set_weak_pointer (&self->teller, G_OBJECT (teller));
  adw_message_dialog_add_responses (
      message, "leave", _("Do nothing"), "do", guichet_domain_task_text_action (action), NULL);
  adw_message_dialog_set_response_appearance (
      message, "do",
      action == GUICHET_DOMAIN_TASK_CANCEL ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message,
                                           action == GUICHET_DOMAIN_TASK_CANCEL ? "leave" : "do");
  adw_message_dialog_set_close_response (message, "leave");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), self);
  guichet_question_present (dialog);
}
