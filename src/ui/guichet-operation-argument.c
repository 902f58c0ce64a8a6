/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-argument.c: one thing that an operation asks for, with the field in which it is
 * supplied. What is typed is kept with the operation until OVHcloud has it. Sent once; a refusal is
 * told at the field.
 */
#include "config.h"

#include "guichet-operation-argument.h"

#include "guichet-domain-task-text.h"
#include "guichet-error.h"
#include "guichet-operation-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetOperationArgument
{
  AdwBin parent_instance;

  GtkLabel *name;
  GtkLabel *description;
  GtkLabel *value;
  GtkEditable *entry;
  GtkDropDown *choice;
  GtkLabel *hint;
  GtkLabel *mistake;
  GtkWidget *bottom;
  GtkWidget *button;
  GtkSpinner *spinner;

  GuichetDomainTaskList *tasks;
  GuichetOperation *operation;
  GuichetDomainTaskArgument *argument;
};

G_DEFINE_FINAL_TYPE (GuichetOperationArgument, guichet_operation_argument, ADW_TYPE_BIN)

static guint supplied_signal;

static gboolean
is_choice (GuichetOperationArgument *self)
{
  return self->argument->accepted_values != NULL;
}

/* "" while nothing is chosen: the first choice is none. */
static const char *
get_typed (GuichetOperationArgument *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->choice);

  if (!is_choice (self))
    return gtk_editable_get_text (self->entry);
  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
             ? ""
             : self->argument->accepted_values[chosen - 1];
}

static gboolean
may_send (GuichetOperationArgument *self)
{
  const char *typed = get_typed (self);

  return !guichet_operation_get_busy (self->operation) &&
         !g_str_equal (typed, self->argument->value) &&
         guichet_domain_task_argument_accepts (self->argument, typed);
}

static void
refresh (GuichetOperationArgument *self)
{
  gtk_widget_set_sensitive (self->button, may_send (self));
}

static void
show_mistake (GuichetOperationArgument *self, const char *text)
{
  gtk_label_set_label (self->mistake, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->mistake), text != NULL);
}

static void
typed_cb (GuichetOperationArgument *self)
{
  const char *typed = NULL;

  /* The template sets it up before there is an argument. */
  if (self->argument == NULL)
    return;
  typed = get_typed (self);
  guichet_operation_set_typed (self->operation, self->argument->key,
                               g_str_equal (typed, self->argument->value) ? NULL : typed);
  show_mistake (self, NULL);
  refresh (self);
}

/* Sending */

typedef struct
{
  GuichetOperationArgument *field; /* (nullable) (unowned): weak */
  GuichetOperation *operation;
  char *key;
} Sending;

static void
sending_free (Sending *self)
{
  g_clear_weak_pointer (&self->field);
  g_object_unref (self->operation);
  g_free (self->key);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static void
tell_refusal (Sending *self, GError *owned_error)
{
  g_autoptr(GError) error = owned_error;
  g_autofree char *text = guichet_error_to_text (error);

  if (self->field != NULL)
    show_mistake (self->field, text);
  else
    guichet_operation_take_error (self->operation, g_steal_pointer (&error));
}

static void
sent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Sending) self = user_data;
  GError *error = NULL;
  const gboolean is_done =
      guichet_domain_task_list_supply_finish (GUICHET_DOMAIN_TASK_LIST (source), result, &error);

  if (is_done)
    guichet_operation_set_typed (self->operation, self->key, NULL);
  if (self->field != NULL)
    gtk_spinner_stop (self->field->spinner);
  guichet_operation_set_busy (self->operation, FALSE);
  if (!is_done)
    tell_refusal (self, error);
  else if (self->field != NULL)
    g_signal_emit (self->field, supplied_signal, 0);
}

static void
send_cb (GuichetOperationArgument *self)
{
  Sending *sending = NULL;

  if (!may_send (self))
    return;
  sending = g_new0 (Sending, 1);
  g_set_weak_pointer (&sending->field, self);
  sending->operation = g_object_ref (self->operation);
  sending->key = g_strdup (self->argument->key);
  show_mistake (self, NULL);
  gtk_spinner_start (self->spinner);
  guichet_operation_set_busy (self->operation, TRUE);
  guichet_domain_task_list_supply_async (self->tasks, guichet_operation_get_task (self->operation),
                                         self->argument->key, get_typed (self), NULL, sent_cb,
                                         sending);
}

/* What is asked for */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
fill_choices (GuichetOperationArgument *self, const char *chosen)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (labels, _("Choose…"));
  for (guint i = 0; self->argument->accepted_values[i] != NULL; i++)
    {
      gtk_string_list_append (labels, self->argument->accepted_values[i]);
      if (g_str_equal (self->argument->accepted_values[i], chosen))
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->choice, selected);
}

/* A screen reader reads it with the field. */
static void
name_control (GuichetOperationArgument *self, const char *name)
{
  GtkAccessible *control =
      is_choice (self) ? GTK_ACCESSIBLE (self->choice) : GTK_ACCESSIBLE (self->entry);

  gtk_accessible_update_property (control, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_argument (GuichetOperationArgument *self, const char *typed)
{
  const GuichetDomainTaskArgument *argument = self->argument;
  const char *name = guichet_domain_task_text_argument (argument);
  g_autofree char *hint = guichet_operation_text_hint (argument);
  g_autofree char *text = g_strdup (typed != NULL ? typed : argument->value);

  gtk_label_set_label (self->name, name);
  show_text (self->description, argument->description);
  show_text (self->hint, hint);
  show_text (self->value, argument->is_read_only ? argument->value : NULL);
  gtk_widget_set_visible (self->bottom, !argument->is_read_only);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), !argument->is_read_only && !is_choice (self));
  gtk_widget_set_visible (GTK_WIDGET (self->choice), !argument->is_read_only && is_choice (self));
  name_control (self, name);
  if (is_choice (self))
    fill_choices (self, text);
  else
    gtk_editable_set_text (self->entry, text);
  refresh (self);
}

static void
guichet_operation_argument_dispose (GObject *object)
{
  GuichetOperationArgument *self = GUICHET_OPERATION_ARGUMENT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_OPERATION_ARGUMENT);
  g_clear_object (&self->tasks);
  g_clear_object (&self->operation);
  g_clear_pointer (&self->argument, guichet_domain_task_argument_free);
  G_OBJECT_CLASS (guichet_operation_argument_parent_class)->dispose (object);
}

static void
guichet_operation_argument_class_init (GuichetOperationArgumentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_operation_argument_dispose;
  supplied_signal = g_signal_new ("supplied", GUICHET_TYPE_OPERATION_ARGUMENT, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-argument.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, description);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, value);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, choice);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, hint);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, mistake);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, bottom);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, button);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationArgument, spinner);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
}

static void
guichet_operation_argument_init (GuichetOperationArgument *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * guichet_operation_argument_new:
 * @tasks: whom it is told to
 * @operation: what asks for it; keeps what is typed
 * @argument: (transfer full): what is asked for
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
guichet_operation_argument_new (GuichetDomainTaskList *tasks,
                                GuichetOperation *operation,
                                GuichetDomainTaskArgument *argument)
{
  GuichetOperationArgument *self = g_object_new (GUICHET_TYPE_OPERATION_ARGUMENT, NULL);
  g_autofree char *typed = g_strdup (guichet_operation_get_typed (operation, argument->key));

  self->tasks = g_object_ref (tasks);
  self->operation = g_object_ref (operation);
  self->argument = argument;
  show_argument (self, typed);
  g_signal_connect_object (operation, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
