/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-journal.h: the changes of owner that are being ordered, so that a program that is
 * killed, or never got its answer, knows that there may be an order. Private to guichet-trade. The
 * only place with the SQL of it.
 */
#pragma once

#include "guichet-bulk-journal.h"
#include "guichet-trade-order.h"

G_BEGIN_DECLS

/* What has to be known to find an order again */
typedef struct
{
  gint64 row;
  char *domain;
  gint64 holder;
  char *cart;
  gint64 last_order; /* the newest there was before */
} GuichetTradeRow;

void guichet_trade_row_free (GuichetTradeRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetTradeRow, guichet_trade_row_free)

/* For what all journals of the store have in common */
extern const GuichetBulkJournal guichet_trade_journal;

/* On the disk when this returns, or nothing is. @row: its number goes into it */
gboolean guichet_trade_journal_begin (GuichetStore *store,
                                      const char *profile,
                                      const char *account,
                                      GuichetTradeRow *row,
                                      GError **error);
/* Nothing was ordered. */
gboolean guichet_trade_journal_end (GuichetStore *store, gint64 row, GError **error);
gboolean guichet_trade_journal_end_with (GuichetStore *store,
                                         gint64 row,
                                         const char *profile,
                                         const char *account,
                                         GuichetTradeOrder *order,
                                         GError **error);
/* (element-type GuichetTradeRow) (transfer full): the oldest first */
GPtrArray *guichet_trade_journal_read (GuichetStore *store,
                                       const char *profile,
                                       const char *account,
                                       GError **error);

G_END_DECLS
