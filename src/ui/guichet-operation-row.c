/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-row.c: one operation in the list, under the heading of its group if it is the
 * first of it. Shows only.
 */
#include "config.h"

#include "guichet-operation-row.h"

#include "guichet-contact-request-time.h"
#include "guichet-operation-text.h"

struct _GuichetOperationRow
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkWidget *body;
  GtkImage *icon;
  GtkLabel *what;
  GtkLabel *age;
  GtkLabel *domain;
  GtkSpinner *spinner;
  GtkLabel *state;
  GtkProgressBar *progress;

  GuichetOperation *operation; /* (nullable): while it is not bound */
};

G_DEFINE_FINAL_TYPE (GuichetOperationRow, guichet_operation_row, ADW_TYPE_BIN)

static void
refresh_age (GuichetOperationRow *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  GDateTime *begun = guichet_operation_get_begun (self->operation);
  g_autofree char *age = begun != NULL ? guichet_contact_request_time_age (begun, now) : NULL;
  g_autofree char *exact = begun != NULL ? guichet_contact_request_time_exact (begun, now) : NULL;

  gtk_label_set_label (self->age, age != NULL ? age : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->age), exact);
}

/* How far it has come, while there is somewhere to go. */
static void
refresh_progress (GuichetOperationRow *self)
{
  GuichetDomainTask *task = guichet_operation_get_task (self->operation);
  const gboolean is_open =
      task != NULL && guichet_domain_task_state_is_open (guichet_domain_task_get_state (task));
  const int percent = is_open ? guichet_domain_task_get_progress (task) : -1;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), percent >= 0);
  gtk_progress_bar_set_fraction (self->progress, MAX (percent, 0) / 100.0);
}

/* The word, and OVHcloud's for what it is at. */
static void
refresh_state (GuichetOperationRow *self)
{
  GuichetDomainTask *task = guichet_operation_get_task (self->operation);
  const GuichetOperationGroup group = guichet_operation_get_group (self->operation);
  const char *word = guichet_operation_text_state (self->operation);
  const char *step = task != NULL && group != GUICHET_OPERATION_FINISHED
                         ? guichet_domain_task_get_step (task)
                         : "";
  g_autofree char *text = *step != '\0' ? g_strdup_printf ("%s · %s", word, step) : g_strdup (word);

  gtk_label_set_label (self->state, text);
  gtk_image_set_from_icon_name (self->icon, guichet_operation_text_icon (self->operation));
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->icon),
      (const char *[]){ guichet_operation_text_icon_class (self->operation), NULL });
}

/* The focus is on the item of the list that holds the row: this is what a screen reader reads. */
static void
describe_item (GuichetOperationRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  text = g_strdup_printf ("%s, %s, %s, %s", gtk_label_get_label (self->what),
                          gtk_label_get_label (self->domain), gtk_label_get_label (self->state),
                          gtk_label_get_label (self->age));
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * guichet_operation_row_refresh:
 * @self: the row
 *
 * Says again how long ago, and how far.
 */
void
guichet_operation_row_refresh (GuichetOperationRow *self)
{
  gboolean is_busy = FALSE;

  g_return_if_fail (GUICHET_IS_OPERATION_ROW (self));

  if (self->operation == NULL)
    return;
  is_busy = guichet_operation_get_busy (self->operation);
  gtk_label_set_label (self->what, guichet_operation_text_what (self->operation));
  gtk_label_set_label (self->domain, guichet_operation_get_domain (self->operation));
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_busy);
  gtk_spinner_set_spinning (self->spinner, is_busy);
  refresh_age (self);
  refresh_state (self);
  refresh_progress (self);
  describe_item (self);
}

/**
 * guichet_operation_row_set_operation:
 * @self: the row
 * @operation: (nullable): what is shown; %NULL for none
 */
void
guichet_operation_row_set_operation (GuichetOperationRow *self, GuichetOperation *operation)
{
  g_return_if_fail (GUICHET_IS_OPERATION_ROW (self));

  if (self->operation != NULL)
    g_signal_handlers_disconnect_by_func (self->operation, guichet_operation_row_refresh, self);
  g_set_object (&self->operation, operation);
  if (operation == NULL)
    return;
  g_signal_connect_object (operation, "changed", G_CALLBACK (guichet_operation_row_refresh), self,
                           G_CONNECT_SWAPPED);
  guichet_operation_row_refresh (self);
}

/**
 * guichet_operation_row_set_heading:
 * @self: the row
 * @heading: (nullable): the group, or %NULL if the row above is of the same one
 */
void
guichet_operation_row_set_heading (GuichetOperationRow *self, const char *heading)
{
  g_return_if_fail (GUICHET_IS_OPERATION_ROW (self));

  gtk_label_set_label (self->heading, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), heading != NULL);
}

void
guichet_operation_row_set_current (GuichetOperationRow *self, gboolean is_current)
{
  g_return_if_fail (GUICHET_IS_OPERATION_ROW (self));

  if (is_current)
    gtk_widget_add_css_class (self->body, "current");
  else
    gtk_widget_remove_css_class (self->body, "current");
}

static void
guichet_operation_row_dispose (GObject *object)
{
  guichet_operation_row_set_operation (GUICHET_OPERATION_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_OPERATION_ROW);
  G_OBJECT_CLASS (guichet_operation_row_parent_class)->dispose (object);
}

static void
guichet_operation_row_class_init (GuichetOperationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_operation_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, body);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, what);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, age);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, domain);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, spinner);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, state);
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationRow, progress);
}

static void
guichet_operation_row_init (GuichetOperationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
guichet_operation_row_new (void)
{
  return g_object_new (GUICHET_TYPE_OPERATION_ROW, NULL);
}
