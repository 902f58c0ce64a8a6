/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order.c: the order of a change of owner that was placed from this computer. Live
 * data: tells of its changes, and asks nobody.
 */
#include "guichet-trade-order.h"

struct _GuichetTradeOrder
{
  GObject parent_instance;

  gint64 id;
  char *domain;
  GDateTime *date; /* (nullable) */
  GuichetOrderState state;
  char *url; /* has a password in it */
};

G_DEFINE_FINAL_TYPE (GuichetTradeOrder, guichet_trade_order, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_DOMAIN,
  PROP_STATE,
  PROP_URL,
} GuichetTradeOrderProperty;

static GParamSpec *props[PROP_URL + 1];

/**
 * guichet_trade_order_new:
 * @id: OVHcloud's number
 * @domain: "example.org"
 * @date: (nullable): when it was placed
 *
 * Returns: (transfer full): an order of which nobody knows how far it has come
 */
GuichetTradeOrder *
guichet_trade_order_new (gint64 id, const char *domain, GDateTime *date)
{
  GuichetTradeOrder *self = g_object_new (GUICHET_TYPE_TRADE_ORDER, NULL);

  g_return_val_if_fail (domain != NULL, self);

  self->id = id;
  self->domain = g_strdup (domain);
  self->date = date != NULL ? g_date_time_ref (date) : NULL;
  return self;
}

gint64
guichet_trade_order_get_id (GuichetTradeOrder *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDER (self), 0);

  return self->id;
}

const char *
guichet_trade_order_get_domain (GuichetTradeOrder *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDER (self), "");

  return self->domain;
}

/**
 * guichet_trade_order_get_date:
 *
 * Returns: (nullable) (transfer none): when it was placed
 */
GDateTime *
guichet_trade_order_get_date (GuichetTradeOrder *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDER (self), NULL);

  return self->date;
}

GuichetOrderState
guichet_trade_order_get_state (GuichetTradeOrder *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDER (self), GUICHET_ORDER_UNKNOWN);

  return self->state;
}

void
guichet_trade_order_set_state (GuichetTradeOrder *self, GuichetOrderState state)
{
  g_return_if_fail (GUICHET_IS_TRADE_ORDER (self));

  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/**
 * guichet_trade_order_get_url:
 *
 * Returns: (transfer none): OVHcloud's page of it, where it is seen and paid; "" until known. Not
 * to be kept or logged: it has a password in it
 */
const char *
guichet_trade_order_get_url (GuichetTradeOrder *self)
{
  g_return_val_if_fail (GUICHET_IS_TRADE_ORDER (self), "");

  return self->url;
}

void
guichet_trade_order_set_url (GuichetTradeOrder *self, const char *url)
{
  g_return_if_fail (GUICHET_IS_TRADE_ORDER (self));
  g_return_if_fail (url != NULL);

  if (g_str_equal (self->url, url))
    return;
  g_free (self->url);
  self->url = g_strdup (url);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URL]);
}

static void
guichet_trade_order_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetTradeOrder *self = GUICHET_TRADE_ORDER (object);

  switch ((GuichetTradeOrderProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_DOMAIN:
      g_value_set_string (value, self->domain);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_URL:
      g_value_set_string (value, self->url);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_trade_order_finalize (GObject *object)
{
  GuichetTradeOrder *self = GUICHET_TRADE_ORDER (object);

  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_clear_pointer (&self->url, g_free);
  G_OBJECT_CLASS (guichet_trade_order_parent_class)->finalize (object);
}

static void
guichet_trade_order_class_init (GuichetTradeOrderClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_trade_order_get_property;
  object_class->finalize = guichet_trade_order_finalize;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  props[PROP_DOMAIN] = g_param_spec_string ("domain", NULL, NULL, "", flags);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_ORDER_STATE,
                                         GUICHET_ORDER_UNKNOWN, flags);
  props[PROP_URL] = g_param_spec_string ("url", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_trade_order_init (GuichetTradeOrder *self)
{
  self->url = g_strdup ("");
}
