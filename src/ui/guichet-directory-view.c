/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-view.c: the list of directory entries: rows, ticks, keys. Rows are made for
 * what is in sight only.
 */
#include "config.h"

#include "guichet-directory-view.h"

#include "guichet-directory-row.h"
#include "guichet-sight.h"

struct _GuichetDirectoryView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListView *list;

  GuichetDirectoryShown *shown;
  GuichetTicks *ticks;
  GuichetSight *sight;
  GPtrArray *bound;               /* of GtkListItem: those that show an entry */
  GuichetDirectoryEntry *current; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDirectoryView, guichet_directory_view, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  TICKS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Rows */

static GuichetDirectoryRow *
get_row (GtkListItem *item)
{
  return GUICHET_DIRECTORY_ROW (gtk_list_item_get_child (item));
}

static void
refresh_current (GuichetDirectoryView *self, GtkListItem *item)
{
  guichet_directory_row_set_current (get_row (item),
                                     self->current != NULL &&
                                         gtk_list_item_get_item (item) == (gpointer) self->current);
}

static void
setup_row_cb (GuichetDirectoryView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, guichet_directory_row_new (item, self->shown));
}

static void
bind_row_cb (GuichetDirectoryView *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  guichet_directory_row_set_entry (get_row (item), gtk_list_item_get_item (item));
  refresh_current (self, item);
}

static void
unbind_row_cb (GuichetDirectoryView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  guichet_directory_row_set_entry (get_row (item), NULL);
}

static void
activated_cb (GuichetDirectoryView *self, guint position)
{
  g_autoptr(GuichetDirectoryEntry) entry =
                 g_list_model_get_item (G_LIST_MODEL (self->ticks), position);

  if (entry != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, entry);
}

/* The one whose form is seen */

/* @position: (out): where it is shown; FALSE if it is not */
static gboolean
find_current (GuichetDirectoryView *self, guint *position)
{
  GListModel *rows = guichet_directory_shown_get_rows (self->shown);
  const guint n = g_list_model_get_n_items (rows);

  for (*position = 0; *position < n; (*position)++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (rows, *position);

      if (entry == self->current)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_sight (GuichetDirectoryView *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = self->bound->pdata[i];
      graphene_rect_t place;

      if (gtk_list_item_get_item (item) == (gpointer) self->current &&
          gtk_widget_compute_bounds (gtk_list_item_get_child (item), GTK_WIDGET (self->scrolled),
                                     &place))
        return place.origin.y >= 0 && place.origin.y + place.size.height <=
                                          gtk_widget_get_height (GTK_WIDGET (self->scrolled));
    }
  return FALSE;
}

/**
 * guichet_directory_view_set_current:
 * @self: the list
 * @entry: (nullable): the one whose form is seen
 *
 * Marks @entry, and brings it into sight.
 */
void
guichet_directory_view_set_current (GuichetDirectoryView *self, GuichetDirectoryEntry *entry)
{
  guint position = 0;

  g_return_if_fail (GUICHET_IS_DIRECTORY_VIEW (self));

  g_set_object (&self->current, entry);
  for (guint i = 0; i < self->bound->len; i++)
    refresh_current (self, self->bound->pdata[i]);
  /* A list view of GTK 4.8 has no function for it. */
  if (entry != NULL && !is_in_sight (self) && find_current (self, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* Ticks */

static void
ticks_changed_cb (GuichetDirectoryView *self)
{
  g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

GuichetTicks *
guichet_directory_view_get_ticks (GuichetDirectoryView *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_VIEW (self), NULL);

  return self->ticks;
}

static void
toggle_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkSelectionModel *ticks = GTK_SELECTION_MODEL (GUICHET_DIRECTORY_VIEW (widget)->ticks);
  const guint position = g_variant_get_uint32 (parameter);

  if (gtk_selection_model_is_selected (ticks, position))
    gtk_selection_model_unselect_item (ticks, position);
  else
    gtk_selection_model_select_item (ticks, position, FALSE);
}

/* The keyboard */

/* One stop of Tab for the whole list: GTK 4.8 would stop at each row. Whoever is next takes the
 * focus that does not stay here. */
static gboolean
guichet_directory_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GuichetDirectoryView *self = GUICHET_DIRECTORY_VIEW (widget);
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (guichet_directory_view_parent_class)->focus (widget, direction);
}

static gboolean
guichet_directory_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_DIRECTORY_VIEW (widget)->list));
}

/* GTK would go to the row that came first, wherever it was sorted to since. */
static gboolean
focus_first (GuichetDirectoryView *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (gtk_list_item_get_position (self->bound->pdata[i]) == 0)
      return gtk_widget_grab_focus (
          gtk_widget_get_parent (gtk_list_item_get_child (self->bound->pdata[i])));
  return FALSE;
}

/**
 * guichet_directory_view_begin:
 * @self: the list, whose rows are in their order
 *
 * Takes the keyboard, unless somebody types: whoever opens the window wants to go through the
 * numbers, not through what is around them.
 */
void
guichet_directory_view_begin (GuichetDirectoryView *self)
{
  GtkRoot *root = NULL;

  g_return_if_fail (GUICHET_IS_DIRECTORY_VIEW (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_EDITABLE (gtk_root_get_focus (root)) &&
      !focus_first (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * guichet_directory_view_set_shown:
 * @self: the list
 * @shown: what is shown of the entries; set once
 * @list: all of them, which is told what is in sight
 */
void
guichet_directory_view_set_shown (GuichetDirectoryView *self,
                                  GuichetDirectoryShown *shown,
                                  GuichetReadingList *list)
{
  GListModel *rows = guichet_directory_shown_get_rows (shown);

  g_return_if_fail (GUICHET_IS_DIRECTORY_VIEW (self));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  self->ticks = guichet_ticks_new (rows, guichet_directory_shown_get_entries (shown));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->ticks));
  self->sight =
      guichet_sight_new (list, rows, gtk_scrolled_window_get_vadjustment (self->scrolled));
  g_signal_connect_object (self->ticks, "selection-changed", G_CALLBACK (ticks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticks, "items-changed", G_CALLBACK (ticks_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
guichet_directory_view_dispose (GObject *object)
{
  GuichetDirectoryView *self = GUICHET_DIRECTORY_VIEW (object);

  g_clear_object (&self->sight);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_DIRECTORY_VIEW);
  g_clear_object (&self->ticks);
  g_clear_object (&self->current);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_directory_view_parent_class)->dispose (object);
}

static void
guichet_directory_view_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_DIRECTORY_VIEW (object)->bound, g_ptr_array_unref);
  G_OBJECT_CLASS (guichet_directory_view_parent_class)->finalize (object);
}

static void
guichet_directory_view_class_init (GuichetDirectoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_directory_view_dispose;
  object_class->finalize = guichet_directory_view_finalize;
  widget_class->focus = guichet_directory_view_focus;
  widget_class->grab_focus = guichet_directory_view_grab_focus;

  signals[ACTIVATED] =
      g_signal_new ("activated", GUICHET_TYPE_DIRECTORY_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, GUICHET_TYPE_DIRECTORY_ENTRY);
  signals[TICKS_CHANGED] = g_signal_new ("ticks-changed", GUICHET_TYPE_DIRECTORY_VIEW,
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "directory.toggle", "u", toggle_cb);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-directory-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GuichetDirectoryView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_directory_view_init (GuichetDirectoryView *self)
{
  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
