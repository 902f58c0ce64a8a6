/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-csv.h: writes operations on domain names as a table for a spreadsheet. Pure.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @operations: of #GuichetOperation, in the order of the rows */
char *guichet_operation_csv_write (GListModel *operations);

G_END_DECLS
