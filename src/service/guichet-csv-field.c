/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-field.c: the fields of a table that a spreadsheet opens. Pure.
 */
#include "config.h"

#include "guichet-csv-field.h"

#include <string.h>

/**
 * guichet_csv_field_append:
 * @csv: the table
 * @text: (nullable): what the field says
 * @end: ',' or, after the last field of a row, '\n'
 *
 * A spreadsheet runs a text that begins like a formula; an apostrophe makes it a text again.
 */
void
guichet_csv_field_append (GString *csv, const char *text, char end)
{
  g_auto(GStrv) pieces = g_strsplit (text != NULL ? text : "", "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", pieces);

  g_string_append_printf (
      csv, "\"%s%s\"", *quoted != '\0' && strchr ("=+-@\t\r", *quoted) != NULL ? "'" : "", quoted);
  if (end == '\n')
    g_string_append_c (csv, '\r');
  g_string_append_c (csv, end);
}
