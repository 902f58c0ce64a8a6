/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-out.c: the key is revoked, the keyring cleared, the settings forget; and what stays
 * when one of these fails.
 */
#include <glib/gstdio.h>
#include <unistd.h>

#include "guichet-accounts-fixture.h"
#include "guichet-contact-accepted.h"
#include "guichet-contact-journal.h"
#include "guichet-error.h"
#include "guichet-instance.h"
#include "guichet-recent-accounts.h"
#include "guichet-service-table.h"
#include "guichet-sign-out.h"

#define PLAY(account, steps)                                                                       \
  guichet_mock_server_play (fixture->account.mock, steps, G_N_ELEMENTS (steps))

typedef struct
{
  gboolean is_over;
  gboolean is_done;
  GError *error;
} Ended;

static void
signed_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ended *ended = user_data;

  ended->is_done = guichet_sign_out_finish (GUICHET_SESSION (source), result, &ended->error);
  ended->is_over = TRUE;
}

/* Returns: (nullable) (transfer full): why it failed */
static GError *
sign_out (AccountsFixture *fixture, GuichetProfile *profile, gboolean even_if_not_revoked)
{
  Ended ended = { 0 };

  guichet_sign_out_async (fixture->session, profile, even_if_not_revoked, NULL, signed_out_cb,
                          &ended);
  while (!ended.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (ended.is_done == (ended.error == NULL));
  accounts_fixture_wait (fixture);
  return ended.error;
}

static gboolean
is_listed (AccountsFixture *fixture, FixtureAccount *account)
{
  return guichet_profile_list_find (guichet_session_get_profiles (fixture->session),
                                    guichet_profile_get_id (account->profile)) != NULL;
}

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Ended *ended = user_data;
  g_autoptr(GuichetCredentials) found =
                 guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, &ended->error);

  ended->is_done = found != NULL;
  ended->is_over = TRUE;
}

static gboolean
has_keys (AccountsFixture *fixture, FixtureAccount *account)
{
  Ended ended = { 0 };

  guichet_keyring_lookup_async (guichet_session_get_keyring (fixture->session), account->profile,
                                NULL, looked_up_cb, &ended);
  while (!ended.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_clear_error (&ended.error);
  return ended.is_done;
}

static void
test_everything_is_gone (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = { { "POST", "/auth/logout", .body = "null" } };
  g_autoptr(GError) error = NULL;

  accounts_fixture_load (fixture);
  PLAY (agency, steps);
  error = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_no_error (error);
  g_assert_false (is_listed (fixture, &fixture->agency));
  g_assert_false (has_keys (fixture, &fixture->agency));
  g_assert_true (has_keys (fixture, &fixture->customer));
  g_assert_null (guichet_session_get_profile (fixture->session));
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
}

static void
keep_traces (GuichetStore *store, GuichetRecentAccounts *accounts, FixtureAccount *account)
{
  const char *id = guichet_profile_get_id (account->profile);
  g_autoptr(GuichetService) line = guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "");
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func (g_object_unref);
  const GuichetContactPart part = { .types = GUICHET_CONTACT_TECH };
  const char *const wanted[3] = { NULL, "bb2-ovh", NULL };
  gint64 bulk;
  int lock = -1;

  g_ptr_array_add (changes, guichet_contact_change_new_empty (line));
  guichet_contact_change_add_part (changes->pdata[0], &part, wanted);
  g_assert_true (guichet_bulk_journal_begin (&guichet_contact_journal, store, id, "aa1-ovh",
                                             changes, &bulk, &lock, NULL));
  close (lock);
  g_assert_true (guichet_contact_accepted_add (store, id, "aa1-ovh", 17, NULL));
  g_assert_true (
      guichet_reading_table_open (&guichet_service_table, store, id, "aa1-ovh", 1000, NULL));
  guichet_recent_accounts_use (accounts, id, "bb2-ovh");
}

static gboolean
has_traces (GuichetStore *store, GuichetRecentAccounts *accounts, FixtureAccount *account)
{
  const char *id = guichet_profile_get_id (account->profile);
  g_auto(GStrv) used = guichet_recent_accounts_list (accounts, id);
  gint64 time;
  g_autoptr(GPtrArray) services G_GNUC_UNUSED = guichet_reading_table_read (
      &guichet_service_table, store, id, "aa1-ovh", &time, NULL);

  g_autoptr(GArray) bulks =
                 guichet_bulk_journal_find (&guichet_contact_journal, store, id, "aa1-ovh", NULL);
  g_autoptr(GHashTable) accepted = guichet_contact_accepted_read (store, id, "aa1-ovh", NULL);

  g_assert_true ((time != 0) == (used[0] != NULL));
  g_assert_true ((time != 0) == (bulks->len == 1));
  g_assert_true ((time != 0) == (g_hash_table_size (accepted) == 1));
  return time != 0;
}

static void
test_what_was_kept_of_the_account_is_gone (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = { { "POST", "/auth/logout", .body = "null" } };
  g_autoptr(GuichetStore) store = guichet_store_open (guichet_instance_get_data_dir (), NULL);
  g_autoptr(GuichetRecentAccounts) accounts = guichet_recent_accounts_new ();
  g_autoptr(GError) error = NULL;

  keep_traces (store, accounts, &fixture->agency);
  keep_traces (store, accounts, &fixture->customer);
  PLAY (agency, steps);
  error = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_no_error (error);
  g_assert_false (has_traces (store, accounts, &fixture->agency));
  g_assert_true (has_traces (store, accounts, &fixture->customer));
}

static void
test_another_account_than_the_one_in_use (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = { { "POST", "/auth/logout", .body = "null" } };
  g_autoptr(GError) error = NULL;

  accounts_fixture_load (fixture);
  PLAY (customer, steps);
  error = sign_out (fixture, fixture->customer.profile, FALSE);
  g_assert_no_error (error);
  g_assert_false (is_listed (fixture, &fixture->customer));
  g_assert_cmpint (guichet_session_get_state (fixture->session), ==, GUICHET_SESSION_STATE_READY);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "01");
}

static void
test_not_revoked_nothing_is_done (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = { { "POST", "/auth/logout", .status = 500, .body = "null" } };
  g_autoptr(GError) error = NULL;

  PLAY (agency, steps);
  error = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_SERVER);
  g_assert_true (is_listed (fixture, &fixture->agency));
  g_assert_true (has_keys (fixture, &fixture->agency));
}

static void
test_even_if_not_revoked (AccountsFixture *fixture, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  error = sign_out (fixture, fixture->agency.profile, TRUE);
  g_assert_no_error (error);
  g_assert_false (is_listed (fixture, &fixture->agency));
  g_assert_false (has_keys (fixture, &fixture->agency));
  g_assert_cmpuint (guichet_mock_server_count (fixture->agency.mock, "POST", "/auth/logout"), ==,
                    0);
}

static void
test_cancelled_while_OVHcloud_hangs (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = { { "POST", "/auth/logout", GUICHET_MOCK_HANG } };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  Ended ended = { 0 };

  PLAY (agency, steps);
  guichet_sign_out_async (fixture->session, fixture->agency.profile, FALSE, cancellable,
                          signed_out_cb, &ended);
  while (guichet_mock_server_count (fixture->agency.mock, "POST", "/auth/logout") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (ended.is_over);
  g_cancellable_cancel (cancellable);
  while (!ended.is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (ended.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (is_listed (fixture, &fixture->agency));
  g_assert_true (has_keys (fixture, &fixture->agency));
  g_clear_error (&ended.error);
}

static void
test_key_that_is_revoked_already (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = {
    { "POST", "/auth/logout", .status = 403,
      .body =
          "{\"errorCode\":\"INVALID_CREDENTIAL\",\"message\":\"This credential is not valid\"}" },
  };
  g_autoptr(GError) error = NULL;

  PLAY (agency, steps);
  error = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_no_error (error);
  g_assert_false (is_listed (fixture, &fixture->agency));
}

static void
test_keyring_that_fails (AccountsFixture *fixture, gconstpointer data)
{
  const GuichetMockStep steps[] = { { "POST", "/auth/logout", .body = "null" } };
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) forced = NULL;
  g_autoptr(GError) again = NULL;

  accounts_fixture_break_keyring (fixture, TRUE);
  error = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_KEYRING);
  forced = sign_out (fixture, fixture->agency.profile, TRUE);
  g_assert_error (forced, GUICHET_ERROR, GUICHET_ERROR_KEYRING);
  g_assert_true (is_listed (fixture, &fixture->agency));

  accounts_fixture_break_keyring (fixture, FALSE);
  PLAY (agency, steps);
  again = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_no_error (again);
  g_assert_false (is_listed (fixture, &fixture->agency));
}

/* Without keys there is nothing to revoke. */
static void
test_account_without_keys (AccountsFixture *fixture, gconstpointer data)
{
  g_autofree char *keyring = g_build_filename (fixture->folder, "keyring", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_remove (keyring), ==, 0);
  error = sign_out (fixture, fixture->agency.profile, FALSE);
  g_assert_no_error (error);
  g_assert_false (is_listed (fixture, &fixture->agency));
}

static void
test_what_is_found_is_only_left (AccountsFixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  GuichetProfileList *profiles = guichet_session_get_profiles (fixture->session);
  const char *url = guichet_mock_server_get_url (fixture->customer.mock);
  GuichetProfile *found;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (g_get_home_dir (), 0700);
  text = g_strdup_printf ("[default]\nendpoint=%s\n[%s]\naccess_token=T\n", url, url);
  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  accounts_fixture_load (fixture); /* looks for it */
  found = guichet_profile_list_find (profiles, GUICHET_PROFILE_FOUND_ID);
  error = sign_out (fixture, found, FALSE);
  g_assert_no_error (error);
  g_assert_true (guichet_session_get_profile (fixture->session) == fixture->agency.profile);

  accounts_fixture_play (fixture, &fixture->customer);
  guichet_profile_list_set_current (profiles, found);
  accounts_fixture_wait (fixture);
  g_assert_cmpstr (accounts_fixture_get_line (fixture), ==, "02");
  g_assert_true (guichet_session_get_profile (fixture->session) == found);
  error = sign_out (fixture, found, FALSE);
  g_assert_no_error (error);
  g_assert_null (guichet_session_get_profile (fixture->session));
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (profiles)), ==, 3);
  g_remove (file);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/sign-out/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,             \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("everything-is-gone", test_everything_is_gone);
  ADD ("what-was-kept-of-the-account-is-gone", test_what_was_kept_of_the_account_is_gone);
  ADD ("another-account-than-the-one-in-use", test_another_account_than_the_one_in_use);
  ADD ("not-revoked-nothing-is-done", test_not_revoked_nothing_is_done);
  ADD ("even-if-not-revoked", test_even_if_not_revoked);
  ADD ("cancelled-while-OVHcloud-hangs", test_cancelled_while_OVHcloud_hangs);
  ADD ("key-that-is-revoked-already", test_key_that_is_revoked_already);
  ADD ("keyring-that-fails", test_keyring_that_fails);
  ADD ("account-without-keys", test_account_without_keys);
  ADD ("what-is-found-is-only-left", test_what_is_found_is_only_left);
  return g_test_run ();
}
