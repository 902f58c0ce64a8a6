/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-about.c: the about window.
 */
#include "config.h"

#include "guichet-about.h"

#include <glib/gi18n-lib.h>

/**
 * guichet_about_show:
 * @parent: (nullable): the window it stands over
 *
 * Shows name, version and licence of the program, and what it runs with, for bug reports.
 */
void
guichet_about_show (GtkWindow *parent)
{
  static const char *const developers[] = { "The Guichet developers", NULL };
  g_autofree char *versions = g_strdup_printf (
      "Guichet %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n", GUICHET_VERSION,
      gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
      adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
      glib_major_version, glib_minor_version, glib_micro_version);

  adw_show_about_window (
      parent, "application-name", "Guichet", "application-icon", GUICHET_APP_ID, "version",
      GUICHET_VERSION, "developer-name", developers[0], "developers", developers, "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _("Copy a telephone number anywhere, click Call, and your OVHcloud line calls it."),
         "debug-info", versions, "debug-info-filename", "guichet.txt",
         /* Translators: your names, one a line */
         "translator-credits", _("translator-credits"), NULL);
}
