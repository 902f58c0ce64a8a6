/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-table-file.h: reads a table from a file that people chose. A hundred thousand lines take
 * long enough to be seen, so a thread reads them.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In a thread. Returns: (transfer full) (nullable): %NULL with an error, a sentence */
typedef gpointer (*GuichetTableParse) (const char *data, gsize size, GError **error);

/* @destroy: frees what @parse gives, if nobody takes it */
void guichet_table_file_read_async (GFile *file,
                                    GuichetTableParse parse,
                                    GDestroyNotify destroy,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* (transfer full) (nullable): what the parser gave */
gpointer guichet_table_file_read_finish (GFile *file, GAsyncResult *result, GError **error);

G_END_DECLS
