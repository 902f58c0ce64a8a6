/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-plan.h: what a window for a change of owner knows and has decided so far: which
 * domain names, from whom, to whom, and the batch that is made of it. Has no widgets, and sends
 * nothing.
 *
 * Signal "changed": names, holders, the batch, the account in use.
 */
#pragma once

#include "guichet-domains-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_TRADE_PLAN (guichet_trade_plan_get_type ())
G_DECLARE_FINAL_TYPE (GuichetTradePlan, guichet_trade_plan, GUICHET, TRADE_PLAN, GObject)

/* @names: one at least; those that turn out to have another holder than the first are left out */
GuichetTradePlan *guichet_trade_plan_new (GuichetDomainsDesk *desk, const char *const *names);
/* @batch: one that is under way or over */
GuichetTradePlan *guichet_trade_plan_new_for_batch (GuichetDomainsDesk *desk,
                                                    GuichetTradeBatch *batch);
GuichetDomainsDesk *guichet_trade_plan_get_desk (GuichetTradePlan *self);
GuichetSession *guichet_trade_plan_get_session (GuichetTradePlan *self);
/* (nullable): whose domain names they are; %NULL until known */
const char *guichet_trade_plan_get_account (GuichetTradePlan *self);
/* Whether that account is in use */
gboolean guichet_trade_plan_is_mine (GuichetTradePlan *self);

/* Ended by %NULL; until they change */
const char *const *guichet_trade_plan_get_names (GuichetTradePlan *self);
/* The same, as the list has them; (element-type GuichetDomain) (transfer full): none until known */
GPtrArray *guichet_trade_plan_list_domains (GuichetTradePlan *self);
/* Ended by %NULL: that have another holder */
const char *const *guichet_trade_plan_get_left_out (GuichetTradePlan *self);
/* The first name always stays. */
void guichet_trade_plan_set_name (GuichetTradePlan *self, const char *name, gboolean is_wanted);
/* (transfer full): the first name of each extension, the first of all of them first */
GStrv guichet_trade_plan_list_samples (GuichetTradePlan *self);

/* (nullable): %NULL until known */
GuichetDomainContact *guichet_trade_plan_get_from (GuichetTradePlan *self);
/* (nullable): %NULL until decided */
GuichetDomainContact *guichet_trade_plan_get_to (GuichetTradePlan *self);
void guichet_trade_plan_set_to (GuichetTradePlan *self, GuichetDomainContact *to);

/* (nullable): %NULL until it is prepared, and once names or holder are other ones */
GuichetTradeBatch *guichet_trade_plan_get_batch (GuichetTradePlan *self);
/* Makes the batch, and prepares it; nothing if it is there. */
void guichet_trade_plan_prepare (GuichetTradePlan *self);
/* Forgets what was only prepared; its carts are deleted. What is or was ordered stays. */
void guichet_trade_plan_abandon (GuichetTradePlan *self);
/* The same, and all of it was seen. */
void guichet_trade_plan_leave (GuichetTradePlan *self);
/* All that is quoted is to be ordered on the terms it has: from now on names and holders stay. */
void guichet_trade_plan_confirm (GuichetTradePlan *self);
gboolean guichet_trade_plan_is_confirmed (GuichetTradePlan *self);
/* (nullable): the price of @name that was agreed to last */
const char *guichet_trade_plan_get_agreed (GuichetTradePlan *self, const char *name);

G_END_DECLS
