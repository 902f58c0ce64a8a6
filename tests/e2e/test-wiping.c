/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-wiping.c: what we free has no key and no token in it any more, over the life of a session:
 * read from ovh.conf, used for requests, a call followed with its event token, a refusal shown; and
 * over signing in, in three ways.
 */
#include <glib/gstdio.h>
#include <string.h>

#include "freed-memory.h"
#include "guichet-dialer.h"
#include "guichet-instance.h"
#include "guichet-sign-in.h"
#include "sandbox-process.h"

static char *program;

typedef struct
{
  SandboxProcess sandbox;
  char *folder;
  GSettings *settings;
  GuichetSession *session;
  GuichetCallHistory *history;
  GuichetDialer *dialer;
  GuichetCall *call;
  GError *error;
  gboolean is_over;
} Fixture;

static void
write_configuration (Fixture *self)
{
  g_autofree char *path = g_build_filename (g_get_home_dir (), ".ovh.conf", NULL);
  const char *endpoint = sandbox_process_get (&self->sandbox, "OVH_ENDPOINT");
  g_autofree char *text = g_strdup_printf (
      "[default]\nendpoint=%s\n[%s]\napplication_key=%s\napplication_secret=%s\nconsumer_key=%s\n",
      endpoint, endpoint, sandbox_process_get (&self->sandbox, "OVH_APPLICATION_KEY"),
      sandbox_process_get (&self->sandbox, "OVH_APPLICATION_SECRET"),
      sandbox_process_get (&self->sandbox, "OVH_CONSUMER_KEY"));

  g_assert_cmpint (g_mkdir_with_parents (g_get_home_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  sandbox_process_start (&self->sandbox, program);
  g_setenv ("OVH_EVENTS_URL", sandbox_process_get (&self->sandbox, "OVH_EVENTS_URL"), TRUE);
  write_configuration (self);
  freed_memory_begin ();
  freed_memory_add_secret (sandbox_process_get (&self->sandbox, "OVH_APPLICATION_SECRET"));
  freed_memory_add_secret (sandbox_process_get (&self->sandbox, "OVH_CONSUMER_KEY"));

  self->folder = g_dir_make_tmp ("guichet-e2e-XXXXXX", NULL);
  self->settings = guichet_instance_new_settings ();
  self->session = guichet_session_new (self->settings);
  self->history = guichet_call_history_new_in_folder (self->folder);
  self->dialer = guichet_dialer_new (self->session, self->history);
  guichet_session_load (self->session);
}

/* The end of the session is looked at too. */
static guint
end_session (Fixture *self)
{
  g_clear_object (&self->call);
  g_clear_error (&self->error);
  g_assert_finalize_object (g_steal_pointer (&self->dialer));
  g_assert_finalize_object (g_steal_pointer (&self->history));
  g_assert_finalize_object (g_steal_pointer (&self->session));
  g_clear_object (&self->settings);
  return freed_memory_end ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", self->folder);

  sandbox_process_end (&self->sandbox);
  g_assert_cmpint (system (command), ==, 0);
  g_free (self->folder);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  g_clear_object (&self->call);
  self->call = guichet_dialer_call_finish (GUICHET_DIALER (source), result, &self->error);
  self->is_over = TRUE;
}

static void
call (Fixture *self, const char *text)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (text, "FR");

  self->is_over = FALSE;
  guichet_dialer_call_async (self->dialer, number, FALSE, NULL, called_cb, self);
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_stage (Fixture *self, GuichetCallStage stage)
{
  while (guichet_call_get_stage (self->call) != stage)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_loaded (Fixture *self)
{
  while (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_what_is_not_wiped_is_found (Fixture *self, gconstpointer data)
{
  const char *key = sandbox_process_get (&self->sandbox, "OVH_CONSUMER_KEY");
  char *text = g_strdup_printf ("a copy of %s", key);
  GString *string = g_string_new (key);
  GBytes *bytes = g_bytes_new (key, strlen (key));

  g_free (text);
  g_string_free (string, TRUE);
  g_bytes_unref (bytes);
  wait_loaded (self);
  g_assert_cmpuint (end_session (self), ==, 3);
}

static void
test_a_session_leaves_no_secret (Fixture *self, gconstpointer data)
{
  call (self, "01 42 86 61 00");
  g_assert_no_error (self->error);
  wait_for_stage (self, GUICHET_CALL_STAGE_RINGING_HERE);
  for (int i = 0; i < 4; i++)
    sandbox_process_step_call (&self->sandbox);
  wait_for_stage (self, GUICHET_CALL_STAGE_ENDED);
  call (self, "01 99 00 04 03");
  g_assert_nonnull (self->error);
  g_assert_cmpuint (freed_memory_count_secrets (), >=, 3); /* with the tokens of the calls */
  g_assert_cmpuint (end_session (self), ==, 0);
}

/* Without a keyring, which this test has not, the keys are kept for the session. */
static void
finish_sign_in (Fixture *self, GuichetSignIn *sign_in)
{
  const char *page = NULL;
  GuichetSignInState state;

  while ((state = guichet_sign_in_get_state (sign_in)) != GUICHET_SIGN_IN_DONE)
    {
      g_assert_no_error (state == GUICHET_SIGN_IN_FAILED ? guichet_sign_in_get_error (sign_in)
                                                         : NULL);
      if (state == GUICHET_SIGN_IN_DECIDING)
        guichet_sign_in_accept_rights (sign_in);
      else if (state == GUICHET_SIGN_IN_UNKEPT)
        guichet_sign_in_keep (sign_in, TRUE);
      else if (page == NULL && state == GUICHET_SIGN_IN_WAITING)
        {
          page = guichet_sign_in_get_validation_url (sign_in);
          sandbox_process_consent (&self->sandbox, page);
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
sign_in_as_service (Fixture *self, GuichetSignIn *sign_in)
{
  g_autoptr(JsonNode) accounts =
                 sandbox_process_read (&self->sandbox, "/sandbox/service-accounts");
  JsonObject *account = json_array_get_object_element (json_node_get_array (accounts), 0);
  const char *secret = json_object_get_string_member (account, "clientSecret");

  freed_memory_add_secret (secret);
  guichet_sign_in_with_service_account (
      sign_in, sandbox_process_get (&self->sandbox, "OVH_ENDPOINT"),
      json_object_get_string_member (account, "clientId"), secret);
  finish_sign_in (self, sign_in);
}

static void
test_signing_in_leaves_no_secret (Fixture *self, gconstpointer data)
{
  GuichetSignIn *sign_in = guichet_sign_in_new (self->session, NULL);
  const char *endpoint = sandbox_process_get (&self->sandbox, "OVH_ENDPOINT");
  const char *key = sandbox_process_get (&self->sandbox, "OVH_APPLICATION_KEY");
  const char *secret = sandbox_process_get (&self->sandbox, "OVH_APPLICATION_SECRET");

  guichet_sign_in_with_browser (sign_in, endpoint, key, secret);
  finish_sign_in (self, sign_in);
  guichet_sign_in_with_keys (sign_in, endpoint, key, secret,
                             sandbox_process_get (&self->sandbox, "OVH_CONSUMER_KEY"));
  finish_sign_in (self, sign_in);
  sign_in_as_service (self, sign_in);
  g_assert_finalize_object (sign_in);
  wait_loaded (self);
  /* Two keys, that of the browser, that of the service account, and its token. */
  g_assert_cmpuint (freed_memory_count_secrets (), >=, 5);
  g_assert_cmpuint (end_session (self), ==, 0);
}

/* Neither the account nor the keyring of who runs this. */
static void
leave_environment (void)
{
  g_auto(GStrv) names = g_listenv ();

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], "OVH_"))
      g_unsetenv (names[i]);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  program = argv[1];
  g_assert_nonnull (program);
  leave_environment ();
  g_test_add ("/e2e/wiping/what-is-not-wiped-is-found", Fixture, NULL, set_up,
              test_what_is_not_wiped_is_found, tear_down);
  g_test_add ("/e2e/wiping/a-session-leaves-no-secret", Fixture, NULL, set_up,
              test_a_session_leaves_no_secret, tear_down);
  g_test_add ("/e2e/wiping/signing-in-leaves-no-secret", Fixture, NULL, set_up,
              test_signing_in_leaves_no_secret, tear_down);
  return g_test_run ();
}
