/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trades-fixture.h: a session at an OVHcloud that orders changes of owner, one or several
 * of them, and what goes wrong with one at one of its requests.
 */
#pragma once

#include "guichet-mock-orders.h"
#include "guichet-session-fixture.h"
#include "guichet-trade-batch.h"

G_BEGIN_DECLS

#define TRADES_HOLDER  42
#define TRADES_PROFILE ""
#define TRADES_ACCOUNT "xx1111-ovh"
/* The one of the three that something goes wrong with */
#define TRADES_MIDDLE "b.fr"

#define TRADES_N_FAULTS 4

typedef struct
{
  SessionFixture session;
  GuichetMockOrders orders;
  GuichetTradeBatch *batch; /* (nullable) */
  guint most_preparing;     /* at the same time */
  guint most_ordering;
} TradesFixture;

/* One request */
typedef struct
{
  const char *method;
  const char *path;      /* its end */
  gboolean is_of_nobody; /* it names no domain name */
} TradesStep;

extern const char *const trades_fixture_three[];
/* Without those that a client waits for, which takes one of its own */
extern const GuichetMockStep trades_fixture_faults[TRADES_N_FAULTS];

void trades_fixture_set_up (TradesFixture *self, gconstpointer data);
void trades_fixture_tear_down (TradesFixture *self, gconstpointer data);
void trades_fixture_drain (void);
/* The request of @domain fails from now on. @is_done: it is carried out all the same */
void trades_fixture_break (TradesFixture *self,
                           const char *domain,
                           const TradesStep *step,
                           const GuichetMockStep *fault,
                           gboolean is_done);
/* OVHcloud answers again; at “mend” it has failed before, too. */
void trades_fixture_end (TradesFixture *self);
void trades_fixture_mend (TradesFixture *self);
/* One test for each fault, which is its data; @name: "/trade/what-it-promises" */
void trades_fixture_add_for_each_fault (const char *name,
                                        void (*func) (TradesFixture *self, gconstpointer fault));

/* One: until it does nothing any more; until it is quoted, (transfer full); and ordered */
void trades_fixture_wait (GuichetTrade *trade);
GuichetTrade *trades_fixture_prepare (TradesFixture *self, const char *domain);
void trades_fixture_confirm (GuichetTrade *trade);

/* Several */
void trades_fixture_begin_batch (TradesFixture *self, const char *const *domains);
void trades_fixture_wait_batch (TradesFixture *self);
void trades_fixture_prepare_batch (TradesFixture *self);
void trades_fixture_confirm_batch (TradesFixture *self);
void trades_fixture_wait_no_cart (TradesFixture *self);
/* (transfer none) */
GuichetTrade *trades_fixture_get (TradesFixture *self, guint position);
GuichetTradeState trades_fixture_get_state (TradesFixture *self, guint position);
/* Each says of its order what is true. */
void trades_fixture_assert_truth (TradesFixture *self);
/* What the next start would tell, with spaces between */
void trades_fixture_assert_unsent (TradesFixture *self, const char *names);

G_END_DECLS
