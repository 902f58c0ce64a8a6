/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-list.c: all services and contacts are there in few requests, what people look at
 * first; and at the next start at once.
 */
#include "guichet-services-fixture.h"

#include <string.h>

static void
test_nothing_is_asked_before_load (ServicesFixture *fixture, gconstpointer data)
{
  const guint n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);
  g_assert_false (guichet_reading_list_get_loading (GUICHET_READING_LIST (fixture->services)));
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->services)), ==, -1);
}

static void
test_everything_in_few_requests (ServicesFixture *fixture, gconstpointer data)
{
  GuichetService *line;

  services_fixture_load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
  line = guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "l31");
  g_assert_cmpstr (guichet_service_get_group (line), ==, "g2");
  g_assert_cmpstr (guichet_service_get_description (line), ==, "It is l31");
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->services)), <=, 1);

  /* Five lists; 3, 90, 1, 1, 60 and 60 contacts in batches of fifty; and all three groups, because
   * nobody else knows where alias and trunk are. */
  g_assert_cmpuint (fixture->mock.asked->len, ==, 5 + 1 + 2 + 1 + 1 + 2 + 2 + 3);
  g_assert_cmpuint (services_fixture_count_asked (fixture, "/telephony/g", "/service"), ==, 3);
  for (guint i = 0; i < 5; i++)
    g_assert_null (strstr (fixture->mock.asked->pdata[i], "serviceInfos"));
}

static void
test_alias_and_trunk_are_found_in_their_groups (ServicesFixture *fixture, gconstpointer data)
{
  GuichetService *alias;

  services_fixture_load (fixture);
  alias = guichet_service_list_find (fixture->services, GUICHET_SERVICE_ALIAS, "a1");
  g_assert_cmpstr (guichet_service_get_group (alias), ==, "g1");
  g_assert_cmpstr (guichet_service_get_description (alias), ==, "It is a1");
  g_assert_cmpstr (guichet_service_get_group (
                       guichet_service_list_find (fixture->services, GUICHET_SERVICE_TRUNK, "t1")),
                   ==, "g3");
}

static void
test_groups_are_read_where_the_session_knows_none (ServicesFixture *fixture, gconstpointer data)
{
  fixture->mock.session_sees_no_lines = TRUE;
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  services_fixture_load (fixture);
  for (guint i = 1; i <= 90; i++)
    {
      g_autofree char *name = g_strdup_printf ("l%u", i);
      g_autofree char *group = g_strdup_printf ("g%u", (i - 1) / 30 + 1);

      g_assert_cmpstr (guichet_service_get_group (guichet_service_list_find (
                           fixture->services, GUICHET_SERVICE_LINE, name)),
                       ==, group);
    }
}

static GPtrArray *
new_view (ServicesFixture *fixture)
{
  static const struct
  {
    GuichetServiceKind kind;
    const char *name;
  } view[] = {
    { GUICHET_SERVICE_DOMAIN, "d57.fr" },
    { GUICHET_SERVICE_LINE, "l888" },
    { GUICHET_SERVICE_LINE, "l662" },
  };
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (view); i++)
    g_ptr_array_add (services, g_object_ref (guichet_service_list_find (
                                   fixture->services, view[i].kind, view[i].name)));
  return services;
}

static gboolean
names (const char *path, const char *name)
{
  g_auto(GStrv) segments = g_strsplit_set (path, "/,", -1);

  return g_strv_contains ((const char *const *) segments, name);
}

/* What is in view when the names are there is in the first requests for contacts, with others of
 * its kind; the groups of it come next. */
static void
test_what_is_in_view_comes_first (ServicesFixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) view = NULL;
  char **asked;
  guint lines;
  guint n_group;

  fixture->mock.n_lines_per_group = 300;
  services_fixture_load (fixture);
  view = new_view (fixture);
  guichet_reading_list_set_view (GUICHET_READING_LIST (fixture->services), view);
  services_fixture_load (fixture);
  asked = (char **) fixture->mock.asked->pdata + 5;
  lines = g_strrstr (asked[0], "/telephony/lines/") != NULL ? 0 : 1; /* whose list came first */
  g_assert_true (names (asked[1 - lines], "d57.fr"));
  g_assert_true (names (asked[lines], "l888"));
  g_assert_true (names (asked[lines], "l662"));
  /* Sent third, it may arrive later, for it needs a connexion of its own. */
  g_assert_true (g_ptr_array_find_with_equal_func (fixture->mock.asked, "/telephony/g3/service",
                                                   g_str_equal, &n_group));
  g_assert_cmpuint (n_group, <, fixture->mock.asked->len / 2);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
}

static void
test_a_click_does_not_wait (ServicesFixture *fixture, gconstpointer data)
{
  fixture->mock.knows_no_batches = TRUE;
  services_fixture_load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
  services_fixture_load (fixture);
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
}

static void
test_zones_that_are_not_there (ServicesFixture *fixture, gconstpointer data)
{
  GuichetMockServices world = services_fixture_some;

  fixture->mock.n_zones = world.n_zones = 20;
  services_fixture_load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
  services_fixture_assert (fixture->services, guichet_mock_services_count (&world), "aa1-ovh");

  /* One zone is given up, one domain name goes and another comes with a zone. */
  fixture->mock.n_zones = world.n_zones = 19;
  fixture->mock.n_domains = world.n_domains = 61;
  services_fixture_load (fixture);
  services_fixture_assert (fixture->services, guichet_mock_services_count (&world), "aa1-ovh");
}

static void
test_trunk_among_the_lines (ServicesFixture *fixture, gconstpointer data)
{
  fixture->mock.trunk_is_listed_as_line = TRUE;
  services_fixture_load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->services)));
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
  g_assert_nonnull (guichet_service_list_find (fixture->services, GUICHET_SERVICE_TRUNK, "t1"));
  g_assert_null (guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "t1"));
}

static void
start_again (ServicesFixture *fixture)
{
  g_assert_finalize_object (fixture->services);
  fixture->services =
      guichet_service_list_new_in_folder (fixture->session.session, fixture->session.folder);
}

static void
test_next_start_shows_it_at_once (ServicesFixture *fixture, gconstpointer data)
{
  const guint n_requests_before = guichet_mock_services_count (&services_fixture_some);
  GuichetService *line;
  guint n_requests;

  services_fixture_load (fixture);
  start_again (fixture);
  n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);
  services_fixture_assert (fixture->services, n_requests_before, "aa1-ovh");
  g_assert_cmpint (guichet_reading_list_get_age (GUICHET_READING_LIST (fixture->services)), >=, 0);
  line = guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "l31");
  g_assert_cmpstr (guichet_service_get_group (line), ==, "g2");
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);

  /* What is gone is gone at the start after it, too; and the objects of the others stay. */
  fixture->mock.n_domains = 50;
  fixture->mock.n_zones = 50;
  services_fixture_load (fixture);
  g_assert_true (line ==
                 guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "l31"));
  start_again (fixture);
  services_fixture_assert (fixture->services, n_requests_before - 20, "aa1-ovh");
}

static void
test_another_account_in_the_environment_sees_nothing_of_it (ServicesFixture *fixture,
                                                            gconstpointer data)
{
  services_fixture_load (fixture);
  fixture->mock.nichandle = "zz9-ovh";
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  services_fixture_wait_loaded (
      fixture->services); /* reads those of the other, as people were looking at a list */
  start_again (fixture);
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           NULL);

  fixture->mock.nichandle = "yy8-ovh";
  guichet_reading_list_cancel (GUICHET_READING_LIST (fixture->services));
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->services)), ==, 0);
}

static void
test_without_a_store (ServicesFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->services);
  fixture->services =
      guichet_service_list_new_in_folder (fixture->session.session, "/proc/guichet");
  services_fixture_load (fixture);
  services_fixture_assert (fixture->services, guichet_mock_services_count (&services_fixture_some),
                           "aa1-ovh");
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *n_changes = user_data;

  (*n_changes)++;
}

/* Each list is one change, each batch of zones another. */
static void
test_changes_come_in_large_pieces (ServicesFixture *fixture, gconstpointer data)
{
  guint n_changes = 0;

  g_signal_connect (fixture->services, "items-changed", G_CALLBACK (items_changed_cb), &n_changes);
  services_fixture_load (fixture);
  g_assert_cmpuint (n_changes, ==, 5 + 2);
  services_fixture_load (fixture);
  g_assert_cmpuint (n_changes, ==, 7);
}

#define ADD(name, func, data)                                                                      \
  g_test_add ("/service-list/" name, ServicesFixture, data, services_fixture_set_up, func,         \
              services_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("nothing-is-asked-before-load", test_nothing_is_asked_before_load, NULL);
  ADD ("everything-in-few-requests", test_everything_in_few_requests, NULL);
  ADD ("alias-and-trunk-are-found-in-their-groups", test_alias_and_trunk_are_found_in_their_groups,
       NULL);
  ADD ("groups-are-read-where-the-session-knows-none",
       test_groups_are_read_where_the_session_knows_none, NULL);
  ADD ("what-is-in-view-comes-first", test_what_is_in_view_comes_first, NULL);
  ADD ("a-click-does-not-wait", test_a_click_does_not_wait, NULL);
  ADD ("zones-that-are-not-there", test_zones_that_are_not_there, NULL);
  ADD ("trunk-among-the-lines", test_trunk_among_the_lines, NULL);
  ADD ("next-start-shows-it-at-once", test_next_start_shows_it_at_once, NULL);
  ADD ("another-account-in-the-environment-sees-nothing-of-it",
       test_another_account_in_the_environment_sees_nothing_of_it, NULL);
  ADD ("without-a-store", test_without_a_store, NULL);
  ADD ("changes-come-in-large-pieces", test_changes_come_in_large_pieces, NULL);
  return g_test_run ();
}
