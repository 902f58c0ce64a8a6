/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-order-news.h: tells in notifications that the order of a change of owner waits for
 * somebody, for money or for documents, or was cancelled. Private to guichet-domain-news.
 */
#pragma once

#include "guichet-news.h"
#include "guichet-trade-order.h"

G_BEGIN_DECLS

extern const GuichetNewsKind guichet_trade_order_news;

/* Each (transfer full): in the words of a notification. Pure */
char *guichet_trade_order_news_title (GuichetTradeOrder *order);
char *guichet_trade_order_news_body (GuichetTradeOrder *order);

G_END_DECLS
