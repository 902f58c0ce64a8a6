/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-lookup.c: what helps to fill an entry in is found, waited for, given up.
 */
#include "guichet-directory-lookup.h"
#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define ENTRY   "/telephony/xx1111-ovh-1/service/0033972101001/directory"
#define COMPANY ENTRY "/fetchEntrepriseInformations"
#define CITIES  "/telephony/directories/cities?country=fr&zipCode=59510"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

typedef struct
{
  GuichetDirectoryEntry *entry;
  GAsyncResult *result; /* (nullable): until it is over */
} Lookup;

static void
lookup_clear (Lookup *self)
{
  g_clear_object (&self->entry);
  g_clear_object (&self->result);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Lookup, lookup_clear)

static void
over_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Lookup *) user_data)->result = g_object_ref (result);
}

static void
begin (Lookup *lookup)
{
  lookup->entry = guichet_directory_entry_new ("xx1111-ovh-1", "0033972101001");
}

static void
wait (Lookup *lookup)
{
  while (lookup->result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_lists (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", CITIES,
          .body = "[{\"name\":\"HEM\",\"zipCode\":\"59510\",\"administrationCode\":null}]" },
        { "GET", ENTRY "/getWayTypes",
          .body = "[{\"abbreviatedName\":\"RUE\",\"wayName\":\"RUE\"}]" },
        { "GET", ENTRY "/getDirectoryServiceCode?apeCode=6201Z", .body = "[]" });
  g_auto(Lookup) cities = { 0 };
  g_auto(Lookup) ways = { 0 };
  g_auto(Lookup) headings = { 0 };
  g_autoptr(GPtrArray) city_list = NULL;
  g_autoptr(GPtrArray) way_list = NULL;
  g_autoptr(GPtrArray) heading_list = NULL;

  session_fixture_load (fixture);
  begin (&ways);
  guichet_directory_lookup_cities_async (fixture->session, "fr", "59510", NULL, over_cb, &cities);
  guichet_directory_lookup_way_types_async (fixture->session, ways.entry, NULL, over_cb, &ways);
  guichet_directory_lookup_headings_async (fixture->session, ways.entry, "6201Z", NULL, over_cb,
                                           &headings);
  wait (&cities);
  wait (&ways);
  wait (&headings);
  city_list = guichet_directory_lookup_cities_finish (fixture->session, cities.result, NULL);
  way_list = guichet_directory_lookup_way_types_finish (fixture->session, ways.result, NULL);
  heading_list = guichet_directory_lookup_headings_finish (fixture->session, headings.result, NULL);
  g_assert_cmpuint (city_list->len, ==, 1);
  g_assert_cmpuint (way_list->len, ==, 1);
  g_assert_cmpuint (heading_list->len, ==, 0);
}

static void
test_list_fails (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", CITIES, .body = "[3]" });
  g_auto(Lookup) cities = { 0 };
  g_autoptr(GError) error = NULL;

  session_fixture_load (fixture);
  guichet_directory_lookup_cities_async (fixture->session, "fr", "59510", NULL, over_cb, &cities);
  wait (&cities);
  g_assert_null (guichet_directory_lookup_cities_finish (fixture->session, cities.result, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
}

static void
find_company (SessionFixture *fixture, Lookup *lookup, GCancellable *cancellable)
{
  session_fixture_load (fixture);
  begin (lookup);
  guichet_directory_lookup_company_async (fixture->session, lookup->entry, "73282932000017",
                                          cancellable, over_cb, lookup);
}

static void
test_company_is_waited_for (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "POST", COMPANY, .body = "{\"status\":\"todo\"}" },
        { "POST", COMPANY, .body = "{\"status\":\"doing\"}" },
        { "POST", COMPANY,
          .body = "{\"status\":\"done\",\"informations\":{\"isValid\":true,\"entrepriseNumber\":"
                  "\"73282932000017\",\"name\":\"DUPONT\",\"ape\":\"4332A\"}}" });
  g_auto(Lookup) lookup = { 0 };
  g_autoptr(GuichetCompany) company = NULL;

  find_company (fixture, &lookup, NULL);
  wait (&lookup);
  company = guichet_directory_lookup_company_finish (fixture->session, lookup.result, NULL);
  g_assert_cmpstr (company->name, ==, "DUPONT");
  guichet_mock_server_assert_played (fixture->mock);
}

static void
test_company_is_not_asked_for_after_an_error (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "POST", COMPANY, .body = "{\"status\":\"todo\"}" },
        { "POST", COMPANY, .status = 503, .type = "text/html", .body = "<html>" });
  g_auto(Lookup) lookup = { 0 };
  g_autoptr(GError) error = NULL;

  find_company (fixture, &lookup, NULL);
  wait (&lookup);
  g_assert_null (guichet_directory_lookup_company_finish (fixture->session, lookup.result, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", COMPANY), ==, 2);
}

static void
test_company_is_given_up (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "POST", COMPANY, .body = "{\"status\":\"todo\"}" });
  g_auto(Lookup) lookup = { 0 };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  guint n_before;

  session_fixture_load (fixture);
  n_before = guichet_mock_server_get_n_requests (fixture->mock);
  begin (&lookup);
  guichet_directory_lookup_company_async (fixture->session, lookup.entry, "73282932000017",
                                          cancellable, over_cb, &lookup);
  guichet_mock_server_wait_requests (fixture->mock, n_before + 1);
  g_cancellable_cancel (cancellable);
  wait (&lookup);
  g_assert_null (guichet_directory_lookup_company_finish (fixture->session, lookup.result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_nobody_is_signed_in (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Lookup) lookup = { 0 };
  g_autoptr(GError) error = NULL;

  guichet_directory_lookup_cities_async (fixture->session, "fr", "59510", NULL, over_cb, &lookup);
  wait (&lookup);
  g_assert_null (guichet_directory_lookup_cities_finish (fixture->session, lookup.result, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/directory-lookup/" path, SessionFixture, NULL, session_fixture_set_up, func,       \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lists-are-read", test_lists);
  ADD ("a-bad-list-is-refused", test_list_fails);
  ADD ("a-company-is-waited-for", test_company_is_waited_for);
  ADD ("a-company-is-not-asked-for-after-an-error", test_company_is_not_asked_for_after_an_error);
  ADD ("a-company-is-given-up", test_company_is_given_up);
  ADD ("nobody-is-signed-in", test_nobody_is_signed_in);
  return g_test_run ();
}
