/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-demo-folder.c: removes the folder of a demo. Follows no link out of it.
 */
#include "guichet-demo-folder.h"

/**
 * guichet_demo_folder_remove:
 * @folder: a folder that may be gone
 *
 * Removes it with all that is in it, as far as that can be done.
 */
void
guichet_demo_folder_remove (GFile *folder)
{
  g_autoptr(GFileEnumerator) children = g_file_enumerate_children (
      folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
      G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info = NULL;
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) &&
         info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        guichet_demo_folder_remove (child);
      else
        g_file_delete (child, NULL, NULL);
    }
  g_file_delete (folder, NULL, NULL);
}
