/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-list.c: all services and contacts are there in few requests, what people look at
 * first; whatever goes wrong, what was known stays, and what failed can be read alone.
 */
#include "guichet-mock-services.h"
#include "guichet-session-fixture.h"

#include "guichet-error.h"
#include "guichet-service-list.h"

typedef struct
{
  SessionFixture session;
  GuichetMockServices mock;
  GuichetServiceList *services;
} Fixture;

static const GuichetMockServices some = { .n_groups = 3,
                                          .n_lines_per_group = 30,
                                          .n_domains = 60,
                                          .n_zones = 60 };

static void
wait_loaded (GuichetServiceList *services)
{
  while (guichet_service_list_get_loading (services))
    g_main_context_iteration (NULL, TRUE);
}

static void
load (Fixture *fixture)
{
  guichet_mock_services_begin (&fixture->mock);
  guichet_service_list_load (fixture->services);
  wait_loaded (fixture->services);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->session, NULL);
  fixture->mock = some;
  guichet_mock_services_attach (&fixture->mock, fixture->session.mock);
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  g_assert_no_error (guichet_session_get_error (fixture->session.session));
  fixture->services =
      guichet_service_list_new_in_folder (fixture->session.session, fixture->session.folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->services);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  session_fixture_tear_down (&fixture->session, NULL);
  guichet_mock_services_clear (&fixture->mock);
}

/* Everything there is, each with the contacts of the mock. */
static void
assert_services (GuichetServiceList *services, guint n_services, const char *admin)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (services)), ==, n_services);
  g_assert_cmpuint (guichet_service_list_get_n_total (services), ==, n_services);
  g_assert_cmpuint (guichet_service_list_get_n_known (services), ==, n_services);
  for (guint i = 0; i < n_services; i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (G_LIST_MODEL (services), i);
      g_autofree char *tech = g_strconcat (guichet_service_get_name (service), "-ovh", NULL);

      g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ==, tech);
      if (admin != NULL)
        g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, admin);
    }
}

static guint
count_asked (Fixture *fixture, const char *before, const char *after)
{
  guint count = 0;

  for (guint i = 0; i < fixture->mock.asked->len; i++)
    count += g_str_has_prefix (fixture->mock.asked->pdata[i], before) &&
             g_str_has_suffix (fixture->mock.asked->pdata[i], after);
  return count;
}

static void
test_nothing_is_asked_before_load (Fixture *fixture, gconstpointer data)
{
  const guint n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);
  g_assert_false (guichet_service_list_get_loading (fixture->services));
  g_assert_cmpint (guichet_service_list_get_age (fixture->services), ==, -1);
}

static void
test_everything_in_few_requests (Fixture *fixture, gconstpointer data)
{
  GuichetService *line;

  load (fixture);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
  line = guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "l31");
  g_assert_cmpstr (guichet_service_get_group (line), ==, "g2");
  g_assert_cmpstr (guichet_service_get_description (line), ==, "It is l31");
  g_assert_cmpint (guichet_service_list_get_age (fixture->services), <=, 1);

  /* Five lists; 3, 90, 1, 1, 60 and 60 contacts in batches of fifty; and all three groups, because
   * nobody else knows where alias and trunk are. */
  g_assert_cmpuint (fixture->mock.asked->len, ==, 5 + 1 + 2 + 1 + 1 + 2 + 2 + 3);
  g_assert_cmpuint (count_asked (fixture, "/telephony/g", "/service"), ==, 3);
  for (guint i = 0; i < 5; i++)
    g_assert_null (strstr (fixture->mock.asked->pdata[i], "serviceInfos"));
}

static void
test_alias_and_trunk_are_found_in_their_groups (Fixture *fixture, gconstpointer data)
{
  GuichetService *alias;

  load (fixture);
  alias = guichet_service_list_find (fixture->services, GUICHET_SERVICE_ALIAS, "a1");
  g_assert_cmpstr (guichet_service_get_group (alias), ==, "g1");
  g_assert_cmpstr (guichet_service_get_description (alias), ==, "It is a1");
  g_assert_cmpstr (guichet_service_get_group (
                       guichet_service_list_find (fixture->services, GUICHET_SERVICE_TRUNK, "t1")),
                   ==, "g3");
}

static void
test_groups_are_read_where_the_session_knows_none (Fixture *fixture, gconstpointer data)
{
  fixture->mock.session_sees_no_lines = TRUE;
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  load (fixture);
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
new_view (Fixture *fixture)
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
test_what_is_in_view_comes_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) view = NULL;
  char **asked;
  guint lines;
  guint n_group;

  fixture->mock.n_lines_per_group = 300;
  load (fixture);
  view = new_view (fixture);
  guichet_service_list_set_view (fixture->services, view);
  load (fixture);
  asked = (char **) fixture->mock.asked->pdata + 5;
  lines = g_strrstr (asked[0], "/telephony/lines/") != NULL ? 0 : 1; /* whose list came first */
  g_assert_true (names (asked[1 - lines], "d57.fr"));
  g_assert_true (names (asked[lines], "l888"));
  g_assert_true (names (asked[lines], "l662"));
  /* Sent third, it may arrive later, for it needs a connexion of its own. */
  g_assert_true (g_ptr_array_find_with_equal_func (fixture->mock.asked, "/telephony/g3/service",
                                                   g_str_equal, &n_group));
  g_assert_cmpuint (n_group, <, fixture->mock.asked->len / 2);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
}

static void
test_a_click_does_not_wait (Fixture *fixture, gconstpointer data)
{
  fixture->mock.knows_no_batches = TRUE;
  load (fixture);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
  load (fixture);
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
}

static void
test_zones_that_are_not_there (Fixture *fixture, gconstpointer data)
{
  GuichetMockServices world = some;

  fixture->mock.n_zones = world.n_zones = 20;
  load (fixture);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
  assert_services (fixture->services, guichet_mock_services_count (&world), "aa1-ovh");

  /* One zone is given up, one domain name goes and another comes with a zone. */
  fixture->mock.n_zones = world.n_zones = 19;
  fixture->mock.n_domains = world.n_domains = 61;
  load (fixture);
  assert_services (fixture->services, guichet_mock_services_count (&world), "aa1-ovh");
}

static void
test_trunk_among_the_lines (Fixture *fixture, gconstpointer data)
{
  fixture->mock.trunk_is_listed_as_line = TRUE;
  load (fixture);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
  g_assert_nonnull (guichet_service_list_find (fixture->services, GUICHET_SERVICE_TRUNK, "t1"));
  g_assert_null (guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "t1"));
}

static void
heal (Fixture *fixture)
{
  fixture->mock.fault_at = 0;
  fixture->mock.fault_on = NULL;
  for (int kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    if (guichet_service_list_get_kind_error (fixture->services, (GuichetServiceKind) kind) != NULL)
      guichet_service_list_retry (fixture->services, (GuichetServiceKind) kind);
  wait_loaded (fixture->services);
}

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
test_each_fault_at_each_request (Fixture *fixture, gconstpointer data)
{
  const GuichetMockStep *fault = data;
  const guint n_services = guichet_mock_services_count (&some);
  guint n_requests;

  load (fixture);
  load (fixture); /* knows the groups of all already */
  n_requests = fixture->mock.asked->len;
  g_assert_cmpuint (n_requests, ==, 5 + 9);
  fixture->mock.fault = fault;
  for (guint n = 1; n <= n_requests; n++)
    {
      fixture->mock.admin = n % 2 == 0 ? "aa1-ovh" : "zz9-ovh";
      fixture->mock.fault_at = n;
      load (fixture);
      g_assert_nonnull (guichet_service_list_get_error (fixture->services));
      assert_services (fixture->services, n_services, NULL);
      heal (fixture);
      g_assert_no_error (guichet_service_list_get_error (fixture->services));
      assert_services (fixture->services, n_services, fixture->mock.admin);
    }
}

static void
test_one_kind_fails_alone (Fixture *fixture, gconstpointer data)
{
  const GuichetMockStep fault = { .status = 500, .body = "null" };

  fixture->mock.fault = &fault;
  fixture->mock.fault_on = "/telephony/lines";
  load (fixture);
  g_assert_nonnull (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_LINE));
  g_assert_null (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_DOMAIN));
  g_assert_cmpuint (guichet_service_list_get_n_known (fixture->services), ==,
                    guichet_mock_services_count (&some) - 90);

  guichet_mock_services_begin (&fixture->mock);
  heal (fixture);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
  g_assert_cmpuint (fixture->mock.asked->len, ==, 1 + 2);
}

static void
test_group_that_cannot_be_read (Fixture *fixture, gconstpointer data)
{
  const GuichetMockStep fault = { .status = 500, .body = "null" };
  GuichetService *alias;

  fixture->mock.fault = &fault;
  fixture->mock.fault_on = "/telephony/g1/service";
  load (fixture);
  alias = guichet_service_list_find (fixture->services, GUICHET_SERVICE_ALIAS, "a1");
  g_assert_nonnull (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_GROUP));
  g_assert_cmpstr (guichet_service_get_group (alias), ==, "");
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");

  heal (fixture);
  g_assert_no_error (guichet_service_list_get_error (fixture->services));
  g_assert_cmpstr (guichet_service_get_group (alias), ==, "g1");
}

/* A kind whose contacts are refused twice is not asked for any more. */
static void
test_who_refuses_twice_is_not_asked_again (Fixture *fixture, gconstpointer data)
{
  fixture->mock.n_groups = 10;
  fixture->mock.n_lines_per_group = 100;
  fixture->mock.fault = &faults[1];
  fixture->mock.fault_on = "/telephony/lines/";
  load (fixture);
  g_assert_nonnull (guichet_service_list_get_kind_error (fixture->services, GUICHET_SERVICE_LINE));
  g_assert_cmpuint (count_asked (fixture, "/telephony/lines/", "/serviceInfos"), <=, 6);
  g_assert_cmpuint (guichet_service_list_get_n_known (fixture->services), ==, 10 + 2 + 120);
}

static void
test_cancelled_in_the_middle (Fixture *fixture, gconstpointer data)
{
  const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG };
  guint n_known;

  for (guint n = 1; n <= 9; n++)
    {
      const guint n_gone = n;

      fixture->mock.fault = &hang;
      fixture->mock.fault_at = n;
      guichet_mock_services_begin (&fixture->mock);
      guichet_service_list_load (fixture->services);
      while (fixture->mock.asked->len < n)
        g_main_context_iteration (NULL, TRUE);
      guichet_service_list_cancel (fixture->services);
      g_assert_false (guichet_service_list_get_loading (fixture->services));
      g_assert_no_error (guichet_service_list_get_error (fixture->services));
      n_known = guichet_service_list_get_n_known (fixture->services);
      guichet_mock_server_wait_gone (fixture->session.mock, n_gone);
      g_assert_cmpuint (guichet_service_list_get_n_known (fixture->services), ==, n_known);
    }
  fixture->mock.fault_at = 0;
  load (fixture);
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
}

static void
start_again (Fixture *fixture)
{
  g_assert_finalize_object (fixture->services);
  fixture->services =
      guichet_service_list_new_in_folder (fixture->session.session, fixture->session.folder);
}

static void
test_next_start_shows_it_at_once (Fixture *fixture, gconstpointer data)
{
  const guint n_requests_before = guichet_mock_services_count (&some);
  GuichetService *line;
  guint n_requests;

  load (fixture);
  start_again (fixture);
  n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);
  assert_services (fixture->services, n_requests_before, "aa1-ovh");
  g_assert_cmpint (guichet_service_list_get_age (fixture->services), >=, 0);
  line = guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "l31");
  g_assert_cmpstr (guichet_service_get_group (line), ==, "g2");
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);

  /* What is gone is gone at the start after it, too; and the objects of the others stay. */
  fixture->mock.n_domains = 50;
  fixture->mock.n_zones = 50;
  load (fixture);
  g_assert_true (line ==
                 guichet_service_list_find (fixture->services, GUICHET_SERVICE_LINE, "l31"));
  start_again (fixture);
  assert_services (fixture->services, n_requests_before - 20, "aa1-ovh");
}

static void
test_another_account_in_the_environment_sees_nothing_of_it (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  fixture->mock.nichandle = "zz9-ovh";
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  wait_loaded (fixture->services); /* reads those of the other, as people were looking at a list */
  start_again (fixture);
  assert_services (fixture->services, guichet_mock_services_count (&some), NULL);

  fixture->mock.nichandle = "yy8-ovh";
  guichet_service_list_cancel (fixture->services);
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->services)), ==, 0);
}

static void
test_without_a_store (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->services);
  fixture->services =
      guichet_service_list_new_in_folder (fixture->session.session, "/proc/guichet");
  load (fixture);
  assert_services (fixture->services, guichet_mock_services_count (&some), "aa1-ovh");
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *n_changes = user_data;

  (*n_changes)++;
}

/* Each list is one change, each batch of zones another. */
static void
test_changes_come_in_large_pieces (Fixture *fixture, gconstpointer data)
{
  guint n_changes = 0;

  g_signal_connect (fixture->services, "items-changed", G_CALLBACK (items_changed_cb), &n_changes);
  load (fixture);
  g_assert_cmpuint (n_changes, ==, 5 + 2);
  load (fixture);
  g_assert_cmpuint (n_changes, ==, 7);
}

#define ADD(name, func, data)                                                                      \
  g_test_add ("/service-list/" name, Fixture, data, set_up, func, tear_down)

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
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/service-list/each-request-with-fault-%u", i + 1);

      g_test_add (path, Fixture, &faults[i], set_up, test_each_fault_at_each_request, tear_down);
    }
  ADD ("one-kind-fails-alone", test_one_kind_fails_alone, NULL);
  ADD ("group-that-cannot-be-read", test_group_that_cannot_be_read, NULL);
  ADD ("who-refuses-twice-is-not-asked-again", test_who_refuses_twice_is_not_asked_again, NULL);
  ADD ("cancelled-in-the-middle", test_cancelled_in_the_middle, NULL);
  ADD ("next-start-shows-it-at-once", test_next_start_shows_it_at_once, NULL);
  ADD ("another-account-in-the-environment-sees-nothing-of-it",
       test_another_account_in_the_environment_sees_nothing_of_it, NULL);
  ADD ("without-a-store", test_without_a_store, NULL);
  ADD ("changes-come-in-large-pieces", test_changes_come_in_large_pieces, NULL);
  return g_test_run ();
}
