/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-csv-reader.h: the rows of a table as spreadsheets write it: UTF-8 with or without a mark,
 * else Latin-1; semicolons, commas or tabs; fields in quotes. Pure; the file may be anything at
 * all.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GuichetCsvReader GuichetCsvReader;

/* @data: need not end with a zero; copied */
GuichetCsvReader *guichet_csv_reader_new (const char *data, gsize size);
void guichet_csv_reader_free (GuichetCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetCsvReader, guichet_csv_reader_free)

/* @line: (out): of the file, from 1, where the row begins.
 * Returns: (transfer full) (nullable) (element-type utf8): the fields of the next row, one at
 * least, exactly as they are; %NULL at the end */
GPtrArray *guichet_csv_reader_next (GuichetCsvReader *self, guint *line);

G_END_DECLS
