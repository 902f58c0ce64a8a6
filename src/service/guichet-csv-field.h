/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-field.h: the fields of a table that a spreadsheet opens. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* At the very beginning: without it a spreadsheet of Microsoft takes UTF-8 for the old characters
 * of the country. */
#define GUICHET_CSV_MARK "\xef\xbb\xbf"

/* @text: (nullable); @end: ',' or, after the last field of a row, '\n' */
void guichet_csv_field_append (GString *csv, const char *text, char end);

G_END_DECLS
