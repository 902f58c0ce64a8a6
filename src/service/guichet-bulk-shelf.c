/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-shelf.c: the bulks of one kind that are under way, and those whose result nobody has
 * put away yet, as a #GListModel. Starts and stops nothing.
 */
#include "config.h"

#include "guichet-bulk-shelf.h"

struct _GuichetBulkShelf
{
  GObject parent_instance;

  GListStore *bulks;
  gboolean is_busy;
};

typedef enum
{
  PROP_BUSY = 1,
} GuichetBulkShelfProperty;

static GParamSpec *props[PROP_BUSY + 1];
static guint over_signal;

static GType
guichet_bulk_shelf_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (G_LIST_MODEL (GUICHET_BULK_SHELF (model)->bulks));
}

static guint
guichet_bulk_shelf_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (GUICHET_BULK_SHELF (model)->bulks));
}

static gpointer
guichet_bulk_shelf_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (GUICHET_BULK_SHELF (model)->bulks), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = guichet_bulk_shelf_get_item_type;
  iface->get_n_items = guichet_bulk_shelf_get_n_items;
  iface->get_item = guichet_bulk_shelf_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetBulkShelf,
                               guichet_bulk_shelf,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
refresh_busy (GuichetBulkShelf *self)
{
  gboolean is_busy = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->bulks)); i++)
    {
      g_autoptr(GuichetBulk) bulk = g_list_model_get_item (G_LIST_MODEL (self->bulks), i);
      const GuichetBulkState state = guichet_bulk_get_state (bulk);

      is_busy |= state == GUICHET_BULK_RUNNING || state == GUICHET_BULK_LOOKING;
    }
  if (self->is_busy == is_busy)
    return;
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static void
state_changed_cb (GuichetBulkShelf *self, GParamSpec *pspec, GuichetBulk *bulk)
{
  refresh_busy (self);
  if (guichet_bulk_get_state (bulk) == GUICHET_BULK_OVER)
    g_signal_emit (self, over_signal, 0, bulk);
}

/**
 * guichet_bulk_shelf_add:
 * @self: the shelf
 * @bulk: a bulk of its kind that was started; one that is there already stays once
 *
 * Keeps @bulk, and the program with it as long as it sends, until guichet_bulk_shelf_drop().
 */
void
guichet_bulk_shelf_add (GuichetBulkShelf *self, GuichetBulk *bulk)
{
  g_return_if_fail (GUICHET_IS_BULK_SHELF (self));
  g_return_if_fail (GUICHET_IS_BULK (bulk));

  if (g_list_store_find (self->bulks, bulk, NULL))
    return;
  g_list_store_append (self->bulks, bulk);
  g_signal_connect_object (bulk, "notify::state", G_CALLBACK (state_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh_busy (self);
}

/**
 * guichet_bulk_shelf_drop:
 * @self: the shelf
 * @bulk: a bulk whose result was read; one that is not there is nothing to do
 */
void
guichet_bulk_shelf_drop (GuichetBulkShelf *self, GuichetBulk *bulk)
{
  guint position = 0;

  g_return_if_fail (GUICHET_IS_BULK_SHELF (self));
  g_return_if_fail (GUICHET_IS_BULK (bulk));

  if (!g_list_store_find (self->bulks, bulk, &position))
    return;
  g_signal_handlers_disconnect_by_func (bulk, state_changed_cb, self);
  g_list_store_remove (self->bulks, position);
  refresh_busy (self);
}

gboolean
guichet_bulk_shelf_get_busy (GuichetBulkShelf *self)
{
  g_return_val_if_fail (GUICHET_IS_BULK_SHELF (self), FALSE);

  return self->is_busy;
}

static void
items_changed_cb (GuichetBulkShelf *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
guichet_bulk_shelf_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetBulkShelfProperty) prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, GUICHET_BULK_SHELF (object)->is_busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_bulk_shelf_finalize (GObject *object)
{
  g_clear_object (&GUICHET_BULK_SHELF (object)->bulks);
  G_OBJECT_CLASS (guichet_bulk_shelf_parent_class)->finalize (object);
}

static void
guichet_bulk_shelf_class_init (GuichetBulkShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = guichet_bulk_shelf_finalize;
  object_class->get_property = guichet_bulk_shelf_get_property;

  props[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  over_signal = g_signal_new ("over", GUICHET_TYPE_BULK_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, GUICHET_TYPE_BULK);
}

static void
guichet_bulk_shelf_init (GuichetBulkShelf *self)
{
}

/**
 * guichet_bulk_shelf_new:
 * @type: of the bulks
 *
 * Returns: (transfer full): an empty shelf
 */
GuichetBulkShelf *
guichet_bulk_shelf_new (GType type)
{
  GuichetBulkShelf *self = g_object_new (GUICHET_TYPE_BULK_SHELF, NULL);

  self->bulks = g_list_store_new (type);
  g_signal_connect_object (self->bulks, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
