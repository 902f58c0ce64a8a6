/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-entries-reader.h: reads the directory entries of lines and numbers of one group, in
 * batches of fifty where the server allows, else one by one.
 * Which come first, and how many readings go on at once, is the caller's to say.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-directory-entry.h"

G_BEGIN_DECLS

/* How many entries are one request */
guint guichet_entries_reader_get_portion (GuichetClient *client);
/* @entries: (element-type GuichetDirectoryEntry): of one group, each once, one at least */
void guichet_entries_reader_run_async (GuichetClient *client,
                                       GPtrArray *entries,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: (element-type GuichetDirectoryEntry) (transfer full): those of whose service there is no
 * entry; all others are known now */
GPtrArray *
guichet_entries_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
