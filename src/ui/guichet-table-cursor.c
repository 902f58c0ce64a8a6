/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-table-cursor.c: at which row of a table the keyboard is. Moves it only as long as
 * nobody has touched the table: to the first row, whatever comes above the one that was first.
 */
#include "config.h"

#include "guichet-table-cursor.h"

#include "guichet-cell.h"

/* Rows that come far above are laid out a picture later. */
#define MAX_TRIES 5

struct _GuichetTableCursor
{
  GObject parent_instance;

  GtkWidget *view; /* (unowned): of the table, which owns this */
  GListModel *rows;
  GtkRoot *root; /* (unowned) (nullable): of @view */
  GObject *item; /* (nullable) */
  gboolean is_touched;
  guint first_source; /* 0: it is where it shall be */
  guint n_tries;
};

G_DEFINE_FINAL_TYPE (GuichetTableCursor, guichet_table_cursor, G_TYPE_OBJECT)

static guint changed_signal;

static void
set_item (GuichetTableCursor *self, GObject *item)
{
  if (g_set_object (&self->item, item))
    g_signal_emit (self, changed_signal, 0);
}

/* It stays where it was while somebody uses what is around the table. */
static void
focus_moved_cb (GuichetTableCursor *self)
{
  GObject *item = guichet_table_cursor_get_focused (self);

  if (item != NULL)
    set_item (self, item);
}

static void
root_changed_cb (GuichetTableCursor *self)
{
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_func (self->root, focus_moved_cb, self);
  self->root = gtk_widget_get_root (self->view);
  if (self->root != NULL)
    g_signal_connect_object (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self,
                             G_CONNECT_SWAPPED);
}

/* The start */

static gboolean
event_cb (GuichetTableCursor *self, GdkEvent *event)
{
  const GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_SCROLL ||
      type == GDK_TOUCH_BEGIN)
    self->is_touched = TRUE;
  return GDK_EVENT_PROPAGATE;
}

/* (nullable): the rows; above them are the titles of the columns */
static GtkWidget *
find_list (GtkWidget *view)
{
  GtkWidget *child = gtk_widget_get_first_child (view);

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static gboolean
go_first_cb (gpointer user_data)
{
  GuichetTableCursor *self = user_data;
  g_autoptr(GObject) first = g_list_model_get_item (self->rows, 0);
  gpointer focused = guichet_table_cursor_get_focused (self);
  GtkWidget *list = find_list (self->view);

  if (!self->is_touched && focused != NULL && first != NULL && focused != first && list != NULL)
    {
      GtkWidget *row = gtk_widget_get_first_child (list);

      gtk_widget_activate_action (list, "list.scroll-to-item", "u", 0);
      if (guichet_cell_find_item (row) == first)
        gtk_widget_grab_focus (row);
      else if (++self->n_tries < MAX_TRIES)
        return G_SOURCE_CONTINUE;
    }
  self->first_source = 0;
  return G_SOURCE_REMOVE;
}

static void
stay_first (GuichetTableCursor *self)
{
  self->n_tries = 0;
  if (!self->is_touched && self->first_source == 0)
    self->first_source = g_idle_add (go_first_cb, self);
}

static void
rows_changed_cb (GuichetTableCursor *self)
{
  gboolean is_there = FALSE;

  for (guint i = 0; self->item != NULL && !is_there && i < g_list_model_get_n_items (self->rows);
       i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (self->rows, i);

      is_there = item == self->item;
    }
  if (!is_there)
    set_item (self, NULL);
  stay_first (self);
}

gpointer
guichet_table_cursor_get_item (GuichetTableCursor *self)
{
  g_return_val_if_fail (GUICHET_IS_TABLE_CURSOR (self), NULL);

  return self->item;
}

/**
 * guichet_table_cursor_get_focused:
 * @self: the cursor
 *
 * Returns: (nullable) (transfer none): the item whose row has the keyboard
 */
gpointer
guichet_table_cursor_get_focused (GuichetTableCursor *self)
{
  GtkWidget *focus = NULL;

  g_return_val_if_fail (GUICHET_IS_TABLE_CURSOR (self), NULL);

  focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, self->view)
             ? guichet_cell_find_item (focus)
             : NULL;
}

/**
 * guichet_table_cursor_new:
 * @view: a table whose cells are those of guichet-cell
 * @rows: what it shows
 *
 * Returns: (transfer full): where its cursor is
 */
GuichetTableCursor *
guichet_table_cursor_new (GtkWidget *view, GListModel *rows)
{
  GuichetTableCursor *self = g_object_new (GUICHET_TYPE_TABLE_CURSOR, NULL);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_object (events, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  /* The scrollbar, too, is a way to go elsewhere. */
  gtk_widget_add_controller (gtk_widget_get_parent (view), events);
  self->view = view;
  self->rows = g_object_ref (rows);
  g_signal_connect_object (view, "notify::root", G_CALLBACK (root_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  root_changed_cb (self);
  return self;
}

static void
guichet_table_cursor_finalize (GObject *object)
{
  GuichetTableCursor *self = GUICHET_TABLE_CURSOR (object);

  g_clear_handle_id (&self->first_source, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (guichet_table_cursor_parent_class)->finalize (object);
}

static void
guichet_table_cursor_class_init (GuichetTableCursorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_table_cursor_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_TABLE_CURSOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_table_cursor_init (GuichetTableCursor *self)
{
}
