/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-two-programs.c: two programs of one instance, the windows and the helper: what one of them
 * changes of the account in use the other takes up, at once if it shows it, else when it is needed.
 */
#include "guichet-accounts-fixture.h"
#include "guichet-instance.h"
#include "guichet-profile-settings.h"
#include "guichet-session-wait.h"

typedef struct
{
  GSettings *settings;
  GuichetSession *session;
} Other;

static void
start (Other *other)
{
  other->settings = guichet_instance_new_settings ();
  other->session = guichet_session_new (other->settings);
}

static void
end (Other *other)
{
  g_assert_finalize_object (other->session);
  g_assert_finalize_object (other->settings);
}

static void
wait_while_loading (GuichetSession *session)
{
  while (guichet_session_get_state (session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

/* A call is asked for: the helper reads the account then. */
static void
want (AccountsFixture *fixture, Other *other, FixtureAccount *account)
{
  accounts_fixture_play (fixture, account);
  guichet_session_want (other->session);
  wait_while_loading (other->session);
  g_assert_cmpint (guichet_session_get_state (other->session), ==, GUICHET_SESSION_STATE_READY);
}

static const char *
get_key (GuichetSession *session)
{
  return guichet_credentials_get_consumer_key (
      guichet_client_get_credentials (guichet_session_get_client (session)));
}

/* As signing in again does it. */
static void
replace_keys (AccountsFixture *fixture, const char *key)
{
  accounts_fixture_store (fixture, &fixture->agency, key);
  guichet_profile_settings_note_new_keys (fixture->settings,
                                          guichet_profile_get_id (fixture->agency.profile));
}

static void
test_new_keys_are_read_by_both (AccountsFixture *fixture, gconstpointer data)
{
  Other other;

  start (&other);
  accounts_fixture_load (fixture);
  accounts_fixture_play (fixture, &fixture->agency);
  guichet_session_load (other.session);
  wait_while_loading (other.session);

  accounts_fixture_play (fixture, &fixture->agency);
  accounts_fixture_play (fixture, &fixture->agency);
  replace_keys (fixture, "newkey");
  g_assert_cmpint (guichet_session_get_state (other.session), ==, GUICHET_SESSION_STATE_LOADING);
  accounts_fixture_wait (fixture);
  wait_while_loading (other.session);
  g_assert_cmpstr (get_key (fixture->session), ==, "newkey");
  g_assert_cmpstr (get_key (other.session), ==, "newkey");
  end (&other);
}

/* The settings tell a change of their value and nothing else. */
static void
test_keys_replaced_twice_in_a_second_are_told_twice (AccountsFixture *fixture, gconstpointer data)
{
  accounts_fixture_load (fixture);
  for (guint i = 0; i < 2; i++)
    {
      accounts_fixture_play (fixture, &fixture->agency);
      replace_keys (fixture, i == 0 ? "newkey" : "newerkey");
      accounts_fixture_wait (fixture);
    }
  g_assert_cmpstr (get_key (fixture->session), ==, "newerkey");
}

static void
test_helper_reads_new_keys_at_its_next_call (AccountsFixture *fixture, gconstpointer data)
{
  Other helper;

  start (&helper);
  want (fixture, &helper, &fixture->agency);
  replace_keys (fixture, "newkey");
  g_assert_cmpint (guichet_session_get_state (helper.session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_null (guichet_session_get_error (helper.session));
  g_assert_null (guichet_session_get_client (helper.session));
  g_assert_null (guichet_session_get_line (helper.session));
  want (fixture, &helper, &fixture->agency);
  g_assert_cmpstr (get_key (helper.session), ==, "newkey");
  end (&helper);
}

/* A keyring that is locked asks for its password: once for the windows is enough. */
static void
test_helper_leaves_the_keyring_alone_after_a_switch (AccountsFixture *fixture, gconstpointer data)
{
  Other helper;

  start (&helper);
  want (fixture, &helper, &fixture->agency);
  accounts_fixture_break_keyring (fixture, TRUE);
  g_settings_set_string (fixture->settings, "profile",
                         guichet_profile_get_id (fixture->customer.profile));
  g_assert_cmpint (guichet_session_get_state (helper.session), ==,
                   GUICHET_SESSION_STATE_UNCONFIGURED);
  g_assert_null (guichet_session_get_client (helper.session));
  accounts_fixture_break_keyring (fixture, FALSE);
  want (fixture, &helper, &fixture->customer);
  g_assert_cmpstr (guichet_line_get_service_name (guichet_session_get_line (helper.session)), ==,
                   "02");
  end (&helper);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/two-programs/" name, AccountsFixture, NULL, accounts_fixture_set_up, func,         \
              accounts_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("new-keys-are-read-by-both", test_new_keys_are_read_by_both);
  ADD ("keys-replaced-twice-in-a-second-are-told-twice",
       test_keys_replaced_twice_in_a_second_are_told_twice);
  ADD ("helper-reads-new-keys-at-its-next-call", test_helper_reads_new_keys_at_its_next_call);
  ADD ("helper-leaves-the-keyring-alone-after-a-switch",
       test_helper_leaves_the_keyring_alone_after_a_switch);
  return g_test_run ();
}
