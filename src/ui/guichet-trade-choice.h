/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-choice.h: what a window for a change of owner knows and has decided so far: which
 * domain names, from whom, to whom, and the batch that is made of it. Has no widgets, and sends
 * nothing.
 *
 * Signal "changed": names, holders, the batch, the account in use.
 */
#pragma once

#include "guichet-domains-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_CHOICE (guichet_trade_choice_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradeChoice, guichet_trade_choice, GUICHET, TRADE_CHOICE, GObject)

/* @names: one at least; those that turn out to have another holder than the first are left out */
GuichetTradeChoice *guichet_trade_choice_new (GuichetDomainsDesk *desk, const char *const *names);
/* @batch: one that is under way or over */
GuichetTradeChoice *guichet_trade_choice_new_for_batch (GuichetDomainsDesk *desk,
                                                        GuichetTradeBatch *batch);
GuichetDomainsDesk *guichet_trade_choice_get_desk (GuichetTradeChoice *self);
GuichetSession *guichet_trade_choice_get_session (GuichetTradeChoice *self);
/* (nullable): whose domain names they are; %NULL until known */
const char *guichet_trade_choice_get_account (GuichetTradeChoice *self);
/* Whether that account is in use */
gboolean guichet_trade_choice_is_mine (GuichetTradeChoice *self);

/* Ended by %NULL; until they change */
const char *const *guichet_trade_choice_get_names (GuichetTradeChoice *self);
/* The same, as the list has them; (element-type GuichetDomain) (transfer full): none until known */
GPtrArray *guichet_trade_choice_list_domains (GuichetTradeChoice *self);
/* Ended by %NULL: that have another holder */
const char *const *guichet_trade_choice_get_left_out (GuichetTradeChoice *self);
/* The first name always stays. */
void guichet_trade_choice_set_name (GuichetTradeChoice *self, const char *name, gboolean is_wanted);
/* (transfer full): the first name of each extension, the first of all of them first */
GStrv guichet_trade_choice_list_samples (GuichetTradeChoice *self);

/* (nullable): %NULL until known */
GuichetDomainContact *guichet_trade_choice_get_from (GuichetTradeChoice *self);
/* (nullable): %NULL until decided */
GuichetDomainContact *guichet_trade_choice_get_to (GuichetTradeChoice *self);
void guichet_trade_choice_set_to (GuichetTradeChoice *self, GuichetDomainContact *to);

/* (nullable): %NULL until it is prepared, and once names or holder are other ones */
GuichetTradeBatch *guichet_trade_choice_get_batch (GuichetTradeChoice *self);
/* Makes the batch, and prepares it; nothing if it is there. */
void guichet_trade_choice_prepare (GuichetTradeChoice *self);
/* Forgets what was only prepared; its carts are deleted. What is or was ordered stays. */
void guichet_trade_choice_abandon (GuichetTradeChoice *self);
/* The same, and all of it was seen. */
void guichet_trade_choice_leave (GuichetTradeChoice *self);
/* All that is quoted is to be ordered on the terms it has: from now on names and holders stay. */
void guichet_trade_choice_confirm (GuichetTradeChoice *self);
gboolean guichet_trade_choice_is_confirmed (GuichetTradeChoice *self);
/* (nullable): the price of @name that was agreed to last */
const char *guichet_trade_choice_get_agreed (GuichetTradeChoice *self, const char *name);

G_END_DECLS
