/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-awaited.h: which operations on domain names people wait for: those that were open
 * when they were last read, and how they stood when that was told. Private to the follow-up of
 * operations. The only place with the SQL of it.
 */
#pragma once

#include "guichet-domain-task.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* Whoever has read the operations of @profile writes down what is news of them. @tasks:
 * (element-type GuichetDomainTask): all that there are. @is_seen: people see those that were not
 * there before */
gboolean guichet_domain_awaited_note (GuichetStore *store,
                                      const char *profile,
                                      GPtrArray *tasks,
                                      gboolean is_seen,
                                      GError **error);
/* It stands like this because somebody here wanted it: no news. */
gboolean guichet_domain_awaited_note_own (GuichetStore *store,
                                          const char *profile,
                                          GuichetDomainTask *task,
                                          GError **error);
/* (transfer full) (nullable) (element-type GuichetDomainTask): what has come of those of all
 * profiles; each is given once. %NULL with %GUICHET_ERROR_STORE */
GPtrArray *guichet_domain_awaited_take_news (GuichetStore *store, GError **error);

/* Whether people wait for one, of any profile; not as far as the store cannot be read */
gboolean guichet_domain_awaited_is_any (GuichetStore *store);
/* Whether one of @profile was not looked at since @time: seconds since the epoch. What cannot be
 * read is not due. */
gboolean guichet_domain_awaited_is_due (GuichetStore *store, const char *profile, gint64 time);
/* All of @profile were looked at @time. */
gboolean guichet_domain_awaited_set_time (GuichetStore *store,
                                          const char *profile,
                                          gint64 time,
                                          GError **error);

gboolean guichet_domain_awaited_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
