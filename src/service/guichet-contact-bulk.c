/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk.c: new contacts for one service or for thousands: how far it has come.
 * How it is planned, steered and sent, and how what was lost is found, are files of their own.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include <unistd.h>

/* As long as the client waits for an answer. */
#define SETTLE_MS 60000

typedef enum
{
  PROP_STATE = 1,
  PROP_ERROR,
  PROP_TOTAL,
  PROP_DONE,
  PROP_REMAINING_SECONDS,
} GuichetContactBulkProperty;

static GParamSpec *props[PROP_REMAINING_SECONDS + 1];

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetContactBulkState, guichet_contact_bulk_state,
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_BULK_PLANNED, "planned"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_BULK_RUNNING, "running"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_BULK_PAUSED, "paused"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_BULK_LOOKING, "looking"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_BULK_OVER, "over"))
/* clang-format on */

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetContactBulk,
                               guichet_contact_bulk,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
notify (GuichetContactBulk *self, GuichetContactBulkProperty prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static gboolean
is_active (GuichetContactBulkState state)
{
  return state == GUICHET_CONTACT_BULK_RUNNING || state == GUICHET_CONTACT_BULK_LOOKING;
}

/* The clock that tells how long the rest takes stands while people make it wait. */
static void
set_clock (GuichetContactBulk *self, gboolean runs)
{
  const gint64 now = g_get_monotonic_time ();

  if (runs && self->since == 0)
    self->since = now;
  else if (!runs && self->since != 0)
    {
      self->elapsed += now - self->since;
      self->since = 0;
    }
}

void
guichet_contact_bulk_set_state (GuichetContactBulk *self, GuichetContactBulkState state)
{
  if (self->state == state)
    return;
  self->state = state;
  set_clock (self, is_active (state));
  notify (self, PROP_STATE);
}

/**
 * guichet_contact_bulk_take_error:
 * @error: (transfer full) (nullable): why it does not go on
 */
void
guichet_contact_bulk_take_error (GuichetContactBulk *self, GError *error)
{
  if (error == NULL && self->error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  notify (self, PROP_ERROR);
}

gboolean
guichet_contact_bulk_is_counted (GuichetContactChange *change)
{
  const GuichetContactChangeState state = guichet_contact_change_get_state (change);

  return state == GUICHET_CONTACT_CHANGE_DONE || state == GUICHET_CONTACT_CHANGE_FAILED ||
         state == GUICHET_CONTACT_CHANGE_UNCERTAIN || state == GUICHET_CONTACT_CHANGE_CANCELLED;
}

void
guichet_contact_bulk_update (GuichetContactBulk *self, GuichetContactChange *change)
{
  const gboolean was_counted = guichet_contact_bulk_is_counted (change);

  guichet_contact_change_update (change);
  if (guichet_contact_bulk_is_counted (change) == was_counted)
    return;
  if (was_counted)
    self->done--;
  else
    self->done++;
  notify (self, PROP_DONE);
  notify (self, PROP_REMAINING_SECONDS);
}

void
guichet_contact_bulk_set_settle (GuichetContactBulk *self, guint milliseconds)
{
  self->settle = milliseconds;
}

/**
 * guichet_contact_bulk_get_state:
 *
 * Returns: how far it has come
 */
GuichetContactBulkState
guichet_contact_bulk_get_state (GuichetContactBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), GUICHET_CONTACT_BULK_PLANNED);

  return self->state;
}

/**
 * guichet_contact_bulk_get_error:
 *
 * Returns: (nullable) (transfer none): why it is paused, or why it is not known what became of some
 */
const GError *
guichet_contact_bulk_get_error (GuichetContactBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), NULL);

  return self->error;
}

/**
 * guichet_contact_bulk_get_total:
 *
 * Returns: how many services something is sent for
 */
guint
guichet_contact_bulk_get_total (GuichetContactBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), 0);

  return self->total;
}

/**
 * guichet_contact_bulk_get_done:
 *
 * Returns: how many of them have their end, good or bad
 */
guint
guichet_contact_bulk_get_done (GuichetContactBulk *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), 0);

  return self->done;
}

/**
 * guichet_contact_bulk_get_remaining_seconds:
 *
 * Returns: how long the rest will take at the pace so far; -1 while nobody can say
 */
int
guichet_contact_bulk_get_remaining_seconds (GuichetContactBulk *self)
{
  double elapsed;

  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), -1);

  if (self->done >= self->total)
    return 0;
  if (self->done <= self->done_before)
    return -1;
  elapsed = (double) self->elapsed +
            (self->since != 0 ? (double) (g_get_monotonic_time () - self->since) : 0);

  return (int) (elapsed * (self->total - self->done) / (self->done - self->done_before) /
                G_USEC_PER_SEC) +
         1;
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_CONTACT_CHANGE;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_CONTACT_BULK (model)->changes->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *changes = GUICHET_CONTACT_BULK (model)->changes;

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
guichet_contact_bulk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetContactBulk *self = GUICHET_CONTACT_BULK (object);

  switch ((GuichetContactBulkProperty) prop_id)
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
    case PROP_REMAINING_SECONDS:
      g_value_set_int (value, guichet_contact_bulk_get_remaining_seconds (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is in flight holds a reference of its own, so nothing is when this runs. */
static void
guichet_contact_bulk_dispose (GObject *object)
{
  GuichetContactBulk *self = GUICHET_CONTACT_BULK (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  g_queue_clear_full (&self->ready, g_object_unref);
  g_clear_object (&self->client);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (guichet_contact_bulk_parent_class)->dispose (object);
}

static void
guichet_contact_bulk_finalize (GObject *object)
{
  GuichetContactBulk *self = GUICHET_CONTACT_BULK (object);

  if (self->lock >= 0)
    close (self->lock);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->me, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_contact_bulk_parent_class)->finalize (object);
}

static void
guichet_contact_bulk_class_init (GuichetContactBulkClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_contact_bulk_get_property;
  object_class->dispose = guichet_contact_bulk_dispose;
  object_class->finalize = guichet_contact_bulk_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_CONTACT_BULK_STATE,
                                         GUICHET_CONTACT_BULK_PLANNED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_REMAINING_SECONDS] =
      g_param_spec_int ("remaining-seconds", NULL, NULL, -1, G_MAXINT, -1, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_contact_bulk_init (GuichetContactBulk *self)
{
  self->lock = -1;
  self->settle = SETTLE_MS;
  self->changes = g_ptr_array_new_with_free_func (g_object_unref);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&self->ready);
}
