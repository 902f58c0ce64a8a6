/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-view.c: the list of operations under the headings of their groups, or what of
 * it is searched for. Rows are made for what is in view only.
 */
#include "config.h"

#include "guichet-operation-view.h"

#include "guichet-list-top.h"
#include "guichet-operation-row.h"
#include "guichet-operation-text.h"
#include "guichet-tab-stop.h"

struct _GuichetOperationView
{
  AdwBin parent_instance;

  GtkListView *list;

  GtkFilter *filter;
  GtkFilterListModel *found;
  GuichetListTop *top;
  GPtrArray *bound; /* of GtkListItem: those that show a row */
  GuichetOperationFilter shown;
  char *search;
  GuichetOperation *current; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetOperationView, guichet_operation_view, ADW_TYPE_BIN)

enum
{
  ACTIVATED,
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What is shown */

static gboolean
is_of_kind (GuichetOperationFilter shown, GuichetOperation *operation)
{
  const gboolean is_finished =
      guichet_operation_get_group (operation) == GUICHET_OPERATION_FINISHED;

  switch (shown)
    {
    case GUICHET_OPERATION_FILTER_OPEN:
      return !is_finished;
    case GUICHET_OPERATION_FILTER_FINISHED:
      return is_finished;
    case GUICHET_OPERATION_FILTER_TRADES:
      return guichet_operation_is_trade (operation);
    case GUICHET_OPERATION_FILTER_ALL:
    default:
      return TRUE;
    }
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  GuichetOperationView *self = user_data;

  return is_of_kind (self->shown, item) && guichet_operation_text_matches (item, self->search);
}

static void
refilter (GuichetOperationView *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* Rows */

static GuichetOperationRow *
get_row (GtkListItem *item)
{
  return GUICHET_OPERATION_ROW (gtk_list_item_get_child (item));
}

static void
refresh_row (GuichetOperationView *self, GtkListItem *item)
{
  const guint position = gtk_list_item_get_position (item);
  GuichetOperation *operation = gtk_list_item_get_item (item);
  g_autoptr(GuichetOperation) above = NULL;
  GuichetOperationGroup group;

  if (operation == NULL)
    return;
  group = guichet_operation_get_group (operation);
  if (position > 0)
    above = g_list_model_get_item (G_LIST_MODEL (self->found), position - 1);
  guichet_operation_row_set_heading (get_row (item),
                                     above != NULL && guichet_operation_get_group (above) == group
                                         ? NULL
                                         : guichet_operation_text_heading (group));
  guichet_operation_row_set_current (get_row (item), operation == self->current);
}

/* What is first of its group may have another one above it now; and the time has gone on. */
static void
refresh_rows (GuichetOperationView *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      refresh_row (self, self->bound->pdata[i]);
      guichet_operation_row_refresh (get_row (self->bound->pdata[i]));
    }
}

static void
position_changed_cb (GuichetOperationView *self, GParamSpec *pspec, GtkListItem *item)
{
  refresh_row (self, item);
}

static void
setup_row_cb (GuichetOperationView *self, GtkListItem *item)
{
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, guichet_operation_row_new ());
}

static void
bind_row_cb (GuichetOperationView *self, GtkListItem *item)
{
  g_ptr_array_add (self->bound, item);
  guichet_operation_row_set_operation (get_row (item), gtk_list_item_get_item (item));
  refresh_row (self, item);
}

static void
unbind_row_cb (GuichetOperationView *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->bound, item);
  guichet_operation_row_set_operation (get_row (item), NULL);
}

static void
activated_cb (GuichetOperationView *self, guint position)
{
  g_autoptr(GuichetOperation) operation =
                 g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (operation != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, operation);
}

/* What has moved on may be shown now, or not any more. */
static void
refreshed_cb (GuichetOperationView *self)
{
  refilter (self);
  refresh_rows (self);
}

static void
found_changed_cb (GuichetOperationView *self)
{
  refresh_rows (self);
  g_signal_emit (self, signals[FOUND], 0);
}

/* What the page asks for */

/**
 * guichet_operation_view_set_operations:
 * @self: the list
 * @operations: what is shown; set once
 */
void
guichet_operation_view_set_operations (GuichetOperationView *self, GuichetOperationList *operations)
{
  g_autoptr(GtkNoSelection) rows = NULL;

  g_return_if_fail (GUICHET_IS_OPERATION_VIEW (self));
  g_return_if_fail (self->found == NULL);

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->found = gtk_filter_list_model_new (
      g_object_ref (guichet_operation_list_get_model (operations)), g_object_ref (self->filter));
  rows = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (rows));
  self->top = guichet_list_top_new (GTK_WIDGET (self->list));
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (operations, "changed", G_CALLBACK (refreshed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * guichet_operation_view_set_filter:
 * @self: the list
 * @filter: which operations are shown
 */
void
guichet_operation_view_set_filter (GuichetOperationView *self, GuichetOperationFilter filter)
{
  g_return_if_fail (GUICHET_IS_OPERATION_VIEW (self));

  self->shown = filter;
  refilter (self);
}

/**
 * guichet_operation_view_set_search:
 * @self: the list
 * @search: what is looked for, "" for everything
 */
void
guichet_operation_view_set_search (GuichetOperationView *self, const char *search)
{
  g_return_if_fail (GUICHET_IS_OPERATION_VIEW (self));

  g_free (self->search);
  self->search = g_strdup (search);
  refilter (self);
}

GListModel *
guichet_operation_view_get_found (GuichetOperationView *self)
{
  g_return_val_if_fail (GUICHET_IS_OPERATION_VIEW (self), NULL);

  return G_LIST_MODEL (self->found);
}

static gboolean
is_bound (GuichetOperationView *self, GuichetOperation *operation)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (gtk_list_item_get_item (self->bound->pdata[i]) == (gpointer) operation)
      return TRUE;
  return FALSE;
}

/**
 * guichet_operation_view_set_current:
 * @self: the list
 * @operation: (nullable): the one that is seen beside it
 *
 * Marks @operation, and brings it into view.
 */
void
guichet_operation_view_set_current (GuichetOperationView *self, GuichetOperation *operation)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  g_return_if_fail (GUICHET_IS_OPERATION_VIEW (self));

  g_set_object (&self->current, operation);
  refresh_rows (self);
  if (operation == NULL || is_bound (self, operation))
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GuichetOperation) row = g_list_model_get_item (G_LIST_MODEL (self->found), i);

      /* A list view of GTK 4.8 has no function for it. */
      if (row == operation)
        gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
    }
}

static gboolean
guichet_operation_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GUICHET_OPERATION_VIEW (widget)->list));
}

static void
guichet_operation_view_dispose (GObject *object)
{
  GuichetOperationView *self = GUICHET_OPERATION_VIEW (object);

  /* The filter knows the widget; the models may be kept alive by others. */
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  g_clear_object (&self->top);
  g_clear_object (&self->filter);
  g_clear_object (&self->current);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_OPERATION_VIEW);
  g_clear_object (&self->found);
  G_OBJECT_CLASS (guichet_operation_view_parent_class)->dispose (object);
}

static void
guichet_operation_view_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_OPERATION_VIEW (object)->bound, g_ptr_array_unref);
  g_clear_pointer (&GUICHET_OPERATION_VIEW (object)->search, g_free);
  G_OBJECT_CLASS (guichet_operation_view_parent_class)->finalize (object);
}

static void
guichet_operation_view_class_init (GuichetOperationViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = guichet_operation_view_dispose;
  object_class->finalize = guichet_operation_view_finalize;
  widget_class->grab_focus = guichet_operation_view_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", GUICHET_TYPE_OPERATION_VIEW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, GUICHET_TYPE_OPERATION);
  signals[FOUND] = g_signal_new ("found", GUICHET_TYPE_OPERATION_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GUICHET_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-operation-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetOperationView, list);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
guichet_operation_view_init (GuichetOperationView *self)
{
  self->bound = g_ptr_array_new ();
  self->search = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}
