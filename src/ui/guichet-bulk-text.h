/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-text.h: the words of every bulk: how far it has come, how long it will take, what
 * of a file is left out, what became of it. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What became of the changes; each is in one of them. */
typedef struct
{
  guint n_done;
  guint n_failed;
  guint n_meanwhile; /* changed by somebody else */
  guint n_uncertain;
  guint n_cancelled;
  guint n_skipped;
} GuichetBulkCounts;

char *guichet_bulk_text_plan (guint n_sent, guint n_skipped);
/* A sentence; @error: (nullable) */
char *guichet_bulk_text_failure (const GError *error);
char *guichet_bulk_text_result (const GuichetBulkCounts *counts);
char *guichet_bulk_text_count (guint done, guint total);
/* "" while nobody can say */
char *guichet_bulk_text_remaining (int seconds);
char *guichet_bulk_text_bad_lines (guint n);
/* @is_repeated: whether the service is named for the second time; otherwise it is not there */
char *guichet_bulk_text_bad_line (guint line, const char *service, gboolean is_repeated);
/* @n_rows: as many of a file are read */
char *guichet_bulk_text_cut (guint n_rows);

char *guichet_bulk_text_unfinished_contacts (guint n_done, guint n_total);
char *guichet_bulk_text_unfinished_entries (guint n_done, guint n_total);

G_END_DECLS
