/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-text.h: the words of one change for the entries of several numbers. Pure.
 */
#pragma once

#include "guichet-bulk-text.h"

G_BEGIN_DECLS

/* "Change 12 entries" */
char *guichet_directory_apply_text_subject (guint n_entries);
/* "" for none; @n_others: entries of other countries than the one that is shown */
char *guichet_directory_apply_text_others (guint n_others);
char *guichet_directory_apply_text_summary (guint n_fields, guint n_entries);
/* Of the button */
char *guichet_directory_apply_text_send (guint n_entries);
char *guichet_directory_apply_text_unknown_column (const char *heading);
/* (transfer none): a heading */
const char *guichet_directory_apply_text_title (const GuichetBulkCounts *counts);
/* (transfer full): what can be done about what is not changed, a sentence for each; "" for nothing
 */
char *guichet_directory_apply_text_advice (const GuichetBulkCounts *counts);

G_END_DECLS
