/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-draft-table.h: the table of what was typed into directory entries and is
 * neither saved nor discarded. Private to the drafts.
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-store.h"

G_BEGIN_DECLS

typedef struct
{
  GuichetDirectoryField field;
  char *before; /* what OVHcloud had */
  char *value;
} GuichetDirectoryDraft;

/* (transfer full): service → (element-type GuichetDirectoryDraft) GPtrArray */
GHashTable *guichet_directory_draft_table_read (GuichetStore *store, const char *profile);
gboolean guichet_directory_draft_table_write (GuichetStore *store,
                                              const char *profile,
                                              GuichetDirectoryEntry *entry,
                                              GError **error);
gboolean
guichet_directory_draft_table_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
