/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-log-window.c: what was asked of OVHcloud and how it ended, for support. Shows
 * what an exchange holds: never a body, a header or a secret.
 */
#include "config.h"

#include "guichet-request-log-window.h"

#include "guichet-own-copy.h"
#include "guichet-request-log-columns.h"

#include <glib/gi18n-lib.h>

struct _GuichetRequestLogWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GtkToggleButton *failures_only;
  GtkWidget *copy_button;

  GuichetExchangeLog *log;
  GtkFilter *failures;
  GtkFilterListModel *shown;
  gboolean follows;  /* the newest is in view, and stays so */
  guint follow_tick; /* 0: none waits */
};

G_DEFINE_FINAL_TYPE (GuichetRequestLogWindow, guichet_request_log_window, ADW_TYPE_WINDOW)

/* What is shown */

static gboolean
is_failure_cb (gpointer item, gpointer user_data)
{
  return guichet_request_log_columns_is_failure (item);
}

static void
refresh (GuichetRequestLogWindow *self)
{
  const guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  const guint all = g_list_model_get_n_items (G_LIST_MODEL (self->log));

  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "list"
                                                 : all > 0 ? "nothing"
                                                           : "empty");
  guichet_request_log_columns_show_account (self->view,
                                            guichet_exchange_log_has_accounts (self->log));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.copy", shown > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.clear", all > 0);
}

static void
filter_toggled_cb (GuichetRequestLogWindow *self)
{
  self->follows = TRUE;
  gtk_filter_list_model_set_filter (
      self->shown, gtk_toggle_button_get_active (self->failures_only) ? self->failures : NULL);
}

static gboolean
follow_cb (GtkWidget *view, GdkFrameClock *clock, gpointer user_data)
{
  GuichetRequestLogWindow *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);

  self->follow_tick = 0;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) -
                                            gtk_adjustment_get_page_size (adjustment));
  return G_SOURCE_REMOVE;
}

/* The list grew, or the window: who looks at the newest goes on doing so. It is told in the middle
 * of the layout, which would lay out the old place again. */
static void
extent_changed_cb (GuichetRequestLogWindow *self, GtkAdjustment *adjustment)
{
  if (self->follows && self->follow_tick == 0)
    self->follow_tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self->view), follow_cb, self, NULL);
}

static void
scrolled_cb (GuichetRequestLogWindow *self, GtkAdjustment *adjustment)
{
  self->follows =
      gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) >=
      gtk_adjustment_get_upper (adjustment) - 1;
}

/* Actions */

/* What is selected or, if nothing is, all that is shown. */
static GuichetExchangeLog *
collect (GuichetRequestLogWindow *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (model);
  const gboolean takes_all = gtk_bitset_is_empty (selected);
  GuichetExchangeLog *collected = guichet_exchange_log_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr(GuichetExchange) exchange = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (takes_all || gtk_bitset_contains (selected, i))
        guichet_exchange_log_add (collected, exchange);
    }
  return collected;
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetRequestLogWindow *self = GUICHET_REQUEST_LOG_WINDOW (widget);
  g_autoptr(GuichetExchangeLog) collected = collect (self);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (collected));
  g_autofree char *text = guichet_exchange_log_to_text (collected);
  g_autofree char *told =
      g_strdup_printf (ngettext ("%u request copied", "%u requests copied", n), n);

  guichet_own_copy (widget, text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (told));
}

static void
clear_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guichet_exchange_log_clear (GUICHET_REQUEST_LOG_WINDOW (widget)->log);
}

/* One stop of Tab for the whole list: GTK 4.8 would stop at each row. */
static gboolean
guichet_request_log_window_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GuichetRequestLogWindow *self = GUICHET_REQUEST_LOG_WINDOW (widget);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL)
    {
      if (direction == GTK_DIR_TAB_FORWARD)
        return gtk_widget_grab_focus (GTK_WIDGET (self->failures_only));
      if (direction == GTK_DIR_TAB_BACKWARD)
        return gtk_widget_grab_focus (self->copy_button);
    }
  return GTK_WIDGET_CLASS (guichet_request_log_window_parent_class)->focus (widget, direction);
}

static void
set_log (GuichetRequestLogWindow *self, GuichetExchangeLog *log)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_autoptr(GtkMultiSelection) selection = NULL;

  self->log = g_object_ref (log);
  self->failures = GTK_FILTER (gtk_custom_filter_new (is_failure_cb, NULL, NULL));
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (log)), NULL);
  selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (log, "items-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (extent_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  self->follows = TRUE;
  refresh (self);
}

/**
 * guichet_request_log_window_show:
 * @application: the windows
 * @log: what is shown
 *
 * Shows the window; there is one for @application.
 */
void
guichet_request_log_window_show (GtkApplication *application, GuichetExchangeLog *log)
{
  GList *windows = gtk_application_get_windows (application);
  GuichetRequestLogWindow *self = NULL;

  for (GList *l = windows; l != NULL && self == NULL; l = l->next)
    if (GUICHET_IS_REQUEST_LOG_WINDOW (l->data))
      self = l->data;
  if (self == NULL)
    {
      self = g_object_new (GUICHET_TYPE_REQUEST_LOG_WINDOW, "application", application, NULL);
      set_log (self, log);
    }
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
guichet_request_log_window_dispose (GObject *object)
{
  GuichetRequestLogWindow *self = GUICHET_REQUEST_LOG_WINDOW (object);

  if (self->follow_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->follow_tick);
  self->follow_tick = 0;
  g_clear_object (&self->shown);
  g_clear_object (&self->failures);
  g_clear_object (&self->log);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_REQUEST_LOG_WINDOW);
  G_OBJECT_CLASS (guichet_request_log_window_parent_class)->dispose (object);
}

static void
guichet_request_log_window_class_init (GuichetRequestLogWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_request_log_window_dispose;
  widget_class->focus = guichet_request_log_window_focus;

  gtk_widget_class_install_action (widget_class, "log.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "log.clear", NULL, clear_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "log.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-request-log-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestLogWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestLogWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestLogWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestLogWindow, view);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestLogWindow, failures_only);
  gtk_widget_class_bind_template_child (widget_class, GuichetRequestLogWindow, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
}

static void
guichet_request_log_window_init (GuichetRequestLogWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  guichet_request_log_columns_add (self->view);
}
