/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c: starts guichet-helper.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "guichet-helper-application.h"

int
main (int argc, char **argv)
{
  g_autoptr(GuichetHelperApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GUICHET_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* Notification daemons show this name, not the program's. */
  g_set_application_name (_("Guichet"));
  application = guichet_helper_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
