/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * call-histories.h: lists of calls in a folder of their own, which each test finds empty.
 */
#pragma once

#include "guichet-call-history.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  void (*func) (void);
} CallHistoryCase;

/* Returns: the exit status; nothing is left of the folder */
int call_histories_run (const CallHistoryCase *cases, gsize n_cases);

/* (transfer full): as one program sees it */
GuichetCallHistory *call_histories_open (void);
char *call_histories_build_path (const char *name);
/* In seconds, as calls have their time */
gint64 call_histories_now (void);
GuichetCall *call_histories_make (const char *dial, gint64 time);
/* (transfer none): one that is being sent; one that was accepted, and has come as far as @stage */
GuichetCall *call_histories_add (GuichetCallHistory *history, const char *dial, gint64 time);
void call_histories_add_followed (GuichetCallHistory *history, gint64 time, GuichetCallStage stage);
/* (transfer none) */
GuichetCall *call_histories_peek (GuichetCallHistory *history, guint position);
guint call_histories_count (GuichetCallHistory *history);

G_END_DECLS
