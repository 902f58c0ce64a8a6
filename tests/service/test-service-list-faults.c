/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-list-faults.c: whatever goes wrong while services are read, what was known stays,
 * and what failed can be read alone.
 */
#include "guichet-services-fixture.h"

#include "guichet-error.h"

static const GuichetMockStep faults[] = {
  { .status = 500, .body = "<html>no</html>" },
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .status = 429, .body = "{\"message\":\"slower\"}" },
  { .kind = GUICHET_MOCK_RESET },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = "[{\"key\":\"l1\"}]" },
  { .body = "\"what\"" },
  { .body = "" },
};

/* With each fault at each request there is an error, and the table of before; and who tries what
 * failed again has all of it. */
static void
test_each_fault_at_each_request (ServicesFixture *fixture, gconstpointer data)
{
  const GuichetMockStep *fault = data;
  const guint n_services = guichet_mock_services_count (&services_fixture_some);
  guint n_requests;

  services_fixture_load (fixture);
  services_fixture_load (fixture); /* knows the groups of all already */
  n_requests = fixture->mock.asked->len;
  g_assert_cmpuint (n_requests, ==, 5 + 9);
  fixture->mock.fault = fault;
  for (guint n = 1; n <= n_requests; n++)
    {
      fixture->mock.admin = n % 2 == 0 ? "aa1-ovh" : "zz9-ovh";
      fixture->mock.fault_at = n;
      services_fixture_load (fixture);
      g_assert_nonnull (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
      services_fixture_assert (fixture->services, n_services, NULL);
      services_fixture_heal (fixture);
      g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
      services_fixture_assert (fixture->services, n_services, fixture->mock.admin);
    }
}

static void
test_one_kind_fails_alone (ServicesFixture *fixture, gconstpointer data)
{
  const GuichetMockStep fault = { .status = 500, .body = "null" };

  fixture->mock.fault = &fault;
  fixture->mock.fault_on = "/telephony/lines";
  services_fixture_load (fixture);
  g_assert_nonnull (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_LINE));
  g_assert_null (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_DOMAIN));
  g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (fixture->services)), ==,
                    guichet_mock_services_count (&services_fixture_some) - 90);

  guichet_mock_services_begin (&fixture->mock);
  services_fixture_heal (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
  g_assert_cmpuint (fixture->mock.asked->len, ==, 1 + 2);
}

static void
test_group_that_cannot_be_read (ServicesFixture *fixture, gconstpointer data)
{
  const GuichetMockStep fault = { .status = 500, .body = "null" };
  GuichetService *alias;

  fixture->mock.fault = &fault;
  fixture->mock.fault_on = "/telephony/g1/service";
  services_fixture_load (fixture);
  alias = guichet_service_list_find (fixture->services, GUICHET_SERVICE_ALIAS, "a1");
  g_assert_nonnull (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_GROUP));
  g_assert_cmpstr (guichet_service_get_group (alias), ==, "");
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");

  services_fixture_heal (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
  g_assert_cmpstr (guichet_service_get_group (alias), ==, "g1");
}

/* A kind whose contacts are refused twice is not asked for any more. */
static void
test_who_refuses_twice_is_not_asked_again (ServicesFixture *fixture, gconstpointer data)
{
  fixture->mock.n_groups = 10;
  fixture->mock.n_lines_per_group = 100;
  fixture->mock.fault = &faults[1];
  fixture->mock.fault_on = "/telephony/lines/";
  services_fixture_load (fixture);
  g_assert_nonnull (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_LINE));
  g_assert_cmpuint (services_fixture_count_asked (fixture, "/telephony/lines/", "/serviceInfos"),
                    <=, 6);
  g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (fixture->services)), ==,
                    10 + 2 + 120);
}

static void
test_cancelled_in_the_middle (ServicesFixture *fixture, gconstpointer data)
{
  const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG };
  guint n_known;

  for (guint n = 1; n <= 9; n++)
    {
      const guint n_gone = n;

      fixture->mock.fault = &hang;
      fixture->mock.fault_at = n;
      guichet_mock_services_begin (&fixture->mock);
      guichet_reading_list_load (GUICHET_READING_LIST (fixture->services));
      while (fixture->mock.asked->len < n)
        g_main_context_iteration (NULL, TRUE);
      guichet_reading_list_cancel (GUICHET_READING_LIST (fixture->services));
      g_assert_false (guichet_reading_list_get_loading (GUICHET_READING_LIST (fixture->services)));
      g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
      n_known = guichet_reading_list_get_n_known (GUICHET_READING_LIST (fixture->services));
      guichet_mock_server_wait_gone (fixture->session.mock, n_gone);
      g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (fixture->services)),
                        ==, n_known);
    }
  fixture->mock.fault_at = 0;
  services_fixture_load (fixture);
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/service-list-faults/" name, ServicesFixture, NULL, services_fixture_set_up, func,  \
              services_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/service-list-faults/each-request-with-fault-%u", i + 1);

      g_test_add (path, ServicesFixture, &faults[i], services_fixture_set_up,
                  test_each_fault_at_each_request, services_fixture_tear_down);
    }
  ADD ("one-kind-fails-alone", test_one_kind_fails_alone);
  ADD ("group-that-cannot-be-read", test_group_that_cannot_be_read);
  ADD ("who-refuses-twice-is-not-asked-again", test_who_refuses_twice_is_not_asked_again);
  ADD ("cancelled-in-the-middle", test_cancelled_in_the_middle);
  return g_test_run ();
}
