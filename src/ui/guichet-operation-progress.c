/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-progress.c: how far an operation has come: a bar, OVHcloud's words for what it
 * is at and what comes then, when it should be over. Seen while there is somewhere to go.
 */
#include "config.h"

#include "guichet-operation-progress.h"

#include "guichet-contact-request-time.h"

#include <glib/gi18n-lib.h>

struct _GuichetOperationProgress
{
  AdwBin parent_instance;

  GtkProgressBar *bar;
  GtkLabel *step;
  GtkLabel *next_steps;
  GtkLabel *expected;
};

G_DEFINE_FINAL_TYPE (GuichetOperationProgress, guichet_operation_progress, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
refresh_next_steps (GuichetOperationProgress *self, GuichetDomainTask *task)
{
  const char *const *steps = guichet_domain_task_get_next_steps (task);
  g_autofree char *joined = steps != NULL ? g_strjoinv ("\n", (char **) steps) : NULL;
  g_autofree char *text = NULL;

  if (joined != NULL && *joined != '\0')
    /* Translators: above OVHcloud's words for what comes next, each on a line of its own */
    text = g_strjoin ("\n", _("Then:"), joined, NULL);
  show_text (self->next_steps, text);
}

static void
refresh_expected (GuichetOperationProgress *self, GuichetDomainTask *task)
{
  GDateTime *expected = guichet_domain_task_get_expected (task);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = expected != NULL ? guichet_contact_request_time_on (expected, now) : NULL;
  g_autofree char *exact =
      expected != NULL ? guichet_contact_request_time_exact (expected, now) : NULL;
  g_autofree char *text = NULL;

  if (when != NULL)
    /* Translators: “today at 14:02”, “on Monday” */
    text = g_strdup_printf (_("Expected end: %s"), when);
  show_text (self->expected, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->expected), exact);
}

/**
 * guichet_operation_progress_show:
 * @self: the widget
 * @task: (nullable): an operation as it is now; not kept
 *
 * Shows how far @task has come, if it is not over and OVHcloud has told.
 */
void
guichet_operation_progress_show (GuichetOperationProgress *self, GuichetDomainTask *task)
{
  const gboolean is_open =
      task != NULL && guichet_domain_task_state_is_open (guichet_domain_task_get_state (task));
  const int percent = is_open ? guichet_domain_task_get_progress (task) : -1;
  g_autofree char *text = NULL;

  g_return_if_fail (GUICHET_IS_OPERATION_PROGRESS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), percent >= 0);
  if (percent < 0)
    return;
  gtk_progress_bar_set_fraction (self->bar, percent / 100.0);
  /* Translators: how far an operation has come */
  text = g_strdup_printf (_("%d %%"), percent);
  gtk_progress_bar_set_text (self->bar, text);
  show_text (self->step, guichet_domain_task_get_step (task));
  refresh_next_steps (self, task);
  refresh_expected (self, task);
}

static void
guichet_operation_progress_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_OPERATION_PROGRESS);
  G_OBJECT_CLASS (guichet_operation_progress_parent_class)->dispose (object);
}

static void
guichet_operation_progress_class_init (GuichetOperationProgressClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_operation_progress_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-progress.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationProgress, bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationProgress, step);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationProgress, next_steps);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationProgress, expected);
}

static void
guichet_operation_progress_init (GuichetOperationProgress *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
