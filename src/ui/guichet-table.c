/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-table.c: a long table: columns, ticks, cursor, keys.
 */
#include "config.h"

#include "guichet-table.h"

#include "guichet-only-child.h"
#include "guichet-sight.h"
#include "guichet-tab-stop.h"
#include "guichet-table-cursor.h"

#include <glib/gi18n-lib.h>

struct _GuichetTable
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkColumnView *view;

  const GuichetTableKind *kind;
  GuichetTicks *ticks;
  GuichetTableCursor *cursor;
  GuichetSight *sight;
  gboolean is_compact;
  guint compact_source; /* 0: the columns are as the width wants them */
};

G_DEFINE_FINAL_TYPE (GuichetTable, guichet_table, ADW_TYPE_BIN)

typedef enum
{
  PROP_COMPACT = 1,
} GuichetTableProperty;

static GParamSpec *props[PROP_COMPACT + 1];

enum
{
  TICKS_CHANGED,
  CURRENT_CHANGED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Room */

static void
set_compact (GuichetTable *self, gboolean is_compact)
{
  guichet_columns_set_compact (self->view, self->kind->columns, self->kind->n_columns, is_compact);
  if (self->is_compact == is_compact)
    return;
  self->is_compact = is_compact;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static gboolean
is_narrow (GuichetTable *self)
{
  return gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scrolled)) <
         self->kind->compact_width;
}

static void
apply_width_cb (gpointer user_data)
{
  GuichetTable *self = user_data;

  self->compact_source = 0;
  set_compact (self, is_narrow (self));
}

/* GTK 4.8 has no breakpoints, and nothing may be shown or hidden in the middle of a layout. */
static void
width_changed_cb (GuichetTable *self)
{
  if (self->compact_source == 0 && is_narrow (self) != self->is_compact)
    self->compact_source = g_idle_add_once (apply_width_cb, self);
}

/* Until it is laid out, its width is that which its window is going to have: rows that are folded
 * first and unfolded then would be seen. */
static gboolean
will_be_narrow (GuichetTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = 0;
  int height = 0; /* GTK 4.8 wants both */

  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return width < self->kind->compact_width;
}

gboolean
guichet_table_is_compact (GuichetTable *self)
{
  g_return_val_if_fail (GUICHET_IS_TABLE (self), FALSE);

  return self->is_compact;
}

/* Ticks */

static void
ticks_changed_cb (GuichetTable *self)
{
  g_signal_emit (self, signals[TICKS_CHANGED], 0);
}

GuichetTicks *
guichet_table_get_ticks (GuichetTable *self)
{
  g_return_val_if_fail (GUICHET_IS_TABLE (self), NULL);

  return self->ticks;
}

static void
toggle_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkSelectionModel *ticks = GTK_SELECTION_MODEL (GUICHET_TABLE (widget)->ticks);
  const guint position = g_variant_get_uint32 (parameter);

  if (gtk_selection_model_is_selected (ticks, position))
    gtk_selection_model_unselect_item (ticks, position);
  else
    gtk_selection_model_select_item (ticks, position, FALSE);
}

/* The cursor */

static void
cursor_moved_cb (GuichetTable *self)
{
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

/**
 * guichet_table_get_current:
 * @self: the table
 *
 * Returns: (nullable) (transfer none): the item in the row that has the keyboard, or had it when it
 * left the table
 */
gpointer
guichet_table_get_current (GuichetTable *self)
{
  g_return_val_if_fail (GUICHET_IS_TABLE (self), NULL);

  return guichet_table_cursor_get_item (self->cursor);
}

gpointer
guichet_table_get_focused (GuichetTable *self)
{
  g_return_val_if_fail (GUICHET_IS_TABLE (self), NULL);

  return guichet_table_cursor_get_focused (self->cursor);
}

static void
activated_cb (GuichetTable *self, guint position)
{
  g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (self->ticks), position);

  if (item != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, item);
}

static gboolean
guichet_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_TABLE (widget)->view));
}

/**
 * guichet_table_begin:
 * @self: the table, which has got its first rows
 *
 * Takes the keyboard, unless somebody types: whoever opens the window wants to go through the rows,
 * not through what is around them.
 */
void
guichet_table_begin (GuichetTable *self)
{
  GtkRoot *root = NULL;

  g_return_if_fail (GUICHET_IS_TABLE (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Set up */

GtkSorter *
guichet_table_get_sorter (GuichetTable *self)
{
  g_return_val_if_fail (GUICHET_IS_TABLE (self), NULL);

  return gtk_column_view_get_sorter (self->view);
}

/**
 * guichet_table_set_kind:
 * @self: the table, in its window
 * @kind: (static): what it is a table of; set once
 * @context: (type GObject): what its cells are told beside their items
 */
void
guichet_table_set_kind (GuichetTable *self, const GuichetTableKind *kind, gpointer context)
{
  g_return_if_fail (GUICHET_IS_TABLE (self));
  g_return_if_fail (self->kind == NULL);

  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kind->label), -1);
  gtk_column_view_set_single_click_activate (self->view, kind->activates_on_click);
  guichet_columns_add (self->view, kind->columns, kind->n_columns, kind->first, context);
  set_compact (self, will_be_narrow (self));
}

/**
 * guichet_table_set_rows:
 * @self: the table, whose kind is set
 * @rows: what it shows; set once
 * @all: what @rows are some of
 */
void
guichet_table_set_rows (GuichetTable *self, GListModel *rows, GuichetReadingList *all)
{
  g_return_if_fail (GUICHET_IS_TABLE (self));
  g_return_if_fail (self->kind != NULL && self->ticks == NULL);

  self->ticks = guichet_ticks_new (rows, G_LIST_MODEL (all));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->ticks));
  self->cursor = guichet_table_cursor_new (GTK_WIDGET (self->view), rows);
  self->sight = guichet_sight_new (all, rows, gtk_scrolled_window_get_vadjustment (self->scrolled));
  g_signal_connect_object (self->ticks, "selection-changed", G_CALLBACK (ticks_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticks, "items-changed", G_CALLBACK (ticks_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->cursor, "changed", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
guichet_table_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetTableProperty) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, GUICHET_TABLE (object)->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_table_dispose (GObject *object)
{
  GuichetTable *self = GUICHET_TABLE (object);

  g_clear_handle_id (&self->compact_source, g_source_remove);
  g_clear_object (&self->sight);
  g_clear_object (&self->cursor);
  g_clear_object (&self->ticks);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_TABLE);
  G_OBJECT_CLASS (guichet_table_parent_class)->dispose (object);
}

static void
guichet_table_class_init (GuichetTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = guichet_table_get_property;
  object_class->dispose = guichet_table_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_table_grab_focus;

  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  signals[TICKS_CHANGED] = g_signal_new ("ticks-changed", GUICHET_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", GUICHET_TYPE_TABLE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", GUICHET_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_install_action (widget_class, "table.toggle", "u", toggle_cb);
  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-table.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetTable, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GuichetTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_table_init (GuichetTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
