/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-list.c: all domain names are there in few requests, each with its holder, its
 * accounts and what is under way; at the next start at once; and whatever fails takes nothing away.
 */
#include "guichet-domain-list.h"
#include "guichet-mock-services.h"
#include "guichet-session-fixture.h"

#include <string.h>

#define N_DOMAINS 120

typedef struct
{
  SessionFixture session;
  GuichetMockServices mock;
  GuichetDomainList *domains;
} Fixture;

static GuichetReadingList *
get_list (Fixture *self)
{
  return GUICHET_READING_LIST (self->domains);
}

static void
begin (Fixture *self)
{
  guichet_mock_services_begin (&self->mock);
  guichet_reading_list_load (get_list (self));
}

static void
load (Fixture *self)
{
  begin (self);
  while (guichet_reading_list_get_loading (get_list (self)))
    g_main_context_iteration (NULL, TRUE);
}

/* What was read before comes out of the store. */
static void
start_again (Fixture *self)
{
  g_assert_finalize_object (self->domains);
  self->domains = guichet_domain_list_new_in_folder (self->session.session, self->session.folder);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  self->mock = (GuichetMockServices){ .n_domains = N_DOMAINS, .operation = "todo" };
  guichet_mock_services_attach (&self->mock, self->session.mock);
  guichet_session_load (self->session.session);
  session_fixture_wait_loaded (&self->session);
  g_assert_no_error (guichet_session_get_error (self->session.session));
  self->domains = guichet_domain_list_new_in_folder (self->session.session, self->session.folder);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->domains);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_services_clear (&self->mock);
}

/* Every domain name there is, each with what the mock has of it. */
static void
assert_domains (Fixture *self, guint n_domains, const char *holder, const char *admin)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->domains)), ==, n_domains);
  g_assert_cmpuint (guichet_reading_list_get_n_known (get_list (self)), ==, n_domains);
  for (guint i = 0; i < n_domains; i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (G_LIST_MODEL (self->domains), i);
      g_autoptr(GDateTime) expiry = g_date_time_new_from_iso8601 ("2027-05-01T00:00:00+02", NULL);

      g_assert_cmpstr (guichet_domain_get_holder (domain), ==, "7");
      g_assert_cmpstr (guichet_domain_get_holder_name (domain), ==, holder);
      g_assert_cmpstr (guichet_domain_get_admin (domain), ==, admin);
      g_assert_cmpstr (guichet_domain_get_tech (domain), ==, "bb2-ovh");
      g_assert_cmpstr (guichet_domain_get_billing (domain), ==, "cc3-ovh");
      g_assert_cmpstr (guichet_domain_get_state (domain), ==, "ok");
      g_assert_cmpint (guichet_domain_get_lock (domain), ==, GUICHET_DOMAIN_LOCKED);
      g_assert_true (g_date_time_equal (guichet_domain_get_expiry (domain), expiry));
    }
}

static GuichetDomainTask *
get_operation (Fixture *self, const char *name)
{
  return guichet_domain_get_operation (guichet_domain_list_find (self->domains, name));
}

/* Names, holders, three lists of operations, and three batches. */
static void
test_everything_in_few_requests (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (get_list (fixture)));
  assert_domains (fixture, N_DOMAINS, "Duval SARL", "aa1-ovh");
  g_assert_cmpuint (fixture->mock.asked->len, ==, 1 + 1 + 3 + 3);
  g_assert_true (guichet_domain_task_is_trade (get_operation (fixture, "d2.fr")));
  g_assert_null (get_operation (fixture, "d1.fr"));
  g_assert_null (guichet_domain_list_find (fixture->domains, "d999.fr"));
}

static void
test_server_without_batches (Fixture *fixture, gconstpointer data)
{
  fixture->mock.knows_no_batches = TRUE;
  load (fixture);
  g_assert_no_error (guichet_reading_list_get_error (get_list (fixture)));
  assert_domains (fixture, N_DOMAINS, "Duval SARL", "aa1-ovh");
}

static void
test_what_is_in_view_comes_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) view = g_ptr_array_new ();
  gboolean is_first = FALSE;

  load (fixture);
  /* The last in the order of names */
  g_ptr_array_add (view, guichet_domain_list_find (fixture->domains, "d99.fr"));
  guichet_reading_list_set_view (get_list (fixture), view);
  load (fixture);
  for (guint i = 0; i < 6; i++)
    is_first |= strstr (fixture->mock.asked->pdata[i], "/d99.fr") != NULL;
  g_assert_true (is_first);
}

static void
test_operation_goes_on_and_ends (Fixture *fixture, gconstpointer data)
{
  GuichetDomainTask *task;

  load (fixture);
  task = get_operation (fixture, "d2.fr");
  fixture->mock.operation = "doing";
  load (fixture);
  g_assert_true (get_operation (fixture, "d2.fr") == task);
  g_assert_cmpint (guichet_domain_task_get_state (task), ==, GUICHET_DOMAIN_TASK_DOING);
  fixture->mock.operation = NULL;
  load (fixture);
  g_assert_null (get_operation (fixture, "d2.fr"));
}

static void
test_next_start_shows_it_at_once (Fixture *fixture, gconstpointer data)
{
  guint n_requests;

  load (fixture);
  start_again (fixture);
  n_requests = guichet_mock_server_get_n_requests (fixture->session.mock);
  assert_domains (fixture, N_DOMAINS, "Duval SARL", "aa1-ovh");
  g_assert_cmpint (guichet_reading_list_get_age (get_list (fixture)), >=, 0);
  g_assert_cmpuint (guichet_mock_server_get_n_requests (fixture->session.mock), ==, n_requests);

  /* What is gone is gone at the start after it, too; and what has changed has changed. */
  fixture->mock.n_domains = 60;
  fixture->mock.holder = "Petit SAS";
  fixture->mock.admin = "zz9-ovh";
  load (fixture);
  start_again (fixture);
  assert_domains (fixture, 60, "Petit SAS", "zz9-ovh");
}

static void
test_refresh_keeps_the_objects (Fixture *fixture, gconstpointer data)
{
  GuichetDomain *domain;

  load (fixture);
  domain = guichet_domain_list_find (fixture->domains, "d1.fr");
  fixture->mock.admin = "zz9-ovh";
  load (fixture);
  g_assert_true (guichet_domain_list_find (fixture->domains, "d1.fr") == domain);
  g_assert_cmpstr (guichet_domain_get_admin (domain), ==, "zz9-ovh");
}

static const GuichetMockStep faults[] = {
  { .status = 500, .body = "<html>no</html>" },
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .kind = GUICHET_MOCK_RESET },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = "[{\"key\":\"d1.fr\"}]" },
  { .body = "\"what\"" },
};

/* With each fault at each request there is an error, and what was known before, the operation
 * under way with it; the next loading has all of it. */
static void
test_each_fault_at_each_request (Fixture *fixture, gconstpointer data)
{
  guint n_requests;

  load (fixture);
  n_requests = fixture->mock.asked->len;
  fixture->mock.fault = data;
  for (guint n = 1; n <= n_requests; n++)
    {
      fixture->mock.holder = n % 2 == 0 ? "Duval SARL" : "Petit SAS";
      fixture->mock.admin = n % 2 == 0 ? "aa1-ovh" : "zz9-ovh";
      fixture->mock.fault_at = n;
      load (fixture);
      g_assert_nonnull (guichet_reading_list_get_error (get_list (fixture)));
      g_assert_cmpuint (guichet_reading_list_get_n_known (get_list (fixture)), ==, N_DOMAINS);
      g_assert_nonnull (get_operation (fixture, "d2.fr"));
      fixture->mock.fault_at = 0;
      load (fixture);
      g_assert_no_error (guichet_reading_list_get_error (get_list (fixture)));
      assert_domains (fixture, N_DOMAINS, fixture->mock.holder, fixture->mock.admin);
    }
}

static void
test_cancelled_in_the_middle_of_each_request (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG };

  load (fixture);
  fixture->mock.fault = &hang;
  for (guint n = 1; n <= 7; n++)
    {
      fixture->mock.fault_at = n;
      begin (fixture);
      while (fixture->mock.asked->len < n)
        g_main_context_iteration (NULL, TRUE);
      guichet_reading_list_cancel (get_list (fixture));
      g_assert_false (guichet_reading_list_get_loading (get_list (fixture)));
      guichet_mock_server_release (fixture->session.mock);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (guichet_reading_list_get_n_known (get_list (fixture)), ==, N_DOMAINS);
      g_assert_nonnull (get_operation (fixture, "d2.fr"));
    }
}

#define ADD(name, func, data)                                                                      \
  g_test_add ("/domain-list/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("everything-in-few-requests", test_everything_in_few_requests, NULL);
  ADD ("server-without-batches", test_server_without_batches, NULL);
  ADD ("what-is-in-view-comes-first", test_what_is_in_view_comes_first, NULL);
  ADD ("operation-goes-on-and-ends", test_operation_goes_on_and_ends, NULL);
  ADD ("next-start-shows-it-at-once", test_next_start_shows_it_at_once, NULL);
  ADD ("refresh-keeps-the-objects", test_refresh_keeps_the_objects, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path =
          g_strdup_printf ("/domain-list/fault-%" G_GSIZE_FORMAT "-at-each-request", i + 1);

      g_test_add (path, Fixture, &faults[i], set_up, test_each_fault_at_each_request, tear_down);
    }
  ADD ("cancelled-in-the-middle-of-each-request", test_cancelled_in_the_middle_of_each_request,
       NULL);
  return g_test_run ();
}
