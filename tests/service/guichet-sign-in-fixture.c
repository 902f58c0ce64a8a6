/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-fixture.c: signing in against a mock of OVHcloud that is well unless told
 * otherwise, with libsecret's own keyring in a file, of a test that has no account yet.
 */
#include "guichet-sign-in-fixture.h"

#include <glib/gstdio.h>

#include "guichet-instance.h"

/* Long enough for any computer; only what hangs comes to it. */
#define ANSWER_LIMIT 400

/* clang-format off */
static const GuichetMockStep healthy[] = {
  { "POST", SIGN_IN_ASK, .body = "{\"consumerKey\":\"" SIGN_IN_MADE "\",\"state\":\"pendingValidation\",\"validationUrl\":\"" SIGN_IN_PAGE "\"}" },
  { "GET",  SIGN_IN_CURRENT, .body = SIGN_IN_CREDENTIAL ("validated", SIGN_IN_ALL_RULES) },
  { "GET",  SIGN_IN_DETAILS, .body = "{\"account\":\"xx1111-ovh\",\"allowedRoutes\":null,\"description\":null,\"identities\":[],\"method\":\"account\",\"roles\":null,\"user\":null}" },
  { "GET",  SIGN_IN_ME, .body = SIGN_IN_ACCOUNT ("xx1111-ovh") },
  { "GET",  "/telephony", .body = "[]" },
  { "POST", SIGN_IN_LOGOUT, .body = "null" },
  { "POST", SIGN_IN_TOKEN, .body = "{\"access_token\":\"verysecrettoken07\",\"token_type\":\"Bearer\",\"expires_in\":3599,\"scope\":\"all\"}" },
};
/* clang-format on */

static const GuichetMockStep *
answer (GuichetMockServer *server, guint n_request, gpointer data)
{
  SignInFixture *self = data;
  const char *path = guichet_mock_server_get_path (server, n_request);

  if (g_strcmp0 (path, self->path) == 0 && self->n_times > 0)
    {
      if (self->n_times != G_MAXUINT)
        self->n_times--;
      return self->step;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (healthy); i++)
    if (g_str_equal (healthy[i].path, path))
      return &healthy[i];
  return NULL;
}

static void
state_cb (GuichetSignIn *sign_in, GParamSpec *pspec, gpointer user_data)
{
  SignInFixture *self = user_data;
  g_autoptr(GEnumClass) klass = g_type_class_ref (GUICHET_TYPE_SIGN_IN_STATE);

  g_string_append_printf (
      self->states, "%s ",
      g_enum_get_value (klass, (int) guichet_sign_in_get_state (sign_in))->value_nick);
}

void
sign_in_fixture_renew (SignInFixture *self, GuichetProfile *again)
{
  static const GuichetFlowPace pace = { 1, 2, 60000 };

  if (self->sign_in != NULL)
    g_assert_finalize_object (self->sign_in);
  self->sign_in = guichet_sign_in_new (self->session, again);
  guichet_sign_in_set_pace (self->sign_in, &pace, ANSWER_LIMIT);
  g_signal_connect (self->sign_in, "notify::state", G_CALLBACK (state_cb), self);
  g_string_truncate (self->states, 0);
}

void
sign_in_fixture_break_keyring (SignInFixture *self, gboolean is_broken)
{
  /* A file cannot be below a file. */
  const char *name = is_broken ? "blocker/keys" : "keys";
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *blocker = g_build_filename (self->folder, "blocker", NULL);

  g_assert_true (g_file_set_contents (blocker, "", 0, NULL));
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
}

static void
forget_profiles (GSettings *settings)
{
  g_settings_reset (settings, "profiles");
  g_settings_reset (settings, "profile");
  g_settings_reset (settings, "sign-in-endpoint");
}

void
sign_in_fixture_set_up (SignInFixture *self, gconstpointer data)
{
  static const char *const variables[] = { "OVH_ENDPOINT",     "OVH_APPLICATION_KEY",
                                           "OVH_CONSUMER_KEY", "OVH_APPLICATION_SECRET",
                                           "OVH_ACCESS_TOKEN", "OVH_CLIENT_ID",
                                           "OVH_CLIENT_SECRET" };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);
  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "open sesame", TRUE);
  self->folder = g_dir_make_tmp ("guichet-sign-in-XXXXXX", NULL);
  self->home = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  g_mkdir_with_parents (g_get_home_dir (), 0700);
  sign_in_fixture_break_keyring (self, FALSE);

  self->mock = guichet_mock_server_new (NULL);
  guichet_mock_server_set_func (self->mock, answer, self);
  self->settings = guichet_instance_new_settings ();
  forget_profiles (self->settings);
  self->session = guichet_session_new (self->settings);
  self->states = g_string_new (NULL);
  sign_in_fixture_renew (self, NULL);
}

/* What was given up closes its connections, and what was switched to is read. */
static void
wait_for_peace (SignInFixture *self)
{
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING ||
         g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

void
sign_in_fixture_tear_down (SignInFixture *self, gconstpointer data)
{
  g_autofree char *keys = g_build_filename (self->folder, "keys", NULL);
  g_autofree char *backup = g_strconcat (keys, "~", NULL);
  g_autofree char *blocker = g_build_filename (self->folder, "blocker", NULL);

  sign_in_fixture_answer (self, NULL, NULL, 0);
  guichet_mock_server_release (self->mock);
  guichet_sign_in_cancel (self->sign_in);
  wait_for_peace (self);
  g_assert_finalize_object (self->sign_in);
  forget_profiles (self->settings);
  wait_for_peace (self);
  guichet_mock_server_assert_played (self->mock);
  g_assert_finalize_object (self->session);
  g_assert_finalize_object (self->mock);
  g_clear_object (&self->settings);
  g_remove (keys);
  g_remove (backup);
  g_remove (blocker);
  g_remove (self->home);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->home);
  g_string_free (self->states, TRUE);
}

void
sign_in_fixture_answer (SignInFixture *self,
                        const char *path,
                        const GuichetMockStep *step,
                        guint n_times)
{
  self->path = path;
  self->step = step;
  self->n_times = n_times;
}

static void
start_with_found (SignInFixture *self, const char *url)
{
  g_autofree char *text = g_strdup_printf (
      "[default]\nendpoint=%s\n[%s]\napplication_key=" SIGN_IN_KEY
      "\napplication_secret=" SIGN_IN_SECRET "\nconsumer_key=" SIGN_IN_CONSUMER "\n",
      url, url);
  g_autoptr(GListModel) accounts = NULL;
  g_autoptr(GuichetFoundAccount) account = NULL;

  g_assert_true (g_file_set_contents (self->home, text, -1, NULL));
  accounts = guichet_found_account_search ();
  account = g_list_model_get_item (accounts, 0);
  guichet_sign_in_with_found (self->sign_in, account, TRUE);
}

void
sign_in_fixture_start (SignInFixture *self, SignInWay way)
{
  const char *url = guichet_mock_server_get_url (self->mock);

  switch (way)
    {
    case SIGN_IN_BROWSER:
      guichet_sign_in_with_browser (self->sign_in, url, SIGN_IN_KEY, SIGN_IN_SECRET);
      break;
    case SIGN_IN_KEYS:
      guichet_sign_in_with_keys (self->sign_in, url, SIGN_IN_KEY, SIGN_IN_SECRET, SIGN_IN_CONSUMER);
      break;
    case SIGN_IN_FOUND:
      start_with_found (self, url);
      break;
    case SIGN_IN_SERVICE_ACCOUNT:
      guichet_sign_in_with_service_account (self->sign_in, url, SIGN_IN_CLIENT, SIGN_IN_PASSWORD);
      break;
    case SIGN_IN_N_WAYS:
    default:
      g_assert_not_reached ();
    }
}

void
sign_in_fixture_wait_for (SignInFixture *self, GuichetSignInState state)
{
  while (guichet_sign_in_get_state (self->sign_in) != state)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_settled (GuichetSignInState state)
{
  return state == GUICHET_SIGN_IN_IDLE || state == GUICHET_SIGN_IN_DECIDING ||
         state == GUICHET_SIGN_IN_OTHER_ACCOUNT || state == GUICHET_SIGN_IN_UNKEPT ||
         state == GUICHET_SIGN_IN_DONE || state == GUICHET_SIGN_IN_FAILED;
}

void
sign_in_fixture_settle (SignInFixture *self)
{
  while (!is_settled (guichet_sign_in_get_state (self->sign_in)))
    g_main_context_iteration (NULL, TRUE);
}

void
sign_in_fixture_run (SignInFixture *self, SignInWay way)
{
  sign_in_fixture_start (self, way);
  sign_in_fixture_settle (self);
}

void
sign_in_fixture_assert_state (SignInFixture *self, GuichetSignInState state)
{
  const GError *error = guichet_sign_in_get_error (self->sign_in);

  if (error != NULL)
    g_test_message ("%s", error->message);
  g_assert_cmpint (guichet_sign_in_get_state (self->sign_in), ==, state);
}

guint
sign_in_fixture_count_profiles (SignInFixture *self)
{
  GuichetProfileList *profiles = guichet_session_get_profiles (self->session);

  return g_list_model_get_n_items (G_LIST_MODEL (profiles)) -
         (guichet_profile_list_find (profiles, GUICHET_PROFILE_FOUND_ID) != NULL);
}

typedef struct
{
  gboolean is_over;
  GuichetCredentials *credentials;
} Lookup;

static void
looked_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Lookup *lookup = user_data;

  lookup->credentials = guichet_keyring_lookup_finish (GUICHET_KEYRING (source), result, NULL);
  lookup->is_over = TRUE;
}

GuichetCredentials *
sign_in_fixture_look_up (SignInFixture *self, GuichetProfile *profile)
{
  Lookup lookup = { FALSE };

  guichet_keyring_lookup_async (guichet_session_get_keyring (self->session), profile, NULL,
                                looked_up_cb, &lookup);
  while (!lookup.is_over)
    g_main_context_iteration (NULL, TRUE);
  return lookup.credentials;
}

void
sign_in_fixture_wait_until_asked (SignInFixture *self, const char *method, const char *path)
{
  while (guichet_mock_server_count (self->mock, method, path) == 0)
    g_main_context_iteration (NULL, TRUE);
}
