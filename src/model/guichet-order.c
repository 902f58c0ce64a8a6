/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order.c: an order as OVHcloud tells it: what it would be (a dry run), and what it became.
 * Plain values, made by a dry run and by a checkout alike, so that the two can be compared.
 */
#include "guichet-order.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetOrderState, guichet_order_state,
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_NOT_PAID, "notPaid"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_CHECKING, "checking"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_DOCUMENTS_REQUESTED, "documentsRequested"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_DELIVERING, "delivering"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_DELIVERED, "delivered"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_CANCELLING, "cancelling"),
  G_DEFINE_ENUM_VALUE (GUICHET_ORDER_CANCELLED, "cancelled"))
/* clang-format on */

/**
 * guichet_order_state_from_word:
 * @word: OVHcloud's word, "notPaid"
 *
 * Returns: the state; %GUICHET_ORDER_UNKNOWN for a word that is new or misspelt
 */
GuichetOrderState
guichet_order_state_from_word (const char *word)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_ORDER_STATE);
  const GEnumValue *value;

  g_return_val_if_fail (word != NULL, GUICHET_ORDER_UNKNOWN);

  value = g_enum_get_value_by_nick (words, word);
  return value != NULL ? (GuichetOrderState) value->value : GUICHET_ORDER_UNKNOWN;
}

/**
 * guichet_order_state_is_open:
 * @state: a state
 *
 * Returns: whether it may still change; “unknown” is a state that OVHcloud has, and leaves
 */
gboolean
guichet_order_state_is_open (GuichetOrderState state)
{
  return state != GUICHET_ORDER_DELIVERED && state != GUICHET_ORDER_CANCELLED;
}

static void
contract_free (gpointer data)
{
  GuichetContract *contract = data;

  g_free (contract->name);
  g_free (contract->url);
  g_free (contract);
}

static void
line_free (gpointer data)
{
  GuichetOrderLine *line = data;

  g_free (line->domain);
  g_free (line->description);
  guichet_price_free (line->price);
  g_free (line);
}

/**
 * guichet_order_new:
 *
 * Returns: (transfer full): an order of nothing, without a price
 */
GuichetOrder *
guichet_order_new (void)
{
  GuichetOrder *self = g_new0 (GuichetOrder, 1);

  self->contracts = g_ptr_array_new_with_free_func (contract_free);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  return self;
}

/**
 * guichet_order_free:
 * @self: (nullable): an order
 */
void
guichet_order_free (GuichetOrder *self)
{
  if (self == NULL)
    return;
  g_free (self->url);
  guichet_price_free (self->with_tax);
  guichet_price_free (self->without_tax);
  guichet_price_free (self->tax);
  g_ptr_array_unref (self->contracts);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

void
guichet_order_add_contract (GuichetOrder *self, const char *name, const char *url)
{
  GuichetContract *contract = g_new0 (GuichetContract, 1);

  contract->name = g_strdup (name);
  contract->url = g_strdup (url);
  g_ptr_array_add (self->contracts, contract);
}

/**
 * guichet_order_add_line:
 * @self: an order
 * @domain: what it is for
 * @description: OVHcloud's words
 * @price: (transfer full): of all of it, without tax
 */
void
guichet_order_add_line (GuichetOrder *self,
                        const char *domain,
                        const char *description,
                        GuichetPrice *price)
{
  GuichetOrderLine *line = g_new0 (GuichetOrderLine, 1);

  line->domain = g_strdup (domain);
  line->description = g_strdup (description);
  line->price = price;
  g_ptr_array_add (self->lines, line);
}

static gboolean
has_same_contracts (const GuichetOrder *self, const GuichetOrder *other)
{
  if (self->contracts->len != other->contracts->len)
    return FALSE;
  for (guint i = 0; i < self->contracts->len; i++)
    {
      const GuichetContract *ours = self->contracts->pdata[i];
      const GuichetContract *theirs = other->contracts->pdata[i];

      if (!g_str_equal (ours->name, theirs->name) || !g_str_equal (ours->url, theirs->url))
        return FALSE;
    }
  return TRUE;
}

/**
 * guichet_order_has_same_terms:
 * @self: an order, as it would be now
 * @other: an order, as somebody saw it
 *
 * Returns: whether somebody who agreed to @other has agreed to @self: the same price, the same tax,
 * the same contracts
 */
gboolean
guichet_order_has_same_terms (const GuichetOrder *self, const GuichetOrder *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return guichet_price_equal (self->with_tax, other->with_tax) &&
         guichet_price_equal (self->without_tax, other->without_tax) &&
         has_same_contracts (self, other);
}

/**
 * guichet_order_summary_free:
 * @self: (nullable): an order among those of the account
 */
void
guichet_order_summary_free (GuichetOrderSummary *self)
{
  if (self == NULL)
    return;
  g_free (self->url);
  g_clear_pointer (&self->date, g_date_time_unref);
  guichet_price_free (self->price_with_tax);
  g_free (self);
}
