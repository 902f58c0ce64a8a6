/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-drafts.h: what was typed into directory entries and is neither saved nor
 * discarded: kept in the store, a moment after it was typed, and taken up again at the next start.
 * Sends nothing.
 */
#pragma once

#include "guichet-directory-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_DRAFTS (guichet_directory_drafts_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryDrafts,
                      guichet_directory_drafts,
                      GUICHET,
                      DIRECTORY_DRAFTS,
                      GObject)

/* Each profile has its own. */
GuichetDirectoryDrafts *guichet_directory_drafts_new (GuichetSession *session,
                                                      GuichetDirectoryList *list);
/* The same with the store in another folder than the one of the instance. */
GuichetDirectoryDrafts *guichet_directory_drafts_new_in_folder (GuichetSession *session,
                                                                GuichetDirectoryList *list,
                                                                const char *folder);
/* What is typed into @entry from now on is kept. */
void guichet_directory_drafts_watch (GuichetDirectoryDrafts *self, GuichetDirectoryEntry *entry);
/* Does not wait for the moment to pass. */
void guichet_directory_drafts_flush (GuichetDirectoryDrafts *self);

G_END_DECLS
