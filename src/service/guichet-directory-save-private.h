/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-save-private.h: sends what was typed into a directory entry with the keys of
 * one account, whatever the session does next. For what takes longer than a click.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-directory-save.h"

G_BEGIN_DECLS

void guichet_directory_save_by_async (GuichetClient *client,
                                      GuichetDirectoryEntry *entry,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* As guichet_directory_save_finish() */
gboolean
guichet_directory_save_by_finish (GuichetClient *client, GAsyncResult *result, GError **error);

G_END_DECLS
