/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-csv.h: writes domain names with their holders and accounts as a table for a
 * spreadsheet. Pure.
 */
#pragma once

#include "guichet-domain.h"

G_BEGIN_DECLS

/* @domains: (element-type GuichetDomain) */
char *guichet_domain_csv_write (GPtrArray *domains);

G_END_DECLS
