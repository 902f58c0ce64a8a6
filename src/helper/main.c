/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * main.c: starts guichet-helper.
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "guichet-helper-application.h"
#include "guichet-locale.h"
#include "guichet-private-memory.h"

int
main (int argc, char **argv)
{
  g_autoptr(GuichetHelperApplication) application = NULL;

  guichet_private_memory_init ();
  g_log_writer_default_set_use_stderr (TRUE); /* standard output is for offers alone */
  guichet_locale_init ();
  /* Notification daemons show this name, not the program's. */
  g_set_application_name (_("Guichet"));
  application = guichet_helper_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
