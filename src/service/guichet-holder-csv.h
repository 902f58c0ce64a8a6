/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-csv.h: writes holders of domain names as a table for a spreadsheet. Pure.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @holders: of #GuichetDomainContact, in the order of the rows; @domains: of #GuichetDomain, all
 * that are known */
char *guichet_holder_csv_write (GListModel *holders, GListModel *domains);

G_END_DECLS
