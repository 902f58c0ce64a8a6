/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * clipboard-probe.c: runs the clipboard watcher alone, and prints one JSON object a line for what
 * it reports. For tests: it prints the texts, which the program itself never does.
 *
 * usage: clipboard-probe [auto|data-control|xfixes|none]
 * Commands on standard input, one a line: pause, unpause, primary, no-primary, own TEXT, quit. Each
 * prints "done".
 */
#include "guichet-clipboard-watcher.h"

#include <glib-unix.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SHOWN_BYTES 60

static GMainLoop *loop;

static void
print_event (const char *event, const char *rest)
{
  printf ("{\"time\": %" G_GINT64_FORMAT ", \"event\": \"%s\"%s}\n", g_get_monotonic_time (), event,
          rest);
  fflush (stdout);
}

static char *
quote_for_json (const char *data, gsize size)
{
  GString *quoted = g_string_new ("\"");

  for (gsize i = 0; i < size; i++)
    {
      guchar c = data[i];

      if (c < ' ' || c == '"' || c == '\\')
        g_string_append_printf (quoted, "\\u%04x", c);
      else
        g_string_append_c (quoted, c);
    }
  return g_string_free (g_string_append_c (quoted, '"'), FALSE);
}

static void
text_copied_cb (GuichetClipboardWatcher *watcher,
                GBytes *text,
                GuichetSelection selection,
                gboolean may_pop_up,
                gpointer user_data)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  const char *end;
  g_autofree char *start = NULL;
  g_autofree char *rest = NULL;

  g_assert_true (g_utf8_validate_len (data, size, NULL));
  /* Not in the middle of a character. */
  g_utf8_validate_len (data, MIN (size, SHOWN_BYTES), &end);
  start = quote_for_json (data, end - data);
  rest = g_strdup_printf (", \"selection\": \"%s\", \"popup\": %s, \"bytes\": %zu, \"start\": %s",
                          selection == GUICHET_SELECTION_PRIMARY ? "primary" : "clipboard",
                          may_pop_up ? "true" : "false", size, start);
  print_event ("text", rest);
}

static void
backend_changed_cb (GuichetClipboardWatcher *watcher, GParamSpec *pspec, gpointer user_data)
{
  g_autofree char *rest =
      g_strdup_printf (", \"name\": \"%s\"", guichet_clipboard_watcher_get_backend_name (watcher));

  print_event ("backend", rest);
}

static void
obey (GuichetClipboardWatcher *watcher, const char *command)
{
  if (g_str_equal (command, "pause"))
    guichet_clipboard_watcher_set_paused (watcher, TRUE);
  else if (g_str_equal (command, "unpause"))
    guichet_clipboard_watcher_set_paused (watcher, FALSE);
  else if (g_str_equal (command, "primary"))
    guichet_clipboard_watcher_set_watch_primary (watcher, TRUE);
  else if (g_str_equal (command, "no-primary"))
    guichet_clipboard_watcher_set_watch_primary (watcher, FALSE);
  else if (g_str_equal (command, "quit"))
    g_main_loop_quit (loop);
  else
    g_error ("no such command: %s", command);
  print_event ("done", "");
}

static gboolean
command_came_cb (int fd, GIOCondition condition, gpointer user_data)
{
  char buffer[4096];
  ssize_t n = read (fd, buffer, sizeof buffer - 1);
  g_auto (GStrv) commands = NULL;

  if (n <= 0)
    {
      g_main_loop_quit (loop);
      return G_SOURCE_REMOVE;
    }
  buffer[n] = '\0';
  commands = g_strsplit (g_strchomp (buffer), "\n", -1);
  for (guint i = 0; commands[i] != NULL; i++)
    obey (user_data, commands[i]);
  return G_SOURCE_CONTINUE;
}

int
main (int argc, char **argv)
{
  GuichetClipboardChoice choice = GUICHET_CLIPBOARD_CHOICE_AUTO;
  GuichetClipboardWatcher *watcher;

  if (argc > 1 && !guichet_clipboard_choice_parse (argv[1], &choice))
    {
      fprintf (stderr, "no such backend: %s\n", argv[1]);
      return 2;
    }

  loop = g_main_loop_new (NULL, FALSE);
  watcher = guichet_clipboard_watcher_new (choice);
  g_signal_connect (watcher, "text-copied", G_CALLBACK (text_copied_cb), NULL);
  g_signal_connect (watcher, "notify::backend-name", G_CALLBACK (backend_changed_cb), NULL);
  g_unix_fd_add (STDIN_FILENO, G_IO_IN | G_IO_HUP, command_came_cb, watcher);
  guichet_clipboard_watcher_start (watcher);
  print_event ("started", "");
  g_main_loop_run (loop);

  g_assert_finalize_object (watcher);
  g_main_loop_unref (loop);
  return 0;
}
