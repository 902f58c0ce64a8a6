/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-accounts-fixture.c: a session with two accounts in the keyring, each with an OVHcloud of
 * its own.
 */
#include "guichet-accounts-fixture.h"

#include <glib/gstdio.h>

#include "guichet-instance.h"

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  gboolean *is_over = user_data;

  guichet_keyring_store_finish (GUICHET_KEYRING (source), result, &error);
  g_assert_no_error (error);
  *is_over = TRUE;
}

void
accounts_fixture_store (AccountsFixture *self, FixtureAccount *account, const char *key)
{
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_application (
      guichet_mock_server_get_url (account->mock), "application", "verysecret", key, NULL);
  gboolean is_over = FALSE;

  guichet_keyring_store_async (guichet_session_get_keyring (self->session), account->profile,
                               credentials, NULL, stored_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
make_account (AccountsFixture *self, FixtureAccount *account, const char *name)
{
  g_autofree char *id = g_uuid_string_random ();

  account->mock = guichet_mock_server_new (NULL);
  account->profile =
      guichet_profile_new (id, GUICHET_PROFILE_KEYS, guichet_mock_server_get_url (account->mock));
  guichet_profile_set_name (account->profile, name);
  guichet_profile_list_keep (guichet_session_get_profiles (self->session), account->profile);
  accounts_fixture_store (self, account, name);
}

void
accounts_fixture_set_up (AccountsFixture *self, gconstpointer data)
{
  static const char *const variables[] = { "OVH_ENDPOINT", "OVH_APPLICATION_KEY",
                                           "OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY" };
  static const char *const keys[] = { "profiles", "profile", "line", "click2call-user" };
  g_autofree char *keyring = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);
  g_setenv ("OVH_EVENTS_URL", "http://127.0.0.1:9/", TRUE); /* nobody is there */
  self->folder = g_dir_make_tmp ("guichet-accounts-XXXXXX", NULL);
  keyring = g_build_filename (self->folder, "keyring", NULL);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", keyring, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "password of the keyring", TRUE);
  self->settings = guichet_instance_new_settings ();
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  self->session = guichet_session_new (self->settings);
  make_account (self, &self->agency, "agency");
  make_account (self, &self->customer, "customer");
  guichet_profile_list_set_current (guichet_session_get_profiles (self->session),
                                    self->agency.profile);
}

void
accounts_fixture_tear_down (AccountsFixture *self, gconstpointer data)
{
  g_autofree char *keyring = g_build_filename (self->folder, "keyring", NULL);
  g_autofree char *backup = g_strconcat (keyring, "~", NULL);
  FixtureAccount *const accounts[] = { &self->agency, &self->customer };

  g_assert_finalize_object (self->session);
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      guichet_mock_server_assert_played (accounts[i]->mock);
      g_assert_finalize_object (accounts[i]->mock);
      g_assert_finalize_object (accounts[i]->profile);
    }
  g_assert_finalize_object (self->settings);
  accounts_fixture_break_keyring (self, FALSE);
  g_remove (keyring);
  g_remove (backup);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

void
accounts_fixture_play (AccountsFixture *self, FixtureAccount *account)
{
  static const GuichetMockStep agency[] = {
    { "GET", "/me",
      .body = "{\"nichandle\":\"xx1111-ovh\",\"firstname\":\"Jeanne\",\"name\":\"Martin\","
              "\"organisation\":null,\"email\":null}" },
    { "GET", "/telephony", .body = "[{\"billingAccount\":\"a\",\"description\":\"\"}]" },
    { "GET", "/telephony/a/line",
      .body = "[{\"serviceName\":\"01\",\"description\":\"Desk\",\"serviceType\":\"line\"}]" },
  };
  static const GuichetMockStep customer[] = {
    { "GET", "/me",
      .body = "{\"nichandle\":\"yy2222-ovh\",\"firstname\":\"Paul\",\"name\":\"Durand\","
              "\"organisation\":null,\"email\":null}" },
    { "GET", "/telephony", .body = "[{\"billingAccount\":\"b\",\"description\":\"\"}]" },
    { "GET", "/telephony/b/line",
      .body = "[{\"serviceName\":\"02\",\"description\":\"Shop\",\"serviceType\":\"line\"}]" },
  };

  guichet_mock_server_play (account->mock, account == &self->agency ? agency : customer, 3);
}

void
accounts_fixture_wait (AccountsFixture *self)
{
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

void
accounts_fixture_load (AccountsFixture *self)
{
  accounts_fixture_play (self, &self->agency);
  guichet_session_load (self->session);
  accounts_fixture_wait (self);
  g_assert_no_error (guichet_session_get_error (self->session));
  g_assert_cmpint (guichet_session_get_state (self->session), ==, GUICHET_SESSION_STATE_READY);
}

void
accounts_fixture_break_keyring (AccountsFixture *self, gboolean is_broken)
{
  g_autofree char *keyring = g_build_filename (self->folder, "keyring", NULL);
  g_autofree char *aside = g_build_filename (self->folder, "aside", NULL);

  if (is_broken)
    {
      g_assert_cmpint (g_rename (keyring, aside), ==, 0);
      g_assert_true (g_file_set_contents (keyring, "no keyring", -1, NULL));
    }
  else if (g_file_test (aside, G_FILE_TEST_EXISTS))
    g_assert_cmpint (g_rename (aside, keyring), ==, 0);
}

const char *
accounts_fixture_get_line (AccountsFixture *self)
{
  GuichetLine *line = guichet_session_get_line (self->session);

  return line != NULL ? guichet_line_get_service_name (line) : NULL;
}
