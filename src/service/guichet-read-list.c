/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-read-list.c: a list of what is read from OVHcloud: its items, whether they are being
 * read, and why they could not be. Reads nothing itself.
 */
#include "config.h"

#include "guichet-read-list-private.h"

#include "guichet-list-replace.h"

typedef struct
{
  GPtrArray *items;
  GError *error; /* (nullable) */
  gboolean loading;
} GuichetReadListPrivate;

typedef enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
} GuichetReadListProperty;

static GParamSpec *props[PROP_ERROR + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (GuichetReadList,
                                  guichet_read_list,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (GuichetReadList)
                                      G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GuichetReadListPrivate *
get (gpointer self)
{
  return guichet_read_list_get_instance_private (GUICHET_READ_LIST (self));
}

GPtrArray *
guichet_read_list_get_items (GuichetReadList *self)
{
  return get (self)->items;
}

/**
 * guichet_read_list_take_items:
 * @items: (transfer full) (element-type GObject): those from now on, the same objects where nothing
 * changed
 */
void
guichet_read_list_take_items (GuichetReadList *self, GPtrArray *items)
{
  g_autoptr(GPtrArray) fresh = items;

  guichet_list_replace (G_LIST_MODEL (self), &get (self)->items, fresh);
}

/**
 * guichet_read_list_take_error:
 * @error: (transfer full) (nullable): why items are missing
 */
void
guichet_read_list_take_error (GuichetReadList *self, GError *error)
{
  GuichetReadListPrivate *private = get (self);

  if (error == NULL && private->error == NULL)
    return;
  g_clear_error (&private->error);
  private->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

void
guichet_read_list_set_loading (GuichetReadList *self, gboolean loading)
{
  GuichetReadListPrivate *private = get (self);

  if (private->loading == loading)
    return;
  private->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
}

/**
 * guichet_read_list_get_loading:
 *
 * Returns: whether items are being read
 */
gboolean
guichet_read_list_get_loading (GuichetReadList *self)
{
  g_return_val_if_fail (GUICHET_IS_READ_LIST (self), FALSE);

  return get (self)->loading;
}

/**
 * guichet_read_list_get_error:
 *
 * Returns: (nullable) (transfer none): why items are missing, or as they were before
 */
const GError *
guichet_read_list_get_error (GuichetReadList *self)
{
  g_return_val_if_fail (GUICHET_IS_READ_LIST (self), NULL);

  return get (self)->error;
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_READ_LIST_GET_CLASS (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return get (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *items = get (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_read_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetReadListProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, get (object)->loading);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, get (object)->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_read_list_finalize (GObject *object)
{
  g_clear_pointer (&get (object)->items, g_ptr_array_unref);
  g_clear_error (&get (object)->error);

  G_OBJECT_CLASS (guichet_read_list_parent_class)->finalize (object);
}

static void
guichet_read_list_class_init (GuichetReadListClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_read_list_get_property;
  object_class->finalize = guichet_read_list_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_read_list_init (GuichetReadList *self)
{
  get (self)->items = g_ptr_array_new_with_free_func (g_object_unref);
}
