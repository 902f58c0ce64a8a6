/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-exchange-log.h: the last requests of this process, oldest first, as a list that windows
 * can show: a #GListModel of #GuichetExchange that forgets the oldest beyond 1,000. Kept in memory
 * alone.
 */
#pragma once

#include "guichet-exchange.h"

G_BEGIN_DECLS

#define GUICHET_EXCHANGE_LOG_SIZE 1000

#define GUICHET_TYPE_EXCHANGE_LOG (guichet_exchange_log_get_type ())
G_DECLARE_FINAL_TYPE (GuichetExchangeLog, guichet_exchange_log, GUICHET, EXCHANGE_LOG, GObject)

GuichetExchangeLog *guichet_exchange_log_new (void);
/* What is added to it goes to @all, with the account that asked. */
GuichetExchangeLog *guichet_exchange_log_new_of_account (GuichetExchangeLog *all);
void guichet_exchange_log_set_account (GuichetExchangeLog *self, const char *nichandle);
/* Whether several accounts asked, so that a request is not told by itself whose it is. */
gboolean guichet_exchange_log_has_accounts (GuichetExchangeLog *self);
void guichet_exchange_log_add (GuichetExchangeLog *self, GuichetExchange *exchange);
void guichet_exchange_log_clear (GuichetExchangeLog *self);
/* All of it, a heading first, for "Copy". */
char *guichet_exchange_log_to_text (GuichetExchangeLog *self);

G_END_DECLS
