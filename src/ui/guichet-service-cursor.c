/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-cursor.c: at which service of a table the keyboard is. Moves it only as long as
 * nobody has touched the table: to the first row, whatever comes above the one that was first.
 */
#include "config.h"

#include "guichet-service-cursor.h"

#include "guichet-service-title.h"

/* Rows that come far above are laid out a picture later. */
#define MAX_TRIES 5

struct _GuichetServiceCursor
{
  GObject parent_instance;

  GtkWidget *view; /* (unowned): of the table, which owns this */
  GListModel *rows;
  GtkRoot *root;           /* (unowned) (nullable): of @view */
  GuichetService *service; /* (nullable) */
  gboolean is_touched;
  guint first_source; /* 0: it is where it shall be */
  guint n_tries;
};

G_DEFINE_FINAL_TYPE (GuichetServiceCursor, guichet_service_cursor, G_TYPE_OBJECT)

static guint changed_signal;

static GuichetServiceTitle *
find_title (GtkWidget *widget)
{
  GuichetServiceTitle *title = NULL;

  if (GUICHET_IS_SERVICE_TITLE (widget))
    return GUICHET_SERVICE_TITLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && title == NULL;
       child = gtk_widget_get_next_sibling (child))
    title = find_title (child);
  return title;
}

static GuichetService *
get_service_of (GtkWidget *row)
{
  GuichetServiceTitle *title = row != NULL ? find_title (row) : NULL;

  return title != NULL ? guichet_service_title_get_service (title) : NULL;
}

static void
set_service (GuichetServiceCursor *self, GuichetService *service)
{
  if (g_set_object (&self->service, service))
    g_signal_emit (self, changed_signal, 0);
}

/* It stays where it was while somebody uses what is around the table. */
static void
focus_moved_cb (GuichetServiceCursor *self)
{
  GuichetService *service = guichet_service_cursor_get_focused (self);

  if (service != NULL)
    set_service (self, service);
}

static void
root_changed_cb (GuichetServiceCursor *self)
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
event_cb (GuichetServiceCursor *self, GdkEvent *event)
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
  GuichetServiceCursor *self = user_data;
  g_autoptr(GuichetService) first = g_list_model_get_item (self->rows, 0);
  GuichetService *focused = guichet_service_cursor_get_focused (self);
  GtkWidget *list = find_list (self->view);

  if (!self->is_touched && focused != NULL && first != NULL && focused != first && list != NULL)
    {
      GtkWidget *row = gtk_widget_get_first_child (list);

      gtk_widget_activate_action (list, "list.scroll-to-item", "u", 0);
      if (get_service_of (row) == first)
        gtk_widget_grab_focus (row);
      else if (++self->n_tries < MAX_TRIES)
        return G_SOURCE_CONTINUE;
    }
  self->first_source = 0;
  return G_SOURCE_REMOVE;
}

static void
stay_first (GuichetServiceCursor *self)
{
  self->n_tries = 0;
  if (!self->is_touched && self->first_source == 0)
    self->first_source = g_idle_add (go_first_cb, self);
}

static void
rows_changed_cb (GuichetServiceCursor *self)
{
  gboolean is_there = FALSE;

  for (guint i = 0; self->service != NULL && !is_there && i < g_list_model_get_n_items (self->rows);
       i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (self->rows, i);

      is_there = service == self->service;
    }
  if (!is_there)
    set_service (self, NULL);
  stay_first (self);
}

GuichetService *
guichet_service_cursor_get_service (GuichetServiceCursor *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_CURSOR (self), NULL);

  return self->service;
}

/**
 * guichet_service_cursor_get_focused:
 * @self: the cursor
 *
 * Returns: (nullable) (transfer none): the service whose row has the keyboard
 */
GuichetService *
guichet_service_cursor_get_focused (GuichetServiceCursor *self)
{
  GtkWidget *focus = NULL;

  g_return_val_if_fail (GUICHET_IS_SERVICE_CURSOR (self), NULL);

  focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, self->view) ? get_service_of (focus)
                                                                     : NULL;
}

/**
 * guichet_service_cursor_new:
 * @view: a table of services
 * @rows: what it shows
 *
 * Returns: (transfer full): where its cursor is
 */
GuichetServiceCursor *
guichet_service_cursor_new (GtkWidget *view, GListModel *rows)
{
  GuichetServiceCursor *self = g_object_new (GUICHET_TYPE_SERVICE_CURSOR, NULL);
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
guichet_service_cursor_finalize (GObject *object)
{
  GuichetServiceCursor *self = GUICHET_SERVICE_CURSOR (object);

  g_clear_handle_id (&self->first_source, g_source_remove);
  g_clear_object (&self->rows);
  g_clear_object (&self->service);
  G_OBJECT_CLASS (guichet_service_cursor_parent_class)->finalize (object);
}

static void
guichet_service_cursor_class_init (GuichetServiceCursorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_service_cursor_finalize;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_SERVICE_CURSOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_service_cursor_init (GuichetServiceCursor *self)
{
}
