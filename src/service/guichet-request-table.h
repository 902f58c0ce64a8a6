/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-table.h: the requests as they were read last, and what of them nobody has been
 * told yet. The only place with the SQL of it, in two files; keeps no code. Private to the
 * services.
 */
#pragma once

#include "guichet-request-news.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* Writes down what of @requests (element-type GuichetContactRequest), all that there are, is news.
 */
gboolean guichet_request_table_note (GuichetStore *store,
                                     const char *profile,
                                     const char *account,
                                     GPtrArray *requests,
                                     GDateTime *now,
                                     GError **error);
/* (transfer full) (element-type GuichetRequestNews): each request once; not told another time */
GPtrArray *guichet_request_table_take_news (GuichetStore *store, GError **error);
/* Nobody has to be told any more how @request is now. */
gboolean guichet_request_table_see (GuichetStore *store,
                                    const char *profile,
                                    const char *account,
                                    GuichetContactRequest *request,
                                    GError **error);
GuichetRequestCounts guichet_request_table_count (GuichetStore *store);
/* Whether request @id waits for none of the accounts here any more, as far as was written down;
 * %FALSE if nothing is known of it */
gboolean guichet_request_table_is_over (GuichetStore *store, gint64 id, guint n_accounts);
gboolean guichet_request_table_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
