/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-view.c: the table of services: columns, selection, keys. It tells the list of
 * services what is in sight, a few times a second while it is scrolled.
 */
#include "config.h"

#include "guichet-service-view.h"

#include "guichet-service-columns.h"
#include "guichet-service-title.h"

/* Narrower, five columns would have to be scrolled sideways. */
#define COMPACT_WIDTH 600
/* Who scrolls past rows does not look at them. */
#define SIGHT_MS 100
/* What comes into sight next */
#define SIGHT_MARGIN 5

struct _GuichetServiceView
{
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkColumnView *view;

  GuichetServiceShown *shown;
  GtkSelectionModel *selection;
  guint sight_source;   /* 0: what is in sight was told */
  guint compact_source; /* 0: the columns are as the width wants them */
};

G_DEFINE_FINAL_TYPE (GuichetServiceView, guichet_service_view, ADW_TYPE_BIN)

enum
{
  SELECTION_CHANGED,
  EDIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is in sight */

/* Rows are of one height, so the place of the scrollbar tells which ones. */
static GPtrArray *
collect_sight (GuichetServiceView *self)
{
  GListModel *rows = guichet_service_shown_get_rows (self->shown);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  const double upper = MAX (1, gtk_adjustment_get_upper (adjustment));
  const guint n = g_list_model_get_n_items (rows);
  const guint first = (guint) (n * gtk_adjustment_get_value (adjustment) / upper);
  const guint count = (guint) (n * gtk_adjustment_get_page_size (adjustment) / upper);
  GPtrArray *sight = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < MIN (n, first + count + SIGHT_MARGIN); i++)
    g_ptr_array_add (sight, g_list_model_get_item (rows, i));
  return sight;
}

static void
tell_sight_cb (gpointer user_data)
{
  GuichetServiceView *self = user_data;
  GuichetContactsDesk *desk = guichet_service_shown_get_desk (self->shown);
  g_autoptr(GPtrArray) sight = collect_sight (self);

  self->sight_source = 0;
  guichet_reading_list_set_view (GUICHET_READING_LIST (guichet_contacts_desk_get_services (desk)),
                                 sight);
}

static void
sight_changed_cb (GuichetServiceView *self)
{
  if (self->sight_source == 0)
    self->sight_source = g_timeout_add_once (SIGHT_MS, tell_sight_cb, self);
}

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

/* Selection */

static void
selection_changed_cb (GuichetServiceView *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

guint
guichet_service_view_get_n_selected (GuichetServiceView *self)
{
  g_autoptr(GtkBitset) selected = NULL;

  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), 0);

  selected = gtk_selection_model_get_selection (self->selection);
  return (guint) gtk_bitset_get_size (selected);
}

/**
 * guichet_service_view_get_selected:
 * @self: the table
 *
 * Returns: (element-type GuichetService) (transfer full): the selected ones, in the order of the
 * table
 */
GPtrArray *
guichet_service_view_get_selected (GuichetServiceView *self)
{
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GtkBitset) selected = NULL;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (GUICHET_IS_SERVICE_VIEW (self), services);

  selected = gtk_selection_model_get_selection (self->selection);
  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      g_ptr_array_add (services, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
    while (gtk_bitset_iter_next (&iter, &position));
  return services;
}

/**
 * guichet_service_view_select_all:
 * @self: the table
 * @is_selected: whether all that is shown is selected, or nothing
 */
void
guichet_service_view_select_all (GuichetServiceView *self, gboolean is_selected)
{
  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));

  if (is_selected)
    gtk_selection_model_select_all (self->selection);
  else
    gtk_selection_model_unselect_all (self->selection);
}

/* Actions of the cells */

static void
toggle_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (widget);
  const guint position = g_variant_get_uint32 (parameter);

  if (gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_unselect_item (self->selection, position);
  else
    gtk_selection_model_select_item (self->selection, position, FALSE);
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
  g_autoptr(GuichetService) service =
                 g_list_model_get_item (G_LIST_MODEL (self->selection), position);

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

/* The keyboard */

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

/* (nullable): of the row that has the keyboard */
static GuichetService *
get_focused (GuichetServiceView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GuichetServiceTitle *title = NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)))
    return NULL;
  title = find_title (focus);
  return title != NULL ? guichet_service_title_get_service (title) : NULL;
}

/* Before the rows take the keys for themselves. */
static gboolean
key_pressed_cb (GuichetServiceView *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean folds = key == GDK_KEY_Left || key == GDK_KEY_KP_Left;
  const gboolean unfolds = key == GDK_KEY_Right || key == GDK_KEY_KP_Right;
  GuichetService *service = folds || unfolds ? get_focused (self) : NULL;

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
  GtkAdjustment *adjustment = NULL;

  g_return_if_fail (GUICHET_IS_SERVICE_VIEW (self));
  g_return_if_fail (GUICHET_IS_SERVICE_SHOWN (shown));
  g_return_if_fail (self->shown == NULL);

  self->shown = g_object_ref (shown);
  guichet_service_columns_add (self->view, shown);
  guichet_service_columns_set_compact (self->view, guichet_service_shown_is_compact (shown));
  guichet_service_shown_set_sorter (shown, gtk_column_view_get_sorter (self->view));
  self->selection = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (g_object_ref (guichet_service_shown_get_rows (shown))));
  gtk_column_view_set_model (self->view, self->selection);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (sight_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (sight_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (sight_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
guichet_service_view_dispose (GObject *object)
{
  GuichetServiceView *self = GUICHET_SERVICE_VIEW (object);

  g_clear_handle_id (&self->sight_source, g_source_remove);
  g_clear_handle_id (&self->compact_source, g_source_remove);
  g_clear_object (&self->selection);
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
