/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-command-line.c: guichet without a window, run as a process of its own: what it prints, its
 * exit status, and that it places no call twice.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>

#include "guichet-command-line.h"
#include "guichet-error.h"
#include "guichet-session-fixture.h"

#define USERS FIXTURE_LINE "/click2CallUser"
#define CALL  FIXTURE_LINE "/click2Call"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

#define ACCOUNT                                                                                    \
  { "GET", "/me", .status = 403, .body = "{\"message\":\"This call has not been granted\"}" },     \
      { "GET", "/telephony", .body = FIXTURE_GROUPS },                                             \
      { "GET", FIXTURE_GROUP "/line", .body = FIXTURE_LINES },                                     \
  {                                                                                                \
    "GET", USERS, .body = "[]"                                                                     \
  }

typedef struct
{
  GSubprocess *process;
  gboolean is_over;
  int status; /* negative: the signal that killed it */
  char *out;
  char *err;
} Run;

static void
run_clear (Run *run)
{
  g_clear_object (&run->process);
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  Run *run = user_data;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &run->out, &run->err,
                                        &error);
  g_assert_no_error (error);
  run->status = g_subprocess_get_if_exited (run->process)
                    ? g_subprocess_get_exit_status (run->process)
                    : -g_subprocess_get_term_sig (run->process);
  run->is_over = TRUE;
}

static void
start_guichet (Run *run, const char *input, const char *const *arguments)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr(GStrvBuilder) argv = g_strv_builder_new ();
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) strv = NULL;

  g_strv_builder_add_many (argv, program, "--as-guichet", NULL);
  g_strv_builder_addv (argv, (const char **) arguments);
  strv = g_strv_builder_end (argv);
  run->process = g_subprocess_newv ((const char *const *) strv,
                                    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                        G_SUBPROCESS_FLAGS_STDERR_PIPE,
                                    &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (run->process, input, NULL, ended_cb, run);
}

/* The mock answers in this process while the command runs. */
static void
wait_for_guichet (Run *run)
{
  while (!run->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
run_guichet (Run *run, const char *input, const char *const *arguments)
{
  start_guichet (run, input, arguments);
  wait_for_guichet (run);
}

#define RUN(run, input, ...) run_guichet (run, input, (const char *const[]){ __VA_ARGS__, NULL })

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_set_up (fixture, data);
  g_setenv ("GUICHET_STATE_DIR", fixture->folder, TRUE);
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
}

static void
test_version_and_help (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Run) version = { 0 };
  g_auto(Run) help = { 0 };

  RUN (&version, NULL, "--version");
  g_assert_cmpint (version.status, ==, 0);
  g_assert_cmpstr (version.out, ==, "guichet " GUICHET_VERSION "\n");
  RUN (&help, NULL, "--help");
  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "--detect"));
  g_assert_nonnull (strstr (help.out, "--call=NUMBER"));
  g_assert_nonnull (strstr (help.out, "--demo"));
}

static void
test_detect (SessionFixture *fixture, gconstpointer data)
{
  static const char *const text = "Tél. : 01 42 86 61 00\nou +44 20 7946 0018\n";
  g_autofree char *file = g_build_filename (fixture->folder, "text", NULL);
  g_autoptr(JsonNode) node = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(Run) from_file = { 0 };
  g_auto(Run) from_pipe = { 0 };
  JsonObject *first;

  g_assert_true (g_file_set_contents (file, text, -1, NULL));
  RUN (&from_file, NULL, "--detect", file, "--region", "fr");
  RUN (&from_pipe, text, "--detect");
  g_remove (file);
  g_assert_cmpint (from_file.status, ==, 0);
  g_assert_cmpint (from_pipe.status, ==, 0);
  lines = g_strsplit (from_file.out, "\n", -1);
  /* Where libphonenumber loads slowly, the detector's time may end after the first number, and it
   * says so. */
  if (*from_file.err == '\0' && *from_pipe.err == '\0')
    {
      g_assert_cmpstr (from_file.out, ==, from_pipe.out);
      g_assert_cmpuint (g_strv_length (lines), ==, 3);
    }
  node = json_from_string (lines[0], NULL);
  first = json_node_get_object (node);
  g_assert_cmpstr (json_object_get_string_member (first, "raw"), ==, "01 42 86 61 00");
  g_assert_cmpint (json_object_get_int_member (first, "start"), ==, 8);
  g_assert_cmpint (json_object_get_int_member (first, "end"), ==, 22);
  g_assert_cmpstr (json_object_get_string_member (first, "dial"), ==, "0033142866100");
  g_assert_cmpstr (json_object_get_string_member (first, "e164"), ==, "+33142866100");
  g_assert_cmpstr (json_object_get_string_member (first, "region"), ==, "FR");
}

static void
test_detect_nothing (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Run) empty = { 0 };
  g_auto(Run) missing = { 0 };

  RUN (&empty, "", "--detect", "-");
  g_assert_cmpint (empty.status, ==, 0);
  g_assert_cmpstr (empty.out, ==, "");
  RUN (&missing, NULL, "--detect", "/nowhere/at/all");
  g_assert_cmpint (missing.status, ==, 1);
  g_assert_nonnull (strstr (missing.err, "/nowhere/at/all"));
}

static void
test_bad_usage (SessionFixture *fixture, gconstpointer data)
{
  static const char *const bad[][4] = {
    { "--call" },
    { "--call", "hello" },
    { "--call", "01 42", "86" },
    { "--call=0142866100", "--detect" },
    { "--detect", "--region", "France" },
    { "--detect", "--region", "ZZ" },
    { "--call=0142866100", "--region=001" },
    { "--detect", "--region", "" },
    { "--detect", "a", "b" },
    { "--detect", "--nonsense" },
    { "--nonsense" },
    { "--confirm-cost" },
    { "--confirm-cost", "--detect" },
    { "--region", "FR" },
    { "--detect", "--demo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_auto(Run) run = { 0 };

      run_guichet (&run, NULL, bad[i]);
      g_assert_cmpint (run.status, ==, 2);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_cmpstr (run.err, !=, "");
    }
}

static void
test_windows_are_not_ours (SessionFixture *fixture, gconstpointer data)
{
  static const char *const theirs[][3] = {
    { NULL },           { "--demo" }, { "tel:+33142866100" }, { "--gapplication-service" },
    { "--", "--call" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (theirs); i++)
    {
      g_auto(Run) run = { 0 };

      run_guichet (&run, NULL, theirs[i]);
      g_assert_cmpint (run.status, ==, 77);
      g_assert_cmpstr (run.out, ==, "");
    }
}

static void
test_call_accepted (SessionFixture *fixture, gconstpointer data)
{
  PLAY (ACCOUNT, { "POST", CALL, .body = "null" });
  g_auto(Run) run = { 0 };

  RUN (&run, NULL, "--call", "01 42 86 61 00");
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.out, "OVHcloud accepted the call"));
  g_assert_nonnull (strstr (run.out, "01 42 86 61 00"));
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 1);
  /* The window sees it. */
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->history)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_call_refused (SessionFixture *fixture, gconstpointer data)
{
  PLAY (ACCOUNT, { "POST", CALL, .status = 403, .headers = "X-Ovh-QueryID: EU.9\r\n",
                   .body = "{\"class\":\"Client::Forbidden\",\"message\":\"No credit left\"}" });
  g_auto(Run) run = { 0 };

  RUN (&run, NULL, "--call", "0142866100");
  g_assert_cmpint (run.status, ==, 1);
  g_assert_cmpstr (run.out, ==, "");
  g_assert_nonnull (strstr (run.err, "No credit left"));
  g_assert_nonnull (strstr (run.err, "EU.9"));
  g_assert_null (strstr (run.err, "verysecret"));
}

static void
test_call_answer_lost (SessionFixture *fixture, gconstpointer data)
{
  PLAY (ACCOUNT, { "POST", CALL, .kind = GUICHET_MOCK_CLOSE });
  g_auto(Run) run = { 0 };

  RUN (&run, NULL, "--call", "0142866100");
  g_assert_cmpint (run.status, ==, 1);
  g_assert_nonnull (strstr (run.err, "may have been placed"));
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 1);
}

static void
test_call_costs (SessionFixture *fixture, gconstpointer data)
{
  PLAY (ACCOUNT, { "POST", CALL });
  g_auto(Run) asked = { 0 };
  g_auto(Run) confirmed = { 0 };
  g_auto(Run) emergency = { 0 };

  RUN (&asked, NULL, "--call", "0899700123");
  g_assert_cmpint (asked.status, ==, 1);
  g_assert_nonnull (strstr (asked.err, "--confirm-cost"));
  RUN (&emergency, NULL, "--call", "112", "--confirm-cost");
  g_assert_cmpint (emergency.status, ==, 1);
  g_assert_nonnull (strstr (emergency.err, "emergency"));
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 0);
  RUN (&confirmed, NULL, "--call", "0899700123", "--confirm-cost");
  g_assert_cmpint (confirmed.status, ==, 0);
}

static void
wait_for_request (SessionFixture *fixture, const char *method, const char *path)
{
  while (guichet_mock_server_count (fixture->mock, method, path) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static const char *const call_arguments[] = { "--call", "0142866100", NULL };

static void
test_killed_while_sending (SessionFixture *fixture, gconstpointer data)
{
  PLAY (ACCOUNT, { "POST", CALL, .kind = GUICHET_MOCK_HANG });
  g_autoptr(GuichetCall) call = NULL;
  g_auto(Run) killed = { 0 };
  g_auto(Dialled) again = { 0 };

  start_guichet (&killed, NULL, call_arguments);
  wait_for_request (fixture, "POST", CALL);
  g_subprocess_send_signal (killed.process, SIGKILL);
  wait_for_guichet (&killed);
  g_assert_cmpint (killed.status, ==, -SIGKILL);

  /* It left its trace, and nobody places the call a second time before it is known to be lost. */
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->history)) == 0)
    g_main_context_iteration (NULL, TRUE);
  call = g_list_model_get_item (G_LIST_MODEL (fixture->history), 0);
  g_assert_cmpint (guichet_call_get_state (call), ==, GUICHET_CALL_STATE_SENDING);
  session_fixture_load (fixture);
  session_fixture_call (fixture, "0142866100", TRUE, &again);
  g_assert_error (again.error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 1);
}

static void
test_interrupted_before_it_is_sent (SessionFixture *fixture, gconstpointer data)
{
  PLAY ({ "GET", "/me", .kind = GUICHET_MOCK_HANG },
        { "GET", "/telephony", .kind = GUICHET_MOCK_HANG });
  g_auto(Run) run = { 0 };

  start_guichet (&run, NULL, call_arguments);
  wait_for_request (fixture, "GET", "/me");
  wait_for_request (fixture, "GET", "/telephony");
  g_subprocess_send_signal (run.process, SIGINT);
  wait_for_guichet (&run);
  g_assert_cmpint (run.status, ==, 1);
  g_assert_cmpuint (guichet_mock_server_count (fixture->mock, "POST", CALL), ==, 0);
}

static void
test_interrupted_too_late (SessionFixture *fixture, gconstpointer data)
{
  PLAY (ACCOUNT, { "POST", CALL, .kind = GUICHET_MOCK_HANG, .body = "null" });
  g_auto(Run) run = { 0 };

  start_guichet (&run, NULL, call_arguments);
  wait_for_request (fixture, "POST", CALL);
  g_subprocess_send_signal (run.process, SIGINT);
  guichet_mock_server_release (fixture->mock);
  wait_for_guichet (&run);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.out, "accepted"));
}

static void
test_call_unconfigured (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Run) run = { 0 };

  g_unsetenv ("OVH_CONSUMER_KEY");
  RUN (&run, NULL, "--call", "0142866100");
  g_assert_cmpint (run.status, ==, 1);
  g_assert_nonnull (strstr (run.err, "consumer key"));
}

static int
run_as_guichet (int argc, char **argv)
{
  gboolean handled;
  int status = guichet_command_line_run (argc - 1, argv + 1, &handled);

  return handled ? status : 77;
}

#define ADD(name, func)                                                                            \
  g_test_add ("/command-line/" name, SessionFixture, NULL, set_up, func, session_fixture_tear_down)

int
main (int argc, char **argv)
{
  if (argc > 1 && g_str_equal (argv[1], "--as-guichet"))
    return run_as_guichet (argc, argv);

  g_test_init (&argc, &argv, NULL);
  ADD ("version-and-help", test_version_and_help);
  ADD ("detect", test_detect);
  ADD ("detect-nothing", test_detect_nothing);
  ADD ("bad-usage", test_bad_usage);
  ADD ("windows-are-not-ours", test_windows_are_not_ours);
  ADD ("call-accepted", test_call_accepted);
  ADD ("call-refused", test_call_refused);
  ADD ("call-answer-lost", test_call_answer_lost);
  ADD ("call-costs", test_call_costs);
  ADD ("killed-while-sending", test_killed_while_sending);
  ADD ("interrupted-before-it-is-sent", test_interrupted_before_it_is_sent);
  ADD ("interrupted-too-late", test_interrupted_too_late);
  ADD ("call-unconfigured", test_call_unconfigured);
  return g_test_run ();
}
