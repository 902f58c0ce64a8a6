/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wait.h: waits until an object says something. Private to the services.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether what is waited for is there. */
typedef gboolean (*GuichetWaitIsOver) (gpointer object);

void guichet_wait_async (gpointer object,
                         const char *signal,
                         GuichetWaitIsOver is_over,
                         guint limit,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gboolean guichet_wait_finish (gpointer object, GAsyncResult *result, GError **error);

G_END_DECLS
