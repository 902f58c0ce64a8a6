/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-desk.h: what the windows about domain names share: the names, their holders, what
 * is under way for them, the changes of owner that are being ordered. Has no widgets, so an order
 * goes on when the window that asked for it is closed.
 *
 * Properties, read-only, with notify: "busy" (boolean: something is being ordered), "n-uncertain"
 * (uint: orders of which nobody knows whether they were placed).
 */
#pragma once

#include "guichet-domain-list.h"
#include "guichet-domain-task-list.h"
#include "guichet-holder-drafts.h"
#include "guichet-holder-list.h"
#include "guichet-trade-batch.h"
#include "guichet-trade-orders.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAINS_DESK (guichet_domains_desk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainsDesk, guichet_domains_desk, GUICHET, DOMAINS_DESK, GObject)

/* Nothing is asked of the network before the list in question is loaded or held. */
GuichetDomainsDesk *guichet_domains_desk_new (GuichetSession *session);
GuichetSession *guichet_domains_desk_get_session (GuichetDomainsDesk *self);
GuichetDomainList *guichet_domains_desk_get_domains (GuichetDomainsDesk *self);
GuichetHolderList *guichet_domains_desk_get_holders (GuichetDomainsDesk *self);
GuichetDomainTaskList *guichet_domains_desk_get_tasks (GuichetDomainsDesk *self);
GuichetTradeOrders *guichet_domains_desk_get_orders (GuichetDomainsDesk *self);
GuichetHolderDrafts *guichet_domains_desk_get_drafts (GuichetDomainsDesk *self);

/* What is being ordered is kept until it is over and was seen; the lists are read again when it is
 * over. */
void guichet_domains_desk_keep (GuichetDomainsDesk *self, GuichetTradeBatch *batch);
/* It is over, and was seen. */
void guichet_domains_desk_drop (GuichetDomainsDesk *self, GuichetTradeBatch *batch);
/* (transfer none): of #GuichetTradeBatch: under way, or over and not seen */
GListModel *guichet_domains_desk_get_batches (GuichetDomainsDesk *self);
/* (transfer none): of #GuichetTrade: those of which nobody knows whether they were ordered, of this
 * start of the program and of others; each leaves it once guichet_trade_look() has found out */
GListModel *guichet_domains_desk_get_uncertain (GuichetDomainsDesk *self);
gboolean guichet_domains_desk_get_busy (GuichetDomainsDesk *self);

G_END_DECLS
