/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call.c: a call through the services to the sandbox and back: placed, followed stage by
 * stage, kept.
 */
#include <glib/gstdio.h>
#include <libsoup/soup.h>
#include <string.h>

#include "guichet-dialer.h"
#include "guichet-instance.h"

static char *sandbox;

typedef struct
{
  GSubprocess *process;
  char *folder;
  GSettings *settings;
  GuichetSession *session;
  GuichetCallHistory *history;
  GuichetDialer *dialer;
  GString *stages; /* as they were seen */
  GuichetCall *call;
  GError *error;
  gboolean is_over;
} Fixture;

/* The sandbox prints "ready URL", then the lines of the environment. */
static void
take_environment (GSubprocess *process)
{
  g_autoptr(GDataInputStream) out =
                 g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  int n_variables = 0;

  while (n_variables < 5)
    {
      g_autofree char *line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
      char *sign;

      g_assert_nonnull (line);
      sign = strchr (line, '=');
      if (!g_str_has_prefix (line, "OVH_") || sign == NULL)
        continue;
      *sign = '\0';
      g_setenv (line, sign + 1, TRUE);
      n_variables++;
    }
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE,
                                    &error, sandbox, "--exit-with-parent", "--call-pace=0", NULL);
  g_assert_no_error (error);
  take_environment (self->process);
  self->folder = g_dir_make_tmp ("guichet-e2e-XXXXXX", NULL);
  self->settings = guichet_instance_new_settings ();
  self->session = guichet_session_new (self->settings);
  self->history = guichet_call_history_new_in_folder (self->folder);
  self->dialer = guichet_dialer_new (self->session, self->history);
  self->stages = g_string_new (NULL);
  guichet_session_load (self->session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r '%s'", self->folder);

  g_clear_object (&self->call);
  g_clear_error (&self->error);
  g_assert_finalize_object (self->dialer);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->session);
  g_clear_object (&self->settings);
  g_string_free (self->stages, TRUE);
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->process);
  g_assert_cmpint (system (command), ==, 0);
  g_free (self->folder);
}

static void
stage_cb (GuichetCall *call, GParamSpec *pspec, gpointer user_data)
{
  Fixture *self = user_data;

  g_string_append_c (self->stages, "uhtce"[guichet_call_get_stage (call)]);
}

static void
current_cb (GuichetDialer *dialer, GParamSpec *pspec, gpointer user_data)
{
  GuichetCall *call = guichet_dialer_get_current (dialer);

  if (call != NULL)
    g_signal_connect (call, "notify::stage", G_CALLBACK (stage_cb), user_data);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *self = user_data;

  self->call = guichet_dialer_call_finish (GUICHET_DIALER (source), result, &self->error);
  self->is_over = TRUE;
}

/* Moves the first call of the sandbox on by one stage. */
static void
step (void)
{
  g_autoptr(SoupSession) session = soup_session_new ();
  g_autoptr(SoupMessage) message = NULL;
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *url = g_strdup (g_getenv ("OVH_ENDPOINT"));
  g_autofree char *step_url = NULL;

  g_assert_true (g_str_has_suffix (url, "/1.0"));
  url[strlen (url) - strlen ("/1.0")] = '\0';
  step_url = g_strconcat (url, "/sandbox/calls/1/step", NULL);
  message = soup_message_new ("POST", step_url);
  body = soup_session_send_and_read (session, message, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (soup_message_get_status (message), ==, SOUP_STATUS_OK);
}

static void
wait_for_stage (Fixture *self, GuichetCallStage stage)
{
  while (guichet_call_get_stage (self->call) != stage)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_placed_and_followed (Fixture *self, gconstpointer data)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse ("01 42 86 61 00", "FR");

  g_signal_connect (self->dialer, "notify::current", G_CALLBACK (current_cb), self);
  guichet_dialer_call_async (self->dialer, number, FALSE, NULL, called_cb, self);
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (self->error);

  wait_for_stage (self, GUICHET_CALL_STAGE_RINGING_HERE);
  step (); /* I pick up */
  wait_for_stage (self, GUICHET_CALL_STAGE_RINGING_THERE);
  step (); /* theirs rings */
  step (); /* they pick up */
  wait_for_stage (self, GUICHET_CALL_STAGE_CONNECTED);
  step ();
  wait_for_stage (self, GUICHET_CALL_STAGE_ENDED);
  g_assert_null (guichet_dialer_get_current (self->dialer));
  g_assert_cmpstr (self->stages->str, ==, "htce");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sandbox = argv[1];
  g_assert_nonnull (sandbox);
  g_test_add ("/e2e/call/placed-and-followed", Fixture, NULL, set_up, test_placed_and_followed,
              tear_down);
  return g_test_run ();
}
