/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-exchange.h: one request to OVHcloud and how it ended, as support may see it: no body, no
 * header, no query, no secret.
 *
 * Properties, construct-only: "method", "path", "status" (uint, 0: no answer), "milliseconds"
 * (uint), "query-id" (nullable), "time" (int64: microseconds since the Unix epoch), "second-try"
 * (boolean).
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_EXCHANGE (guichet_exchange_get_type ())
G_DECLARE_FINAL_TYPE (GuichetExchange, guichet_exchange, GUICHET, EXCHANGE, GObject)

const char *guichet_exchange_get_method (GuichetExchange *self);
const char *guichet_exchange_get_path (GuichetExchange *self);
guint guichet_exchange_get_status (GuichetExchange *self);
guint guichet_exchange_get_milliseconds (GuichetExchange *self);
const char *guichet_exchange_get_query_id (GuichetExchange *self);
gint64 guichet_exchange_get_time (GuichetExchange *self);
gboolean guichet_exchange_is_second_try (GuichetExchange *self);
const char *guichet_exchange_get_account (GuichetExchange *self);
/* By the log of an account, before anybody else sees it. */
void guichet_exchange_set_account (GuichetExchange *self, const char *nichandle);
/* One line, its fields separated by tabs, for "Copy". */
char *guichet_exchange_to_text (GuichetExchange *self);

G_END_DECLS
