/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-csv.h: writes services with their contacts as a table for a spreadsheet. Pure.
 */
#pragma once

#include "guichet-service.h"

G_BEGIN_DECLS

/* @services: (element-type GuichetService) */
char *guichet_service_csv_write (GPtrArray *services);

G_END_DECLS
