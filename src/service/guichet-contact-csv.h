/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-csv.h: tables of services and their new contacts, as spreadsheets write them, and
 * of what became of them. Pure.
 */
#pragma once

#include "guichet-contact-bulk.h"

G_BEGIN_DECLS

#define GUICHET_CONTACT_CSV_MAX_ROWS 100000

typedef struct
{
  guint line; /* of the file, from 1 */
  char *service;
  char *wanted[3]; /* (nullable): administrator, technical and billing contact; %NULL: as it is */
} GuichetContactCsvRow;

/* (element-type GuichetContactCsvRow) (transfer full): of service;admin;tech;billing, or of
 * services alone; UTF-8 with or without a mark, else Latin-1. @is_cut: (out): whether there are
 * more than that many rows, which are not read */
GPtrArray *guichet_contact_csv_read (const char *data, gsize size, gboolean *is_cut);
/* Plans the rows. @services: of #GuichetService; @wanted: what a row does not say itself.
 * Returns: (element-type guint) (transfer full): lines whose service is not there, or is there for
 * the second time */
GArray *guichet_contact_csv_plan (GPtrArray *rows,
                                  GListModel *services,
                                  const char *const wanted[3],
                                  GuichetContactBulk *bulk);
/* service,admin,tech,billing,state,requests,message; for a spreadsheet */
char *guichet_contact_csv_write (GListModel *changes);

G_END_DECLS
