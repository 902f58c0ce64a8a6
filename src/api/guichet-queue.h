/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-queue.h: lets a few at a time begin, first come first served. Private to the client.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_QUEUE (guichet_queue_get_type ())
G_DECLARE_FINAL_TYPE (GuichetQueue, guichet_queue, GUICHET, QUEUE, GObject)

GuichetQueue *guichet_queue_new (guint n_places);
void guichet_queue_enter_async (GuichetQueue *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean guichet_queue_enter_finish (GuichetQueue *self, GAsyncResult *result, GError **error);
/* Once for each time that guichet_queue_enter_finish() said yes */
void guichet_queue_leave (GuichetQueue *self);

G_END_DECLS
