/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-csv.h: directory entries as a table for a spreadsheet, and back. Columns are
 * OVHcloud's keys: billingAccount, serviceName, then the fields. Pure.
 *
 * What is written and read again without a change changes nothing. An empty cell empties its field;
 * a column that is not there leaves its field as it is; columns of what OVHcloud alone sets
 * (number, status) are only for reading.
 */
#pragma once

#include "guichet-directory-bulk.h"

G_BEGIN_DECLS

#define GUICHET_DIRECTORY_CSV_MAX_ROWS 100000

typedef struct
{
  guint line; /* of the file, from 1 */
  char *service;
  char *values[GUICHET_DIRECTORY_N_FIELDS]; /* each (nullable): stays as it is */
} GuichetDirectoryCsvRow;

typedef struct
{
  gboolean has_services;      /* %FALSE: no column says whose entries they are; there are no rows */
  GPtrArray *unknown_columns; /* (element-type utf8): headings that are none of OVHcloud's keys */
  GPtrArray *rows;            /* (element-type GuichetDirectoryCsvRow) */
} GuichetDirectoryCsv;

typedef struct
{
  guint line;
  gboolean is_twice; /* its service stands in a line before; else there is no such service */
} GuichetDirectoryCsvTrouble;

/* @entries: of #GuichetDirectoryEntry; what OVHcloud has of those that are known */
char *guichet_directory_csv_write (GListModel *entries);

GuichetDirectoryCsv *guichet_directory_csv_read (const char *data, gsize size);
void guichet_directory_csv_free (GuichetDirectoryCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetDirectoryCsv, guichet_directory_csv_free)
/* Plans the rows. @entries: of #GuichetDirectoryEntry.
 * Returns: (element-type GuichetDirectoryCsvTrouble) (transfer full): lines that are not planned */
GArray *guichet_directory_csv_plan (GuichetDirectoryCsv *self,
                                    GListModel *entries,
                                    GuichetDirectoryBulk *bulk);

G_END_DECLS
