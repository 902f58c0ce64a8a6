/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-telephony-api.c: groups, lines, Click2Call users and the account: the requests as OVHcloud
 * wants them, and replies that are read or refused, never guessed.
 */
#include "guichet-account-api.h"
#include "guichet-click2call-user.h"
#include "guichet-error.h"
#include "guichet-telephony-api.h"

#include <string.h>

static JsonNode *
parse (const char *text)
{
  JsonNode *node = json_from_string (text, NULL);

  g_assert_nonnull (node);

  return node;
}

static void
assert_request (GuichetRequest *request, const char *method, const char *path, const char *body)
{
  g_assert_cmpstr (guichet_request_get_method (request), ==, method);
  g_assert_cmpstr (guichet_request_get_path (request), ==, path);
  if (body == NULL)
    g_assert_null (guichet_request_get_body (request));
  else
    {
      gsize size;
      const char *data = g_bytes_get_data (guichet_request_get_body (request), &size);

      g_assert_cmpmem (data, size, body, strlen (body));
    }
  guichet_request_unref (request);
}

static void
test_requests (void)
{
  assert_request (guichet_account_api_read (), "GET", "/me", NULL);
  assert_request (guichet_telephony_list_billing_accounts (), "GET", "/telephony", NULL);
  assert_request (guichet_telephony_list_click2call_users ("b", "l"), "GET",
                  "/telephony/b/line/l/click2CallUser", NULL);
  assert_request (guichet_telephony_click2call ("b", "l", "0033142866100", NULL, FALSE), "POST",
                  "/telephony/b/line/l/click2Call",
                  "{\"calledNumber\":\"0033142866100\",\"intercom\":false}");
  assert_request (
      guichet_telephony_click2call ("b", "l", "3631", "0033972101001", TRUE), "POST",
      "/telephony/b/line/l/click2Call",
      "{\"calledNumber\":\"3631\",\"callingNumber\":\"0033972101001\",\"intercom\":true}");
  /* As a user there is no intercom. */
  assert_request (guichet_telephony_click2call_as_user ("b", "l", 42, "3631", NULL), "POST",
                  "/telephony/b/line/l/click2CallUser/42/click2Call",
                  "{\"calledNumber\":\"3631\"}");
  assert_request (guichet_telephony_read_event_token ("b", "l"), "GET",
                  "/telephony/b/service/l/eventToken", NULL);
  assert_request (guichet_telephony_create_event_token ("b", "l"), "POST",
                  "/telephony/b/service/l/eventToken", "{\"expiration\":\"1 hour\"}");
  assert_request (guichet_telephony_delete_event_token ("b", "l"), "DELETE",
                  "/telephony/b/service/l/eventToken", NULL);
}

static void
test_lists_are_asked_expanded (void)
{
  g_autoptr(GuichetRequest) groups = guichet_telephony_list_billing_accounts ();
  g_autoptr(GuichetRequest) users = guichet_telephony_list_click2call_users ("b", "l");

  g_assert_true (guichet_request_is_expanded (groups));
  g_assert_true (guichet_request_is_expanded (users));
}

static void
test_billing_accounts (void)
{
  g_autoptr(JsonNode) reply =
                 parse ("[{\"billingAccount\":\"xx1111-ovh-1\",\"description\":\"Office\","
                        "\"status\":\"enabled\",\"creditThreshold\":{\"value\":3}},"
                        "{\"billingAccount\":\"xx1111-ovh-2\",\"description\":null}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = guichet_telephony_parse_billing_accounts (reply, &error);
  GuichetBillingAccount *first;
  GuichetBillingAccount *second;

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  first = list->pdata[0];
  second = list->pdata[1];
  g_assert_cmpstr (first->name, ==, "xx1111-ovh-1");
  g_assert_cmpstr (first->description, ==, "Office");
  g_assert_cmpstr (second->name, ==, "xx1111-ovh-2");
  g_assert_cmpstr (second->description, ==, "");
}

static void
test_lines (void)
{
  GuichetBillingAccount group = { (char *) "xx1111-ovh-1", (char *) "Office" };
  g_autoptr(JsonNode) reply = parse (
      "[{\"serviceName\":\"0033972101001\",\"description\":\"Reception\",\"serviceType\":\"line\","
      "\"offers\":[\"sipfax\"],\"simultaneousLines\":1,\"notifications\":null},"
      "{\"serviceName\":\"0033972101002\",\"description\":\"\",\"serviceType\":\"alias\"},"
      "\"0033972101003\"]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = guichet_telephony_parse_lines (reply, &group, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (guichet_line_get_title (list->pdata[0]), ==, "Reception");
  g_assert_cmpstr (guichet_line_get_billing_account (list->pdata[0]), ==, "xx1111-ovh-1");
  g_assert_cmpstr (guichet_line_get_billing_account_description (list->pdata[0]), ==, "Office");
  g_assert_true (guichet_line_can_call (list->pdata[0]));
  g_assert_false (guichet_line_can_call (list->pdata[1]));
  g_assert_cmpstr (guichet_line_get_service_name (list->pdata[2]), ==, "0033972101003");
  g_assert_true (guichet_line_can_call (list->pdata[2]));
}

static void
test_users_newest_first (void)
{
  g_autoptr(JsonNode) reply = parse (
      "[{\"id\":1,\"login\":\"old\",\"creationDateTime\":\"2020-01-01T00:00:00+01:00\"},"
      "7, "
      "{\"id\":9007199254740993,\"login\":\"new\",\"creationDateTime\":\"2024-01-01T00:00:00+01:"
      "00\"},"
      "{\"id\":8,\"login\":\"undated\",\"creationDateTime\":null}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = guichet_telephony_parse_click2call_users (reply, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_cmpstr (guichet_click2call_user_get_login (list->pdata[0]), ==, "new");
  g_assert_cmpint (guichet_click2call_user_get_id (list->pdata[0]), ==,
                   G_GINT64_CONSTANT (9007199254740993));
  g_assert_cmpstr (guichet_click2call_user_get_login (list->pdata[1]), ==, "old");
  g_assert_cmpint (guichet_click2call_user_get_id (list->pdata[2]), ==, 8);
  g_assert_cmpint (guichet_click2call_user_get_id (list->pdata[3]), ==, 7);
}

static void
test_account (void)
{
  g_autoptr(JsonNode) reply = parse (
      "{\"nichandle\":\"xx1111-ovh\",\"firstname\":\"Ada\",\"name\":\"Lovelace\",\"organisation\":"
      "null,"
      "\"email\":\"ada@example.org\",\"country\":\"FR\",\"currency\":{\"code\":\"EUR\"}}");
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetAccount) account = guichet_account_api_parse (reply, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_account_get_nichandle (account), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_account_get_title (account), ==, "Ada Lovelace");
}

static void
test_empty_lists (void)
{
  GuichetBillingAccount group = { (char *) "b", (char *) "" };
  g_autoptr(JsonNode) reply = parse ("[]");
  g_autoptr(GPtrArray) groups = guichet_telephony_parse_billing_accounts (reply, NULL);
  g_autoptr(GPtrArray) lines = guichet_telephony_parse_lines (reply, &group, NULL);
  g_autoptr(GPtrArray) users = guichet_telephony_parse_click2call_users (reply, NULL);

  g_assert_cmpuint (groups->len, ==, 0);
  g_assert_cmpuint (lines->len, ==, 0);
  g_assert_cmpuint (users->len, ==, 0);
}

static void
test_ten_thousand_lines (void)
{
  GuichetBillingAccount group = { (char *) "b", (char *) "" };
  GString *text = g_string_new ("[");
  g_autoptr(JsonNode) reply = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = NULL;

  for (int i = 0; i < 10000; i++)
    g_string_append_printf (text, "%s{\"serviceName\":\"00339721%05d\",\"serviceType\":\"line\"}",
                            i > 0 ? "," : "", i);
  g_string_append_c (text, ']');
  reply = parse (text->str);
  g_string_free (text, TRUE);

  list = guichet_telephony_parse_lines (reply, &group, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 10000);
  g_assert_cmpstr (guichet_line_get_service_name (list->pdata[9999]), ==, "0033972109999");
}

/* The parsers by one shape, so that every hostile reply goes through each of those it may reach. */
static gboolean
parse_groups (JsonNode *reply, GError **error)
{
  g_autoptr(GPtrArray) list = guichet_telephony_parse_billing_accounts (reply, error);

  return list != NULL;
}

static gboolean
parse_lines (JsonNode *reply, GError **error)
{
  GuichetBillingAccount group = { (char *) "b", (char *) "" };
  g_autoptr(GPtrArray) list = guichet_telephony_parse_lines (reply, &group, error);

  return list != NULL;
}

static gboolean
parse_users (JsonNode *reply, GError **error)
{
  g_autoptr(GPtrArray) list = guichet_telephony_parse_click2call_users (reply, error);

  return list != NULL;
}

static gboolean
parse_account (JsonNode *reply, GError **error)
{
  g_autoptr(GuichetAccount) account = guichet_account_api_parse (reply, error);

  return account != NULL;
}

static gboolean
parse_token (JsonNode *reply, GError **error)
{
  g_autofree char *token = guichet_telephony_parse_event_token (reply, error);

  return token != NULL;
}

static gboolean
parse_known_token (JsonNode *reply, GError **error)
{
  g_autofree char *token = guichet_telephony_parse_known_event_token (reply, error);

  return token != NULL;
}

static gboolean
parse_events (JsonNode *reply, GError **error)
{
  g_autofree char *session = NULL;
  g_autoptr(GPtrArray) list = guichet_telephony_parse_events (reply, &session, error);

  g_assert_true (list != NULL || session == NULL);

  return list != NULL;
}

static void
test_both_shapes_of_a_token_are_read (void)
{
  g_autoptr(JsonNode) known = json_from_string ("{\"token\":\"T 1\"}", NULL);
  g_autoptr(JsonNode) created = json_from_string ("\"T 2\"", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *known_token = guichet_telephony_parse_known_event_token (known, &error);
  g_autofree char *created_token = guichet_telephony_parse_event_token (created, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (known_token, ==, "T 1");
  g_assert_cmpstr (created_token, ==, "T 2");
}

static void
test_hostile_replies_are_refused (void)
{
  /* clang-format off */
  static const struct { gboolean (*parse) (JsonNode *reply, GError **error); const char *text; } cases[] = {
    { parse_groups, "null" }, { parse_groups, "{}" }, { parse_groups, "\"b\"" }, { parse_groups, "3" },
    { parse_groups, "[null]" }, { parse_groups, "[3]" }, { parse_groups, "[[]]" }, { parse_groups, "[{}]" },
    { parse_groups, "[{\"billingAccount\":null}]" }, { parse_groups, "[{\"billingAccount\":1}]" },
    { parse_groups, "[{\"billingAccount\":\"b\",\"description\":[]}]" }, { parse_groups, "[\"b\",true]" },
    { parse_lines, "null" }, { parse_lines, "{\"serviceName\":\"l\"}" }, { parse_lines, "[null]" },
    { parse_lines, "[{}]" }, { parse_lines, "[{\"serviceName\":33972101001}]" }, { parse_lines, "[33972101001]" },
    { parse_lines, "[{\"serviceName\":\"l\",\"description\":{}}]" },
    { parse_lines, "[{\"serviceName\":\"l\",\"serviceType\":false}]" }, { parse_lines, "[{\"serviceName\":\"l\"},0.5]" },
    { parse_users, "null" }, { parse_users, "[\"1\"]" }, { parse_users, "[1.5]" }, { parse_users, "[null]" },
    { parse_users, "[{\"login\":\"x\"}]" }, { parse_users, "[{\"id\":\"1\"}]" }, { parse_users, "[{\"id\":null}]" },
    { parse_users, "[{\"id\":1,\"login\":2}]" }, { parse_users, "[{\"id\":1,\"creationDateTime\":\"yesterday\"}]" },
    { parse_users, "[{\"id\":1,\"creationDateTime\":1641034800}]" },
    { parse_account, "null" }, { parse_account, "[]" }, { parse_account, "{}" },
    { parse_account, "{\"nichandle\":null}" }, { parse_account, "{\"nichandle\":1}" },
    { parse_account, "{\"nichandle\":\"x\",\"firstname\":{}}" }, { parse_account, "{\"nichandle\":\"x\",\"email\":1}" },
    { parse_known_token, "null" }, { parse_known_token, "\"x\"" }, { parse_known_token, "{}" },
    { parse_known_token, "{\"token\":null}" }, { parse_known_token, "{\"token\":3}" },
    { parse_token, "null" }, { parse_token, "{\"token\":\"x\"}" }, { parse_token, "1" }, { parse_token, "[\"x\"]" },
    { parse_events, "null" }, { parse_events, "[]" }, { parse_events, "{\"Session\":1}" },
    { parse_events, "{\"Events\":{}}" }, { parse_events, "{\"Events\":[null]}" }, { parse_events, "{\"Events\":[{}]}" },
    { parse_events, "{\"Session\":\"s\",\"Events\":[{\"Event\":\"registered\",\"Ressource\":\"l\"}]}" },
    { parse_events, "{\"Events\":[{\"Event\":\"x\",\"Ressource\":\"l\",\"Data\":{\"CallId\":1}}]}" },
    { parse_events, "{\"Events\":[{\"Event\":1,\"Ressource\":\"l\",\"Data\":{}}]}" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) reply = parse (cases[i].text);
      g_autoptr(GError) error = NULL;

      if (cases[i].parse (reply, &error))
        g_error ("let through: %s", cases[i].text);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
    }
}

static void
test_events (void)
{
  g_autoptr(JsonNode) reply = parse (
      "{\"Session\":\"abc\",\"Message\":\"\",\"Events\":[{\"Event\":\"start_ringing\",\"Token\":"
      "\"t\","
      "\"Service\":\"sip\",\"Ressource\":\"0033972101001\",\"Timestamp\":1425554670238926800,"
      "\"Data\":{\"CallId\":\"N2Zk.\",\"Calling\":\"0033142866100\",\"Called\":\"0033972101001\","
      "\"Dialed\":\"0033972101001\",\"Ts\":1425554670.102}},"
      "{\"Event\":\"registered\",\"Ressource\":\"0033972101001\",\"Data\":{\"CallId\":null}}]}");
  g_autoptr(JsonNode) quiet = parse ("{\"Session\":\"abc\",\"Events\":null}");
  g_autofree char *session = NULL;
  g_autofree char *quiet_session = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = guichet_telephony_parse_events (reply, &session, &error);
  g_autoptr(GPtrArray) none = guichet_telephony_parse_events (quiet, &quiet_session, NULL);
  GuichetLineEvent *event;

  g_assert_no_error (error);
  g_assert_cmpstr (session, ==, "abc");
  g_assert_cmpuint (list->len, ==, 2);
  event = list->pdata[0];
  g_assert_cmpstr (event->event, ==, "start_ringing");
  g_assert_cmpstr (event->resource, ==, "0033972101001");
  g_assert_cmpstr (event->call_id, ==, "N2Zk.");
  g_assert_cmpstr (event->calling, ==, "0033142866100");
  event = list->pdata[1];
  g_assert_cmpstr (event->call_id, ==, "");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (quiet_session, ==, "abc");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/telephony/requests", test_requests);
  g_test_add_func ("/api/telephony/lists-are-asked-expanded", test_lists_are_asked_expanded);
  g_test_add_func ("/api/telephony/billing-accounts", test_billing_accounts);
  g_test_add_func ("/api/telephony/lines", test_lines);
  g_test_add_func ("/api/telephony/users-newest-first", test_users_newest_first);
  g_test_add_func ("/api/telephony/account", test_account);
  g_test_add_func ("/api/telephony/empty-lists", test_empty_lists);
  g_test_add_func ("/api/telephony/ten-thousand-lines", test_ten_thousand_lines);
  g_test_add_func ("/api/telephony/both-shapes-of-a-token-are-read",
                   test_both_shapes_of_a_token_are_read);
  g_test_add_func ("/api/telephony/hostile-replies-are-refused", test_hostile_replies_are_refused);
  g_test_add_func ("/api/telephony/events", test_events);

  return g_test_run ();
}
