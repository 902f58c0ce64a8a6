/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-row.c: one call of the history, under the heading of its day if it is the first of
 * it. Shows and asks only: what an action does is the business of the list.
 */
#include "config.h"

#include "guichet-call-row.h"

#include "guichet-call-message.h"
#include "guichet-call-text.h"

#include <glib/gi18n-lib.h>

struct _GuichetCallRow
{
  AdwBin parent_instance;

  GtkLabel *heading;
  GtkImage *icon;
  GtkLabel *number;
  GtkLabel *name;
  GtkLabel *outcome;
  GtkLabel *words;
  GtkLabel *time;
  GtkMenuButton *menu_button;

  GuichetCall *call;
};

G_DEFINE_FINAL_TYPE (GuichetCallRow, guichet_call_row, ADW_TYPE_BIN)

static guint action_signal;

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The focus is on the item of the list that holds the row: this is what a screen reader reads. */
static void
describe_item (GuichetCallRow *self, const char *outcome, const char *time)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *name = guichet_call_get_name (self->call);
  const char *display = guichet_call_get_display (self->call);
  g_autofree char *text = NULL;

  if (item == NULL)
    return;
  text = name != NULL && *name != '\0'
             ? g_strdup_printf ("%s, %s, %s, %s", display, name, outcome, time)
             : g_strdup_printf ("%s, %s, %s", display, outcome, time);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
refresh (GuichetCallRow *self)
{
  gboolean failed = guichet_call_get_state (self->call) == GUICHET_CALL_STATE_REFUSED;
  g_autofree char *outcome = guichet_call_text_outcome (self->call);
  g_autofree char *reason = guichet_call_text_reason (self->call);
  g_autofree char *message = guichet_call_message_describe (self->call);
  g_autofree char *time = guichet_call_text_time (guichet_call_get_time (self->call));
  g_autofree char *exact = guichet_call_text_exact_time (guichet_call_get_time (self->call));
  g_autofree char *from = guichet_call_text_from (self->call);
  g_autofree char *where = from != NULL ? g_strdup_printf ("%s %s", _("From:"), from) : NULL;

  gtk_label_set_label (self->number, guichet_call_get_display (self->call));
  show_text (self->name, guichet_call_get_name (self->call));
  show_text (self->outcome, outcome);
  show_text (self->words, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), message);
  gtk_label_set_label (self->time, time);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->number), where);
  describe_item (self, outcome, time);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->time), exact);
  gtk_image_set_from_icon_name (self->icon,
                                failed ? "call-missed-symbolic" : "call-outgoing-symbolic");
  if (failed)
    gtk_widget_add_css_class (GTK_WIDGET (self->outcome), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->outcome), "error");
}

static void
asked_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, action_signal, 0, action_name);
}

static void
pressed_cb (GuichetCallRow *self)
{
  guichet_call_row_show_menu (self);
}

/**
 * guichet_call_row_show_menu:
 * @self: the row
 *
 * Opens the menu of what can be done with the call.
 */
void
guichet_call_row_show_menu (GuichetCallRow *self)
{
  g_return_if_fail (GUICHET_IS_CALL_ROW (self));

  gtk_menu_button_popup (self->menu_button);
}

GuichetCall *
guichet_call_row_get_call (GuichetCallRow *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL_ROW (self), NULL);

  return self->call;
}

/**
 * guichet_call_row_set_call:
 * @self: the row
 * @call: (nullable): what it shows from now on, and follows
 */
void
guichet_call_row_set_call (GuichetCallRow *self, GuichetCall *call)
{
  g_return_if_fail (GUICHET_IS_CALL_ROW (self));
  g_return_if_fail (call == NULL || GUICHET_IS_CALL (call));

  if (self->call != NULL)
    g_signal_handlers_disconnect_by_data (self->call, self);
  g_set_object (&self->call, call);
  if (call == NULL)
    return;
  g_signal_connect_object (call, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * guichet_call_row_set_heading:
 * @self: the row
 * @heading: (nullable): the day, or %NULL if the row above is of the same day
 */
void
guichet_call_row_set_heading (GuichetCallRow *self, const char *heading)
{
  g_return_if_fail (GUICHET_IS_CALL_ROW (self));

  show_text (self->heading, heading);
}

static void
guichet_call_row_dispose (GObject *object)
{
  GuichetCallRow *self = GUICHET_CALL_ROW (object);

  if (self->call != NULL)
    g_signal_handlers_disconnect_by_data (self->call, self);
  g_clear_object (&self->call);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CALL_ROW);
  G_OBJECT_CLASS (guichet_call_row_parent_class)->dispose (object);
}

static void
guichet_call_row_class_init (GuichetCallRowClass *klass)
{
  static const char *const actions[] = { "row.call",        "row.copy",    "row.name",
                                         "row.never-offer", "row.details", "row.delete" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_call_row_dispose;
  action_signal = g_signal_new ("action", GUICHET_TYPE_CALL_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, asked_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-call-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, number);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, name);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, words);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, time);
  gtk_widget_class_bind_template_child (widget_class, GuichetCallRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
}

static void
guichet_call_row_init (GuichetCallRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A row in which something can have the focus never gets it itself. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->menu_button)), FALSE);
}

GtkWidget *
guichet_call_row_new (void)
{
  return g_object_new (GUICHET_TYPE_CALL_ROW, NULL);
}
