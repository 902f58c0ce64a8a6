/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-payment.c: how an order is paid, and /me/payment/method. What is refused,
 * and in which words, is [inferred].
 */
#include "guichet-sandbox-order-models.h"
#include "guichet-sandbox-payment.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-routes-orders.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_payment (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);

  if (reply != NULL)
    return reply;
  if (order->paid == 0)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND, "This order is not paid");
  return guichet_sandbox_reply_new (guichet_sandbox_model_payment (order));
}

static GuichetSandboxReply *
get_means (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, &order);
  GVariantBuilder builder;

  if (reply != NULL)
    return reply;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  if (guichet_sandbox_order_get_price (order) <= 0)
    g_variant_builder_add_parsed (&builder, "{'paymentMean': <'fidelityAccount'>}");
  for (const GuichetSandboxPaymentMethod *method = guichet_sandbox_payment_methods;
       method->nichandle != NULL; method++)
    if (guichet_sandbox_payment_is_usable (method, order->nichandle))
      g_variant_builder_add_parsed (&builder, "{'paymentMean': <%s>}",
                                    g_str_equal (method->type, "BANK_ACCOUNT") ? "bankAccount"
                                                                               : "creditCard");
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_unpaid (GuichetSandboxRequest *request, GuichetSandboxOrder **order)
{
  GuichetSandboxReply *reply = guichet_sandbox_find_order (request, order);

  if (reply == NULL && (*order)->state != GUICHET_SANDBOX_ORDER_NOT_PAID)
    reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_CONFLICT,
                                    "This order does not wait for a payment");
  return reply;
}

static GuichetSandboxReply *
pay_with (GuichetSandboxRequest *request, GuichetSandboxOrder *order, gint64 id)
{
  for (const GuichetSandboxPaymentMethod *method = guichet_sandbox_payment_methods;
       method->nichandle != NULL; method++)
    {
      if (method->id != id || !guichet_sandbox_payment_is_usable (method, order->nichandle))
        continue;
      guichet_sandbox_order_pay (request->sandbox, order,
                                 g_str_equal (method->type, "BANK_ACCOUNT") ? "withdrawal"
                                                                            : "creditCard");
      return guichet_sandbox_reply_new_void ();
    }
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                 "This payment method cannot be used");
}

static GuichetSandboxReply *
post_pay (GuichetSandboxRequest *request)
{
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = find_unpaid (request, &order);
  JsonObject *method;

  if (reply != NULL)
    return reply;
  method = json_object_get_object_member (request->object, "paymentMethod");
  return pay_with (request, order, json_object_get_int_member_with_default (method, "id", 0));
}

static GuichetSandboxReply *
post_pay_with_mean (GuichetSandboxRequest *request)
{
  const char *mean = guichet_sandbox_request_text (request, "paymentMean");
  gint64 id = guichet_sandbox_request_long (request, "paymentMeanId", 0);
  GuichetSandboxOrder *order;
  GuichetSandboxReply *reply = find_unpaid (request, &order);

  if (reply != NULL)
    return reply;
  if (!g_str_equal (mean, "fidelityAccount"))
    return id != 0 ? pay_with (request, order, id)
                   : guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                             "paymentMeanId is required for %s", mean);
  if (guichet_sandbox_order_get_price (order) > 0)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "There is not enough credit on your fidelity account");
  guichet_sandbox_order_pay (request->sandbox, order, "fidelityPoints");
  return guichet_sandbox_reply_new_void ();
}

/* The methods */

static GuichetSandboxReply *
get_methods (GuichetSandboxRequest *request)
{
  const char *preferred = guichet_sandbox_request_text (request, "default");
  const char *type = guichet_sandbox_request_text (request, "paymentType");
  const char *status = guichet_sandbox_request_text (request, "status");
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("ax"));
  for (const GuichetSandboxPaymentMethod *method = guichet_sandbox_payment_methods;
       method->nichandle != NULL; method++)
    if (g_str_equal (method->nichandle, request->account->nichandle) &&
        (preferred == NULL || g_str_equal (preferred, method->preferred ? "true" : "false")) &&
        (type == NULL || g_str_equal (type, method->type)) &&
        (status == NULL || g_str_equal (status, method->status)))
      g_variant_builder_add (&builder, "x", method->id);
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_method (GuichetSandboxRequest *request)
{
  gint64 id = guichet_sandbox_request_id (request, "paymentMethodId");

  for (const GuichetSandboxPaymentMethod *method = guichet_sandbox_payment_methods;
       method->nichandle != NULL; method++)
    if (method->id == id && g_str_equal (method->nichandle, request->account->nichandle))
      return guichet_sandbox_reply_new (g_variant_new_parsed (
          "{'billingContactId': <@mx nothing>, 'creationDate': <'2024-02-01T10:00:00+01:00'>,"
          " 'default': <%b>, 'description': <@ms nothing>, 'expirationDate': <@ms nothing>,"
          " 'formSessionId': <@ms nothing>, 'icon': <{'data': <@ms nothing>, 'name': <%s>,"
          " 'url': <@ms nothing>}>, 'integration': <@ms nothing>, 'label': <%ms>,"
          " 'lastUpdate': <'2024-02-01T10:00:00+01:00'>, 'merchantId': <@ms nothing>,"
          " 'oneclick': <@mb true>, 'paymentMeanId': <@mx nothing>, 'paymentMethodId': <%x>,"
          " 'paymentSubType': <%ms>, 'paymentType': <%s>, 'status': <%s>}",
          method->preferred, method->type, method->label, method->id, method->sub_type,
          method->type, method->status));
  return guichet_sandbox_refuse (
      GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
      "The requested object (paymentMethodId = %" G_GINT64_FORMAT ") does not exist", id);
}

#define ORDER   "/me/order/{orderId}"
#define METHODS "/me/payment/method"
#define ACTION  "account:apiovh:me/"

/* clang-format off */
static const char *const means[] = {
  "CREDIT_CARD", "CURRENT_ACCOUNT", "DEFERRED_PAYMENT_ACCOUNT", "DOMESTIC_CARD", "ENTERPRISE",
  "INTERNAL_TRUSTED_ACCOUNT", "PAYPAL", "RUPAY", "SEPA_DIRECT_DEBIT", "bankAccount",
  "creditCard", "deferredPaymentAccount", "fidelityAccount", "ovhAccount", "paypal", NULL
};

static const char *const statuses[] = {
  "CANCELED", "CANCELING", "CREATED", "CREATING", "ERROR", "EXPIRED", "FAILED", "MAINTENANCE",
  "PAUSED", "REJECTED", "REPLACED", "VALID", "VALIDATING", NULL
};

static const char *const booleans[] = { "true", "false", NULL };

#define ORDER_ID { "orderId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE }
static const GuichetSandboxParam order_params[] = { ORDER_ID, { NULL } };

static const GuichetSandboxParam method_fields[] = {
  { "id", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam pay_params[] = {
  ORDER_ID,
  { "paymentMethod", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_OBJECT, TRUE, NULL, method_fields },
  { NULL }
};

static const GuichetSandboxParam mean_params[] = {
  ORDER_ID,
  { "paymentMean", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE, means },
  { "paymentMeanId", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { NULL }
};

static const GuichetSandboxParam methods_params[] = {
  { "default", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE, booleans },
  { "paymentType", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE },
  { "status", GUICHET_SANDBOX_IN_QUERY, GUICHET_SANDBOX_STRING, FALSE, statuses },
  { NULL }
};

static const GuichetSandboxParam method_params[] = {
  { "paymentMethodId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_payment[] = {
  { "GET", ORDER "/payment", get_payment, order_params, .action = ACTION "order/payment/get" },
  { "GET", ORDER "/availableRegisteredPaymentMean", get_means, order_params, .action = ACTION "order/availableRegisteredPaymentMean/get" },
  { "POST", ORDER "/pay", post_pay, pay_params, .void_form = GUICHET_SANDBOX_VOID_EMPTY, .action = ACTION "order/pay" },
  { "POST", ORDER "/payWithRegisteredPaymentMean", post_pay_with_mean, mean_params, .void_form = GUICHET_SANDBOX_VOID_NULL, .action = ACTION "order/payWithRegisteredPaymentMean" },
  { "GET", METHODS, get_methods, methods_params, .item = get_method, .item_name = "paymentMethodId", .action = ACTION "payment/method/get" },
  { "GET", METHODS "/{paymentMethodId}", get_method, method_params, .action = ACTION "payment/method/get" },
  { NULL }
};
/* clang-format on */
