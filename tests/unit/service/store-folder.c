/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * store-folder.c: a folder with a store of its own, for one test; nothing is left of it.
 */
#include "store-folder.h"

#include <glib/gstdio.h>

void
store_folder_set_up (StoreFolder *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("guichet-store-XXXXXX", NULL);
  self->store = guichet_store_open (self->folder, &error);
  g_assert_no_error (error);
}

void
store_folder_tear_down (StoreFolder *self, gconstpointer data)
{
  static const char *const names[] = { "guichet.db", "guichet.db-wal", "guichet.db-shm",
                                       "guichet.lock" };

  g_assert_finalize_object (self->store);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}
