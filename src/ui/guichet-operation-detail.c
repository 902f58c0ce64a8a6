/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-detail.c: one operation whole: how far it has come, OVHcloud's comment, who
 * confirms it, what it asks for, what can be done, the order that it came from. Does nothing
 * without a question.
 */
#include "config.h"

#include "guichet-operation-detail.h"

#include "guichet-contact-request-time.h"
#include "guichet-operation-actions.h"
#include "guichet-operation-arguments.h"
#include "guichet-operation-order.h"
#include "guichet-operation-progress.h"
#include "guichet-operation-text.h"
#include "guichet-order-text.h"
#include "guichet-own-copy.h"
#include "guichet-problem.h"
#include "guichet-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _GuichetOperationDetail
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkLabel *domain;
  GtkLabel *what;
  GtkWidget *domain_button;
  GtkImage *icon;
  GtkLabel *state;
  GtkLabel *sentence;
  GuichetProblem *problem;
  GuichetOperationProgress *progress;
  GtkWidget *comment_box;
  GtkLabel *comment;
  GtkWidget *parties;
  GuichetOperationArguments *arguments;
  GtkWidget *buttons;
  GtkWidget *accelerate_button;
  GtkWidget *relaunch_button;
  GtkWidget *cancel_button;
  GtkSpinner *spinner;
  GuichetOperationOrder *order;
  GtkLabel *facts;

  GuichetDomainTaskList *tasks;
  GuichetOperation *operation; /* (nullable) */
  const GError *told;          /* (unowned): of the operation, which is shown or was dismissed */
};

G_DEFINE_FINAL_TYPE (GuichetOperationDetail, guichet_operation_detail, ADW_TYPE_BIN)

static guint told_signal;

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* What it is */

/* What is only ordered has no more to say than its order, which is seen below. */
static gboolean
says_order (GuichetOperationDetail *self, const char *sentence)
{
  GuichetTradeOrder *order = guichet_operation_get_order (self->operation);

  return guichet_operation_get_task (self->operation) == NULL &&
         g_str_equal (sentence, guichet_order_text_explain (guichet_trade_order_get_state (order)));
}

static void
refresh_title (GuichetOperationDetail *self)
{
  const char *domain = guichet_operation_get_domain (self->operation);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autofree char *sentence = guichet_operation_text_explain (self->operation, now);

  show_text (self->domain, domain);
  gtk_widget_set_visible (self->domain_button, *domain != '\0');
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->domain_button), "s", domain);
  gtk_label_set_label (self->what, guichet_operation_text_what (self->operation));
  gtk_image_set_from_icon_name (self->icon, guichet_operation_text_icon (self->operation));
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->icon),
      (const char *[]){ guichet_operation_text_icon_class (self->operation), NULL });
  gtk_label_set_label (self->state, guichet_operation_text_state (self->operation));
  show_text (self->sentence, says_order (self, sentence) ? NULL : sentence);
}

static void
refresh_facts (GuichetOperationDetail *self)
{
  GDateTime *begun = guichet_operation_get_begun (self->operation);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *number = guichet_operation_text_number (self->operation);
  g_autofree char *age = begun != NULL ? guichet_contact_request_time_age (begun, now) : NULL;
  g_autofree char *exact = begun != NULL ? guichet_contact_request_time_exact (begun, now) : NULL;
  g_autofree char *text = age != NULL ? g_strdup_printf ("%s · %s", number, age) : NULL;

  gtk_label_set_label (self->facts, text != NULL ? text : number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->facts), exact);
}

/* A change of owner waits for its parties, and for nothing else, while it is only planned. */
static void
refresh_parts (GuichetOperationDetail *self)
{
  GuichetDomainTask *task = guichet_operation_get_task (self->operation);
  const char *comment = task != NULL ? guichet_domain_task_get_comment (task) : "";

  gtk_widget_set_visible (self->comment_box, *comment != '\0');
  gtk_label_set_label (self->comment, comment);
  gtk_widget_set_visible (self->parties,
                          task != NULL && guichet_domain_task_is_trade (task) &&
                              guichet_domain_task_get_state (task) == GUICHET_DOMAIN_TASK_TODO);
  guichet_operation_order_set_order (self->order, guichet_operation_get_order (self->operation));
}

/* What can be done */

static void
refresh_button (GtkWidget *button,
                GuichetDomainTaskActions actions,
                GuichetDomainTaskActions action,
                gboolean is_busy)
{
  gtk_widget_set_visible (button, (actions & action) != 0);
  gtk_widget_set_sensitive (button, !is_busy);
}

static void
refresh_buttons (GuichetOperationDetail *self)
{
  GuichetDomainTask *task = guichet_operation_get_task (self->operation);
  const GuichetDomainTaskActions actions =
      task != NULL ? guichet_domain_task_get_actions (task) : GUICHET_DOMAIN_TASK_NOTHING;
  const gboolean is_busy = guichet_operation_get_busy (self->operation);

  gtk_widget_set_visible (self->buttons, actions != GUICHET_DOMAIN_TASK_NOTHING);
  refresh_button (self->accelerate_button, actions, GUICHET_DOMAIN_TASK_ACCELERATE, is_busy);
  refresh_button (self->relaunch_button, actions, GUICHET_DOMAIN_TASK_RELAUNCH, is_busy);
  refresh_button (self->cancel_button, actions, GUICHET_DOMAIN_TASK_CANCEL, is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
}

static void
refresh_problem (GuichetOperationDetail *self)
{
  const GError *error = guichet_operation_get_error (self->operation);

  if (error == self->told)
    return;
  self->told = error;
  if (error != NULL)
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
}

static void
refresh (GuichetOperationDetail *self)
{
  refresh_title (self);
  refresh_problem (self);
  guichet_operation_progress_show (self->progress, guichet_operation_get_task (self->operation));
  refresh_parts (self);
  refresh_buttons (self);
  refresh_facts (self);
}

static void
dismissed_cb (GuichetOperationDetail *self)
{
  if (self->operation != NULL)
    guichet_operation_take_error (self->operation, NULL);
}

static void
tell (GuichetOperationDetail *self, const char *text)
{
  g_signal_emit (self, told_signal, 0, text);
}

static void
ask (GuichetOperationDetail *self, GuichetDomainTaskActions action)
{
  if (self->operation != NULL)
    guichet_operation_actions_ask (GTK_WIDGET (self), self->tasks, self->operation, action,
                                   (GuichetOperationTell) tell, self);
}

static void
accelerate_cb (GuichetOperationDetail *self)
{
  ask (self, GUICHET_DOMAIN_TASK_ACCELERATE);
}

static void
relaunch_cb (GuichetOperationDetail *self)
{
  ask (self, GUICHET_DOMAIN_TASK_RELAUNCH);
}

static void
cancel_cb (GuichetOperationDetail *self)
{
  ask (self, GUICHET_DOMAIN_TASK_CANCEL);
}

static void
copy_cb (GuichetOperationDetail *self)
{
  guichet_own_copy (GTK_WIDGET (self), gtk_label_get_label (self->comment));
  tell (self, _("Comment copied"));
}

static void
supplied_cb (GuichetOperationDetail *self)
{
  tell (self, _("OVHcloud has it. Relaunch the operation to go on."));
}

/**
 * guichet_operation_detail_set_tasks:
 * @self: the widget
 * @tasks: whom what is done is told to; set once
 */
void
guichet_operation_detail_set_tasks (GuichetOperationDetail *self, GuichetDomainTaskList *tasks)
{
  g_return_if_fail (GUICHET_IS_OPERATION_DETAIL (self));
  g_return_if_fail (self->tasks == NULL);

  self->tasks = g_object_ref (tasks);
  guichet_operation_arguments_set_tasks (self->arguments, tasks);
}

/**
 * guichet_operation_detail_set_operation:
 * @self: the widget
 * @operation: (nullable): what is shown; %NULL for none
 */
void
guichet_operation_detail_set_operation (GuichetOperationDetail *self, GuichetOperation *operation)
{
  g_return_if_fail (GUICHET_IS_OPERATION_DETAIL (self));

  if (self->operation == operation)
    return;
  if (self->operation != NULL)
    g_signal_handlers_disconnect_by_func (self->operation, refresh, self);
  g_set_object (&self->operation, operation);
  guichet_operation_arguments_set_operation (self->arguments, operation);
  self->told = NULL;
  guichet_problem_clear (self->problem);
  if (operation == NULL)
    return;
  g_signal_connect_object (operation, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  refresh (self);
}

GuichetOperation *
guichet_operation_detail_get_operation (GuichetOperationDetail *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION_DETAIL (self), NULL);

  return self->operation;
}

static void
guichet_operation_detail_dispose (GObject *object)
{
  GuichetOperationDetail *self = GUICHET_OPERATION_DETAIL (object);

  if (self->operation != NULL)
    g_signal_handlers_disconnect_by_func (self->operation, refresh, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_OPERATION_DETAIL);
  g_clear_object (&self->operation);
  g_clear_object (&self->tasks);
  G_OBJECT_CLASS (guichet_operation_detail_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-detail.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, GuichetOperationDetail, name)
  BIND (scrolled);
  BIND (domain);
  BIND (what);
  BIND (domain_button);
  BIND (icon);
  BIND (state);
  BIND (sentence);
  BIND (problem);
  BIND (progress);
  BIND (comment_box);
  BIND (comment);
  BIND (parties);
  BIND (arguments);
  BIND (buttons);
  BIND (accelerate_button);
  BIND (relaunch_button);
  BIND (cancel_button);
  BIND (spinner);
  BIND (order);
  BIND (facts);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, dismissed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accelerate_cb);
  gtk_widget_class_bind_template_callback (widget_class, relaunch_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, supplied_cb);
}

static void
guichet_operation_detail_class_init (GuichetOperationDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_operation_detail_dispose;
  told_signal = g_signal_new ("told", GUICHET_TYPE_OPERATION_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL,
                              NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GUICHET_TYPE_OPERATION_ARGUMENTS);
  g_type_ensure (GUICHET_TYPE_OPERATION_ORDER);
  g_type_ensure (GUICHET_TYPE_OPERATION_PROGRESS);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  g_type_ensure (GUICHET_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
guichet_operation_detail_init (GuichetOperationDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (GTK_LABEL (self->parties), guichet_operation_text_parties ());
}
