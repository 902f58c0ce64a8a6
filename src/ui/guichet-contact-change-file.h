/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-file.h: reads a table of services and their new contacts from a file that
 * people chose, without keeping the windows waiting.
 */
#pragma once

#include "guichet-contact-csv.h"

G_BEGIN_DECLS

void guichet_contact_change_file_read_async (GFile *file,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
/* (transfer full) (element-type GuichetContactCsvRow): at least one; %NULL with an error, a
 * sentence for people */
GPtrArray *guichet_contact_change_file_read_finish (GFile *file,
                                                    GAsyncResult *result,
                                                    gboolean *is_cut,
                                                    GError **error);

G_END_DECLS
