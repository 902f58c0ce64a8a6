/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-preview.h: what the directories will print of an entry, as it is typed now, and
 * how far the publication of what OVHcloud has has come.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_PREVIEW (guichet_directory_preview_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryPreview,
                      guichet_directory_preview,
                      GUICHET,
                      DIRECTORY_PREVIEW,
                      AdwBin)

/* (nullable) */
void guichet_directory_preview_set_entry (GuichetDirectoryPreview *self,
                                          GuichetDirectoryEntry *entry);

G_END_DECLS
