/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-log-window.h: what was asked of OVHcloud and how it ended, for support: one
 * window for the application. Shows what an exchange holds: never a body, a header or a secret.
 */
#pragma once

#include <adwaita.h>

#include "guichet-exchange-log.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_REQUEST_LOG_WINDOW (guichet_request_log_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRequestLogWindow,
                      guichet_request_log_window,
                      GUICHET,
                      REQUEST_LOG_WINDOW,
                      AdwWindow)

void guichet_request_log_window_show (GtkApplication *application, GuichetExchangeLog *log);

G_END_DECLS
