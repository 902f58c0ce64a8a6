/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-csv.h: writes calls as a table for a spreadsheet.
 * Private to the call history. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *guichet_call_csv_write (GPtrArray *calls);

G_END_DECLS
