/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bounded-wait.h: waits for a program to end, and ends it if that takes too long.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @cancellable: (nullable): ends the program, too */
void guichet_bounded_wait_async (GSubprocess *process,
                                 guint seconds,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* %TRUE if it ended well; %G_IO_ERROR_TIMED_OUT if it took too long */
gboolean guichet_bounded_wait_finish (GSubprocess *process, GAsyncResult *result, GError **error);

G_END_DECLS
