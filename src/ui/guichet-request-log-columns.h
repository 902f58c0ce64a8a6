/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-log-columns.h: the columns of the request log.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-exchange.h"

G_BEGIN_DECLS

void guichet_request_log_columns_add (GtkColumnView *view);
void guichet_request_log_columns_show_account (GtkColumnView *view, gboolean show);
gboolean guichet_request_log_columns_is_failure (GuichetExchange *exchange);

G_END_DECLS
