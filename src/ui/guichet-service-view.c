/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-view.c: the table of services: columns, ticks, cursor, keys.
 */
#include "config.h"

#include "guichet-service-view.h"

#include "guichet-contact-change-outcome.h"
#include "guichet-service-columns.h"
#include "guichet-service-cursor.h"
#include "guichet-sight.h"
#include "guichet-ticks.h"

/* Narrower, five columns would have to be scrolled sideways. */
#define COMPACT_WIDTH 600

struct _GuichetServiceView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkColumnView *view;

  GuichetServiceShown *shown;
  GuichetTicks *ticks;
  GuichetServiceCursor *cursor;
  GuichetSight *sight;
  guint compact_source; /* 0: the columns are as the width wants them */
};

G_DEFINE_FINAL_TYPE (GuichetServiceView, guichet_service_view, ADW_TYPE_BIN)

enum
{
  SELECTION_CHANGED,
  CURRENT_CHANGED,
  EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Room */

static gboolean
is_narrow (GuichetServiceView *self)
{
  return gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scrolled)) <
         COMPACT_WIDTH;
}

static void
apply_width_cb (gpointer user_data)
{
  GuichetServiceView *self = user_data;
  const gboolean is_compact = is_narrow (self);

  self->compact_source = 0;
  guichet_service_columns_set_compact (self->view, is_compact);
  guichet_service_shown_set_compact (self->shown, is_compact);
}

/* GTK 4.8 has no breakpoints, and nothing may be shown or hidden in the middle of a layout. */
static void
width_changed_cb (GuichetServiceView *self)
{
  if (self->compact_source == 0 &&
      is_narrow (self) != guichet_service_shown_is_compact (self->shown))
    self->compact_source = g_idle_add_once (apply_width_cb, self);
}

/* Until it is laid out, its width is that which its window is going to have: rows that are folded
 * first and unfolded then would be seen. */
static void
guess_width (GuichetServiceView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width = 0;
  int height = 0; /* GTK 4.8 wants both */

  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  guichet_service_shown_set_compact (self->shown, width < COMPACT_WIDTH);
}

/* Ticks */

static void
selection_changed_cb (GuichetServiceView *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* What was sent needs no tick any more; what was not may be tried again. */
static void
change_over_cb (GuichetServiceView *self, GuichetBulk *bulk)
{
  g_autoptr(GPtrArray) sent = guichet_contact_change_outcome_list_sent (G_LIST_MODEL (bulk));

  guichet_ticks_remove (self->ticks, sent);
}

guint
guichet_service_view_get_n_selected (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), 0);

  return guichet_ticks_get_n (self->ticks);
}

guint
guichet_service_view_get_n_hidden (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), 0);

  return guichet_ticks_get_n_hidden (self->ticks);
}

/**
 * guichet_service_view_get_selected:
 * @self: the table
 *
 * Returns: (element-type GuichetService) (transfer full): the ticked ones, in the order of the
 * table, then those that it does not show
 */
GPtrArray *
guichet_service_view_get_selected (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), NULL);

  return guichet_ticks_get_items (self->ticks);
}

/**
 * guichet_service_view_select_all:
 * @self: the table
 * @is_selected: whether all that is shown is ticked, or nothing, be it shown or not
 */
void
guichet_service_view_select_all (GuichetServiceView *self, gboolean is_selected)
{
  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));

  if (is_selected)
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->ticks));
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->ticks));
}

/* Actions of the cells */

static void
toggle_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (widget);
  GtkSelectionModel *ticks = GTK_SELECTION_MODEL (self->ticks);
  const guint position = g_variant_get_uint32 (parameter);

  if (gtk_selection_model_is_selected (ticks, position))
    gtk_selection_model_unselect_item (ticks, position);
  else
    gtk_selection_model_select_item (ticks, position, FALSE);
}

static void
fold_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (widget);
  const char *group = g_variant_get_string (parameter, NULL);

  guichet_service_shown_set_folded (self->shown, group,
                                    !guichet_service_shown_is_folded (self->shown, group));
}

static void
edit (GuichetServiceView *self, guint position)
{
  g_autoptr(GuichetService) service = g_list_model_get_item (G_LIST_MODEL (self->ticks), position);

  if (service != NULL)
    g_signal_emit (self, signals[EDIT], 0, service);
}

static void
edit_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  edit (GUICHET_SERVICE_VIEW (widget), g_variant_get_uint32 (parameter));
}

static void
activated_cb (GuichetServiceView *self, guint position)
{
  edit (self, position);
}

/* The cursor */

static void
cursor_moved_cb (GuichetServiceView *self)
{
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

/**
 * guichet_service_view_get_current:
 * @self: the table
 *
 * Returns: (nullable) (transfer none): the service in the row that has the keyboard, or had it when
 * it left the table
 */
GuichetService *
guichet_service_view_get_current (GuichetServiceView *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), NULL);

  return guichet_service_cursor_get_service (self->cursor);
}

/* Before the rows take the keys for themselves. */
static gboolean
key_pressed_cb (GuichetServiceView *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean folds = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean unfolds = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  GuichetService *service =
      folds || unfolds ? guichet_service_cursor_get_focused (self->cursor) : NULL;

  if (service == NULL || guichet_service_get_kind (service) != GUICHET_SERVICE_GROUP ||
      !guichet_service_shown_is_grouped (self->shown) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  guichet_service_shown_set_folded (self->shown, guichet_service_get_name (service), folds);
  return GDK_EVENT_STOP;
}

/* One stop of Tab for the whole table: GTK 4.8 would stop at each row. Whoever is next takes the
 * focus that does not stay here. */
static gboolean
guichet_service_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (widget);
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (guichet_service_view_parent_class)->focus (widget, direction);
}

static gboolean
guichet_service_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_SERVICE_VIEW (widget)->view));
}

/**
 * guichet_service_view_begin:
 * @self: the table, which has got its first rows
 *
 * Takes the keyboard, unless somebody types: whoever opens the window wants to go through the
 * services, not through what is around them.
 */
void
guichet_service_view_begin (GuichetServiceView *self)
{
  GtkRoot *root = NULL;

  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !GTK_IS_EDITABLE (gtk_root_get_focus (root)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * guichet_service_view_set_shown:
 * @self: the table
 * @shown: what is shown of the services; set once
 */
void
guichet_service_view_set_shown (GuichetServiceView *self, GuichetServiceShown *shown)
{
  GListModel *rows = NULL;
  GuichetContactsDesk *desk = NULL;

  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (shown));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  rows = guichet_service_shown_get_rows (shown);
  desk = guichet_service_shown_get_desk (shown);
  guess_width (self);
  guichet_service_columns_add (self->view, shown);
  guichet_service_columns_set_compact (self->view, guichet_service_shown_is_compact (shown));
  guichet_service_shown_set_sorter (shown, gtk_column_view_get_sorter (self->view));
  self->ticks = guichet_ticks_new (rows, G_LIST_MODEL (guichet_contacts_desk_get_services (desk)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->ticks));
  self->cursor = guichet_service_cursor_new (GTK_WIDGET (self->view), rows);
  self->sight = guichet_sight_new (GUICHET_READING_LIST (guichet_contacts_desk_get_services (desk)),
                                   rows, gtk_scrolled_window_get_vadjustment (self->scrolled));
  g_signal_connect_object (self->ticks, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticks, "items-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (guichet_contacts_desk_get_bulks (desk), "over",
                           G_CALLBACK (change_over_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cursor, "changed", G_CALLBACK (cursor_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
guichet_service_view_dispose (GObject *object)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (object);

  g_clear_handle_id (&self->compact_source, g_source_remove);
  g_clear_object (&self->sight);
  g_clear_object (&self->cursor);
  g_clear_object (&self->ticks);
  g_clear_object (&self->shown);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_SERVICE_VIEW);
  G_OBJECT_CLASS (guichet_service_view_parent_class)->dispose (object);
}

static void
guichet_service_view_class_init (GuichetServiceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_service_view_dispose;
  widget_class->focus = guichet_service_view_focus;
  widget_class->grab_focus = guichet_service_view_grab_focus;

  signals[SELECTION_CHANGED] =
      g_signal_new ("selection-changed", GUICHET_TYPE_SERVICE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", GUICHET_TYPE_SERVICE_VIEW,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", GUICHET_TYPE_SERVICE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, GUICHET_TYPE_SERVICE);

  gtk_widget_class_install_action (widget_class, "services.toggle", "u", toggle_cb);
  gtk_widget_class_install_action (widget_class, "services.fold", "s", fold_cb);
  gtk_widget_class_install_action (widget_class, "services.edit", "u", edit_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-service-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, GuichetServiceView, view);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
guichet_service_view_init (GuichetServiceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
