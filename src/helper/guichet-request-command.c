/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-command.c: guichet-helper --read-requests: reads requests once and ends. Needs no
 * display, prints nothing; what it read is in the store.
 */
#include "config.h"

#include "guichet-request-command.h"

#include "guichet-instance.h"
#include "guichet-request-reading.h"

typedef struct
{
  GMainLoop *loop;
  int status;
} Command;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Command *command = user_data;
  g_autoptr(GError) error = NULL;

  /* Nobody asked for it, so nobody is told: it is tried again. */
  if (guichet_request_reading_run_finish (result, &error))
    g_debug ("Requests were read");
  else
    g_debug ("Requests were not all read: %s", error->message);
  command->status = error != NULL;
  g_main_loop_quit (command->loop);
}

/**
 * guichet_request_command_run:
 *
 * Returns: the exit status: 0 if every account was read, 1 if one could not
 */
int
guichet_request_command_run (void)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr(GSettings) settings = guichet_instance_new_settings ();
  Command command = { loop, 0 };

  guichet_request_reading_run_async (settings, read_cb, &command);
  g_main_loop_run (loop);

  return command.status;
}
