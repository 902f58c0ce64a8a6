/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ticks.c: rows of a table that carry a tick, as a #GtkSelectionModel. Knows items, not
 * what they are; never ticks one that nobody asked for.
 */
#include "config.h"

#include "guichet-ticks.h"

struct _GuichetTicks
{
  GObject parent_instance;

  GListModel *rows;
  GListModel *all;
  GHashTable *items;    /* ticked, of @all */
  GtkBitset *shown;     /* where those of them are that are in @rows */
  GtkBitset *extension; /* those of @shown that the last extension has ticked */
};

typedef enum
{
  PROP_MODEL = 1,
} GuichetTicksProperty;

static GParamSpec *props[PROP_MODEL + 1];

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetTicks,
                               guichet_ticks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static guint
get_n_rows (GuichetTicks *self)
{
  return g_list_model_get_n_items (self->rows);
}

static void
tell_all (GuichetTicks *self)
{
  if (get_n_rows (self) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, get_n_rows (self));
}

static void
set_tick (GuichetTicks *self, guint position, gboolean is_ticked)
{
  g_autoptr(GObject) item = g_list_model_get_item (self->rows, position);

  if (is_ticked)
    g_hash_table_add (self->items, g_object_ref (item));
  else
    g_hash_table_remove (self->items, item);
}

/* @wanted: which rows are to be ticked, of all that are shown */
static void
apply (GuichetTicks *self, GtkBitset *wanted)
{
  g_autoptr(GtkBitset) changed = gtk_bitset_copy (self->shown);
  GtkBitsetIter iter;
  guint position;

  gtk_bitset_difference (changed, wanted);
  if (!gtk_bitset_iter_init_first (&iter, changed, &position))
    return;
  do
    set_tick (self, position, gtk_bitset_contains (wanted, position));
  while (gtk_bitset_iter_next (&iter, &position));
  gtk_bitset_unref (self->shown);
  self->shown = gtk_bitset_copy (wanted);
  gtk_selection_model_selection_changed (
      GTK_SELECTION_MODEL (self), gtk_bitset_get_minimum (changed),
      gtk_bitset_get_maximum (changed) - gtk_bitset_get_minimum (changed) + 1);
}

/* From the place where the cursor was before Shift, which stays, to where it is: rows that this
 * one does not reach any more lose the tick that the last one gave them. */
static void
extend (GuichetTicks *self, guint position, guint n)
{
  g_autoptr(GtkBitset) range = gtk_bitset_new_range (position, n);
  g_autoptr(GtkBitset) wanted = gtk_bitset_copy (self->shown);

  gtk_bitset_subtract (wanted, self->extension);
  gtk_bitset_unref (self->extension);
  self->extension = gtk_bitset_copy (range);
  gtk_bitset_subtract (self->extension, wanted);
  gtk_bitset_union (wanted, range);
  apply (self, wanted);
}

/* What GTK asks for */

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (GUICHET_TICKS (model)->shown, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  return gtk_bitset_copy (GUICHET_TICKS (model)->shown);
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  GuichetTicks *self = GUICHET_TICKS (model);
  g_autoptr(GtkBitset) wanted = gtk_bitset_copy (self->shown);
  g_autoptr(GtkBitset) added = gtk_bitset_copy (selected);
  g_autoptr(GtkBitset) rows = gtk_bitset_new_range (0, get_n_rows (self));

  gtk_bitset_remove_all (self->extension);
  gtk_bitset_intersect (added, mask);
  gtk_bitset_subtract (wanted, mask);
  gtk_bitset_union (wanted, added);
  gtk_bitset_intersect (wanted, rows);
  apply (self, wanted);
  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n, gboolean unselect_rest)
{
  g_autoptr(GtkBitset) range = gtk_bitset_new_range (position, n);

  if (!unselect_rest)
    return set_selection (model, range, range);
  extend (GUICHET_TICKS (model), position, n);
  return TRUE;
}

/* A plain click or arrow asks for one row and no other: that is where the cursor goes, and from
 * where Shift extends. Whoever says no here is asked the same by each extension. */
static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  if (!unselect_rest)
    return select_range (model, position, 1, FALSE);
  gtk_bitset_remove_all (GUICHET_TICKS (model)->extension);
  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n)
{
  g_autoptr(GtkBitset) none = gtk_bitset_new_empty ();
  g_autoptr(GtkBitset) range = gtk_bitset_new_range (position, n);

  return set_selection (model, none, range);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return unselect_range (model, position, 1);
}

/* None is none: what cannot be seen would be forgotten, and then changed with the rest. */
static gboolean
unselect_all (GtkSelectionModel *model)
{
  GuichetTicks *self = GUICHET_TICKS (model);

  g_hash_table_remove_all (self->items);
  gtk_bitset_remove_all (self->shown);
  gtk_bitset_remove_all (self->extension);
  tell_all (self);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->set_selection = set_selection;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->unselect_all = unselect_all;
}

/* The rows */

static void
rows_changed_cb (GuichetTicks *self, guint position, guint removed, guint added)
{
  gtk_bitset_remove_all (self->extension);
  gtk_bitset_splice (self->shown, position, removed, added);
  for (guint i = position; g_hash_table_size (self->items) > 0 && i < position + added; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (self->rows, i);

      if (g_hash_table_contains (self->items, item))
        gtk_bitset_add (self->shown, i);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* The rows have followed already: they stood before the ticks did. */
static void
all_changed_cb (GuichetTicks *self, guint position, guint removed, guint added)
{
  g_autoptr(GPtrArray) left = NULL;

  if (removed == 0 || g_hash_table_size (self->items) == 0)
    return;
  left = guichet_ticks_get_items (self);
  if (left->len == g_hash_table_size (self->items))
    return;
  g_hash_table_remove_all (self->items);
  for (guint i = 0; i < left->len; i++)
    g_hash_table_add (self->items, g_object_ref (left->pdata[i]));
  tell_all (self);
}

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (GUICHET_TICKS (model)->rows);
}

static guint
get_n_items (GListModel *model)
{
  return get_n_rows (GUICHET_TICKS (model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (GUICHET_TICKS (model)->rows, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* What is ticked */

guint
guichet_ticks_get_n (GuichetTicks *self)
{
  g_return_val_if_fail (GUICHET_IS_TICKS (self), 0);

  return g_hash_table_size (self->items);
}

guint
guichet_ticks_get_n_hidden (GuichetTicks *self)
{
  g_return_val_if_fail (GUICHET_IS_TICKS (self), 0);

  return g_hash_table_size (self->items) - (guint) gtk_bitset_get_size (self->shown);
}

/**
 * guichet_ticks_get_items:
 * @self: the ticks
 *
 * Returns: (transfer full) (element-type GObject): first those in rows, then those that are hidden
 */
GPtrArray *
guichet_ticks_get_items (GuichetTicks *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);
  GListModel *const models[] = { self->rows, self->all };

  g_return_val_if_fail (GUICHET_IS_TICKS (self), items);

  for (guint m = 0; m < G_N_ELEMENTS (models); m++)
    for (guint i = 0;
         items->len < g_hash_table_size (self->items) && i < g_list_model_get_n_items (models[m]);
         i++)
      {
        g_autoptr(GObject) item = g_list_model_get_item (models[m], i);

        if (g_hash_table_contains (self->items, item) && g_hash_table_add (taken, item))
          g_ptr_array_add (items, g_steal_pointer (&item));
      }
  return items;
}

/**
 * guichet_ticks_remove:
 * @self: the ticks
 * @items: (element-type GObject): some of all; what is not ticked stays so
 *
 * Takes the ticks of @items, also where no row shows them.
 */
void
guichet_ticks_remove (GuichetTicks *self, GPtrArray *items)
{
  g_autoptr(GtkBitset) shown = NULL;
  GtkBitsetIter iter;
  gboolean has_changed = FALSE;
  guint position;

  g_return_if_fail (GUICHET_IS_TICKS (self));

  for (guint i = 0; i < items->len; i++)
    has_changed |= g_hash_table_remove (self->items, items->pdata[i]);
  if (!has_changed)
    return;
  shown = gtk_bitset_copy (self->shown);
  gtk_bitset_remove_all (self->extension);
  if (gtk_bitset_iter_init_first (&iter, shown, &position))
    do
      {
        g_autoptr(GObject) item = g_list_model_get_item (self->rows, position);

        if (!g_hash_table_contains (self->items, item))
          gtk_bitset_remove (self->shown, position);
      }
    while (gtk_bitset_iter_next (&iter, &position));
  tell_all (self);
}

/**
 * guichet_ticks_new:
 * @rows: what is shown
 * @all: what @rows shows some of
 *
 * Returns: (transfer full): no ticks
 */
GuichetTicks *
guichet_ticks_new (GListModel *rows, GListModel *all)
{
  GuichetTicks *self = g_object_new (GUICHET_TYPE_TICKS, NULL);

  self->rows = g_object_ref (rows);
  self->all = g_object_ref (all);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (all, "items-changed", G_CALLBACK (all_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
guichet_ticks_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetTicksProperty) prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, GUICHET_TICKS (object)->rows);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_ticks_finalize (GObject *object)
{
  GuichetTicks *self = GUICHET_TICKS (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->all);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_clear_pointer (&self->shown, gtk_bitset_unref);
  g_clear_pointer (&self->extension, gtk_bitset_unref);
  G_OBJECT_CLASS (guichet_ticks_parent_class)->finalize (object);
}

static void
guichet_ticks_class_init (GuichetTicksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_ticks_get_property;
  object_class->finalize = guichet_ticks_finalize;

  props[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, G_TYPE_LIST_MODEL,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_ticks_init (GuichetTicks *self)
{
  self->items = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->shown = gtk_bitset_new_empty ();
  self->extension = gtk_bitset_new_empty ();
}
