/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-table.h: the rows of the table of calls and of the names that people gave to
 * numbers. Private to the call history. The only place with the SQL of calls.
 */
#pragma once

#include "guichet-call.h"
#include "guichet-store.h"

G_BEGIN_DECLS

GPtrArray *guichet_call_table_read (GuichetStore *store, int limit, GError **error);
gboolean guichet_call_table_insert (GuichetStore *store, GuichetCall *call, GError **error);
gboolean guichet_call_table_update (GuichetStore *store, GuichetCall *call, GError **error);
gboolean guichet_call_table_delete (GuichetStore *store, GuichetCall *call, GError **error);
gboolean guichet_call_table_set_name (GuichetStore *store,
                                      const char *dial,
                                      const char *name,
                                      GError **error);
char *guichet_call_table_read_name (GuichetStore *store, const char *dial);
gboolean guichet_call_table_end_lost (GuichetStore *store, GError **error);
int guichet_call_table_get_patience (GPtrArray *calls);

G_END_DECLS
