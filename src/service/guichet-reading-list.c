/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-list.c: a long list of the account in use as a live #GListModel. The face of what
 * the source puts into the rows; knows neither store nor network.
 */
#include "config.h"

#include "guichet-reading-list-private.h"

typedef struct
{
  GListModel *rows;
  GuichetReadingSource *source;
} GuichetReadingListPrivate;

typedef enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
  PROP_N_KNOWN,
  PROP_N_TOTAL,
  PROP_AGE,
} GuichetReadingListProperty;

static GParamSpec *props[PROP_AGE + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (GuichetReadingList,
                                  guichet_reading_list,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (GuichetReadingList)
                                      G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GuichetReadingListPrivate *
get_private (gpointer self)
{
  return guichet_reading_list_get_instance_private (self);
}

/* For the types that are such lists */

void
guichet_reading_list_notify_all (GuichetReadingList *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (gsize i = PROP_LOADING; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
items_changed_cb (GuichetReadingList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

void
guichet_reading_list_set_up (GuichetReadingList *self,
                             const GuichetReadingKind *kind,
                             GuichetSession *session,
                             GListModel *rows,
                             const char *folder)
{
  GuichetReadingListPrivate *private = get_private (self);

  private->rows = g_object_ref (rows);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  private->source = guichet_reading_source_new (kind, session, rows, folder);
  g_signal_connect_object (private->source, "changed", G_CALLBACK (guichet_reading_list_notify_all),
                           self, G_CONNECT_SWAPPED);
}

GListModel *
guichet_reading_list_get_rows (GuichetReadingList *self)
{
  return get_private (self)->rows;
}

GuichetReadingSource *
guichet_reading_list_get_source (GuichetReadingList *self)
{
  return get_private (self)->source;
}

/* Reading */

/**
 * guichet_reading_list_load:
 *
 * Reads everything; a loading that still goes on is given up for it.
 */
void
guichet_reading_list_load (GuichetReadingList *self)
{
  g_return_if_fail (GUICHET_IS_READING_LIST (self));

  guichet_reading_source_load (get_private (self)->source);
}

static gboolean
is_session_ready (GuichetReadingList *self)
{
  GuichetSession *session = guichet_reading_source_get_session (get_private (self)->source);

  return guichet_session_get_state (session) == GUICHET_SESSION_STATE_READY;
}

/**
 * guichet_reading_list_refresh:
 *
 * Reads everything again, the account first if it could not be read.
 */
void
guichet_reading_list_refresh (GuichetReadingList *self)
{
  g_return_if_fail (GUICHET_IS_READING_LIST (self));

  if (!is_session_ready (self))
    guichet_session_load (guichet_reading_source_get_session (get_private (self)->source));
  guichet_reading_list_load (self);
}

/**
 * guichet_reading_list_catch_up:
 *
 * Reads everything if the session is ready and nothing was read yet, nor is being read.
 */
void
guichet_reading_list_catch_up (GuichetReadingList *self)
{
  g_return_if_fail (GUICHET_IS_READING_LIST (self));

  if (is_session_ready (self) && guichet_reading_list_get_age (self) < 0 &&
      !guichet_reading_list_get_loading (self))
    guichet_reading_list_load (self);
}

/**
 * guichet_reading_list_cancel:
 *
 * Ends the loading at once; what was read stays, and is kept.
 */
void
guichet_reading_list_cancel (GuichetReadingList *self)
{
  g_return_if_fail (GUICHET_IS_READING_LIST (self));

  guichet_reading_source_cancel (get_private (self)->source);
}

/**
 * guichet_reading_list_set_view:
 * @view: (element-type GObject): what people look at now, the first first
 */
void
guichet_reading_list_set_view (GuichetReadingList *self, GPtrArray *view)
{
  g_return_if_fail (GUICHET_IS_READING_LIST (self));

  guichet_reading_source_set_view (get_private (self)->source, view);
}

/* What there is */

/**
 * guichet_reading_list_get_loading:
 *
 * Returns: whether anything of it is being read
 */
gboolean
guichet_reading_list_get_loading (GuichetReadingList *self)
{
  g_return_val_if_fail (GUICHET_IS_READING_LIST (self), FALSE);

  return guichet_reading_source_is_loading (get_private (self)->source);
}

/**
 * guichet_reading_list_get_error:
 *
 * Returns: (nullable) (transfer none): the first of what failed: of the session if it has no
 * account, else of the reading
 */
const GError *
guichet_reading_list_get_error (GuichetReadingList *self)
{
  g_return_val_if_fail (GUICHET_IS_READING_LIST (self), NULL);

  return guichet_reading_source_get_error (get_private (self)->source);
}

/**
 * guichet_reading_list_get_n_known:
 *
 * Returns: how many things were read, be it at the last start
 */
guint
guichet_reading_list_get_n_known (GuichetReadingList *self)
{
  g_return_val_if_fail (GUICHET_IS_READING_LIST (self), 0);

  return GUICHET_READING_LIST_GET_CLASS (self)->count_known (self);
}

/**
 * guichet_reading_list_get_n_total:
 *
 * Returns: how many things there are, those included that may be there and are no rows yet
 */
guint
guichet_reading_list_get_n_total (GuichetReadingList *self)
{
  GuichetReadingListClass *klass;

  g_return_val_if_fail (GUICHET_IS_READING_LIST (self), 0);

  klass = GUICHET_READING_LIST_GET_CLASS (self);
  return g_list_model_get_n_items (get_private (self)->rows) +
         (klass->count_candidates != NULL ? klass->count_candidates (self) : 0);
}

/**
 * guichet_reading_list_get_age:
 *
 * Returns: seconds since the oldest of what is shown was read; -1 while nothing was
 */
gint64
guichet_reading_list_get_age (GuichetReadingList *self)
{
  g_return_val_if_fail (GUICHET_IS_READING_LIST (self), -1);

  return guichet_reading_source_get_age (get_private (self)->source);
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_READING_LIST_GET_CLASS (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (get_private (model)->rows);
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (get_private (model)->rows, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_reading_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetReadingList *self = GUICHET_READING_LIST (object);

  switch ((GuichetReadingListProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, guichet_reading_list_get_loading (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, guichet_reading_list_get_error (self));
      break;
    case PROP_N_KNOWN:
      g_value_set_uint (value, guichet_reading_list_get_n_known (self));
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, guichet_reading_list_get_n_total (self));
      break;
    case PROP_AGE:
      g_value_set_int64 (value, guichet_reading_list_get_age (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_reading_list_finalize (GObject *object)
{
  GuichetReadingListPrivate *private = get_private (object);

  g_clear_object (&private->source);
  g_clear_object (&private->rows);

  G_OBJECT_CLASS (guichet_reading_list_parent_class)->finalize (object);
}

static void
guichet_reading_list_class_init (GuichetReadingListClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_reading_list_get_property;
  object_class->finalize = guichet_reading_list_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_N_KNOWN] = g_param_spec_uint ("n-known", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_AGE] = g_param_spec_int64 ("age", NULL, NULL, -1, G_MAXINT64, -1, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_reading_list_init (GuichetReadingList *self)
{
}
