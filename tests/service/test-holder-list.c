/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-list.c: the holders of an account are there in one request, each counted; domain
 * names have their names; and what fails takes nothing away.
 */
#include "guichet-holder-list.h"
#include "guichet-mock-services.h"
#include "guichet-session-fixture.h"

typedef struct
{
  SessionFixture session;
  GuichetMockServices mock;
  GuichetDomainList *domains;
  GuichetHolderList *holders;
} Fixture;

static void
refresh (Fixture *self)
{
  guichet_holder_list_refresh (self->holders);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (self->holders)))
    g_main_context_iteration (NULL, TRUE);
}

static void
load_domains (Fixture *self)
{
  guichet_reading_list_load (GUICHET_READING_LIST (self->domains));
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (self->domains)))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  self->mock = (GuichetMockServices){ .n_domains = 3 };
  guichet_mock_services_attach (&self->mock, self->session.mock);
  guichet_session_load (self->session.session);
  session_fixture_wait_loaded (&self->session);
  self->domains = guichet_domain_list_new_in_folder (self->session.session, self->session.folder);
  self->holders = guichet_holder_list_new (self->session.session, self->domains);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->holders);
  g_assert_finalize_object (self->domains);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_services_clear (&self->mock);
}

static guint
count_domains (Fixture *self, gint64 id)
{
  return guichet_domain_contact_get_n_domains (guichet_holder_list_find (self->holders, id));
}

static const char *
get_holder_name (Fixture *self)
{
  return guichet_domain_get_holder_name (guichet_domain_list_find (self->domains, "d1.fr"));
}

static void
test_nothing_is_asked_before_refresh (Fixture *fixture, gconstpointer data)
{
  g_assert_false (guichet_read_list_get_loading (GUICHET_READ_LIST (fixture->holders)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->holders)), ==, 0);
  g_assert_cmpuint (guichet_mock_server_count (fixture->session.mock, "GET", "/domain/contact"), ==,
                    0);
}

static void
test_each_is_counted (Fixture *fixture, gconstpointer data)
{
  refresh (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->holders)), ==, 3);
  g_assert_cmpuint (count_domains (fixture, 7), ==, 0);
  load_domains (fixture);
  g_assert_cmpuint (count_domains (fixture, 7), ==, 3);
  g_assert_cmpuint (count_domains (fixture, 8), ==, 0);
  fixture->mock.n_domains = 2;
  load_domains (fixture);
  g_assert_cmpuint (count_domains (fixture, 7), ==, 2);
}

static void
test_a_new_name_is_told (Fixture *fixture, gconstpointer data)
{
  GuichetDomainContact *holder;

  load_domains (fixture);
  refresh (fixture);
  g_assert_cmpstr (get_holder_name (fixture), ==, "Duval SARL");
  holder = guichet_holder_list_find (fixture->holders, 7);
  fixture->mock.holder = "Petit SAS";
  refresh (fixture);
  g_assert_true (guichet_holder_list_find (fixture->holders, 7) == holder);
  g_assert_cmpstr (get_holder_name (fixture), ==, "Petit SAS");
}

static void
test_who_is_likely_the_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) alike = NULL;
  g_autoptr(GPtrArray) none = NULL;

  refresh (fixture);
  alike = guichet_holder_list_list_alike (fixture->holders,
                                          guichet_holder_list_find (fixture->holders, 8));
  g_assert_cmpuint (alike->len, ==, 1);
  g_assert_cmpint (guichet_domain_contact_get_id (alike->pdata[0]), ==, 9);
  none = guichet_holder_list_list_alike (fixture->holders,
                                         guichet_holder_list_find (fixture->holders, 7));
  g_assert_cmpuint (none->len, ==, 0);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* What changes in it is told with the rest. */
static void
test_a_reading_is_told_once (Fixture *fixture, gconstpointer data)
{
  GuichetDomainContact *holder;
  guint n_changed = 0;

  refresh (fixture);
  holder = guichet_holder_list_find (fixture->holders, 8);
  g_assert_cmpuint (guichet_holder_list_count_alike (fixture->holders, holder), ==, 1);
  g_signal_connect_swapped (fixture->holders, "changed", G_CALLBACK (count_cb), &n_changed);
  fixture->mock.holder = "Petit SAS";
  refresh (fixture);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (guichet_domain_contact_get_name (guichet_holder_list_find (fixture->holders, 7)),
                   ==, "Petit SAS");
}

/* As after a correction that this program made */
static void
test_who_changes_is_alike_no_more (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetDomainContact) other = guichet_domain_contact_new (9);
  guint n_changed = 0;

  refresh (fixture);
  g_signal_connect_swapped (fixture->holders, "changed", G_CALLBACK (count_cb), &n_changed);
  guichet_domain_contact_take_from (guichet_holder_list_find (fixture->holders, 9), other);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (guichet_holder_list_count_alike (
                        fixture->holders, guichet_holder_list_find (fixture->holders, 8)),
                    ==, 0);
}

static void
test_a_fault_takes_nothing_away (Fixture *fixture, gconstpointer data)
{
  static const GuichetMockStep faults[] = {
    { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
    { .kind = GUICHET_MOCK_RESET },
    { .body = "\"what\"" },
  };

  refresh (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      fixture->mock.fault = &faults[i];
      fixture->mock.fault_on = "/domain/contact";
      refresh (fixture);
      g_assert_nonnull (guichet_read_list_get_error (GUICHET_READ_LIST (fixture->holders)));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->holders)), ==, 3);
      fixture->mock.fault_on = NULL;
      refresh (fixture);
      g_assert_no_error (guichet_read_list_get_error (GUICHET_READ_LIST (fixture->holders)));
    }
}

static void
test_another_account_has_others (Fixture *fixture, gconstpointer data)
{
  GListModel *holders = G_LIST_MODEL (fixture->holders);
  gpointer before;

  refresh (fixture);
  before = guichet_holder_list_find (fixture->holders, 7);
  g_object_add_weak_pointer (before, &before);
  g_setenv ("OVH_CONSUMER_KEY", "ofanother", TRUE);
  guichet_session_load (fixture->session.session);
  session_fixture_wait_loaded (&fixture->session);
  g_assert_null (before);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (fixture->holders)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (holders), ==, 3);
}

#define ADD(name, func) g_test_add ("/holder-list/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nothing-is-asked-before-refresh", test_nothing_is_asked_before_refresh);
  ADD ("each-is-counted", test_each_is_counted);
  ADD ("a-new-name-is-told", test_a_new_name_is_told);
  ADD ("who-is-likely-the-same", test_who_is_likely_the_same);
  ADD ("a-reading-is-told-once", test_a_reading_is_told_once);
  ADD ("who-changes-is-alike-no-more", test_who_changes_is_alike_no_more);
  ADD ("a-fault-takes-nothing-away", test_a_fault_takes_nothing_away);
  ADD ("another-account-has-others", test_another_account_has_others);
  return g_test_run ();
}
