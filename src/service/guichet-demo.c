/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-demo.c: runs the windows and the helper with a sandbox OVHcloud and a folder of their
 * own, and clears up.
 *
 * The process that was started watches: it starts the sandbox, reads the environment that it
 * prints, starts helper and windows with it, and when the windows have ended it ends the others and
 * removes the folder. Nothing of the person's own account, settings or history is read or written.
 */
#include "config.h"

#include "guichet-demo.h"

#include "guichet-demo-account.h"
#include "guichet-demo-folder.h"
#include "guichet-peer.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* The sandbox prints the address first and this variable last. */
#define FIRST_LINE    "ready "
#define LAST_LINE     "OVH_CONSUMER_KEY="
#define START_SECONDS 20
#define TASK_PACE_MS  "1500"

typedef struct
{
  GMainLoop *loop;
  char *state_dir;
  GSubprocessLauncher *launcher;
  GSubprocess *sandbox;
  GSubprocess *helper; /* (nullable) */
  GSubprocess *windows;
  GDataInputStream *lines;
  char **arguments; /* for the windows */
  char *endpoint;   /* (nullable): of the sandbox, once it is known */
  char *second;     /* (nullable): what it prints of its second account */
  guint n_accounts; /* that it has printed */
  guint deadline;
  int status;
} Demo;

/* Starting programs */

static GSubprocess *
start (Demo *demo, const char *name, char **arguments, GError **error)
{
  g_autofree char *program = guichet_peer_find_program (name);
  g_autoptr(GStrvBuilder) command = g_strv_builder_new ();
  g_auto(GStrv) argv = NULL;

  if (program == NULL)
    {
      g_set_error (error, G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT,
                   /* Translators: %s is the name of a program */
                   _("The demo needs %s, which is not installed"), name);
      return NULL;
    }
  g_strv_builder_add (command, program);
  for (guint i = 0; arguments != NULL && arguments[i] != NULL; i++)
    g_strv_builder_add (command, arguments[i]);
  argv = g_strv_builder_end (command);
  return g_subprocess_launcher_spawnv (demo->launcher, (const char *const *) argv, error);
}

/* The end */

static void
finish (Demo *demo, int status)
{
  demo->status = status;
  g_main_loop_quit (demo->loop);
}

static void
fail (Demo *demo, const char *message)
{
  g_printerr ("guichet: %s\n", message);
  finish (demo, EXIT_FAILURE);
}

static void
windows_ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Demo *demo = user_data;

  g_subprocess_wait_finish (demo->windows, result, NULL);
  finish (demo, g_subprocess_get_if_exited (demo->windows)
                    ? g_subprocess_get_exit_status (demo->windows)
                    : EXIT_FAILURE);
}

/* Ctrl+C or a kill reach the windows first; the rest follows from their end. */
static gboolean
signal_cb (gpointer user_data)
{
  Demo *demo = user_data;

  if (demo->windows != NULL)
    g_subprocess_send_signal (demo->windows, SIGTERM);
  else
    finish (demo, EXIT_FAILURE);
  return G_SOURCE_CONTINUE;
}

static void
end_process (GSubprocess *process)
{
  if (process == NULL)
    return;
  g_subprocess_send_signal (process, SIGTERM);
  g_subprocess_wait (process, NULL, NULL);
}

/* The beginning */

static void
start_programs (Demo *demo)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_set_flags (demo->launcher, G_SUBPROCESS_FLAGS_NONE);
  demo->helper = start (demo, "guichet-helper", NULL, &error);
  if (demo->helper == NULL)
    g_printerr ("guichet: %s\n", error->message);
  g_clear_error (&error);
  demo->windows = start (demo, "guichet", demo->arguments, &error);
  if (demo->windows != NULL)
    g_subprocess_wait_async (demo->windows, NULL, windows_ended_cb, demo);
  else
    fail (demo, error->message);
}

/* The first account is that of the environment. */
static void
take_account (Demo *demo, const char *line)
{
  if (++demo->n_accounts == 2)
    demo->second = g_strdup (line);
}

static void
take_line (Demo *demo, const char *line)
{
  const char *equals = strchr (line, '=');

  if (*line == '{')
    take_account (demo, line);
  else if (g_str_has_prefix (line, FIRST_LINE))
    g_print ("%s\n", line);
  else if (g_str_has_prefix (line, "OVH_") && equals != NULL)
    {
      g_autofree char *name = g_strndup (line, equals - line);

      g_subprocess_launcher_setenv (demo->launcher, name, equals + 1, TRUE);
      if (g_str_equal (name, "OVH_ENDPOINT"))
        demo->endpoint = g_strdup (equals + 1);
    }
}

/* Without it a demo has one account, which is worth seeing, too. */
static void
sign_in_second (Demo *demo)
{
  g_autoptr(GError) error = NULL;

  if (demo->endpoint != NULL && demo->second != NULL &&
      !guichet_demo_account_write (demo->state_dir, demo->endpoint, demo->second, &error))
    g_printerr ("guichet: %s\n", error->message);
}

static void
line_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Demo *demo = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_finish_utf8 (G_DATA_INPUT_STREAM (source),
                                                                     result, NULL, &error);

  if (line == NULL)
    {
      fail (demo, error != NULL ? error->message : _("The sandbox ended before it was ready"));
      return;
    }
  take_line (demo, line);
  if (!g_str_has_prefix (line, LAST_LINE))
    {
      g_data_input_stream_read_line_async (demo->lines, G_PRIORITY_DEFAULT, NULL, line_read_cb,
                                           demo);
      return;
    }
  g_clear_handle_id (&demo->deadline, g_source_remove);
  sign_in_second (demo);
  start_programs (demo);
}

static gboolean
deadline_cb (gpointer user_data)
{
  Demo *demo = user_data;

  demo->deadline = 0;
  fail (demo, _("The sandbox does not start"));
  return G_SOURCE_REMOVE;
}

/* The sandbox ends with its standard input, so even a killed demo leaves none behind. */
static void
start_sandbox (Demo *demo)
{
  /* What takes OVHcloud an hour goes on by itself, and not faster than one can watch it. */
  char *arguments[] = { (char *) "--exit-with-parent",
                        (char *) "--print-accounts",
                        (char *) "--task-pace",
                        (char *) TASK_PACE_MS,
                        (char *) "--scenario",
                        (char *) "demo",
                        NULL };
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_set_flags (demo->launcher,
                                   G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  demo->sandbox = start (demo, "guichet-sandbox", arguments, &error);
  if (demo->sandbox == NULL)
    {
      fail (demo, error->message);
      return;
    }
  demo->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (demo->sandbox));
  demo->deadline = g_timeout_add_seconds (START_SECONDS, deadline_cb, demo);
  g_data_input_stream_read_line_async (demo->lines, G_PRIORITY_DEFAULT, NULL, line_read_cb, demo);
}

/* Credentials of a real account must not reach a demo, whatever the person's shell exports. */
static void
prepare_environment (Demo *demo)
{
  static const char *const hidden[] = { "OVH_ENDPOINT",      "OVH_APPLICATION_KEY",
                                        "OVH_CONSUMER_KEY",  "OVH_APPLICATION_SECRET",
                                        "OVH_CLIENT_ID",     "OVH_CLIENT_SECRET",
                                        "OVH_ACCESS_TOKEN",  "OVH_EVENTS_URL",
                                        "GUICHET_STATE_DIR", "DESKTOP_STARTUP_ID" };

  demo->launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    g_subprocess_launcher_unsetenv (demo->launcher, hidden[i]);
  g_subprocess_launcher_setenv (demo->launcher, "GUICHET_DEMO", "1", TRUE);
  g_subprocess_launcher_setenv (demo->launcher, "GUICHET_STATE_DIR", demo->state_dir, TRUE);
}

static gboolean
start_cb (gpointer user_data)
{
  start_sandbox (user_data);
  return G_SOURCE_REMOVE;
}

static void
clear_up (Demo *demo)
{
  g_autoptr(GFile) folder = g_file_new_for_path (demo->state_dir);

  g_clear_handle_id (&demo->deadline, g_source_remove);
  end_process (demo->helper);
  end_process (demo->sandbox);
  guichet_demo_folder_remove (folder);
  g_clear_object (&demo->lines);
  g_clear_object (&demo->windows);
  g_clear_object (&demo->helper);
  g_clear_object (&demo->sandbox);
  g_clear_object (&demo->launcher);
  g_clear_pointer (&demo->state_dir, g_free);
  g_clear_pointer (&demo->arguments, g_strfreev);
  g_clear_pointer (&demo->endpoint, g_free);
  g_clear_pointer (&demo->second, g_free);
}

static char **
without_demo (int argc, char **argv)
{
  g_autoptr(GStrvBuilder) rest = g_strv_builder_new ();

  for (int i = 1; i < argc; i++)
    if (!g_str_equal (argv[i], "--demo"))
      g_strv_builder_add (rest, argv[i]);
  return g_strv_builder_end (rest);
}

/**
 * guichet_demo_run:
 * @argc: length of @argv
 * @argv: the command line, with "--demo" in it
 *
 * Runs a demo until its windows are closed. Needs no display itself; the windows do.
 *
 * Returns: the exit status of the windows, or %EXIT_FAILURE when the demo could not start
 */
int
guichet_demo_run (int argc, char **argv)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GError) error = NULL;
  Demo demo = { .loop = loop };
  guint term = 0, interrupt = 0;

  demo.state_dir = g_dir_make_tmp ("guichet-demo-XXXXXX", &error);
  if (demo.state_dir == NULL)
    {
      g_printerr ("guichet: %s\n", error->message);
      return EXIT_FAILURE;
    }
  demo.arguments = without_demo (argc, argv);
  prepare_environment (&demo);
  term = g_unix_signal_add (SIGTERM, signal_cb, &demo);
  interrupt = g_unix_signal_add (SIGINT, signal_cb, &demo);
  g_idle_add (start_cb, &demo);
  g_main_loop_run (loop);
  g_source_remove (term);
  g_source_remove (interrupt);
  clear_up (&demo);
  return demo.status;
}
