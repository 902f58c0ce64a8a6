/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-save.h: sends what was typed into a directory entry. Reads it first: what
 * somebody else has changed meanwhile is never overwritten unseen. Sends changed fields alone,
 * once; what became of a lost answer is read before anything is said.
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-session.h"

G_BEGIN_DECLS

void guichet_directory_save_async (GuichetSession *session,
                                   GuichetDirectoryEntry *entry,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Returns: %FALSE with %GUICHET_ERROR_CHANGED_MEANWHILE: @entry holds what OVHcloud has now beside
 * what was typed; save again to send that all the same */
gboolean
guichet_directory_save_finish (GuichetSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
