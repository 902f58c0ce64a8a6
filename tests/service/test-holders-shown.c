/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holders-shown.c: which holders the view of holders shows, in which order, while they and
 * their domain names are read.
 */
#include "guichet-holders-shown.h"

#include "guichet-mock-services.h"
#include "guichet-session-fixture.h"

typedef struct
{
  SessionFixture session;
  GuichetMockServices mock;
  GuichetDomainList *domains; /* three, all of 7 */
  GuichetHolderList *holders; /* 7, called Duval; 8 and 9, likely one Martin */
  GuichetHoldersShown *shown;
} Fixture;

static void
load_domains (Fixture *self)
{
  guichet_reading_list_load (GUICHET_READING_LIST (self->domains));
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (self->domains)))
    g_main_context_iteration (NULL, TRUE);
}

static void
refresh (Fixture *self)
{
  guichet_holder_list_refresh (self->holders);
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (self->holders)))
    g_main_context_iteration (NULL, TRUE);
}

static void
changed_cb (gboolean *has_changed)
{
  *has_changed = TRUE;
}

/* What is learnt is taken into account a little later. */
static void
wait_until_settled (Fixture *self)
{
  gboolean has_changed = FALSE;
  const gulong handler =
      g_signal_connect_swapped (self->shown, "changed", G_CALLBACK (changed_cb), &has_changed);

  while (!has_changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (self->shown, handler);
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
  self->shown = guichet_holders_shown_new (self->holders, self->domains);
  refresh (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->shown);
  g_assert_finalize_object (self->holders);
  g_assert_finalize_object (self->domains);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_services_clear (&self->mock);
}

/* @order: the number of each row, which has one digit */
static void
assert_rows (Fixture *self, const char *order)
{
  GListModel *rows = guichet_holders_shown_get_rows (self->shown);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(GuichetDomainContact) holder = g_list_model_get_item (rows, i);

      g_string_append_printf (found, "%u", (guint) guichet_domain_contact_get_id (holder));
    }
  g_assert_cmpstr (found->str, ==, order);
}

static void
test_nobody_is_an_orphan_before_names_are_read (Fixture *fixture, gconstpointer data)
{
  guichet_holders_shown_set_filter (fixture->shown, GUICHET_HOLDER_SHOW_ORPHANS);
  g_assert_false (guichet_holders_shown_is_counted (fixture->shown));
  assert_rows (fixture, "");
  load_domains (fixture);
  wait_until_settled (fixture);
  g_assert_true (guichet_holders_shown_is_counted (fixture->shown));
  assert_rows (fixture, "89");
  guichet_holders_shown_set_filter (fixture->shown, GUICHET_HOLDER_SHOW_USED);
  assert_rows (fixture, "7");
}

static void
test_who_is_alike_stands_together (Fixture *fixture, gconstpointer data)
{
  guichet_holders_shown_set_filter (fixture->shown, GUICHET_HOLDER_SHOW_ALIKE);
  assert_rows (fixture, "89");
  g_assert_true (
      guichet_holders_shown_has (fixture->shown, guichet_holder_list_find (fixture->holders, 8)));
  g_assert_false (
      guichet_holders_shown_has (fixture->shown, guichet_holder_list_find (fixture->holders, 7)));
}

static void
test_most_used_come_first (Fixture *fixture, gconstpointer data)
{
  fixture->mock.holder = "Zola SARL";
  refresh (fixture);
  wait_until_settled (fixture);
  assert_rows (fixture, "897");
  guichet_holders_shown_set_order (fixture->shown, GUICHET_HOLDERS_BY_USE);
  assert_rows (fixture, "897");
  load_domains (fixture);
  wait_until_settled (fixture);
  assert_rows (fixture, "789");
}

static void
test_a_new_name_has_another_place (Fixture *fixture, gconstpointer data)
{
  assert_rows (fixture, "789");
  fixture->mock.holder = "Zola SARL";
  refresh (fixture);
  wait_until_settled (fixture);
  assert_rows (fixture, "897");
}

static void
test_search_and_filter_go_together (Fixture *fixture, gconstpointer data)
{
  guichet_holders_shown_set_typed (fixture->shown, "duval");
  assert_rows (fixture, "7");
  g_assert_true (guichet_holders_shown_is_filtered (fixture->shown));
  guichet_holders_shown_set_filter (fixture->shown, GUICHET_HOLDER_SHOW_ALIKE);
  assert_rows (fixture, "");
  guichet_holders_shown_set_typed (fixture->shown, "");
  guichet_holders_shown_set_filter (fixture->shown, GUICHET_HOLDER_SHOW_ALL);
  g_assert_false (guichet_holders_shown_is_filtered (fixture->shown));
  assert_rows (fixture, "789");
}

#define ADD(name, func) g_test_add ("/holders-shown/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nobody-is-an-orphan-before-names-are-read", test_nobody_is_an_orphan_before_names_are_read);
  ADD ("who-is-alike-stands-together", test_who_is_alike_stands_together);
  ADD ("most-used-come-first", test_most_used_come_first);
  ADD ("a-new-name-has-another-place", test_a_new_name_has_another_place);
  ADD ("search-and-filter-go-together", test_search_and_filter_go_together);
  return g_test_run ();
}
