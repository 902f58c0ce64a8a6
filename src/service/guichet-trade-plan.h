/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-plan.h: the changes of owner that somebody has agreed to and whose turn to be sent
 * has not come, so that whoever comes after a crash can say that they were not ordered. Nobody
 * sends them then. Private to changes of owner; the only place with the SQL of it.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

/* The names that wait in this program, as long as it runs */
typedef struct _GuichetTradePlan GuichetTradePlan;

/* @domains: (element-type utf8). Returns: (nullable): %NULL: nobody will know of them */
GuichetTradePlan *guichet_trade_plan_new (const char *folder,
                                          const char *profile,
                                          const char *account,
                                          GPtrArray *domains);
/* Nobody sends those that still wait. */
void guichet_trade_plan_free (GuichetTradePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetTradePlan, guichet_trade_plan_free)
/* It was sent, or somebody was told why not. */
void guichet_trade_plan_drop (GuichetTradePlan *self, const char *domain);
void guichet_trade_plan_drop_all (GuichetTradePlan *self);

/* It is sent: for the transaction that says so */
gboolean guichet_trade_plan_remove (GuichetStore *store,
                                    const char *profile,
                                    const char *account,
                                    const char *domain,
                                    GError **error);
/* (transfer full): those that no program sends any more, sorted */
GStrv guichet_trade_plan_read_left (GuichetStore *store,
                                    const char *profile,
                                    const char *account,
                                    GError **error);
gboolean guichet_trade_plan_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
