/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-api.c: directory entries: only what was typed is sent, and replies are read or
 * refused, never guessed.
 */
#include "guichet-directory-api.h"
#include "guichet-error.h"

#include <string.h>

#define ENTRY "/telephony/xx1111-ovh-1/service/0033972101001/directory"

static JsonNode *
parse (const char *text)
{
  JsonNode *node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return node;
}

static GuichetDirectoryEntry *
new_entry (const char *answer)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new ("xx1111-ovh-1", "0033972101001");
  g_autoptr(JsonNode) reply = parse (answer);
  g_autoptr(GError) error = NULL;

  guichet_directory_api_take (entry, reply, &error);
  g_assert_no_error (error);
  return entry;
}

static void
assert_request (GuichetRequest *request, const char *method, const char *path, const char *body)
{
  GBytes *bytes = guichet_request_get_body (request);
  g_autofree char *text = NULL;

  g_assert_cmpstr (guichet_request_get_method (request), ==, method);
  g_assert_cmpstr (guichet_request_get_path (request), ==, path);
  if (bytes != NULL)
    text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, body);
  guichet_request_unref (request);
}

static void
test_requests (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry ("{}");

  assert_request (guichet_directory_api_read (entry), "GET", ENTRY, NULL);
  assert_request (guichet_directory_api_list_way_types (entry), "GET", ENTRY "/getWayTypes", NULL);
  assert_request (guichet_directory_api_list_headings (entry, "6201Z"), "GET",
                  ENTRY "/getDirectoryServiceCode?apeCode=6201Z", NULL);
  assert_request (guichet_directory_api_find_company (entry, "73282932000074"), "POST",
                  ENTRY "/fetchEntrepriseInformations",
                  "{\"entrepriseNumber\":\"73282932000074\"}");
}

static void
test_cities_need_no_account (void)
{
  g_autoptr(GuichetRequest) request = guichet_directory_api_list_cities ("gb", "SW1A 1AA");

  g_assert_cmpstr (guichet_request_get_path (request), ==,
                   "/telephony/directories/cities?country=gb&zipCode=SW1A%201AA");
  g_assert_false (guichet_request_is_signed (request));
}

static void
test_answer_is_taken (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = new_entry (
      "{\"name\":\"Lefèvre\",\"postCode\":\"01000\",\"firstName\":null,\"inseeCode\":"
      "1053,\"areaCode\":null,\"displayUniversalDirectory\":true,\"displayOnlyCity\":"
      "null,\"gender\":null,\"status\":\"todo\",\"PJSocialNomination\":\"gone\"}");

  g_assert_true (guichet_directory_entry_is_known (entry));
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Lefèvre");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_POST_CODE), ==, "01000");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_FIRST_NAME), ==, "");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_GENDER), ==, "");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_INSEE_CODE), ==, "1053");
  g_assert_true (guichet_directory_entry_get_flag (entry, GUICHET_DIRECTORY_UNIVERSAL));
  g_assert_cmpint (guichet_directory_entry_get_status (entry), ==, GUICHET_DIRECTORY_SCHEDULED);
  g_assert_false (guichet_directory_entry_has (entry, GUICHET_DIRECTORY_AREA_CODE));
  g_assert_false (guichet_directory_entry_has (entry, GUICHET_DIRECTORY_DISPLAY_ONLY_CITY));
  g_assert_false (guichet_directory_entry_has (entry, GUICHET_DIRECTORY_CITY));
}

static void
test_bad_answer_changes_nothing (void)
{
  static const char *const bad[] = { "[]", "{\"name\":3}", "{\"name\":\"x\",\"postCode\":1000}",
                                     "{\"displayUniversalDirectory\":\"yes\"}",
                                     "{\"inseeCode\":\"1053\"}" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = new_entry ("{\"name\":\"Lefèvre\"}");
      g_autoptr(JsonNode) reply = parse (bad[i]);
      g_autoptr(GError) error = NULL;

      g_assert_false (guichet_directory_api_take (entry, reply, &error));
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "Lefèvre");
    }
}

static void
test_only_what_was_typed_is_sent (void)
{
  g_autoptr(GuichetDirectoryEntry) entry =
                 new_entry ("{\"name\":\"Lefèvre\",\"city\":\"Bourg\",\"gender\":\"female\","
                            "\"displayUniversalDirectory\":false,\"number\":\"0033972101001\"}");

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NAME, "L’Épée");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_GENDER, "");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_CEDEX, "never there");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_NUMBER, "read only");
  assert_request (guichet_directory_api_save (entry), "PUT", ENTRY,
                  "{\"name\":\"L’Épée\",\"gender\":null,\"displayUniversalDirectory\":true}");
}

static void
test_every_writable_field_can_be_sent (void)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new ("xx1111-ovh-1", "0033972101001");
  const char *values[GUICHET_DIRECTORY_N_FIELDS];
  g_autoptr(GuichetRequest) request = NULL;
  g_autoptr(JsonNode) body = NULL;
  guint n_writable = 0;

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      values[i] = "";
      n_writable += !guichet_directory_field_is_read_only (i);
    }
  guichet_directory_entry_take (entry, values);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    guichet_directory_entry_set (entry, i, "true");
  request = guichet_directory_api_save (entry);
  body = json_from_string (g_bytes_get_data (guichet_request_get_body (request), NULL), NULL);
  g_assert_cmpuint (json_object_get_size (json_node_get_object (body)), ==, n_writable);
  g_assert_finalize_object (entry);
}

static void
test_facts (void)
{
  g_autoptr(JsonNode) cities = parse ("[{\"name\":\"Bourg-en-Bresse\",\"zipCode\":\"01000\","
                                       "\"administrationCode\":\"01053\"},{\"name\":\"Genève\","
                                       "\"zipCode\":\"1201\",\"administrationCode\":null}]");
  g_autoptr(JsonNode) ways = parse ("[{\"abbreviatedName\":\"BD\",\"wayName\":\"BOULEVARD\"}]");
  g_autoptr(JsonNode) headings = parse ("[{\"apeCode\":\"6201Z\",\"apeDescription\":\"x\","
                                         "\"directoryServiceCode\":502300,"
                                         "\"directoryServiceDescription\":\"informatique\","
                                         "\"notification\":\"\"}]");
  g_autoptr(GPtrArray) city_list = guichet_directory_api_parse_cities (cities, NULL);
  g_autoptr(GPtrArray) way_list = guichet_directory_api_parse_way_types (ways, NULL);
  g_autoptr(GPtrArray) heading_list = guichet_directory_api_parse_headings (headings, NULL);

  g_assert_cmpuint (city_list->len, ==, 2);
  g_assert_cmpstr (((GuichetCity *) city_list->pdata[0])->insee_code, ==, "01053");
  g_assert_null (((GuichetCity *) city_list->pdata[1])->insee_code);
  g_assert_cmpstr (((GuichetWayType *) way_list->pdata[0])->name, ==, "BOULEVARD");
  g_assert_cmpstr (((GuichetDirectoryHeading *) heading_list->pdata[0])->code, ==, "502300");
}

static void
test_bad_facts (void)
{
  g_autoptr(JsonNode) bad = parse ("[{\"name\":\"Bourg\"},3]");
  g_autoptr(GError) error = NULL;

  g_assert_null (guichet_directory_api_parse_cities (bad, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
}

static void
test_company_is_waited_for (void)
{
  static const char *const waiting[] = { "{\"status\":\"todo\",\"informations\":null}",
                                         "{\"status\":\"doing\"}" };

  for (gsize i = 0; i < G_N_ELEMENTS (waiting); i++)
    {
      g_autoptr(JsonNode) reply = parse (waiting[i]);
      g_autoptr(GuichetCompany) company = NULL;

      g_assert_true (guichet_directory_api_parse_company (reply, &company, NULL));
      g_assert_null (company);
    }
}

static void
test_company_is_found (void)
{
  g_autoptr(JsonNode) reply = parse (
      "{\"status\":\"done\",\"informations\":{\"isValid\":true,\"entrepriseNumber\":"
      "\"73282932000074\",\"name\":\"DUPONT ET FILS\",\"siren\":\"732829320\",\"ape\":\"4332A\","
      "\"brand\":null,\"address\":null}}");
  g_autoptr(GuichetCompany) company = NULL;

  g_assert_true (guichet_directory_api_parse_company (reply, &company, NULL));
  g_assert_true (company->is_valid);
  g_assert_cmpstr (company->name, ==, "DUPONT ET FILS");
  g_assert_cmpstr (company->ape, ==, "4332A");
  g_assert_null (company->brand);
}

static void
test_company_cannot_be_looked_up (void)
{
  /* clang-format off */
  static const struct { const char *reply; int code; } cases[] = {
    { "{\"status\":\"error\"}",                     GUICHET_ERROR_SERVER },
    { "{\"status\":\"done\",\"informations\":{}}", GUICHET_ERROR_BAD_REPLY },
    { "{\"status\":\"done\"}",                     GUICHET_ERROR_BAD_REPLY },
    { "{}",                                         GUICHET_ERROR_BAD_REPLY },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonNode) reply = parse (cases[i].reply);
      g_autoptr(GuichetCompany) company = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_false (guichet_directory_api_parse_company (reply, &company, &error));
      g_assert_error (error, GUICHET_ERROR, cases[i].code);
      g_assert_null (company);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-api/requests-as-ovhcloud-wants-them", test_requests);
  g_test_add_func ("/directory-api/cities-need-no-account", test_cities_need_no_account);
  g_test_add_func ("/directory-api/an-answer-is-taken", test_answer_is_taken);
  g_test_add_func ("/directory-api/a-bad-answer-changes-nothing", test_bad_answer_changes_nothing);
  g_test_add_func ("/directory-api/only-what-was-typed-is-sent", test_only_what_was_typed_is_sent);
  g_test_add_func ("/directory-api/every-writable-field-can-be-sent",
                   test_every_writable_field_can_be_sent);
  g_test_add_func ("/directory-api/facts-are-read", test_facts);
  g_test_add_func ("/directory-api/bad-facts-are-refused", test_bad_facts);
  g_test_add_func ("/directory-api/a-company-is-waited-for", test_company_is_waited_for);
  g_test_add_func ("/directory-api/a-company-is-found", test_company_is_found);
  g_test_add_func ("/directory-api/a-company-that-cannot-be-looked-up",
                   test_company_cannot_be_looked_up);
  return g_test_run ();
}
