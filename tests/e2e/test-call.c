/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call.c: a call through the services to the sandbox and back: placed, followed stage by
 * stage, kept.
 */
#include <glib/gstdio.h>

#include "guichet-dialer.h"
#include "guichet-instance.h"
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
  GString *stages; /* as they were seen */
  GuichetCall *call;
  GError *error;
  gboolean is_over;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  GHashTableIter values;
  gpointer name, value;

  sandbox_process_start (&self->sandbox, program);
  g_hash_table_iter_init (&values, self->sandbox.values);
  while (g_hash_table_iter_next (&values, &name, &value))
    g_setenv (name, value, TRUE);
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
  sandbox_process_end (&self->sandbox);
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
  sandbox_process_step_call (&self->sandbox); /* I pick up */
  wait_for_stage (self, GUICHET_CALL_STAGE_RINGING_THERE);
  sandbox_process_step_call (&self->sandbox); /* theirs rings */
  sandbox_process_step_call (&self->sandbox); /* they pick up */
  wait_for_stage (self, GUICHET_CALL_STAGE_CONNECTED);
  sandbox_process_step_call (&self->sandbox);
  wait_for_stage (self, GUICHET_CALL_STAGE_ENDED);
  g_assert_null (guichet_dialer_get_current (self->dialer));
  g_assert_cmpstr (self->stages->str, ==, "htce");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];
  g_assert_nonnull (program);
  g_test_add ("/e2e/call/placed-and-followed", Fixture, NULL, set_up, test_placed_and_followed,
              tear_down);
  return g_test_run ();
}
