/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-api.c: changes of contact: the requests as OVHcloud wants them, and replies that are
 * read or refused, never guessed.
 */
#include "guichet-contact-api.h"
#include "guichet-error.h"

#include <string.h>

#define TOKEN "verysecrettoken"

static void
assert_request (GuichetRequest *request, const char *method, const char *path, const char *body)
{
  GBytes *bytes = guichet_request_get_body (request);
  g_autofree char *text = NULL;

  g_assert_cmpstr (guichet_request_get_method (request), ==, method);
  g_assert_cmpstr (guichet_request_get_path (request), ==, path);
  g_assert_true (guichet_request_is_signed (request));
  if (bytes != NULL)
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, body);
  guichet_request_unref (request);
}

/* Of a line, alias or trunk without its group. */
static void
test_change_of_each_kind (void)
{
  static const char *const paths[] = {
    [GUICHET_SERVICE_GROUP] = "/telephony/a%2Fb/changeContact",
    [GUICHET_SERVICE_LINE] = "/telephony/lines/a%2Fb/changeContact",
    [GUICHET_SERVICE_ALIAS] = "/telephony/aliases/a%2Fb/changeContact",
    [GUICHET_SERVICE_TRUNK] = "/telephony/trunks/a%2Fb/changeContact",
    [GUICHET_SERVICE_DOMAIN] = "/domain/a%2Fb/changeContact",
    [GUICHET_SERVICE_ZONE] = "/domain/zone/a%2Fb/changeContact",
  };
  const GuichetNewContacts change = { .tech = "bb2-ovh" };

  for (guint kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    assert_request (guichet_contact_api_change (kind, "a/b", &change), "POST", paths[kind],
                    "{\"contactTech\":\"bb2-ovh\"}");
}

static void
test_all_three_are_one_request (void)
{
  const GuichetNewContacts change = { "aa1-ovh", "bb2-ovh", "cc3\"-ovh" };

  assert_request (guichet_contact_api_change (GUICHET_SERVICE_GROUP, "g", &change), "POST",
                  "/telephony/g/changeContact",
                  "{\"contactAdmin\":\"aa1-ovh\",\"contactTech\":\"bb2-ovh\","
                  "\"contactBilling\":\"cc3\\\"-ovh\"}");
}

static void
test_answers (void)
{
  assert_request (guichet_contact_api_list (GUICHET_CONTACT_REQUEST_UNKNOWN), "GET",
                  "/me/task/contactChange", NULL);
  assert_request (guichet_contact_api_list (GUICHET_CONTACT_REQUEST_VALIDATING), "GET",
                  "/me/task/contactChange?state=validatingByCustomers", NULL);
  assert_request (guichet_contact_api_read (G_MAXINT64), "GET",
                  "/me/task/contactChange/9223372036854775807", NULL);
  assert_request (guichet_contact_api_accept (12, TOKEN), "POST",
                  "/me/task/contactChange/12/accept", "{\"token\":\"" TOKEN "\"}");
  assert_request (guichet_contact_api_refuse (12, TOKEN), "POST",
                  "/me/task/contactChange/12/refuse", "{\"token\":\"" TOKEN "\"}");
  assert_request (guichet_contact_api_resend (12), "POST", "/me/task/contactChange/12/resendEmail",
                  NULL);
  assert_request (guichet_contact_api_read_validation (), "GET", "/telephony/procedure/required",
                  NULL);
}

static void
test_what_has_no_content (void)
{
  g_autoptr(GuichetRequest) list = guichet_contact_api_list (GUICHET_CONTACT_REQUEST_UNKNOWN);
  g_autoptr(GuichetRequest) accept = guichet_contact_api_accept (1, TOKEN);
  g_autoptr(GuichetRequest) refuse = guichet_contact_api_refuse (1, TOKEN);
  g_autoptr(GuichetRequest) resend = guichet_contact_api_resend (1);

  g_assert_true (guichet_request_is_expanded (list));
  g_assert_false (guichet_request_is_void (list));
  g_assert_true (guichet_request_is_void (accept));
  g_assert_true (guichet_request_is_void (refuse));
  g_assert_true (guichet_request_is_void (resend));
}

static void
test_numbers_of_new_requests (void)
{
  g_autoptr(JsonNode) node = json_from_string ("[4294967296,7]", NULL);
  g_autoptr(JsonNode) empty = json_from_string ("[]", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) ids = guichet_contact_api_parse_change (node, &error);
  g_autoptr(GArray) none = guichet_contact_api_parse_change (empty, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 4294967296);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 7);
  g_assert_cmpuint (none->len, ==, 0);
}

#define PARTS                                                                                      \
  "\"fromAccount\":\"aa1-ovh\",\"toAccount\":\"bb2-ovh\","                                         \
  "\"dateRequest\":\"2026-01-01T12:00:00+01:00\""

static void
test_request_is_read (void)
{
  g_autoptr(JsonNode) node = json_from_string (
      "{\"id\":4711," PARTS ",\"askingAccount\":\"aa1-ovh\",\"serviceDomain\":\"example.org\","
      "\"contactTypes\":[\"contactTech\",\"contactAdmin\"],\"state\":\"done\","
      "\"dateDone\":\"2026-01-02T12:00:00+01:00\",\"new\":1}",
      NULL);
  g_autoptr(GDateTime) requested = g_date_time_new_from_iso8601 ("2026-01-01T11:00:00Z", NULL);
  g_autoptr(GDateTime) done = g_date_time_new_from_iso8601 ("2026-01-02T11:00:00Z", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetContactRequest) request = guichet_contact_api_parse (node, &error);

  g_assert_no_error (error);
  g_assert_cmpint (guichet_contact_request_get_id (request), ==, 4711);
  g_assert_cmpstr (guichet_contact_request_get_asking (request), ==, "aa1-ovh");
  g_assert_cmpstr (guichet_contact_request_get_from (request), ==, "aa1-ovh");
  g_assert_cmpstr (guichet_contact_request_get_to (request), ==, "bb2-ovh");
  g_assert_cmpstr (guichet_contact_request_get_service (request), ==, "example.org");
  g_assert_cmpint (guichet_contact_request_get_types (request), ==,
                   GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_contact_request_get_state (request), ==, GUICHET_CONTACT_REQUEST_DONE);
  g_assert_true (g_date_time_equal (guichet_contact_request_get_requested (request), requested));
  g_assert_true (g_date_time_equal (guichet_contact_request_get_done (request), done));
}

static void
test_what_may_be_null_and_new_words (void)
{
  g_autoptr(JsonNode) node = json_from_string (
      "{\"id\":1," PARTS ",\"askingAccount\":null,\"serviceDomain\":null,\"dateDone\":null,"
      "\"contactTypes\":[\"contactOwner\",\"contactBilling\"],\"state\":\"waiting\"}",
      NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetContactRequest) request = guichet_contact_api_parse (node, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_contact_request_get_asking (request), ==, "");
  g_assert_cmpstr (guichet_contact_request_get_service (request), ==, "");
  g_assert_null (guichet_contact_request_get_done (request));
  g_assert_cmpint (guichet_contact_request_get_types (request), ==, GUICHET_CONTACT_BILLING);
  g_assert_cmpint (guichet_contact_request_get_state (request), ==,
                   GUICHET_CONTACT_REQUEST_UNKNOWN);
}

static void
test_list_is_sorted_by_number (void)
{
  g_autoptr(JsonNode) node =
                 json_from_string ("[{\"id\":9," PARTS ",\"contactTypes\":[],\"state\":\"todo\"},"
                                   "{\"id\":100," PARTS ",\"contactTypes\":[],\"state\":\"todo\"},"
                                   "{\"id\":10," PARTS ",\"contactTypes\":[],\"state\":\"todo\"}]",
                                   NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) list = guichet_contact_api_parse_list (node, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpint (guichet_contact_request_get_id (list->pdata[0]), ==, 100);
  g_assert_cmpint (guichet_contact_request_get_id (list->pdata[1]), ==, 10);
  g_assert_cmpint (guichet_contact_request_get_id (list->pdata[2]), ==, 9);
}

static void
test_validation_is_read (void)
{
  g_autoptr(JsonNode) yes = json_from_string ("true", NULL);
  g_autoptr(JsonNode) no = json_from_string ("false", NULL);
  g_autoptr(GError) error = NULL;
  gboolean is_required = FALSE;

  g_assert_true (guichet_contact_api_parse_validation (yes, &is_required, &error));
  g_assert_true (is_required);
  g_assert_true (guichet_contact_api_parse_validation (no, &is_required, &error));
  g_assert_false (is_required);
  g_assert_no_error (error);
}

static void
assert_refused (const char *text)
{
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autofree char *list_text = g_strdup_printf ("[%s]", text);
  g_autoptr(JsonNode) list = json_from_string (list_text, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) list_error = NULL;
  g_autoptr(GError) ids_error = NULL;
  g_autoptr(GError) validation_error = NULL;
  gboolean is_required;

  g_assert_null (guichet_contact_api_parse (node, &error));
  g_assert_null (guichet_contact_api_parse_list (list, &list_error));
  g_assert_null (guichet_contact_api_parse_change (list, &ids_error));
  g_assert_false (guichet_contact_api_parse_validation (node, &is_required, &validation_error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_error (list_error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_error (ids_error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
  g_assert_error (validation_error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
}

static void
test_wrong_types_are_refused (void)
{
  static const char *const texts[] = {
    "null",
    "\"4711\"",
    "1.5",
    "[]",
    "{}",
    "{\"id\":\"1\"," PARTS ",\"contactTypes\":[],\"state\":\"todo\"}",
    "{\"id\":1," PARTS ",\"contactTypes\":null,\"state\":\"todo\"}",
    "{\"id\":1," PARTS ",\"contactTypes\":[3],\"state\":\"todo\"}",
    "{\"id\":1," PARTS ",\"contactTypes\":[],\"state\":null}",
    "{\"id\":1," PARTS ",\"contactTypes\":[],\"state\":\"todo\",\"dateDone\":\"soon\"}",
    "{\"id\":1," PARTS ",\"contactTypes\":[],\"state\":\"todo\",\"askingAccount\":1}",
    "{\"id\":1,\"fromAccount\":\"a\",\"toAccount\":\"b\",\"contactTypes\":[],\"state\":\"todo\"}",
    "{\"id\":1,\"fromAccount\":\"a\",\"toAccount\":\"b\",\"contactTypes\":[],\"state\":\"todo\","
    "\"dateRequest\":null}",
    "{\"id\":1,\"fromAccount\":\"a\",\"toAccount\":null,\"contactTypes\":[],\"state\":\"todo\","
    "\"dateRequest\":\"2026-01-01T12:00:00Z\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/contact/change-of-each-kind", test_change_of_each_kind);
  g_test_add_func ("/api/contact/all-three-are-one-request", test_all_three_are_one_request);
  g_test_add_func ("/api/contact/answers", test_answers);
  g_test_add_func ("/api/contact/what-has-no-content", test_what_has_no_content);
  g_test_add_func ("/api/contact/numbers-of-new-requests", test_numbers_of_new_requests);
  g_test_add_func ("/api/contact/request-is-read", test_request_is_read);
  g_test_add_func ("/api/contact/what-may-be-null-and-new-words",
                   test_what_may_be_null_and_new_words);
  g_test_add_func ("/api/contact/list-is-sorted-by-number", test_list_is_sorted_by_number);
  g_test_add_func ("/api/contact/validation-is-read", test_validation_is_read);
  g_test_add_func ("/api/contact/wrong-types-are-refused", test_wrong_types_are_refused);

  return g_test_run ();
}
