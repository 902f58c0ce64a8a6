/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-trade-choice-private.h: what was chosen for a change of owner, as its own files see it.
 */
#pragma once

#include "guichet-trade-choice.h"

G_BEGIN_DECLS

struct _GuichetTradeChoice
{
  GObject parent_instance;

  GuichetDomainsDesk *desk;
  char *account;              /* (nullable) */
  GPtrArray *names;           /* (element-type utf8): ended by %NULL */
  GPtrArray *left_out;        /* the same */
  GuichetDomainContact *from; /* (nullable) */
  GuichetDomainContact *to;   /* (nullable) */
  GuichetTradeBatch *batch;   /* (nullable) */
  gboolean is_confirmed;
  GHashTable *agreed; /* (element-type utf8 utf8): prices by name */
};

/* Something of it has changed. */
void guichet_trade_choice_tell (GuichetTradeChoice *self);

G_END_DECLS
