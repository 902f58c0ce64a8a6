/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-table.h: the rows of the table of services and their contacts, one table for each
 * profile. Private to the list of services. The only place with the SQL of services.
 */
#pragma once

#include "guichet-reading-table.h"
#include "guichet-service.h"

G_BEGIN_DECLS

extern const GuichetReadingTable guichet_service_table;

G_END_DECLS
