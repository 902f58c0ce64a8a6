/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-plan.h: what a table would change in the entries of an account, and what
 * the preview says of a plan.
 */
#pragma once

#include "guichet-bulk-preview.h"
#include "guichet-directory-csv.h"

G_BEGIN_DECLS

/* @entries: of #GuichetDirectoryEntry; @bad_lines: (out) (transfer full): what is left out, and why
 * Returns: (transfer full) (nullable): %NULL if @session has no account */
GuichetDirectoryBulk *guichet_directory_apply_plan_table (GuichetDirectoryCsv *table,
                                                          GuichetSession *session,
                                                          GListModel *entries,
                                                          GStrv *bad_lines);
/* @table: (nullable): that @bulk was made of; @bad_lines: (nullable): sentences about lines of a
 * file that are left out */
void guichet_directory_apply_plan_show (GuichetBulkPreview *preview,
                                        GuichetDirectoryBulk *bulk,
                                        GuichetDirectoryCsv *table,
                                        const char *const *bad_lines);

G_END_DECLS
