/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-start.c: what the windows need before they start: arguments that are links, a display, a
 * session bus. One sentence says what is missing, in place of the warnings of the libraries.
 */
#include "config.h"

#include "guichet-start.h"

#include "guichet-command-line.h"

#include <gtk/gtk.h>

#include <glib/gi18n-lib.h>

static gboolean
is_link (const char *argument)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument);

  return scheme != NULL &&
         (g_ascii_strcasecmp (scheme, "tel") == 0 || g_ascii_strcasecmp (scheme, "callto") == 0);
}

/* GApplication would take any word for the name of a file, and the windows for a number. */
static gboolean
check_links (int argc, char **argv)
{
  gboolean options_over = FALSE;

  for (int i = 1; i < argc; i++)
    if (!options_over && g_str_equal (argv[i], "--"))
      options_over = TRUE;
    else if ((options_over || argv[i][0] != '-') && !is_link (argv[i]))
      {
        g_printerr (_("guichet: “%s” is no tel: link; guichet --detect reads a file.\n"), argv[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_display (void)
{
  if (gtk_init_check ())
    return TRUE;
  g_printerr (
      _("guichet: There is no display for the windows; guichet --call and guichet --detect "
                "work without one.\n"));
  return FALSE;
}

static gboolean
check_session_bus (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  if (bus == NULL)
    g_printerr (_("guichet: The windows need the session bus of a desktop: %s\n"), error->message);
  return bus != NULL;
}

/**
 * guichet_start_check:
 * @argc: length of @argv
 * @argv: the command line
 * @status: (out): the exit status, if %FALSE
 *
 * Looks whether the windows can start, and initialises GTK. Says on standard error what is wrong.
 *
 * Returns: %FALSE if the process is to end with @status
 */
gboolean
guichet_start_check (int argc, char **argv, int *status)
{
  *status = GUICHET_EXIT_USAGE;
  if (!check_links (argc, argv))
    return FALSE;
  *status = GUICHET_EXIT_FAILED;
  return check_display () && check_session_bus ();
}
