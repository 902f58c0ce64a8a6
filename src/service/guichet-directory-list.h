/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list.h: the coordinates of every line and number of the account in use, as a
 * live #GListModel of #GuichetDirectoryEntry, by group, then by number. What was known at the last
 * start is there at once; it stays readable when a refresh fails. What is typed into an entry is
 * never lost by a refresh. A switch to another account empties the list before anything of the new
 * one is read.
 *
 * A line that was never read is there and not "known". What OVHcloud has no entry for, a trunk, is
 * not in the list once that was found out.
 *
 * Properties, read-only: "loading" (boolean), "error" (boxed GError, nullable: the first of what
 * failed), "n-known" and "n-total" (uint), "age" (int64: seconds since the oldest of what is shown
 * was read, -1 while nothing was).
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_LIST (guichet_directory_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryList,
                      guichet_directory_list,
                      GUICHET,
                      DIRECTORY_LIST,
                      GObject)

/* Nothing is asked of the network before guichet_directory_list_load(). */
GuichetDirectoryList *guichet_directory_list_new (GuichetSession *session);
/* The same with the store in another folder than the one of the instance. */
GuichetDirectoryList *guichet_directory_list_new_in_folder (GuichetSession *session,
                                                            const char *folder);

/* Reads everything, again at each call; after a switch to another account by itself. Waits for a
 * session that is being loaded. */
void guichet_directory_list_load (GuichetDirectoryList *self);
/* Ends the loading; what was read stays. */
void guichet_directory_list_cancel (GuichetDirectoryList *self);
/* @view: (element-type GuichetDirectoryEntry): what people look at now, read before all else */
void guichet_directory_list_set_view (GuichetDirectoryList *self, GPtrArray *view);

/* Reads @entry again at once, whatever else is being read. */
void guichet_directory_list_refresh_entry_async (GuichetDirectoryList *self,
                                                 GuichetDirectoryEntry *entry,
                                                 GCancellable *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer user_data);
gboolean guichet_directory_list_refresh_entry_finish (GuichetDirectoryList *self,
                                                      GAsyncResult *result,
                                                      GError **error);
/* What others have read or saved of @entry is there at the next start, too. */
void guichet_directory_list_keep (GuichetDirectoryList *self, GuichetDirectoryEntry *entry);

gboolean guichet_directory_list_get_loading (GuichetDirectoryList *self);
/* (nullable) (transfer none) */
const GError *guichet_directory_list_get_error (GuichetDirectoryList *self);
guint guichet_directory_list_get_n_known (GuichetDirectoryList *self);
guint guichet_directory_list_get_n_total (GuichetDirectoryList *self);
gint64 guichet_directory_list_get_age (GuichetDirectoryList *self);
/* (nullable) (transfer none) */
GuichetDirectoryEntry *guichet_directory_list_find (GuichetDirectoryList *self,
                                                    const char *service);

G_END_DECLS
