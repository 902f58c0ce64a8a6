/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c: the program "guichet": the command line without a display, the demo, or the windows.
 */
#include "config.h"

#include "guichet-application.h"
#include "guichet-command-line.h"
#include "guichet-demo.h"
#include "guichet-locale.h"
#include "guichet-private-memory.h"
#include "guichet-start.h"

#include <gtk/gtk.h>

static gboolean
asks_for (int argc, char **argv, const char *option)
{
  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], option))
      return TRUE;
  return FALSE;
}

int
main (int argc, char **argv)
{
  g_autoptr(GuichetApplication) application = NULL;
  gboolean handled = FALSE;
  int status = 0;

  guichet_private_memory_init ();
  status = guichet_command_line_run (argc, argv, &handled);
  if (handled)
    return status;
  guichet_locale_init ();
  if (!guichet_start_check (argc, argv, &status))
    return status;
  if (asks_for (argc, argv, "--demo"))
    {
      /* The windows of the demo are another process: this one only watches. */
      gdk_display_close (gdk_display_get_default ());
      return guichet_demo_run (argc, argv);
    }

  g_set_application_name ("Guichet");
  application = guichet_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
