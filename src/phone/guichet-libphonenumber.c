/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-libphonenumber.c: loads the module with libphonenumber when the first candidate was met,
 * never before.
 */
#include "guichet-libphonenumber.h"

#include <dlfcn.h>
#include <string.h>

/* Read by any thread. */
static int loading_microseconds;

/* Its metadata is read with its first answer, and belongs to what a cold disk makes slow. */
static void
ask_once (const GuichetLibphonenumber *face)
{
  static const char text[] = "01 42 86 61 00";
  GuichetLibNumber number;

  face->find (text, strlen (text), "FR", &number, 1);
}

static gpointer
load_face (gpointer unused)
{
  const gint64 begun = g_get_monotonic_time ();
  const char *folder = g_getenv ("GUICHET_MODULE_DIR"); /* set when run from the build folder */
  g_autofree char *path = g_build_filename (folder != NULL ? folder : GUICHET_MODULE_DIR,
                                            "guichet-libphonenumber.so", NULL);
  void *module = dlopen (path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void *face = module != NULL ? dlsym (module, GUICHET_LIBPHONENUMBER_SYMBOL) : NULL;

  if (face == NULL)
    g_warning ("No telephone number will be recognised: %s", dlerror ());
  else
    ask_once (face);
  g_atomic_int_set (&loading_microseconds, (int) MIN (g_get_monotonic_time () - begun, G_MAXINT));

  return face;
}

/**
 * guichet_libphonenumber_get:
 *
 * Loads the library and its metadata on the first call, which takes some 15 ms, and much more from
 * a cold disk. Safe in any thread.
 *
 * Returns: (nullable) (transfer none): the functions, or %NULL if the module is not installed; a
 * warning says so, once
 */
const GuichetLibphonenumber *
guichet_libphonenumber_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_face, NULL);
}

/**
 * guichet_libphonenumber_get_loading_time:
 *
 * Returns: how long the library took to be loaded, in microseconds; 0 before. Safe in any thread
 */
gint64
guichet_libphonenumber_get_loading_time (void)
{
  return g_atomic_int_get (&loading_microseconds);
}
