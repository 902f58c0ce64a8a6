/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-table.h: keeps what a reading has read in the store, one table for each profile,
 * from one start of the program to the next. Knows whose a table is and how old; its rows, each
 * type knows. Private to readings. Each function fails with GUICHET_ERROR_STORE; things are objects
 * of the one type of the table.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *things; /* the table: one of its columns is "profile" */
  const char *owners; /* profile, account, time */

  /* Returns: (transfer full) (nullable) (element-type GObject): as they were last known */
  GPtrArray *(*read) (GuichetStore *store, const char *profile, GError **error);
  /* All in one transaction, so not thousands */
  gboolean (*write) (GuichetStore *store, const char *profile, GPtrArray *things, GError **error);
  gboolean (*remove) (GuichetStore *store, const char *profile, GPtrArray *things, GError **error);
} GuichetReadingTable;

/* @time: (out): nothing in it is older; 0 if there is no table of @account.
 * Returns: (transfer full) (nullable) (element-type GObject): none if there is no such table */
GPtrArray *guichet_reading_table_read (const GuichetReadingTable *self,
                                       GuichetStore *store,
                                       const char *profile,
                                       const char *account,
                                       gint64 *time,
                                       GError **error);
/* Says whose table it is; of another account's under this profile nothing is left.
 * @time: when the first reading began, if there was none yet */
gboolean guichet_reading_table_open (const GuichetReadingTable *self,
                                     GuichetStore *store,
                                     const char *profile,
                                     const char *account,
                                     gint64 time,
                                     GError **error);
gboolean guichet_reading_table_set_time (const GuichetReadingTable *self,
                                         GuichetStore *store,
                                         const char *profile,
                                         gint64 time,
                                         GError **error);
gboolean guichet_reading_table_forget (const GuichetReadingTable *self,
                                       GuichetStore *store,
                                       const char *profile,
                                       GError **error);

G_END_DECLS
