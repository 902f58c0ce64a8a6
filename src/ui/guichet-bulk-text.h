/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-text.h: the words of every bulk: how far it has come, how long it will take, what
 * of a file is left out. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

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
