/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-locale.c: the language of the person, for every program of Guichet.
 * A build that is not installed finds its translations where GUICHET_LOCALE_DIR says.
 */
#include "config.h"

#include "guichet-locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/**
 * guichet_locale_init:
 *
 * To be called first in main(), before other threads are there.
 */
void
guichet_locale_init (void)
{
  const char *folder = g_getenv ("GUICHET_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : GUICHET_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE); /* the templates of the windows name no domain */
}
