/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk.c: the same change for one thing or for thousands: how far it has come.
 * How it is made and steered are files of their own; what is sent, each type knows.
 */
#include "config.h"

#include "guichet-bulk-parts.h"

#include <unistd.h>

typedef enum
{
  PROP_STATE = 1,
  PROP_ERROR,
  PROP_TOTAL,
  PROP_DONE,
  PROP_REMAINING_SECONDS,
} GuichetBulkProperty;

static GParamSpec *props[PROP_REMAINING_SECONDS + 1];

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetBulkState, guichet_bulk_state,
  G_DEFINE_ENUM_VALUE (GUICHET_BULK_PLANNED, "planned"),
  G_DEFINE_ENUM_VALUE (GUICHET_BULK_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (GUICHET_BULK_PAUSED, "paused"),
  G_DEFINE_ENUM_VALUE (GUICHET_BULK_LOOKING, "looking"),
  G_DEFINE_ENUM_VALUE (GUICHET_BULK_OVER, "over"))
/* clang-format on */

static void list_model_init (GListModelInterface *iface);

typedef GuichetBulkParts GuichetBulkPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (GuichetBulk,
                                  guichet_bulk,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (GuichetBulk)
                                      G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

GuichetBulkParts *
guichet_bulk_get_parts (GuichetBulk *self)
{
  return guichet_bulk_get_instance_private (self);
}

const GuichetBulkKind *
guichet_bulk_get_kind (GuichetBulk *self)
{
  return GUICHET_BULK_GET_CLASS (self)->kind;
}

static void
notify (GuichetBulk *self, GuichetBulkProperty prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gboolean
is_active (GuichetBulkState state)
{
  return state == GUICHET_BULK_RUNNING || state == GUICHET_BULK_LOOKING;
}

/* The clock that tells how long the rest takes stands while people make it wait. */
static void
set_clock (GuichetBulkParts *parts, gboolean runs)
{
  const gint64 now = g_get_monotonic_time ();

  if (runs && parts->since == 0)
    parts->since = now;
  else if (!runs && parts->since != 0)
    {
      parts->elapsed += now - parts->since;
      parts->since = 0;
    }
}

/* For the types that are such bulks */

void
guichet_bulk_set_state (GuichetBulk *self, GuichetBulkState state)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  if (parts->state == state)
    return;
  parts->state = state;
  set_clock (parts, is_active (state));
  notify (self, PROP_STATE);
}

/**
 * guichet_bulk_take_error:
 * @error: (transfer full) (nullable): why it does not go on
 */
void
guichet_bulk_take_error (GuichetBulk *self, GError *error)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  if (error == NULL && parts->error == NULL)
    return;
  g_clear_error (&parts->error);
  parts->error = error;
  notify (self, PROP_ERROR);
}

void
guichet_bulk_count (GuichetBulk *self, gboolean was_counted, gboolean is_counted)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  if (is_counted == was_counted)
    return;
  if (was_counted)
    parts->done--;
  else
    parts->done++;
  notify (self, PROP_DONE);
  notify (self, PROP_REMAINING_SECONDS);
}

void
guichet_bulk_leave_out (GuichetBulk *self)
{
  guichet_bulk_get_parts (self)->total--;
  notify (self, PROP_TOTAL);
}

gboolean
guichet_bulk_take_change (GuichetBulk *self, gpointer change)
{
  const GuichetBulkKind *kind = guichet_bulk_get_kind (self);
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);
  char *name = kind->dup_name (change);

  if (g_hash_table_contains (parts->names, name))
    {
      g_free (name);
      return FALSE;
    }
  g_hash_table_insert (parts->names, name, change);
  g_ptr_array_add (parts->changes, g_object_ref (change));
  if (!kind->is_skipped (change))
    {
      parts->total++;
      notify (self, PROP_TOTAL);
    }
  parts->done += kind->is_counted (change) ? 1 : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), parts->changes->len - 1, 0, 1);
  return TRUE;
}

/* For everybody */

/**
 * guichet_bulk_skips:
 * @change: (type GObject): one of the list
 *
 * Returns: whether nothing is sent of @change
 */
gboolean
guichet_bulk_skips (GuichetBulk *self, gpointer change)
{
  g_return_val_if_fail (GUICHET_IS_BULK (self), FALSE);

  return guichet_bulk_get_kind (self)->is_skipped (change);
}

/**
 * guichet_bulk_get_state:
 *
 * Returns: how far it has come
 */
GuichetBulkState
guichet_bulk_get_state (GuichetBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_BULK (self), GUICHET_BULK_PLANNED);

  return guichet_bulk_get_parts (self)->state;
}

/**
 * guichet_bulk_get_error:
 *
 * Returns: (nullable) (transfer none): why it is paused, or why it is not known what became of some
 */
const GError *
guichet_bulk_get_error (GuichetBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_BULK (self), NULL);

  return guichet_bulk_get_parts (self)->error;
}

/**
 * guichet_bulk_get_total:
 *
 * Returns: how many changes something is sent for
 */
guint
guichet_bulk_get_total (GuichetBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_BULK (self), 0);

  return guichet_bulk_get_parts (self)->total;
}

/**
 * guichet_bulk_get_done:
 *
 * Returns: how many of them have their end, good or bad
 */
guint
guichet_bulk_get_done (GuichetBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_BULK (self), 0);

  return guichet_bulk_get_parts (self)->done;
}

/**
 * guichet_bulk_get_remaining_seconds:
 *
 * Returns: how long the rest will take at the pace so far; -1 while nobody can say
 */
int
guichet_bulk_get_remaining_seconds (GuichetBulk *self)
{
  GuichetBulkParts *parts;
  double elapsed;

  g_return_val_if_fail (GUICHET_IS_BULK (self), -1);

  parts = guichet_bulk_get_parts (self);
  if (parts->done >= parts->total)
    return 0;
  if (parts->done <= parts->done_before)
    return -1;
  elapsed = (double) parts->elapsed +
            (parts->since != 0 ? (double) (g_get_monotonic_time () - parts->since) : 0);
  return (int) (elapsed * (parts->total - parts->done) / (parts->done - parts->done_before) /
                G_USEC_PER_SEC) +
         1;
}

static GType
get_item_type (GListModel *model)
{
  return guichet_bulk_get_kind (GUICHET_BULK (model))->get_change_type ();
}

static guint
get_n_items (GListModel *model)
{
  return guichet_bulk_get_parts (GUICHET_BULK (model))->changes->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *changes = guichet_bulk_get_parts (GUICHET_BULK (model))->changes;

  return position < changes->len ? g_object_ref (changes->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_bulk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (GUICHET_BULK (object));

  switch ((GuichetBulkProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, parts->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, parts->error);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, parts->total);
      break;
    case PROP_DONE:
      g_value_set_uint (value, parts->done);
      break;
    case PROP_REMAINING_SECONDS:
      g_value_set_int (value, guichet_bulk_get_remaining_seconds (GUICHET_BULK (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is in flight holds a reference of its own, so nothing is when this runs. */
static void
guichet_bulk_dispose (GObject *object)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (GUICHET_BULK (object));

  g_queue_clear_full (&parts->ready, g_object_unref);
  g_clear_object (&parts->client);
  g_clear_object (&parts->store);

  G_OBJECT_CLASS (guichet_bulk_parent_class)->dispose (object);
}

static void
guichet_bulk_finalize (GObject *object)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (GUICHET_BULK (object));

  if (parts->lock >= 0)
    close (parts->lock);
  g_clear_pointer (&parts->changes, g_ptr_array_unref);
  g_clear_pointer (&parts->names, g_hash_table_unref);
  g_free (parts->profile);
  g_free (parts->account);
  g_free (parts->folder);
  g_clear_error (&parts->error);

  G_OBJECT_CLASS (guichet_bulk_parent_class)->finalize (object);
}

static void
guichet_bulk_class_init (GuichetBulkClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_bulk_get_property;
  object_class->dispose = guichet_bulk_dispose;
  object_class->finalize = guichet_bulk_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_BULK_STATE,
                                         GUICHET_BULK_PLANNED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_REMAINING_SECONDS] =
      g_param_spec_int ("remaining-seconds", NULL, NULL, -1, G_MAXINT, -1, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_bulk_init (GuichetBulk *self)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  parts->lock = -1;
  parts->changes = g_ptr_array_new_with_free_func (g_object_unref);
  parts->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&parts->ready);
}
