/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-order-api.c: a change of owner as an order: what OVHcloud said is sent back as it came, and
 * prices are read or refused, never guessed.
 */
#include "domain-api.h"

#include "guichet-cart-api.h"
#include "guichet-order-api.h"

#define FREE   "{'currencyCode':'EUR','text':'0.00 €','value':0,'priceInUcents':0}"
#define TWELVE "{'currencyCode':'EUR','text':'12.00 €','value':12}"
#define PRICES "'prices':{'withTax':" TWELVE ",'withoutTax':" TWELVE ",'tax':" FREE "}"
#define OFFER(family, price)                                                                       \
  "{'family':'" family "','planCode':'com-" family "','prices':[{'duration':'P0D',"                \
  "'pricingMode':'create-default','price':" price "}]}"

static void
test_sequence (void)
{
  GuichetOrderOffer offer = { .plan = (char *) "com-trade",
                              .pricing_mode = (char *) "create-default",
                              .duration = (char *) "P0D" };
  g_autofree char *holder = guichet_cart_api_build_holder (123);

  assert_request (guichet_cart_api_list_domains ("123"), "GET",
                  "/order/cartServiceOption/domain?whoisOwner=123", NULL);
  assert_request (guichet_cart_api_list_offers ("example.com"), "GET",
                  "/order/cartServiceOption/domain/example.com", NULL);
  assert_request (guichet_cart_api_create ("FR"), "POST", "/order/cart", "{'ovhSubsidiary':'FR'}");
  assert_request (guichet_cart_api_assign ("abc"), "POST", "/order/cart/abc/assign", NULL);
  assert_request (guichet_cart_api_add ("abc", "example.com", &offer), "POST",
                  "/order/cartServiceOption/domain/example.com",
                  "{'cartId':'abc','duration':'P0D','planCode':'com-trade','pricingMode':"
                  "'create-default','quantity':1}");
  assert_request (guichet_cart_api_list_demands ("abc", 5), "GET",
                  "/order/cart/abc/item/5/requiredConfiguration", NULL);
  assert_request (guichet_cart_api_configure ("abc", 5, "OWNER_CONTACT", holder), "POST",
                  "/order/cart/abc/item/5/configuration",
                  "{'label':'OWNER_CONTACT','value':'/me/contact/123'}");
  assert_request (guichet_cart_api_preview ("abc"), "GET", "/order/cart/abc/checkout", NULL);
  assert_request (guichet_cart_api_checkout ("abc", FALSE, TRUE), "POST",
                  "/order/cart/abc/checkout",
                  "{'autoPayWithPreferredPaymentMethod':false,'waiveRetractationPeriod':true}");
  assert_request (guichet_cart_api_delete ("abc"), "DELETE", "/order/cart/abc", NULL);
}

static void
test_orders (void)
{
  g_autoptr(GuichetRequest) orders = guichet_order_api_list ();

  g_assert_true (guichet_request_is_fresh (orders));
  assert_request (guichet_order_api_read (42), "GET", "/me/order/42", NULL);
  assert_request (guichet_order_api_read_state (42), "GET", "/me/order/42/status", NULL);
  assert_request (guichet_order_api_list_lines (42), "GET", "/me/order/42/details", NULL);
  assert_request (guichet_order_api_list_methods (), "GET", "/me/payment/method?status=VALID",
                  NULL);
  assert_request (guichet_order_api_pay (42, 9), "POST", "/me/order/42/pay",
                  "{'paymentMethod':{'id':9}}");
  assert_request (guichet_order_api_settle (42), "POST",
                  "/me/order/42/payWithRegisteredPaymentMean", "{'paymentMean':'fidelityAccount'}");
}

static void
test_offer (void)
{
  g_autoptr(JsonNode) reply = reply_new ("[{'family':'dns'}," OFFER ("trade", FREE) "]");
  g_autoptr(JsonNode) none = reply_new ("[" OFFER ("dns", FREE) "]");
  g_autoptr(GuichetOrderOffer) offer = NULL;
  g_autoptr(GuichetOrderOffer) no_offer = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_cart_api_parse_trade (reply, &offer, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (offer->plan, ==, "com-trade");
  g_assert_cmpstr (offer->duration, ==, "P0D");
  g_assert_cmpstr (offer->pricing_mode, ==, "create-default");
  g_assert_true (guichet_price_is_free (offer->price));
  g_assert_true (guichet_cart_api_parse_trade (none, &no_offer, &error));
  g_assert_null (no_offer);
}

static gboolean
refuses_offer (JsonNode *reply, GError **error)
{
  g_autoptr(GuichetOrderOffer) offer = NULL;

  return !guichet_cart_api_parse_trade (reply, &offer, error);
}

static void
test_no_offer (void)
{
  static const char *const replies[] = {
    "{}",
    "['trade']",
    "[{'planCode':'com-trade'}]",
    "[{'family':'trade','planCode':'a'}]",
    "[{'family':'trade','planCode':'a','prices':[]}]",
    "[" OFFER ("trade", "{'currencyCode':'EUR','text':'0.00 €','value':'0'}") "]",
    "[" OFFER ("trade", "{'currencyCode':'EUR','text':'0.00 €','value':1e300}") "]",
    "[" OFFER ("trade", "null") "]",
    NULL,
  };

  assert_refuses (refuses_offer, replies);
}

static void
test_demands (void)
{
  g_autoptr(JsonNode) reply =
                 reply_new ("[{'label':'OWNER_CONTACT','type':'/me/contact','fields':null},"
                            "{'label':'REASON','type':'String','required':false,'fields':['a']}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) demands = guichet_cart_api_parse_demands (reply, &error);
  const GuichetOrderDemand *demand;

  g_assert_no_error (error);
  demand = demands->pdata[0];
  g_assert_cmpstr (demand->label, ==, "OWNER_CONTACT");
  g_assert_true (demand->is_required);
  demand = demands->pdata[1];
  g_assert_false (demand->is_required);
  g_assert_cmpstr (demand->fields[0], ==, "a");
}

static void
test_dry_run_and_order (void)
{
  g_autoptr(JsonNode) dry_reply = reply_new (
      "{'orderId':null,'url':null," PRICES ",'contracts':[{'name':'Domain "
      "names','url':'https://example.org/c','content':'…'}],'details':["
      "{'domain':'example.com','description':'Trade','totalPrice':" TWELVE "}]}");
  g_autoptr(JsonNode) reply =
                 reply_new ("{'orderId':42,'url':'https://example.org/o'," PRICES ",'contracts':["
                            "{'name':'Domain names','url':'https://example.org/c','content':''}],"
                            "'details':[]}");
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetOrder) dry = guichet_cart_api_parse_order (dry_reply, &error);
  g_autoptr(GuichetOrder) order = guichet_cart_api_parse_order (reply, &error);

  g_assert_no_error (error);
  g_assert_cmpint (dry->id, ==, 0);
  g_assert_cmpint (dry->with_tax->micro_cents, ==, 1200000000);
  g_assert_cmpstr (((GuichetOrderLine *) dry->lines->pdata[0])->domain, ==, "example.com");
  g_assert_cmpint (order->id, ==, 42);
  g_assert_true (guichet_order_has_same_terms (order, dry));
}

static gboolean
refuses_order (JsonNode *reply, GError **error)
{
  return guichet_cart_api_parse_order (reply, error) == NULL;
}

static void
test_no_order (void)
{
  static const char *const replies[] = {
    "42",
    "{}",
    "{" PRICES "}",
    "{'orderId':'42'," PRICES ",'contracts':[],'details':[]}",
    "{" PRICES ",'contracts':[{'name':'a'}],'details':[]}",
    "{" PRICES ",'contracts':[],'details':[{'domain':'a','description':'b'}]}",
    "{'prices':{'withTax':" FREE "},'contracts':[],'details':[]}",
    NULL,
  };

  assert_refuses (refuses_order, replies);
}

static void
test_what_was_ordered (void)
{
  g_autoptr(JsonNode) list_reply = reply_new ("[3,42,7]");
  g_autoptr(JsonNode) reply =
                 reply_new ("{'orderId':42,'url':'https://example.org/o','password':'secret',"
                            "'date':'2026-11-22T09:00:00+01:00','priceWithTax':" TWELVE "}");
  g_autoptr(JsonNode) lines_reply =
                 reply_new ("[{'domain':'example.com'},{'domain':'example.org'},"
                            "{'domain':'example.com'}]");
  g_autoptr(JsonNode) state_reply = reply_new ("'documentsRequested'");
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = guichet_order_api_parse_list (list_reply, &error);
  g_autoptr(GuichetOrderSummary) order = guichet_order_api_parse (reply, &error);
  g_auto(GStrv) domains = guichet_order_api_parse_lines (lines_reply, &error);
  GuichetOrderState state;

  g_assert_no_error (error);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 42);
  g_assert_cmpint (g_array_index (ids, gint64, 2), ==, 3);
  g_assert_cmpint (order->id, ==, 42);
  g_assert_cmpstr (order->price_with_tax->text, ==, "12.00 €");
  g_assert_cmpuint (g_strv_length (domains), ==, 2);
  g_assert_true (guichet_order_api_parse_state (state_reply, &state, &error));
  g_assert_cmpint (state, ==, GUICHET_ORDER_DOCUMENTS_REQUESTED);
}

static void
test_methods (void)
{
  g_autoptr(JsonNode) reply = reply_new (
      "[{'paymentMethodId':9,'paymentType':'CREDIT_CARD','label':'4970','description':null,"
      "'status':'VALID','default':true},{'paymentMethodId':8,'paymentType':'PAYPAL','label':null,"
      "'description':null,'status':'EXPIRED','default':false}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) methods = guichet_order_api_parse_methods (reply, &error);
  const GuichetPaymentMethod *method;

  g_assert_no_error (error);
  g_assert_cmpuint (methods->len, ==, 1);
  method = methods->pdata[0];
  g_assert_cmpint (method->id, ==, 9);
  g_assert_true (method->is_default);
}

static void
test_small_replies (void)
{
  g_autoptr(JsonNode) cart_reply = reply_new ("{'cartId':'abc','items':[]}");
  g_autoptr(JsonNode) item_reply = reply_new ("{'itemId':5,'cartId':'abc'}");
  g_autoptr(JsonNode) account_reply = reply_new ("{'ovhSubsidiary':'FR'}");
  g_autoptr(JsonNode) empty = reply_new ("{'cartId':'','ovhSubsidiary':''}");
  g_autoptr(GError) error = NULL;
  g_autofree char *cart = guichet_cart_api_parse_cart (cart_reply, &error);
  g_autofree char *subsidiary = guichet_order_api_parse_subsidiary (account_reply, &error);
  gint64 item;

  g_assert_no_error (error);
  g_assert_cmpstr (cart, ==, "abc");
  g_assert_cmpstr (subsidiary, ==, "FR");
  g_assert_true (guichet_cart_api_parse_item (item_reply, &item, &error));
  g_assert_cmpint (item, ==, 5);
  g_assert_null (guichet_cart_api_parse_cart (empty, NULL));
  g_assert_null (guichet_order_api_parse_subsidiary (empty, NULL));
  g_assert_false (guichet_cart_api_parse_item (cart_reply, &item, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/order-api/sequence-up-to-the-checkout", test_sequence);
  g_test_add_func ("/order-api/orders-and-payment", test_orders);
  g_test_add_func ("/order-api/offer-of-a-change-of-owner", test_offer);
  g_test_add_func ("/order-api/what-is-no-offer", test_no_offer);
  g_test_add_func ("/order-api/what-an-item-has-to-be-told", test_demands);
  g_test_add_func ("/order-api/dry-run-and-order-have-the-same-terms", test_dry_run_and_order);
  g_test_add_func ("/order-api/what-is-no-order", test_no_order);
  g_test_add_func ("/order-api/what-was-ordered", test_what_was_ordered);
  g_test_add_func ("/order-api/what-can-pay", test_methods);
  g_test_add_func ("/order-api/cart-item-and-subsidiary", test_small_replies);
  return g_test_run ();
}
