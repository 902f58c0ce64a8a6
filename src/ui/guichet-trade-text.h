/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-text.h: the words of a change of owner: what it means, what it costs, what has to
 * be agreed to. Pure; each translated, and (transfer full) where nothing else is said.
 */
#pragma once

#include "guichet-domain-contact.h"
#include "guichet-order-offer.h"
#include "guichet-order.h"

G_BEGIN_DECLS

/* @names: ended by %NULL, one at least, everywhere. "example.org", "3 domain names" */
char *guichet_trade_text_subject (const char *const *names);
/* "Step 2 of 5" */
char *guichet_trade_text_step (guint step, guint n_steps);
/* "Rosa Luxembourg · rosa@example.com" */
char *guichet_trade_text_holder (GuichetDomainContact *holder);

/* What it means. Each one sentence or two */
char *guichet_trade_text_confirmations (const char *old_email, const char *new_email);
char *guichet_trade_text_lock (const char *const *names);
char *guichet_trade_text_shared (guint n_names);
/* @lacking: names of which @account is not both contacts; empty: of none */
char *guichet_trade_text_rights (const char *account, const char *const *lacking);
/* @busy: names with an operation under way; empty: none */
char *guichet_trade_text_operations (const char *const *busy);
char *guichet_trade_text_left_out (const char *const *names);
/* Why @name cannot be added. @is_busy: an operation is under way */
char *guichet_trade_text_unavailable (const char *name, gboolean is_busy);

/* What it costs */
/* @price: (nullable): of several currencies. "Total: 6.99 €, of which 1.17 € tax" */
char *guichet_trade_text_total (const GuichetPrice *price, const GuichetPrice *tax);
char *guichet_trade_text_changed (const char *old_text, const char *new_text);
/* "Order for 6.99 €" */
char *guichet_trade_text_order (const GuichetPrice *price);
char *guichet_trade_text_summary (const char *const *names,
                                  const char *holder,
                                  const GuichetPrice *price);
/* (nullable): why nothing can be ordered yet; static */
const char *guichet_trade_text_ticks (gboolean accepts_contracts, gboolean waives_retractation);
/* "Credit card 4970 **** 0003 (preferred)" */
char *guichet_trade_text_method (const GuichetPaymentMethod *method);

/* What became of it */
typedef struct
{
  guint n_under_way;
  guint n_ordered;
  guint n_unpaid; /* of those that are ordered */
  guint n_uncertain;
  guint n_failed;
} GuichetTradeCounts;

/* A heading; static */
const char *guichet_trade_text_title (const GuichetTradeCounts *counts);
/* "2 ordered, 1 not ordered"; "" for a single one */
char *guichet_trade_text_counts (const GuichetTradeCounts *counts);

G_END_DECLS
