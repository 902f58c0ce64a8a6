/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk.c: the same fields in several directory entries: how far it has come.
 * How it is steered and sent are files of their own.
 */
#include "config.h"

#include "guichet-directory-bulk-private.h"

#include <unistd.h>

typedef enum
{
  PROP_STATE = 1,
  PROP_ERROR,
  PROP_TOTAL,
  PROP_DONE,
} GuichetDirectoryBulkProperty;

static GParamSpec *props[PROP_DONE + 1];

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDirectoryBulkState, guichet_directory_bulk_state,
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BULK_PLANNED, "planned"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BULK_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BULK_PAUSED, "paused"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BULK_OVER, "over"))
/* clang-format on */

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetDirectoryBulk,
                               guichet_directory_bulk,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
notify (GuichetDirectoryBulk *self, GuichetDirectoryBulkProperty prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

void
guichet_directory_bulk_set_state (GuichetDirectoryBulk *self, GuichetDirectoryBulkState state)
{
  if (self->state == state)
    return;
  self->state = state;
  notify (self, PROP_STATE);
}

/**
 * guichet_directory_bulk_take_error:
 * @error: (transfer full) (nullable): why it does not go on
 */
void
guichet_directory_bulk_take_error (GuichetDirectoryBulk *self, GError *error)
{
  if (error == NULL && self->error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  notify (self, PROP_ERROR);
}

/* Whether it has its end, good or bad */
static gboolean
is_counted (GuichetDirectoryChangeState state)
{
  return state >= GUICHET_DIRECTORY_CHANGE_DONE;
}

void
guichet_directory_bulk_move (GuichetDirectoryBulk *self,
                             GuichetDirectoryChange *change,
                             GuichetDirectoryChangeState state)
{
  const gboolean was_counted = is_counted (guichet_directory_change_get_state (change));

  guichet_directory_change_set_state (change, state);
  if (is_counted (state) == was_counted)
    return;
  if (was_counted)
    self->done--;
  else
    self->done++;
  notify (self, PROP_DONE);
}

gboolean
guichet_directory_bulk_take_change (GuichetDirectoryBulk *self, GuichetDirectoryChange *change)
{
  const GuichetDirectoryChangeState state = guichet_directory_change_get_state (change);

  if (!g_hash_table_add (self->services, g_strdup (guichet_directory_change_get_service (change))))
    return FALSE;
  g_ptr_array_add (self->changes, g_object_ref (change));
  if (state != GUICHET_DIRECTORY_CHANGE_SKIPPED)
    {
      self->total++;
      notify (self, PROP_TOTAL);
    }
  self->done += is_counted (state) ? 1 : 0;
  g_list_model_items_changed (G_LIST_MODEL (self), self->changes->len - 1, 0, 1);
  return TRUE;
}

GuichetDirectoryBulkState
guichet_directory_bulk_get_state (GuichetDirectoryBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_BULK (self), GUICHET_DIRECTORY_BULK_PLANNED);

  return self->state;
}

/**
 * guichet_directory_bulk_get_error:
 *
 * Returns: (nullable) (transfer none): why it is paused
 */
const GError *
guichet_directory_bulk_get_error (GuichetDirectoryBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_BULK (self), NULL);

  return self->error;
}

/**
 * guichet_directory_bulk_get_total:
 *
 * Returns: how many entries something is sent for
 */
guint
guichet_directory_bulk_get_total (GuichetDirectoryBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_BULK (self), 0);

  return self->total;
}

/**
 * guichet_directory_bulk_get_done:
 *
 * Returns: how many of them have their end, good or bad
 */
guint
guichet_directory_bulk_get_done (GuichetDirectoryBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_BULK (self), 0);

  return self->done;
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_DIRECTORY_CHANGE;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_DIRECTORY_BULK (model)->changes->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *changes = GUICHET_DIRECTORY_BULK (model)->changes;

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
guichet_directory_bulk_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  GuichetDirectoryBulk *self = GUICHET_DIRECTORY_BULK (object);

  switch ((GuichetDirectoryBulkProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_TOTAL:
      g_value_set_uint (value, self->total);
      break;
    case PROP_DONE:
      g_value_set_uint (value, self->done);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is in flight holds a reference of its own, so nothing is when this runs. */
static void
guichet_directory_bulk_dispose (GObject *object)
{
  GuichetDirectoryBulk *self = GUICHET_DIRECTORY_BULK (object);

  g_queue_clear_full (&self->ready, g_object_unref);
  g_clear_object (&self->client);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (guichet_directory_bulk_parent_class)->dispose (object);
}

static void
guichet_directory_bulk_finalize (GObject *object)
{
  GuichetDirectoryBulk *self = GUICHET_DIRECTORY_BULK (object);

  if (self->lock >= 0)
    close (self->lock);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_hash_table_unref);
  g_free (self->profile);
  g_free (self->me);
  g_free (self->country);
  g_free (self->folder);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_directory_bulk_parent_class)->finalize (object);
}

static void
guichet_directory_bulk_class_init (GuichetDirectoryBulkClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_directory_bulk_get_property;
  object_class->dispose = guichet_directory_bulk_dispose;
  object_class->finalize = guichet_directory_bulk_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_DIRECTORY_BULK_STATE,
                                         GUICHET_DIRECTORY_BULK_PLANNED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_directory_bulk_init (GuichetDirectoryBulk *self)
{
  self->lock = -1;
  self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  self->services = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->ready);
}
