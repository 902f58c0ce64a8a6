/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-awaited.h: which publications people wait for: entries that were scheduled when
 * they were last read. Private to the follow-up of publications. The only place with the SQL of it.
 */
#pragma once

#include "guichet-directory-entry.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* (transfer full) (nullable) (element-type GuichetDirectoryEntry): those of all profiles that are
 * scheduled no more; each is given once. %NULL with %GUICHET_ERROR_STORE */
GPtrArray *guichet_directory_awaited_take_news (GuichetStore *store, GError **error);
/* (transfer full) (nullable) (element-type GuichetDirectoryEntry): by group; those that were not
 * looked at since @time */
GPtrArray *guichet_directory_awaited_list_due (GuichetStore *store,
                                               const char *profile,
                                               gint64 time,
                                               GError **error);
/* They were looked at @time: seconds since the epoch */
gboolean guichet_directory_awaited_set_time (GuichetStore *store,
                                             const char *profile,
                                             GPtrArray *entries,
                                             gint64 time,
                                             GError **error);

gboolean
guichet_directory_awaited_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
