/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-table.h: the rows of the table of services and their contacts, one table for each
 * profile. Private to the list of services. The only place with the SQL of services.
 */
#pragma once

#include "guichet-reading-table.h"
#include "guichet-service.h"

G_BEGIN_DECLS

/* Says whose table it is; of another account's under this profile nothing is left.
 * @time: when the first reading began, if there was none yet */
gboolean guichet_service_table_open (GuichetStore *store,
                                     const char *profile,
                                     const char *account,
                                     gint64 time,
                                     GError **error);
gboolean guichet_service_table_set_time (GuichetStore *store,
                                         const char *profile,
                                         gint64 time,
                                         GError **error);
GPtrArray *guichet_service_table_read (GuichetStore *store,
                                       const char *profile,
                                       const char *account,
                                       gint64 *time,
                                       GError **error);
gboolean guichet_service_table_write (GuichetStore *store,
                                      const char *profile,
                                      GPtrArray *services,
                                      GError **error);
gboolean guichet_service_table_delete (GuichetStore *store,
                                       const char *profile,
                                       GPtrArray *services,
                                       GError **error);
/* The same, for who keeps whatever there is */
extern const GuichetReadingTable guichet_service_table;

gboolean guichet_service_table_forget (GuichetStore *store, const char *profile, GError **error);

G_END_DECLS
