/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-table.h: what a table of the store has to know to keep what a reading has read,
 * one table for each profile, from one start of the program to the next. Private to readings.
 * Each function fails with GUICHET_ERROR_STORE; things are objects of the one type of the table.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

typedef struct
{
  /* @time: (out): nothing in it is older; 0 if there is no table of @account.
   * Returns: (transfer full) (nullable) (element-type GObject): as they were last known */
  GPtrArray *(*read) (GuichetStore *store,
                      const char *profile,
                      const char *account,
                      gint64 *time,
                      GError **error);
  /* Says whose table it is; of another account's under this profile nothing is left.
   * @time: when the first reading began, if there was none yet */
  gboolean (*open) (GuichetStore *store,
                    const char *profile,
                    const char *account,
                    gint64 time,
                    GError **error);
  gboolean (*set_time) (GuichetStore *store, const char *profile, gint64 time, GError **error);
  gboolean (*write) (GuichetStore *store, const char *profile, GPtrArray *things, GError **error);
  gboolean (*remove) (GuichetStore *store, const char *profile, GPtrArray *things, GError **error);
} GuichetReadingTable;

G_END_DECLS
