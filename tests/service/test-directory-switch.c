/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-switch.c: directory entries of one account are never shown or kept as those of
 * another, however the switch comes; and what was kept goes with a sign-out.
 */
#include "guichet-accounts-fixture.h"
#include "guichet-mock-services.h"

#include "guichet-instance.h"
#include "guichet-directory-list.h"
#include "guichet-sign-out.h"

/* Lines and an alias; the trunk has no entry */
#define N_AGENCY   (10 + 1)
#define N_CUSTOMER (4 + 1)

typedef struct
{
  AccountsFixture accounts;
  GuichetMockServices agency;
  GuichetMockServices customer;
  char *folder;
  GuichetDirectoryList *entries;
} Fixture;

static void
wait_loaded (Fixture *fixture)
{
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (fixture->entries)))
    g_main_context_iteration (NULL, TRUE);
}

static void
start (Fixture *fixture)
{
  g_clear_object (&fixture->entries);
  fixture->entries =
      guichet_directory_list_new_in_folder (fixture->accounts.session, fixture->folder);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  accounts_fixture_set_up (&fixture->accounts, NULL);
  fixture->folder = g_strdup (guichet_instance_get_data_dir ());
  fixture->agency =
      (GuichetMockServices){ .n_groups = 2, .n_lines_per_group = 5, .nichandle = "xx1111-ovh" };
  fixture->customer = (GuichetMockServices){
    .n_groups = 1, .n_lines_per_group = 4, .nichandle = "yy2222-ovh", .city = "Namur"
  };
  guichet_mock_services_attach (&fixture->agency, fixture->accounts.agency.mock);
  guichet_mock_services_attach (&fixture->customer, fixture->accounts.customer.mock);
  guichet_session_load (fixture->accounts.session);
  accounts_fixture_wait (&fixture->accounts);
  start (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->entries);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  accounts_fixture_tear_down (&fixture->accounts, NULL);
  guichet_mock_services_clear (&fixture->agency);
  guichet_mock_services_clear (&fixture->customer);
  g_free (fixture->folder);
}

static void
switch_to (Fixture *fixture, FixtureAccount *account)
{
  guichet_profile_list_set_current (guichet_session_get_profiles (fixture->accounts.session),
                                    account->profile);
}

static void
assert_entries (Fixture *fixture, guint n_entries, const char *city)
{
  GListModel *model = G_LIST_MODEL (fixture->entries);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (model, i);

      g_assert_cmpstr (guichet_directory_entry_get_saved (entry, GUICHET_DIRECTORY_CITY), ==, city);
    }
}

static void
load (Fixture *fixture)
{
  guichet_reading_list_load (GUICHET_READING_LIST (fixture->entries));
  wait_loaded (fixture);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (fixture->entries)));
}

static void
test_switch_empties_and_reads_the_other (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  assert_entries (fixture, N_AGENCY, "Bourg");
  switch_to (fixture, &fixture->accounts.customer);
  assert_entries (fixture, 0, NULL);
  g_assert_true (guichet_reading_list_get_loading (GUICHET_READING_LIST (fixture->entries)));
  wait_loaded (fixture);
  assert_entries (fixture, N_CUSTOMER, "Namur");

  /* Back again: what was kept is there at once. */
  switch_to (fixture, &fixture->accounts.agency);
  assert_entries (fixture, N_AGENCY, "Bourg");
  wait_loaded (fixture);
  assert_entries (fixture, N_AGENCY, "Bourg");
}

static void
test_switch_in_the_middle_of_each_request (Fixture *fixture, gconstpointer data)
{
  const GuichetMockStep hang = { .kind = GUICHET_MOCK_HANG };

  for (guint n = 1; n <= 1 + 2 + 2; n++)
    {
      fixture->agency.fault = &hang;
      fixture->agency.fault_at = n;
      guichet_mock_services_begin (&fixture->agency);
      guichet_reading_list_load (GUICHET_READING_LIST (fixture->entries));
      while (fixture->agency.asked->len < n)
        g_main_context_iteration (NULL, TRUE);
      fixture->agency.fault_at = 0;
      switch_to (fixture, &fixture->accounts.customer);
      wait_loaded (fixture);
      guichet_mock_server_release (fixture->accounts.agency.mock);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      assert_entries (fixture, N_CUSTOMER, "Namur");
      switch_to (fixture, &fixture->accounts.agency);
      wait_loaded (fixture);
      assert_entries (fixture, N_AGENCY, "Bourg");
    }
}

static void
signed_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *is_over = user_data;
  g_autoptr(GError) error = NULL;

  guichet_sign_out_finish (GUICHET_SESSION (source), result, &error);
  g_assert_no_error (error);
  *is_over = TRUE;
}

static void
test_sign_out_takes_it_along (Fixture *fixture, gconstpointer data)
{
  gboolean is_over = FALSE;

  load (fixture);
  guichet_sign_out_async (fixture->accounts.session, fixture->accounts.agency.profile, TRUE, NULL,
                          signed_out_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  assert_entries (fixture, 0, NULL);
  start (fixture);
  assert_entries (fixture, 0, NULL);

  /* Nor is anything left for who would use the same profile again. */
  guichet_profile_list_keep (guichet_session_get_profiles (fixture->accounts.session),
                             fixture->accounts.agency.profile);
  switch_to (fixture, &fixture->accounts.agency);
  assert_entries (fixture, 0, NULL);
  accounts_fixture_wait (&fixture->accounts); /* there are no keys */
  assert_entries (fixture, 0, NULL);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/directory-switch/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("empties-and-reads-the-other", test_switch_empties_and_reads_the_other);
  ADD ("in-the-middle-of-each-request", test_switch_in_the_middle_of_each_request);
  ADD ("sign-out-takes-it-along", test_sign_out_takes_it_along);
  return g_test_run ();
}
