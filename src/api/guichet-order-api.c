/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-order-api.c: the orders of an account, and what pays them, as requests (build) and
 * replies (parse). Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-order-api.h"

#include "guichet-json-list.h"
#include "guichet-json.h"
#include "guichet-price-json.h"

/* What OVHcloud's own panel settles free orders with */
#define FREE_MEANS "fidelityAccount"

/**
 * guichet_order_api_parse_subsidiary:
 * @reply: a nichandle.Nichandle
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the subsidiary that the account orders from, "FR"
 */
char *
guichet_order_api_parse_subsidiary (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "account", error);

  return object != NULL
             ? g_strdup (guichet_json_get_name (json_object_get_member (object, "ovhSubsidiary"),
                                                "ovhSubsidiary", error))
             : NULL;
}

/* Orders */

/**
 * guichet_order_api_list:
 *
 * Numbers alone: an account may have hundreds, and the last few are what is looked for.
 *
 * Returns: (transfer full): the request for guichet_order_api_parse_list()
 */
GuichetRequest *
guichet_order_api_list (void)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_ORDERS, NULL);

  guichet_request_refresh (request);
  return request;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const gint64 *x = a;
  const gint64 *y = b;

  return (*x < *y) - (*x > *y);
}

/**
 * guichet_order_api_parse_list:
 * @reply: an array of integers
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type gint64) (transfer full): the numbers, the newest first
 */
GArray *
guichet_order_api_parse_list (JsonNode *reply, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  JsonArray *array = guichet_json_get_array (reply, "order", error);

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gint64 id;

      if (!guichet_json_get_int64 (json_array_get_element (array, i), "orderId", &id, error))
        return NULL;
      g_array_append_val (ids, id);
    }
  g_array_sort (ids, compare_newest_first);
  return g_steal_pointer (&ids);
}

static GuichetRequest *
new_request (GuichetOperation operation, gint64 order)
{
  g_autofree char *segment = g_strdup_printf ("%" G_GINT64_FORMAT, order);

  return guichet_request_new (operation, segment, NULL);
}

/**
 * guichet_order_api_read:
 * @order: its number
 *
 * Returns: (transfer full): the request for guichet_order_api_parse()
 */
GuichetRequest *
guichet_order_api_read (gint64 order)
{
  return new_request (GUICHET_OPERATION_ORDER, order);
}

/**
 * guichet_order_api_parse:
 * @reply: a billing.Order
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * The password in it is not read: nobody needs it.
 *
 * Returns: (transfer full): the order
 */
GuichetOrderSummary *
guichet_order_api_parse (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "order", error);
  g_autoptr(GuichetOrderSummary) order = g_new0 (GuichetOrderSummary, 1);
  const char *url;

  if (object == NULL || !guichet_json_read_int64 (object, "orderId", &order->id, error) ||
      !guichet_json_read_string (object, "url", &url, error) ||
      !guichet_json_read_datetime (object, "date", &order->date, error))
    return NULL;
  order->url = g_strdup (url);
  order->price_with_tax = guichet_price_read (object, "priceWithTax", error);
  return order->price_with_tax != NULL ? g_steal_pointer (&order) : NULL;
}

/**
 * guichet_order_api_read_state:
 * @order: its number
 *
 * Returns: (transfer full): the request for guichet_order_api_parse_state()
 */
GuichetRequest *
guichet_order_api_read_state (gint64 order)
{
  return new_request (GUICHET_OPERATION_ORDER_STATE, order);
}

/**
 * guichet_order_api_parse_state:
 * @reply: a string
 * @state: (out): how far it has come; %GUICHET_ORDER_UNKNOWN for a word that is new
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: whether @state was set
 */
gboolean
guichet_order_api_parse_state (JsonNode *reply, GuichetOrderState *state, GError **error)
{
  const char *word = guichet_json_get_string (reply, "status", error);

  *state = word != NULL ? guichet_order_state_from_word (word) : GUICHET_ORDER_UNKNOWN;
  return word != NULL;
}

/**
 * guichet_order_api_list_lines:
 * @order: its number
 *
 * Returns: (transfer full): the request for guichet_order_api_parse_lines(); read one by one or in
 * batches with %GUICHET_OPERATION_ORDER_LINE
 */
GuichetRequest *
guichet_order_api_list_lines (gint64 order)
{
  GuichetRequest *request = new_request (GUICHET_OPERATION_ORDER_LINES, order);

  guichet_request_expand (request);
  return request;
}

static gpointer
parse_line (JsonObject *object, GError **error)
{
  const char *domain;

  return guichet_json_read_string (object, "domain", &domain, error) ? g_strdup (domain) : NULL;
}

/**
 * guichet_order_api_parse_lines:
 * @reply: an array of billing.OrderDetail
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the domain names that it is for, each once
 */
GStrv
guichet_order_api_parse_lines (JsonNode *reply, GError **error)
{
  g_autoptr(GPtrArray) lines =
                 guichet_json_parse_list (reply, "details", parse_line, g_free, error);
  g_autoptr(GStrvBuilder) domains = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (lines == NULL)
    return NULL;
  for (guint i = 0; i < lines->len; i++)
    if (g_hash_table_add (seen, lines->pdata[i]))
      g_strv_builder_add (domains, lines->pdata[i]);
  return g_strv_builder_end (domains);
}

/* What pays */

/**
 * guichet_order_api_list_methods:
 *
 * Returns: (transfer full): the request for guichet_order_api_parse_methods(); read one by one or
 * in batches with %GUICHET_OPERATION_PAYMENT_METHOD
 */
GuichetRequest *
guichet_order_api_list_methods (void)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_PAYMENT_METHODS, NULL);

  guichet_request_add_query (request, "status", "VALID");
  guichet_request_expand (request);
  return request;
}

static gpointer
parse_method (JsonObject *object, GError **error)
{
  GuichetPaymentMethod *method;
  const char *type, *label, *description, *status;
  gboolean is_default;
  gint64 id;

  if (!guichet_json_read_int64 (object, "paymentMethodId", &id, error) ||
      !guichet_json_read_string (object, "paymentType", &type, error) ||
      !guichet_json_read_nullable_string (object, "label", &label, error) ||
      !guichet_json_read_nullable_string (object, "description", &description, error) ||
      !guichet_json_read_string (object, "status", &status, error) ||
      !guichet_json_read_boolean (object, "default", &is_default, error))
    return NULL;
  method = g_new0 (GuichetPaymentMethod, 1);
  method->id = id;
  method->type = g_strdup (type);
  method->label = g_strdup (label);
  method->description = g_strdup (description);
  method->is_default = is_default;
  method->is_valid = g_str_equal (status, "VALID");
  return method;
}

/**
 * guichet_order_api_parse_methods:
 * @reply: an array of me.payment.PaymentMethod
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetPaymentMethod) (transfer full): those that are valid
 */
GPtrArray *
guichet_order_api_parse_methods (JsonNode *reply, GError **error)
{
  GPtrArray *methods = guichet_json_parse_list (
      reply, "method", parse_method, (GDestroyNotify) guichet_payment_method_free, error);

  for (guint i = methods != NULL ? methods->len : 0; i > 0; i--)
    if (!((const GuichetPaymentMethod *) methods->pdata[i - 1])->is_valid)
      g_ptr_array_remove_index (methods, i - 1);
  return methods;
}

/**
 * guichet_order_api_pay:
 * @order: its number
 * @method: number of what pays it
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_order_api_pay (gint64 order, gint64 method)
{
  GuichetRequest *request = new_request (GUICHET_OPERATION_ORDER_PAY, order);
  JsonObject *body = json_object_new ();
  JsonObject *payment = json_object_new ();

  json_object_set_int_member (payment, "id", method);
  json_object_set_object_member (body, "paymentMethod", payment);
  guichet_request_take_body (request, body);
  return request;
}

/**
 * guichet_order_api_settle:
 * @order: number of one that costs nothing
 *
 * A free order has to be paid all the same, or it stays open.
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_order_api_settle (gint64 order)
{
  GuichetRequest *request = new_request (GUICHET_OPERATION_ORDER_SETTLE, order);
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "paymentMean", FREE_MEANS);
  guichet_request_take_body (request, body);
  return request;
}
