/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-api.c: services and their contacts: the requests as OVHcloud wants them, and replies
 * that are read or refused, never guessed.
 */
#include "guichet-error.h"
#include "guichet-service-api.h"

#include <string.h>

static void
assert_get (GuichetRequest *request, const char *path, gboolean is_expanded)
{
  g_assert_cmpstr (guichet_request_get_method (request), ==, "GET");
  g_assert_cmpstr (guichet_request_get_path (request), ==, path);
  g_assert_true (guichet_request_is_signed (request));
  g_assert_cmpint (guichet_request_is_expanded (request), ==, is_expanded);
  guichet_request_unref (request);
}

static void
test_lists (void)
{
  assert_get (guichet_service_api_list (GUICHET_SERVICE_GROUP), "/telephony", TRUE);
  assert_get (guichet_service_api_list (GUICHET_SERVICE_LINE), "/telephony/lines", FALSE);
  assert_get (guichet_service_api_list (GUICHET_SERVICE_ALIAS), "/telephony/aliases", FALSE);
  assert_get (guichet_service_api_list (GUICHET_SERVICE_TRUNK), "/telephony/trunks", FALSE);
  assert_get (guichet_service_api_list (GUICHET_SERVICE_DOMAIN), "/domain", FALSE);
  assert_get (guichet_service_api_list_group ("a/b"), "/telephony/a%2Fb/service", TRUE);
}

static void
test_zones_alone_have_no_list (void)
{
  for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    g_assert_cmpint (guichet_service_api_can_list (kind), ==, kind != GUICHET_SERVICE_ZONE);
}

/* Of a line, alias or trunk without its group. */
static void
test_infos_of_each_kind (void)
{
  static const char *const paths[] = {
    [GUICHET_SERVICE_GROUP] = "/telephony/a%2Cb/serviceInfos",
    [GUICHET_SERVICE_LINE] = "/telephony/lines/a%2Cb/serviceInfos",
    [GUICHET_SERVICE_ALIAS] = "/telephony/aliases/a%2Cb/serviceInfos",
    [GUICHET_SERVICE_TRUNK] = "/telephony/trunks/a%2Cb/serviceInfos",
    [GUICHET_SERVICE_DOMAIN] = "/domain/a%2Cb/serviceInfos",
    [GUICHET_SERVICE_ZONE] = "/domain/zone/a%2Cb/serviceInfos",
  };
  static const char *const batch[] = { "a", "b", NULL };

  for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    {
      g_autoptr(GuichetService) service = guichet_service_new (kind, "a,b", "xx1111-ovh-1");
      g_autoptr(GuichetRequest) request = guichet_request_new_batch (
          guichet_service_api_get_infos_operation (kind), batch, NULL);
      g_autofree char *batch_path = g_strdup (paths[kind]);
      char *comma = strstr (batch_path, "%2C");

      assert_get (guichet_service_api_read_infos (service), paths[kind], FALSE);

      *comma = ',';
      memmove (comma + 1, comma + 3, strlen (comma + 3) + 1);
      g_assert_cmpstr (guichet_request_get_path (request), ==, batch_path);
    }
}

static GPtrArray *
parse_list (const char *text, GuichetServiceKind kind, GError **error)
{
  g_autoptr(JsonNode) node = json_from_string (text, NULL);

  return guichet_service_api_parse_list (node, kind, error);
}

static void
test_names_are_read (void)
{
  for (guint kind = GUICHET_SERVICE_GROUP; kind < GUICHET_SERVICE_ZONE; kind++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) none = parse_list ("[]", kind, &error);
      g_autoptr(GPtrArray) list = parse_list ("[\"b\",\"a\"]", kind, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (none->len, ==, 0);
      g_assert_cmpuint (list->len, ==, 2);
      g_assert_cmpstr (guichet_service_get_name (list->pdata[0]), ==, "b");
      g_assert_cmpint (guichet_service_get_kind (list->pdata[1]), ==, kind);
      g_assert_false (guichet_service_knows_contacts (list->pdata[1]));
    }
}

static void
test_groups_are_read (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = parse_list (
      "[{\"billingAccount\":\"xx1-ovh-1\",\"description\":\"Office\",\"hasSpecialNumbers\":true},"
      "{\"billingAccount\":\"xx1-ovh-2\",\"description\":null,\"hasSpecialNumbers\":false},"
      "{\"billingAccount\":\"ovhtel-3\",\"hasSpecialNumbers\":true}]",
      GUICHET_SERVICE_GROUP, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (guichet_service_get_description (list->pdata[0]), ==, "Office");
  g_assert_cmpint (guichet_service_get_locks (list->pdata[0]), ==,
                   GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);
  g_assert_cmpstr (guichet_service_get_description (list->pdata[1]), ==, "");
  g_assert_cmpint (guichet_service_get_locks (list->pdata[1]), ==, 0);
  g_assert_cmpint (guichet_service_get_locks (list->pdata[2]), ==,
                   GUICHET_SERVICE_LOCK_OVHTEL | GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);
}

static void
test_members_of_a_group_are_read (void)
{
  g_autoptr(JsonNode) node = json_from_string (
      "[{\"serviceName\":\"00331\",\"serviceType\":\"line\",\"description\":\"Reception\","
      "\"properties\":[]},"
      "{\"serviceName\":\"00332\",\"serviceType\":\"line\",\"properties\":[\"new\",\"xdsl\"]},"
      "{\"serviceName\":\"00333\",\"serviceType\":\"line\",\"properties\":null},"
      "{\"serviceName\":\"00334\",\"serviceType\":\"alias\",\"description\":null}]",
      NULL);
  g_autoptr(GHashTable) trunks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = NULL;

  g_hash_table_add (trunks, (gpointer) "00333");
  g_hash_table_add (trunks, (gpointer) "00334"); /* an alias is none, whatever else says so */
  list = guichet_service_api_parse_group (node, "xx1-ovh-1", trunks, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_cmpint (guichet_service_get_kind (list->pdata[0]), ==, GUICHET_SERVICE_LINE);
  g_assert_cmpstr (guichet_service_get_description (list->pdata[0]), ==, "Reception");
  g_assert_cmpstr (guichet_service_get_group (list->pdata[0]), ==, "xx1-ovh-1");
  g_assert_cmpint (guichet_service_get_locks (list->pdata[0]), ==, 0);
  g_assert_cmpint (guichet_service_get_locks (list->pdata[1]), ==, GUICHET_SERVICE_LOCK_XDSL_PACK);
  g_assert_cmpint (guichet_service_get_kind (list->pdata[2]), ==, GUICHET_SERVICE_TRUNK);
  g_assert_cmpint (guichet_service_get_kind (list->pdata[3]), ==, GUICHET_SERVICE_ALIAS);
}

static void
test_infos_are_read (void)
{
  g_autoptr(JsonNode) node = json_from_string (
      "{\"contactAdmin\":\"aa1-ovh\",\"contactTech\":\"bb2-ovh\",\"contactBilling\":\"cc3-ovh\","
      "\"status\":\"unPaid\",\"domain\":\"example.org\",\"serviceId\":1,\"renew\":null}",
      NULL);
  g_autoptr(GuichetService) service =
                 guichet_service_new (GUICHET_SERVICE_DOMAIN, "example.org", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_service_api_take_infos (service, node, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, "aa1-ovh");
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ==, "bb2-ovh");
  g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_BILLING), ==, "cc3-ovh");
  g_assert_true (guichet_service_is_in_debt (service));
}

static void
test_bad_infos_change_nothing (void)
{
  static const char *const texts[] = {
    "null",
    "[]",
    "{}",
    "{\"contactAdmin\":\"a\",\"contactTech\":\"b\",\"contactBilling\":\"c\"}",
    "{\"contactAdmin\":\"a\",\"contactTech\":\"b\",\"contactBilling\":\"c\",\"status\":1}",
    "{\"contactAdmin\":\"a\",\"contactTech\":\"b\",\"contactBilling\":null,\"status\":\"ok\"}",
    "{\"contactAdmin\":\"a\",\"contactTech\":{},\"contactBilling\":\"c\",\"status\":\"ok\"}",
    "{\"contactAdmin\":3,\"contactTech\":\"b\",\"contactBilling\":\"c\",\"status\":\"ok\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(JsonNode) node = json_from_string (texts[i], NULL);
      g_autoptr(GuichetService) service = guichet_service_new (GUICHET_SERVICE_ZONE, "z", NULL);
      g_autoptr(GError) error = NULL;

      g_assert_false (guichet_service_api_take_infos (service, node, &error));
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_null (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN));
      g_assert_cmpstr (guichet_service_get_state (service), ==, "");
    }
}

static void
test_wrong_types_are_refused (void)
{
  static const char *const texts[] = {
    "null",
    "{}",
    "\"a\"",
    "[3]",
    "[null]",
    "[[]]",
    "[\"\"]", /* nothing could be asked about it */
    "[{}]",
    "[{\"billingAccount\":3,\"serviceName\":3,\"domain\":3}]",
    "[{\"billingAccount\":\"\",\"serviceName\":\"\",\"domain\":\"\"}]",
    "[\"a\",{\"serviceName\":null}]",
  };
  static const char *const groups[] = {
    "[{\"billingAccount\":\"a\",\"description\":3}]",
    "[{\"billingAccount\":\"a\",\"hasSpecialNumbers\":\"no\"}]",
  };
  static const char *const members[] = {
    "[\"00331\"]",
    "[{\"serviceName\":\"00331\"}]",
    "[{\"serviceName\":\"\",\"serviceType\":\"line\"}]",
    "[{\"serviceName\":\"00331\",\"serviceType\":3}]",
    "[{\"serviceName\":\"00331\",\"serviceType\":\"line\",\"description\":[]}]",
    "[{\"serviceName\":\"00331\",\"serviceType\":\"line\",\"properties\":\"xdsl\"}]",
    "[{\"serviceName\":\"00331\",\"serviceType\":\"line\",\"properties\":[1]}]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint kind = GUICHET_SERVICE_GROUP; kind < GUICHET_SERVICE_ZONE; kind++)
      {
        g_autoptr(GError) error = NULL;

        g_assert_null (parse_list (texts[i], kind, &error));
        g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      }
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (parse_list (groups[i], GUICHET_SERVICE_GROUP, &error));
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr(JsonNode) node = json_from_string (members[i], NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (guichet_service_api_parse_group (node, "b", NULL, &error));
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/service/lists", test_lists);
  g_test_add_func ("/api/service/zones-alone-have-no-list", test_zones_alone_have_no_list);
  g_test_add_func ("/api/service/infos-of-each-kind", test_infos_of_each_kind);
  g_test_add_func ("/api/service/names-are-read", test_names_are_read);
  g_test_add_func ("/api/service/groups-are-read", test_groups_are_read);
  g_test_add_func ("/api/service/members-of-a-group-are-read", test_members_of_a_group_are_read);
  g_test_add_func ("/api/service/infos-are-read", test_infos_are_read);
  g_test_add_func ("/api/service/bad-infos-change-nothing", test_bad_infos_change_nothing);
  g_test_add_func ("/api/service/wrong-types-are-refused", test_wrong_types_are_refused);

  return g_test_run ();
}
