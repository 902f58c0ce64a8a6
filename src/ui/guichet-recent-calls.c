/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-recent-calls.c: the history as a list with days as headings, searched and exported.
 * Rows are made for what is in view only, so a history of years opens as fast as one of today.
 */
#include "config.h"

#include "guichet-recent-calls.h"

#include "guichet-call-actions.h"
#include "guichet-call-dialogs.h"
#include "guichet-call-row.h"
#include "guichet-call-search.h"
#include "guichet-call-text.h"
#include "guichet-list-top.h"
#include "guichet-search-bar.h"

struct _GuichetRecentCalls
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *store_error;

  GuichetDesk *desk;
  GtkFilterListModel *found;
  GtkFilter *filter;
  GuichetListTop *top;
};

G_DEFINE_FINAL_TYPE (GuichetRecentCalls, guichet_recent_calls, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetRecentCallsProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];
static guint toast_signal;

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  GuichetRecentCalls *self = user_data;

  return guichet_call_search_matches (item,
                                      gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
refresh_state (GuichetRecentCalls *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (guichet_desk_get_history (self->desk)));
  guint found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  const GError *error = guichet_call_history_get_error (guichet_desk_get_history (self->desk));

  gtk_stack_set_visible_child_name (self->stack, found > 0 ? "list"
                                                 : all > 0 ? "nothing"
                                                           : "empty");
  gtk_widget_set_visible (GTK_WIDGET (self->store_error), error != NULL);
  if (error != NULL)
    gtk_label_set_label (self->store_error, error->message);
}

static void
items_changed_cb (GuichetRecentCalls *self, guint position, guint removed, guint added)
{
  refresh_state (self);
  if (position == 0 && added > removed)
    guichet_recent_calls_show_newest (self);
}

static void
search_changed_cb (GuichetRecentCalls *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
run (GuichetRecentCalls *self, const char *action, GuichetCall *call)
{
  g_autoptr(AdwToast) toast =
                 guichet_call_actions_run (action, GTK_WIDGET (self), self->desk, call);

  if (toast != NULL)
    g_signal_emit (self, toast_signal, 0, toast);
}

static void
asked_cb (GuichetRecentCalls *self, const char *action, GuichetCallRow *row)
{
  run (self, action, guichet_call_row_get_call (row));
}

/* Rows */

static void
show_heading (GuichetRecentCalls *self, GtkListItem *item)
{
  guint position = gtk_list_item_get_position (item);
  GuichetCall *call = gtk_list_item_get_item (item);
  g_autoptr(GuichetCall) above = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = NULL;
  g_autofree char *day_above = NULL;

  if (call == NULL)
    return;
  day = guichet_call_text_day (guichet_call_get_time (call), now);
  if (position > 0)
    above = g_list_model_get_item (G_LIST_MODEL (self->found), position - 1);
  if (above != NULL)
    day_above = guichet_call_text_day (guichet_call_get_time (above), now);
  guichet_call_row_set_heading (GUICHET_CALL_ROW (gtk_list_item_get_child (item)),
                                g_strcmp0 (day, day_above) == 0 ? NULL : day);
}

static void
position_changed_cb (GuichetRecentCalls *self, GParamSpec *pspec, GtkListItem *item)
{
  show_heading (self, item);
}

static void
setup_row_cb (GuichetRecentCalls *self, GtkListItem *item)
{
  GtkWidget *row = guichet_call_row_new ();

  g_signal_connect_object (row, "action", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GuichetRecentCalls *self, GtkListItem *item)
{
  guichet_call_row_set_call (GUICHET_CALL_ROW (gtk_list_item_get_child (item)),
                             gtk_list_item_get_item (item));
  show_heading (self, item);
}

static void
unbind_row_cb (GuichetRecentCalls *self, GtkListItem *item)
{
  guichet_call_row_set_call (GUICHET_CALL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activated_cb (GuichetRecentCalls *self, guint position)
{
  g_autoptr(GuichetCall) call = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (call != NULL)
    run (self, "row.call", call);
}

/**
 * guichet_recent_calls_show_newest:
 * @self: the list
 *
 * Brings the newest call into view, also when what stands above the list opens meanwhile.
 */
void
guichet_recent_calls_show_newest (GuichetRecentCalls *self)
{
  g_return_if_fail (GUICHET_IS_RECENT_CALLS (self));

  guichet_list_top_show (self->top);
}

/**
 * guichet_recent_calls_export:
 * @self: the list
 *
 * Asks for a file and writes all calls to it, as CSV.
 */
void
guichet_recent_calls_export (GuichetRecentCalls *self)
{
  g_autofree char *csv = NULL;

  g_return_if_fail (GUICHET_IS_RECENT_CALLS (self));

  csv = guichet_call_history_to_csv (guichet_desk_get_history (self->desk));
  guichet_call_dialogs_save (GTK_WIDGET (self), csv);
}

/**
 * guichet_recent_calls_set_desk:
 * @self: the list
 * @desk: whose history is shown; set once
 */
void
guichet_recent_calls_set_desk (GuichetRecentCalls *self, GuichetDesk *desk)
{
  g_autoptr(GtkNoSelection) selection = NULL;

  g_return_if_fail (GUICHET_IS_RECENT_CALLS (self));
  g_return_if_fail (GUICHET_IS_DESK (desk));
  g_return_if_fail (self->desk == NULL);

  self->desk = g_object_ref (desk);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  self->found = gtk_filter_list_model_new (
      g_object_ref (G_LIST_MODEL (guichet_desk_get_history (desk))), g_object_ref (self->filter));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  refresh_state (self);
}

static void
guichet_recent_calls_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetRecentCalls *self = GUICHET_RECENT_CALLS (object);

  switch ((GuichetRecentCallsProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      guichet_search_bar_set_open (self->search_bar, GTK_EDITABLE (self->search_entry),
                                   g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_recent_calls_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetRecentCalls *self = GUICHET_RECENT_CALLS (object);

  switch ((GuichetRecentCallsProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
search_mode_changed_cb (GuichetRecentCalls *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SEARCH_MODE]);
}

/* The keyboard */

/* One stop of Tab for the whole list: GTK 4.8 would stop at each row, and at both buttons in it.
 * The arrows go from row to row. */
static gboolean
guichet_recent_calls_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GuichetRecentCalls *self = GUICHET_RECENT_CALLS (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (!tab || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    return GTK_WIDGET_CLASS (guichet_recent_calls_parent_class)->focus (widget, direction);
  return direction == GTK_DIR_TAB_BACKWARD && gtk_search_bar_get_search_mode (self->search_bar) &&
         gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (GUICHET_RECENT_CALLS (widget)->list));
  GtkWidget *call_row = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  if (GUICHET_IS_CALL_ROW (call_row))
    guichet_call_row_show_menu (GUICHET_CALL_ROW (call_row));
}

static void
guichet_recent_calls_dispose (GObject *object)
{
  GuichetRecentCalls *self = GUICHET_RECENT_CALLS (object);

  g_clear_object (&self->top);
  /* The filter knows the widget; the list model may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_RECENT_CALLS);
  G_OBJECT_CLASS (guichet_recent_calls_parent_class)->dispose (object);
}

static void
guichet_recent_calls_class_init (GuichetRecentCallsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_recent_calls_set_property;
  object_class->get_property = guichet_recent_calls_get_property;
  object_class->dispose = guichet_recent_calls_dispose;
  widget_class->focus = guichet_recent_calls_focus;

  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  toast_signal = g_signal_new ("toast", GUICHET_TYPE_RECENT_CALLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  gtk_widget_class_install_action (widget_class, "calls.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "calls.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "calls.menu",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-recent-calls.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetRecentCalls, search_bar);
  gtk_widget_class_bind_template_child (widget_class, GuichetRecentCalls, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GuichetRecentCalls, stack);
  gtk_widget_class_bind_template_child (widget_class, GuichetRecentCalls, list);
  gtk_widget_class_bind_template_child (widget_class, GuichetRecentCalls, store_error);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_recent_calls_init (GuichetRecentCalls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->top = guichet_list_top_new (GTK_WIDGET (self->list));
  guichet_search_bar_set_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
