/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-conflict.h: what somebody else has changed under what was typed into an entry:
 * both values of each field, and the choice between them. Hidden while there is nothing of it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_CONFLICT (guichet_directory_conflict_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryConflict,
                      guichet_directory_conflict,
                      GUICHET,
                      DIRECTORY_CONFLICT,
                      AdwBin)

/* (nullable) */
void guichet_directory_conflict_set_entry (GuichetDirectoryConflict *self,
                                           GuichetDirectoryEntry *entry);
/* Whether there is something to choose */
gboolean guichet_directory_conflict_is_open (GuichetDirectoryConflict *self);

G_END_DECLS
