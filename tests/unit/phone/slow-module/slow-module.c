/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * slow-module.c: the module of libphonenumber as a cold disk gives it: the real one, after a while.
 * The while stands for the disk; nobody waits for anything with it.
 */
#include "guichet-libphonenumber.h"

#include <dlfcn.h>

/* More than a detector takes for a text. */
#define DISK_MICROSECONDS (300 * 1000)

__attribute__ ((visibility ("default"))) GuichetLibphonenumber guichet_libphonenumber_face;

__attribute__ ((constructor)) static void
read_slowly (void)
{
  void *module = dlopen (REAL_MODULE, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  const GuichetLibphonenumber *face =
      module != NULL ? dlsym (module, GUICHET_LIBPHONENUMBER_SYMBOL) : NULL;

  g_assert (face != NULL);
  guichet_libphonenumber_face = *face;
  g_usleep (DISK_MICROSECONDS);
}
