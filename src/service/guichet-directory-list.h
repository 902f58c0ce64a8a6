/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list.h: the coordinates of every line and number of the account in use, as a
 * #GuichetReadingList of #GuichetDirectoryEntry, by group, then by number. What is typed into an
 * entry is never lost by a refresh.
 *
 * A line that was never read is there and not "known". What OVHcloud has no entry for, a trunk, is
 * not in the list once that was found out.
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-reading-list.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_LIST (guichet_directory_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryList,
                      guichet_directory_list,
                      GUICHET,
                      DIRECTORY_LIST,
                      GuichetReadingList)

/* Nothing is asked of the network before guichet_reading_list_load(). */
GuichetDirectoryList *guichet_directory_list_new (GuichetSession *session);
/* The same with the store in another folder than the one of the instance. */
GuichetDirectoryList *guichet_directory_list_new_in_folder (GuichetSession *session,
                                                            const char *folder);

/* What others have read or saved of @entry is there at the next start, too. */
void guichet_directory_list_keep (GuichetDirectoryList *self, GuichetDirectoryEntry *entry);

/* (nullable) (transfer none) */
GuichetDirectoryEntry *guichet_directory_list_find (GuichetDirectoryList *self,
                                                    const char *service);

G_END_DECLS
