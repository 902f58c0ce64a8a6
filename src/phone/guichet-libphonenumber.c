/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-libphonenumber.c: loads the module with libphonenumber when the first candidate was met,
 * never before.
 */
#include "guichet-libphonenumber.h"

#include <dlfcn.h>

static gpointer
load_face (gpointer unused)
{
  const char *folder = g_getenv ("GUICHET_MODULE_DIR"); /* set when run from the build folder */
  g_autofree char *path = g_build_filename (folder != NULL ? folder : GUICHET_MODULE_DIR,
                                            "guichet-libphonenumber.so", NULL);
  void *module = dlopen (path, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void *face = module != NULL ? dlsym (module, GUICHET_LIBPHONENUMBER_SYMBOL) : NULL;

  if (face == NULL)
    g_warning ("No telephone number will be recognised: %s", dlerror ());

  return face;
}

/**
 * guichet_libphonenumber_get:
 *
 * Loads the library on the first call, which takes some 5 ms, and its metadata with its first
 * answer, 10 ms more. Safe in any thread.
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
