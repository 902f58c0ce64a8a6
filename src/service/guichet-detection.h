/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-detection.h: runs the detector on a copied text in a worker thread, one text at a time.
 * The one place with a thread; forgets the text as soon as it is read, and never logs it.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-phone-number.h"

G_BEGIN_DECLS

void guichet_detection_run_async (GBytes *text,
                                  const char *region,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Returns: (transfer full) (element-type GuichetPhoneNumber): best first, may be empty */
GPtrArray *guichet_detection_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
