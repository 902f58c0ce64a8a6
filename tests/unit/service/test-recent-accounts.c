/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-recent-accounts.c: the accounts that were used last come first, each profile has its own.
 */
#include "guichet-recent-accounts.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  GuichetRecentAccounts *accounts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("guichet-recent-XXXXXX", NULL);
  fixture->accounts = guichet_recent_accounts_new_in_folder (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "guichet.db", "guichet.db-wal", "guichet.db-shm",
                                       "guichet.lock" };

  g_assert_finalize_object (fixture->accounts);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
assert_accounts (GuichetRecentAccounts *accounts, const char *profile, const char *expected)
{
  g_auto(GStrv) list = guichet_recent_accounts_list (accounts, profile);
  g_autofree char *text = g_strjoinv (" ", list);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_last_comes_first_and_each_once (Fixture *fixture, gconstpointer data)
{
  guichet_recent_accounts_use (fixture->accounts, "p", "aa1-ovh");
  guichet_recent_accounts_use (fixture->accounts, "p", "bb2-ovh");
  guichet_recent_accounts_use (fixture->accounts, "p", " AA1-ovh ");
  assert_accounts (fixture->accounts, "p", "aa1-ovh bb2-ovh");
}

static void
test_what_is_no_account_is_not_kept (Fixture *fixture, gconstpointer data)
{
  guichet_recent_accounts_use (fixture->accounts, "p", "");
  guichet_recent_accounts_use (fixture->accounts, "p", "aa1 ovh");
  assert_accounts (fixture->accounts, "p", "");
}

static void
test_twenty_are_kept (Fixture *fixture, gconstpointer data)
{
  g_auto(GStrv) list = NULL;

  for (guint i = 1; i <= 25; i++)
    {
      g_autofree char *account = g_strdup_printf ("aa%u-ovh", i);

      guichet_recent_accounts_use (fixture->accounts, "p", account);
    }
  list = guichet_recent_accounts_list (fixture->accounts, "p");
  g_assert_cmpuint (g_strv_length (list), ==, GUICHET_RECENT_ACCOUNTS_MAX);
  g_assert_cmpstr (list[0], ==, "aa25-ovh");
  g_assert_cmpstr (list[19], ==, "aa6-ovh");
}

static void
test_each_profile_has_its_own (Fixture *fixture, gconstpointer data)
{
  guichet_recent_accounts_use (fixture->accounts, "p", "aa1-ovh");
  guichet_recent_accounts_use (fixture->accounts, "it's", "bb2-ovh");
  assert_accounts (fixture->accounts, "p", "aa1-ovh");
  assert_accounts (fixture->accounts, "it's", "bb2-ovh");

  guichet_recent_accounts_forget (fixture->accounts, "p");
  assert_accounts (fixture->accounts, "p", "");
  assert_accounts (fixture->accounts, "it's", "bb2-ovh");
}

static void
test_they_stay (Fixture *fixture, gconstpointer data)
{
  guichet_recent_accounts_use (fixture->accounts, "p", "aa1-ovh");
  g_assert_finalize_object (fixture->accounts);
  fixture->accounts = guichet_recent_accounts_new_in_folder (fixture->folder);
  assert_accounts (fixture->accounts, "p", "aa1-ovh");
}

static void
test_without_a_store_there_are_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetRecentAccounts) accounts =
                 guichet_recent_accounts_new_in_folder ("/proc/guichet");

  guichet_recent_accounts_use (accounts, "p", "aa1-ovh");
  assert_accounts (accounts, "p", "");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/recent-accounts/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("last-comes-first-and-each-once", test_last_comes_first_and_each_once);
  ADD ("what-is-no-account-is-not-kept", test_what_is_no_account_is_not_kept);
  ADD ("twenty-are-kept", test_twenty_are_kept);
  ADD ("each-profile-has-its-own", test_each_profile_has_its_own);
  ADD ("they-stay", test_they_stay);
  ADD ("without-a-store-there-are-none", test_without_a_store_there_are_none);
  return g_test_run ();
}
