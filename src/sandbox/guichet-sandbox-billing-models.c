/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-billing-models.c: orders in the words of the API's models.
 */
#include "guichet-sandbox-order-models.h"

#include "guichet-sandbox.h"

/**
 * guichet_sandbox_order_get_url:
 * @sandbox: a sandbox
 * @order: an order
 *
 * Returns: (transfer full): the page on which a person would pay it; here it shows the sandbox
 */
char *
guichet_sandbox_order_get_url (GuichetSandbox *sandbox, const GuichetSandboxOrder *order)
{
  return g_strdup_printf ("%s/order/?orderId=%" G_GINT64_FORMAT "&orderPassword=%s",
                          sandbox->origin, order->id, order->password);
}

/**
 * guichet_sandbox_model_order:
 * @sandbox: a sandbox
 * @order: an order
 *
 * Returns: (transfer floating): billing.Order; who orders has waived the right to retract
 */
GVariant *
guichet_sandbox_model_order (GuichetSandbox *sandbox, const GuichetSandboxOrder *order)
{
  g_autofree char *date = guichet_sandbox_format_time (order->date);
  g_autofree char *expiration = guichet_sandbox_format_time (order->expiration);
  g_autofree char *url = guichet_sandbox_order_get_url (sandbox, order);
  g_autofree char *pdf = g_strconcat (url, "&pdf=1", NULL);
  double price = guichet_sandbox_order_get_price (order);

  return g_variant_new_parsed (
      "{'date': <%ms>, 'expirationDate': <%ms>, 'metadatas': <@mas nothing>, 'orderId': <%x>,"
      " 'password': <%s>, 'pdfUrl': <%s>, 'priceWithTax': <%*>, 'priceWithoutTax': <%*>,"
      " 'retractionDate': <@ms nothing>, 'tax': <%*>, 'url': <%s>}",
      date, expiration, order->id, order->password, pdf,
      guichet_sandbox_model_price (price + guichet_sandbox_get_tax (price)),
      guichet_sandbox_model_price (price),
      guichet_sandbox_model_price (guichet_sandbox_get_tax (price)), url);
}

/**
 * guichet_sandbox_model_order_detail:
 * @order: an order
 * @line: a line of it
 *
 * Returns: (transfer floating): billing.OrderDetail
 */
GVariant *
guichet_sandbox_model_order_detail (const GuichetSandboxOrder *order,
                                    const GuichetSandboxOrderLine *line)
{
  g_autofree char *description = g_strdup_printf ("%s - changement de titulaire", line->domain);

  return g_variant_new_parsed (
      "{'cancelled': <%b>, 'description': <%s>, 'detailType': <@ms 'DURATION'>, 'domain': <%s>,"
      " 'orderDetailId': <%x>, 'quantity': <'1'>, 'totalPrice': <%*>, 'unitPrice': <%*>}",
      order->state == GUICHET_SANDBOX_ORDER_CANCELLED, description, line->domain, line->id,
      guichet_sandbox_model_price (line->price), guichet_sandbox_model_price (line->price));
}

/**
 * guichet_sandbox_model_payment:
 * @order: an order that is paid
 *
 * Returns: (transfer floating): billing.Payment
 */
GVariant *
guichet_sandbox_model_payment (const GuichetSandboxOrder *order)
{
  g_autofree char *date = guichet_sandbox_format_time (order->paid);

  return g_variant_new_parsed (
      "{'paymentDate': <%s>, 'paymentIdentifier': <@ms nothing>, 'paymentType': <%s>}", date,
      order->payment);
}

/* clang-format off */
/* How far each step is in each state: of VALIDATING, VALIDATED, DELIVERING, AVAILABLE. */
static const char *const steps[] = { "VALIDATING", "VALIDATED", "DELIVERING", "AVAILABLE" };
static const char *const progress[][G_N_ELEMENTS (steps)] = {
  [GUICHET_SANDBOX_ORDER_NOT_PAID]   = { "DOING", "TODO", "TODO", "TODO" },
  [GUICHET_SANDBOX_ORDER_CHECKING]   = { "DOING", "TODO", "TODO", "TODO" },
  [GUICHET_SANDBOX_ORDER_DOCUMENTS]  = { "DOING", "TODO", "TODO", "TODO" },
  [GUICHET_SANDBOX_ORDER_DELIVERING] = { "DONE", "DONE", "DOING", "TODO" },
  [GUICHET_SANDBOX_ORDER_DELIVERED]  = { "DONE", "DONE", "DONE", "DONE" },
  [GUICHET_SANDBOX_ORDER_CANCELLED]  = { "ERROR", "TODO", "TODO", "TODO" },
};

static const struct
{
  GuichetSandboxOrderState state;
  const char *label;
  const char *description;
} events[] = {
  { GUICHET_SANDBOX_ORDER_CHECKING,   "FRAUD_MANUAL_REVIEW",  "L’équipe vérifie le bon de commande." },
  { GUICHET_SANDBOX_ORDER_DOCUMENTS,  "FRAUD_DOCS_REQUESTED", "Des documents vous sont demandés." },
  { GUICHET_SANDBOX_ORDER_CANCELLED,  "FRAUD_REFUSED",        "Le bon de commande est annulé." },
  { GUICHET_SANDBOX_ORDER_DELIVERING, "DELIVERY",             "La commande est en cours de livraison." },
};
/* clang-format on */

static GVariant *
list_history (const GuichetSandboxOrder *order)
{
  g_autofree char *date = guichet_sandbox_format_time (order->date);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  g_variant_builder_add_parsed (&builder, "{'date': <%s>, 'description': <%s>, 'label': <%s>}",
                                date, "Le bon de commande est créé.", "ORDER_STARTED");
  if (order->paid != 0)
    g_variant_builder_add_parsed (&builder, "{'date': <%s>, 'description': <%s>, 'label': <%s>}",
                                  date, "Le paiement est confirmé.", "PAYMENT_CONFIRMED");
  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    if (events[i].state == order->state)
      g_variant_builder_add_parsed (&builder, "{'date': <%s>, 'description': <%s>, 'label': <%s>}",
                                    date, events[i].description, events[i].label);
  return g_variant_builder_end (&builder);
}

/**
 * guichet_sandbox_model_follow_up:
 * @order: an order
 *
 * Returns: (transfer floating): billing.order.FollowUp[]; which step has which history is
 * [inferred]
 */
GVariant *
guichet_sandbox_model_follow_up (const GuichetSandboxOrder *order)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    g_variant_builder_add_parsed (&builder, "{'history': <%*>, 'status': <%s>, 'step': <%s>}",
                                  i == 0 ? list_history (order)
                                         : g_variant_new_parsed ("@aa{sv} []"),
                                  progress[order->state][i], steps[i]);
  return g_variant_builder_end (&builder);
}
