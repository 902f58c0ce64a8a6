/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade.c: a change of owner as windows see it: its state and what goes with it. Its two
 * halves, and the look for an order that was lost, are files of their own.
 */
#include "config.h"

#include "guichet-trade-private.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "guichet-trade-journal.h"
#include "guichet-trade-order-table.h"

typedef enum
{
  PROP_DOMAIN = 1,
  PROP_STATE,
  PROP_STEP,
  PROP_ERROR,
  PROP_ORDER_STATE,
} GuichetTradeProperty;

static GParamSpec *props[PROP_ORDER_STATE + 1];

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetTradeState, guichet_trade_state,
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_IDLE, "idle"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_OPENING, "opening"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_ASKING, "asking"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_QUOTING, "quoting"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_QUOTED, "quoted"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_ORDERING, "ordering"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_LOOKING, "looking"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_ORDERED, "ordered"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_UNCERTAIN, "uncertain"),
  G_DEFINE_ENUM_VALUE (GUICHET_TRADE_FAILED, "failed"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (GuichetTrade, guichet_trade, G_TYPE_OBJECT)

/* For its own files */

void
guichet_trade_set_state (GuichetTrade *self, GuichetTradeState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

void
guichet_trade_set_step (GuichetTrade *self, const char *step)
{
  if (self->step == step)
    return;
  self->step = step;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STEP]);
}

void
guichet_trade_progress_cb (guint done, guint total, const char *label, gpointer trade)
{
  guichet_trade_set_step (trade, label);
}

void
guichet_trade_take_error (GuichetTrade *self, GError *error)
{
  if (self->error == NULL && error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

void
guichet_trade_fail (GuichetTrade *self, GuichetTradeState state, GError *error)
{
  guichet_trade_set_step (self, NULL);
  guichet_trade_take_error (self, error);
  guichet_trade_set_state (self, state);
}

void
guichet_trade_take_terms (GuichetTrade *self, GuichetOrder *terms)
{
  g_clear_pointer (&self->terms, guichet_order_free);
  self->terms = terms;
}

/* Returns: (transfer full): as it is now */
static GuichetTradeOrder *
build_order (GuichetTrade *self)
{
  GuichetTradeOrder *order = guichet_trade_order_new (self->order, self->domain, self->order_date);

  guichet_trade_order_set_state (order, self->order_state);
  return order;
}

void
guichet_trade_close_journal (GuichetTrade *self)
{
  g_autoptr(GuichetTradeOrder) order = build_order (self);
  g_autoptr(GError) error = NULL;

  if (self->row != 0 && self->order != 0)
    guichet_trade_journal_end_with (self->store, self->row, self->profile, self->account, order,
                                    &error);
  else if (self->row != 0)
    guichet_trade_journal_end (self->store, self->row, &error);
  if (error != NULL)
    g_message ("%s", error->message);
  self->row = 0;
  if (self->lock >= 0)
    close (self->lock);
  self->lock = -1;
}

void
guichet_trade_keep_order (GuichetTrade *self)
{
  g_autoptr(GuichetTradeOrder) order = build_order (self);
  g_autoptr(GError) error = NULL;

  if (self->row != 0)
    guichet_trade_close_journal (self);
  else if (self->order_state != GUICHET_ORDER_UNKNOWN &&
           !guichet_trade_order_table_update (self->store, self->profile, self->account, order,
                                              &error))
    g_message ("%s", error->message);
}

/* For everybody */

const char *
guichet_trade_get_domain (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), NULL);

  return self->domain;
}

GuichetTradeState
guichet_trade_get_state (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), GUICHET_TRADE_IDLE);

  return self->state;
}

/**
 * guichet_trade_get_step:
 *
 * Returns: (nullable) (transfer none): what is done now, for people
 */
const char *
guichet_trade_get_step (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), NULL);

  return self->step != NULL ? _(self->step) : NULL;
}

/**
 * guichet_trade_get_error:
 *
 * Returns: (nullable) (transfer none): of the last try; an order may have been placed and not be
 * paid
 */
const GError *
guichet_trade_get_error (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), NULL);

  return self->error;
}

/**
 * guichet_trade_get_demands:
 *
 * Returns: (element-type GuichetOrderDemand) (transfer none): what OVHcloud wants to know beside
 * the holder, while ASKING and after
 */
GPtrArray *
guichet_trade_get_demands (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), NULL);

  return self->demands;
}

/**
 * guichet_trade_get_terms:
 *
 * Returns: (nullable) (transfer none): price and contracts, while QUOTED and after; until the state
 * changes
 */
const GuichetOrder *
guichet_trade_get_terms (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), NULL);

  return self->terms;
}

gint64
guichet_trade_get_order (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), 0);

  return self->order;
}

GuichetOrderState
guichet_trade_get_order_state (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), GUICHET_ORDER_UNKNOWN);

  return self->order_state;
}

/**
 * guichet_trade_take_order:
 * @order: as it has been read since
 *
 * Tells how far its order has come by now. What went wrong with reading or paying it does not
 * matter any more once it is paid. Nothing if @order is that of another one.
 */
void
guichet_trade_take_order (GuichetTrade *self, GuichetTradeOrder *order)
{
  GuichetOrderState state;

  g_return_if_fail (GUICHET_IS_TRADE (self));
  g_return_if_fail (GUICHET_IS_TRADE_ORDER (order));

  state = guichet_trade_order_get_state (order);
  if (self->state != GUICHET_TRADE_ORDERED || guichet_trade_order_get_id (order) != self->order ||
      state == GUICHET_ORDER_UNKNOWN || state == self->order_state)
    return;
  self->order_state = state;
  if (state != GUICHET_ORDER_NOT_PAID)
    guichet_trade_take_error (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ORDER_STATE]);
}

/**
 * guichet_trade_get_order_url:
 *
 * Returns: (nullable) (transfer none): OVHcloud's page of the order, where it is seen and paid
 */
const char *
guichet_trade_get_order_url (GuichetTrade *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE (self), NULL);

  return self->order_url;
}

static void
guichet_trade_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetTrade *self = GUICHET_TRADE (object);

  switch ((GuichetTradeProperty) prop_id)
    {
    case PROP_DOMAIN:
      g_value_set_string (value, self->domain);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STEP:
      g_value_set_string (value, guichet_trade_get_step (self));
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_ORDER_STATE:
      g_value_set_enum (value, (int) self->order_state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_trade_finalize (GObject *object)
{
  GuichetTrade *self = GUICHET_TRADE (object);

  if (self->lock >= 0)
    close (self->lock);
  g_clear_object (&self->client);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->profile, g_free);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->subsidiary, g_free);
  g_clear_pointer (&self->offer, guichet_order_offer_free);
  g_clear_pointer (&self->cart, g_free);
  g_clear_object (&self->new_owner);
  g_clear_pointer (&self->old_owner, g_free);
  g_clear_pointer (&self->demands, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_pointer (&self->terms, guichet_order_free);
  g_clear_pointer (&self->order_url, g_free);
  g_clear_pointer (&self->order_date, g_date_time_unref);
  g_clear_error (&self->error);
  G_OBJECT_CLASS (guichet_trade_parent_class)->finalize (object);
}

static void
guichet_trade_class_init (GuichetTradeClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = guichet_trade_finalize;
  object_class->get_property = guichet_trade_get_property;

  props[PROP_DOMAIN] = g_param_spec_string ("domain", NULL, NULL, NULL, flags);
  props[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_TRADE_STATE, GUICHET_TRADE_IDLE, flags);
  props[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, NULL, flags);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  props[PROP_ORDER_STATE] = g_param_spec_enum ("order-state", NULL, NULL, GUICHET_TYPE_ORDER_STATE,
                                               GUICHET_ORDER_UNKNOWN, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_trade_init (GuichetTrade *self)
{
  self->lock = -1;
  self->cancellable = g_cancellable_new ();
  self->demands = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_order_demand_free);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
