/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-reading.h: reads once the requests for changes of contact of every account that
 * is signed in, and writes down what of them is news. Shows nothing and asks people nothing: a
 * keyring that is locked stays so.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @settings: of this instance */
void guichet_request_reading_run_async (GSettings *settings,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean guichet_request_reading_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
