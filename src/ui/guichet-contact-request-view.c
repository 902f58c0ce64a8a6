/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-view.c: the list of requests. Rows are made for what is in view only, so
 * hundreds that are finished cost nothing.
 */
#include "config.h"

#include "guichet-contact-request-view-private.h"

#include "guichet-contact-request-focus.h"
#include "guichet-contact-request-row.h"
#include "guichet-contact-request-text.h"

G_DEFINE_FINAL_TYPE (GuichetContactRequestView, guichet_contact_request_view, ADW_TYPE_BIN)

enum
{
  ACTION,
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Rows */

static void
refresh_row (GuichetContactRequestView *self, GtkListItem *item)
{
  GListModel *sides = G_LIST_MODEL (guichet_contact_request_entries_get_sides (self->entries));
  const guint position = gtk_list_item_get_position (item);
  GuichetContactRequestRow *row = GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item));
  GuichetContactRequestEntry *entry = gtk_list_item_get_item (item);
  g_autoptr(GuichetContactRequestEntry) above = NULL;
  GuichetContactRequestGroup group;

  if (entry == NULL)
    return;
  group = guichet_contact_request_entry_get_group (entry);
  if (position > 0)
    above = g_list_model_get_item (G_LIST_MODEL (self->found), position - 1);
  guichet_contact_request_row_set_heading (
      row, above != NULL && guichet_contact_request_entry_get_group (above) == group
               ? NULL
               : guichet_contact_request_text_heading (group));
  guichet_contact_request_row_set_says_accounts (row, g_list_model_get_n_items (sides) > 1);
}

/* What is first of its group may have another one above it now; and the time has gone on. */
static void
refresh_rows (GuichetContactRequestView *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = self->bound->pdata[i];

      refresh_row (self, item);
      guichet_contact_request_row_refresh (
          GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item)));
    }
}

/* What has moved on may be shown now, or not any more. */
static void
entries_refreshed_cb (GuichetContactRequestView *self)
{
  guichet_contact_request_view_refilter (self);
  refresh_rows (self);
}

static void
found_changed_cb (GuichetContactRequestView *self)
{
  refresh_rows (self);
  g_signal_emit (self, signals[FOUND], 0);
}

static void
position_changed_cb (GuichetContactRequestView *self, GParamSpec *pspec, GtkListItem *item)
{
  refresh_row (self, item);
}

static void
asked_cb (GuichetContactRequestView *self,
          const char *action,
          guint part,
          GuichetContactRequestRow *row)
{
  g_signal_emit (self, signals[ACTION], 0, action, guichet_contact_request_row_get_entry (row),
                 part);
}

static void
setup_row_cb (GuichetContactRequestView *self, GtkListItem *item)
{
  GtkWidget *row = guichet_contact_request_row_new ();

  g_signal_connect_object (row, "action", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GuichetContactRequestView *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  guichet_contact_request_row_set_entry (
      GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  refresh_row (self, item);
}

static void
unbind_row_cb (GuichetContactRequestView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  guichet_contact_request_row_set_entry (
      GUICHET_CONTACT_REQUEST_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activated_cb (GuichetContactRequestView *self, guint position)
{
  g_autoptr(GuichetContactRequestEntry) entry =
                 g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (entry != NULL)
    g_signal_emit (self, signals[ACTION], 0, "row.details", entry, 0);
}

/**
 * guichet_contact_request_view_set_entries:
 * @entries: what is shown; set once
 */
void
guichet_contact_request_view_set_entries (GuichetContactRequestView *self,
                                          GuichetContactRequestEntries *entries)
{
  GListModel *model = guichet_contact_request_entries_get_model (entries);
  g_autoptr(GtkSingleSelection) selection = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_VIEW (self));
  g_return_if_fail (self->entries == NULL);

  self->entries = g_object_ref (entries);
  self->filter =
      GTK_FILTER (gtk_custom_filter_new (guichet_contact_request_view_matches, self, NULL));
  self->found = gtk_filter_list_model_new (g_object_ref (model), g_object_ref (self->filter));
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (entries, "refreshed", G_CALLBACK (entries_refreshed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The keyboard */

/* One stop of Tab for the whole list, where GTK 4.8 would stop at each row, and then the buttons of
 * the row that has the keyboard. The arrows go from row to row. */
static gboolean
guichet_contact_request_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GuichetContactRequestView *self = GUICHET_CONTACT_REQUEST_VIEW (widget);
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (is_tab && item != NULL)
    return guichet_contact_request_focus_move (item, direction);
  return GTK_WIDGET_CLASS (guichet_contact_request_view_parent_class)->focus (widget, direction);
}

static void
menu_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkListView *list = GUICHET_CONTACT_REQUEST_VIEW (widget)->list;
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (list));
  GtkWidget *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  if (GUICHET_IS_CONTACT_REQUEST_ROW (row))
    guichet_contact_request_row_show_menu (GUICHET_CONTACT_REQUEST_ROW (row));
}

static void
guichet_contact_request_view_dispose (GObject *object)
{
  GuichetContactRequestView *self = GUICHET_CONTACT_REQUEST_VIEW (object);

  /* The filter knows the widget; the models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_CONTACT_REQUEST_VIEW);
  g_clear_object (&self->entries);
  G_OBJECT_CLASS (guichet_contact_request_view_parent_class)->dispose (object);
}

static void
guichet_contact_request_view_finalize (GObject *object)
{
  GuichetContactRequestView *self = GUICHET_CONTACT_REQUEST_VIEW (object);

  g_clear_pointer (&self->bound, g_ptr_array_unref);
  g_clear_pointer (&self->search, g_free);
  G_OBJECT_CLASS (guichet_contact_request_view_parent_class)->finalize (object);
}

static void
guichet_contact_request_view_class_init (GuichetContactRequestViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_contact_request_view_dispose;
  object_class->finalize = guichet_contact_request_view_finalize;
  widget_class->focus = guichet_contact_request_view_focus;

  signals[ACTION] = g_signal_new ("action", GUICHET_TYPE_CONTACT_REQUEST_VIEW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING,
                                  GUICHET_TYPE_CONTACT_REQUEST_ENTRY, G_TYPE_UINT);
  signals[FOUND] = g_signal_new ("found", GUICHET_TYPE_CONTACT_REQUEST_VIEW, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "requests.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "requests.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "requests.menu",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_contact_request_view_init (GuichetContactRequestView *self)
{
  self->bound = g_ptr_array_new ();
  self->search = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
