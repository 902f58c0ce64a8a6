/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trade-desk.h: what the two halves of trade-desk share: one change of owner, and several at once.
 */
#pragma once

#include "guichet-trade.h"

G_BEGIN_DECLS

const char *trade_desk_get_nick (GType type, int value);
/* (element-type utf8 utf8) (transfer full): of words "LABEL=ANSWER" */
GHashTable *trade_desk_read_answers (char **words);
void trade_desk_print_demands (GPtrArray *demands);
/* Each @words: what stands behind the command. Returns: the exit status */
int trade_desk_run_batch (GuichetSession *session, const char *command, char **words);
int trade_desk_list_names (GuichetSession *session, const char *holder);
int trade_desk_list_orders (GuichetSession *session);
int trade_desk_list_unsent (GuichetSession *session);

G_END_DECLS
