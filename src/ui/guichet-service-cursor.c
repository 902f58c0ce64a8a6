/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-cursor.c: at which service of a table the keyboard is. Moves nothing itself.
 */
#include "config.h"

#include "guichet-service-cursor.h"

#include "guichet-service-title.h"

struct _GuichetServiceCursor
{
  GObject parent_instance;

  GtkWidget *view; /* (unowned): of the table, which owns this */
  GListModel *rows;
  GtkRoot *root;           /* (unowned) (nullable): of @view */
  GuichetService *service; /* (nullable) */
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
  GuichetServiceTitle *title = NULL;
  GtkWidget *focus = NULL;

  g_return_val_if_fail (GUICHET_IS_SERVICE_CURSOR (self), NULL);

  focus = self->root != NULL ? gtk_root_get_focus (self->root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->view))
    title = find_title (focus);
  return title != NULL ? guichet_service_title_get_service (title) : NULL;
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
