/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-batch-private.h: the change of owner of several domain names as its two files see
 * it: what it is, and how its halves run.
 */
#pragma once

#include "guichet-trade-batch.h"
#include "guichet-trade-plan.h"

G_BEGIN_DECLS

struct _GuichetTradeBatch
{
  GObject parent_instance;

  gint64 holder;
  char *profile;
  char *account;
  char *folder;
  GPtrArray *trades; /* (element-type GuichetTrade) */

  /* The half that runs */
  GuichetTradeBatchState half; /* PREPARING or ORDERING */
  GQueue waiting;              /* (element-type GuichetTrade) (transfer none): their turn comes */
  GHashTable *running;         /* (element-type GuichetTrade) (transfer none): a set */
  GHashTable *answers;         /* (nullable) (element-type utf8 utf8) */
  gboolean is_abandoned;
  GuichetTradePlan *plan; /* (nullable): what is written down of those that wait to be ordered */

  /* What somebody has agreed to */
  gboolean accepts_contracts;
  gboolean waives_retractation;
  gboolean has_method;
  GuichetPaymentMethod method; /* without its texts */

  /* As they were told */
  GuichetTradeBatchState state;
  guint total;
  guint done;
};

/* Something else is true of @trade. */
void guichet_trade_batch_take_change (GuichetTradeBatch *self, GuichetTrade *trade);
void guichet_trade_batch_set_state (GuichetTradeBatch *self, GuichetTradeBatchState state);
void guichet_trade_batch_set_counts (GuichetTradeBatch *self, guint done, guint total);

G_END_DECLS
