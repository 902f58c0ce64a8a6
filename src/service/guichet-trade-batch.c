/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-batch.c: the change of owner of several domain names to the same new holder, as
 * windows see it: the trades, and how far all of them have come. Its halves are a file of their
 * own.
 */
#include "config.h"

#include "guichet-trade-batch-private.h"

#include "guichet-instance.h"

typedef enum
{
  PROP_STATE = 1,
  PROP_TOTAL,
  PROP_DONE,
} GuichetTradeBatchProperty;

static GParamSpec *props[PROP_DONE + 1];
static guint changed_signal;

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetTradeBatchState, guichet_trade_batch_state,
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_BATCH_IDLE, "idle"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_BATCH_ORDERING, "ordering"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_BATCH_PREPARING, "preparing"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_BATCH_ASKING, "asking"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_BATCH_QUOTED, "quoted"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_BATCH_OVER, "over"))
/* clang-format on */

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetTradeBatch,
                               guichet_trade_batch,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

void
guichet_trade_batch_set_state (GuichetTradeBatch *self, GuichetTradeBatchState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

void
guichet_trade_batch_set_counts (GuichetTradeBatch *self, guint done, guint total)
{
  const gboolean is_other_done = self->done != done;
  const gboolean is_other_total = self->total != total;

  self->done = done;
  self->total = total;
  if (is_other_done)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DONE]);
  if (is_other_total)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TOTAL]);
}

static void
trade_notify_cb (GuichetTradeBatch *self, GParamSpec *pspec, GuichetTrade *trade)
{
  g_object_ref (self);
  g_object_freeze_notify (G_OBJECT (self));
  guichet_trade_batch_take_change (self, trade);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, changed_signal, 0, trade);
  g_object_unref (self);
}

GuichetTradeBatchState
guichet_trade_batch_get_state (GuichetTradeBatch *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), GUICHET_TRADE_BATCH_IDLE);

  return self->state;
}

guint
guichet_trade_batch_get_total (GuichetTradeBatch *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), 0);

  return self->total;
}

guint
guichet_trade_batch_get_done (GuichetTradeBatch *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), 0);

  return self->done;
}

gint64
guichet_trade_batch_get_holder (GuichetTradeBatch *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_BATCH (self), 0);

  return self->holder;
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_TRADE;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_TRADE_BATCH (model)->trades->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GPtrArray *trades = GUICHET_TRADE_BATCH (model)->trades;

  return position < trades->len ? g_object_ref (trades->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/**
 * guichet_trade_batch_new_in_folder:
 * @session: ready; its account and keys stay those of the batch, whatever the session does next
 * @domains: (array zero-terminated=1): names, each once
 * @holder: number of the new holder, who is at OVHcloud already
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): changes of owner of which OVHcloud knows nothing yet
 */
GuichetTradeBatch *
guichet_trade_batch_new_in_folder (GuichetSession *session,
                                   const char *const *domains,
                                   gint64 holder,
                                   const char *folder)
{
  GuichetTradeBatch *self = g_object_new (GUICHET_TYPE_TRADE_BATCH, NULL);

  self->holder = holder;
  self->profile = g_strdup (guichet_profile_get_id (guichet_session_get_profile (session)));
  self->account = g_strdup (guichet_account_get_nichandle (guichet_session_get_account (session)));
  self->folder = g_strdup (folder);
  for (gsize i = 0; domains[i] != NULL; i++)
    {
      GuichetTrade *trade = guichet_trade_new_in_folder (session, domains[i], holder, folder);

      g_ptr_array_add (self->trades, trade);
      g_signal_connect_object (trade, "notify", G_CALLBACK (trade_notify_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return self;
}

/**
 * guichet_trade_batch_new:
 * @session: as for guichet_trade_batch_new_in_folder()
 * @domains: (array zero-terminated=1): names, each once
 * @holder: number of the new holder
 *
 * Returns: (transfer full): changes of owner of which OVHcloud knows nothing yet
 */
GuichetTradeBatch *
guichet_trade_batch_new (GuichetSession *session, const char *const *domains, gint64 holder)
{
  return guichet_trade_batch_new_in_folder (session, domains, holder,
                                            guichet_instance_get_data_dir ());
}

static void
guichet_trade_batch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetTradeBatch *self = GUICHET_TRADE_BATCH (object);

  switch ((GuichetTradeBatchProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
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

static void
guichet_trade_batch_finalize (GObject *object)
{
  GuichetTradeBatch *self = GUICHET_TRADE_BATCH (object);

  g_queue_clear (&self->waiting);
  g_clear_pointer (&self->plan, guichet_trade_plan_free);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->running, g_hash_table_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->trades, g_ptr_array_unref);

  G_OBJECT_CLASS (guichet_trade_batch_parent_class)->finalize (object);
}

static void
guichet_trade_batch_class_init (GuichetTradeBatchClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_trade_batch_get_property;
  object_class->finalize = guichet_trade_batch_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_TRADE_BATCH_STATE,
                                         GUICHET_TRADE_BATCH_IDLE, flags);
  props[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_DONE] = g_param_spec_uint ("done", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_TRADE_BATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, GUICHET_TYPE_TRADE);
}

static void
guichet_trade_batch_init (GuichetTradeBatch *self)
{
  self->trades = g_ptr_array_new_with_free_func (g_object_unref);
  self->running = g_hash_table_new (NULL, NULL);
  g_queue_init (&self->waiting);
}
