/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-owner.h: whose a table of the store is, and how old: one account of each profile.
 * The same for every table that a reading keeps; the only place with the SQL of it.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

typedef struct
{
  const char *things; /* the table: one of its columns is "profile" */
  const char *owners; /* profile, account, time */
} GuichetReadingOwner;

/* @time: (out): nothing in it is older; 0 if there is no table of @account */
gboolean guichet_reading_owner_read (const GuichetReadingOwner *self,
                                     GuichetStore *store,
                                     const char *profile,
                                     const char *account,
                                     gint64 *time,
                                     GError **error);
/* Of another account's under this profile nothing is left. */
gboolean guichet_reading_owner_open (const GuichetReadingOwner *self,
                                     GuichetStore *store,
                                     const char *profile,
                                     const char *account,
                                     gint64 time,
                                     GError **error);
gboolean guichet_reading_owner_set_time (const GuichetReadingOwner *self,
                                         GuichetStore *store,
                                         const char *profile,
                                         gint64 time,
                                         GError **error);
gboolean guichet_reading_owner_forget (const GuichetReadingOwner *self,
                                       GuichetStore *store,
                                       const char *profile,
                                       GError **error);

G_END_DECLS
