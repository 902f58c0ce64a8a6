/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-arguments.c: all that an operation asks for. Asks OVHcloud for it while the
 * operation is open, and again when it has moved on. Fields in which somebody types stay as they
 * are as long as the same is asked for.
 */
#include "config.h"

#include "guichet-operation-arguments.h"

#include "guichet-operation-argument.h"
#include "guichet-problem.h"

struct _GuichetOperationArguments
{
  AdwBin parent_instance;

  GtkWidget *content;
  GtkBox *fields;
  GuichetProblem *problem;

  GuichetDomainTaskList *tasks;
  GuichetOperation *operation; /* (nullable) */
  GCancellable *asking;        /* (nullable): while it is asked */
  char *asked;                 /* (nullable): of which moment of the operation it is known */
  char *shown;                 /* (nullable): what the fields are made of */
};

G_DEFINE_FINAL_TYPE (GuichetOperationArguments, guichet_operation_arguments, ADW_TYPE_BIN)

static guint supplied_signal;

static void ask (GuichetOperationArguments *self);

static void
remove_fields (GuichetOperationArguments *self)
{
  GtkWidget *field = NULL;

  g_clear_pointer (&self->shown, g_free);
  while ((field = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_box_remove (self->fields, field);
}

/* OVHcloud has one of them: it is asked what there is still. */
static void
supplied_cb (GuichetOperationArguments *self)
{
  ask (self);
  g_signal_emit (self, supplied_signal, 0);
}

static char *
describe (GPtrArray *arguments)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < arguments->len; i++)
    {
      const GuichetDomainTaskArgument *argument = arguments->pdata[i];

      g_string_append_printf (text, "%s\n%s\n%d\n", argument->key, argument->value,
                              argument->is_read_only);
    }
  return g_string_free (text, FALSE);
}

static gboolean
has_open (GPtrArray *arguments)
{
  for (guint i = 0; i < arguments->len; i++)
    {
      const GuichetDomainTaskArgument *argument = arguments->pdata[i];

      if (!argument->is_read_only && *argument->value == '\0')
        return TRUE;
    }
  return FALSE;
}

static void
show_fields (GuichetOperationArguments *self, GPtrArray *arguments)
{
  g_autofree char *text = describe (arguments);

  guichet_operation_set_asks (self->operation, has_open (arguments));
  gtk_widget_set_visible (self->content, arguments->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), arguments->len > 0);
  if (g_strcmp0 (self->shown, text) == 0)
    return;
  remove_fields (self);
  self->shown = g_steal_pointer (&text);
  for (guint i = 0; i < arguments->len; i++)
    {
      GtkWidget *field =
          guichet_operation_argument_new (self->tasks, self->operation, arguments->pdata[i]);

      g_signal_connect_object (field, "supplied", G_CALLBACK (supplied_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->fields, field);
    }
  /* The fields have them. */
  g_ptr_array_set_free_func (arguments, NULL);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) arguments = guichet_domain_task_list_ask_finish (
      GUICHET_DOMAIN_TASK_LIST (source), result, &error);
  GuichetOperationArguments *self = NULL;

  /* Then the widget may be gone, or asks for something else. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = user_data;
  g_clear_object (&self->asking);
  if (arguments != NULL)
    {
      show_fields (self, arguments);
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  guichet_problem_show (self->problem, error);
}

static void
stop (GuichetOperationArguments *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
show_nothing (GuichetOperationArguments *self)
{
  stop (self);
  remove_fields (self);
  guichet_problem_clear (self->problem);
  gtk_widget_set_visible (self->content, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
ask (GuichetOperationArguments *self)
{
  GuichetDomainTask *task = guichet_operation_get_task (self->operation);

  stop (self);
  guichet_problem_clear (self->problem);
  self->asking = g_cancellable_new ();
  guichet_domain_task_list_ask_async (self->tasks, task, self->asking, asked_cb, self);
}

static void
retry_cb (GuichetOperationArguments *self)
{
  if (self->operation != NULL)
    ask (self);
}

/* (transfer full) (nullable): which moment of the operation it is; %NULL: it asks for nothing any
 * more */
static char *
describe_moment (GuichetOperation *operation)
{
  GuichetDomainTask *task = operation != NULL ? guichet_operation_get_task (operation) : NULL;
  GDateTime *updated = NULL;

  if (task == NULL || !guichet_domain_task_state_is_open (guichet_domain_task_get_state (task)))
    return NULL;
  updated = guichet_domain_task_get_updated (task);
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT,
                          guichet_domain_task_get_id (task),
                          (int) guichet_domain_task_get_state (task),
                          updated != NULL ? g_date_time_to_unix (updated) : 0);
}

static void
changed_cb (GuichetOperationArguments *self)
{
  g_autofree char *moment = describe_moment (self->operation);

  if (g_strcmp0 (moment, self->asked) == 0)
    return;
  g_free (self->asked);
  self->asked = g_steal_pointer (&moment);
  if (self->asked != NULL)
    {
      ask (self);
      return;
    }
  show_nothing (self);
}

/**
 * guichet_operation_arguments_set_tasks:
 * @self: the widget
 * @tasks: who is asked; set once
 */
void
guichet_operation_arguments_set_tasks (GuichetOperationArguments *self,
                                       GuichetDomainTaskList *tasks)
{
  g_return_if_fail (GUICHET_IS_OPERATION_ARGUMENTS (self));
  g_return_if_fail (self->tasks == NULL);

  self->tasks = g_object_ref (tasks);
}

/**
 * guichet_operation_arguments_set_operation:
 * @self: the widget
 * @operation: (nullable): what asks; %NULL: nothing is seen
 */
void
guichet_operation_arguments_set_operation (GuichetOperationArguments *self,
                                           GuichetOperation *operation)
{
  g_return_if_fail (GUICHET_IS_OPERATION_ARGUMENTS (self));

  if (self->operation != NULL)
    g_signal_handlers_disconnect_by_func (self->operation, changed_cb, self);
  show_nothing (self);
  g_clear_pointer (&self->asked, g_free);
  g_set_object (&self->operation, operation);
  if (operation == NULL)
    return;
  g_signal_connect_object (operation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}

static void
guichet_operation_arguments_dispose (GObject *object)
{
  GuichetOperationArguments *self = GUICHET_OPERATION_ARGUMENTS (object);

  stop (self);
  g_clear_pointer (&self->asked, g_free);
  g_clear_pointer (&self->shown, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_OPERATION_ARGUMENTS);
  g_clear_object (&self->operation);
  g_clear_object (&self->tasks);
  G_OBJECT_CLASS (guichet_operation_arguments_parent_class)->dispose (object);
}

static void
guichet_operation_arguments_class_init (GuichetOperationArgumentsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_operation_arguments_dispose;
  supplied_signal = g_signal_new ("supplied", GUICHET_TYPE_OPERATION_ARGUMENTS, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-arguments.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArguments, content);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArguments, fields);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArguments, problem);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_operation_arguments_init (GuichetOperationArguments *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
