/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-plan.c: what a table would change in the entries of an account, and what
 * the preview says of a plan. Sends nothing.
 */
#include "config.h"

#include "guichet-directory-apply-plan.h"

#include "guichet-bulk-text.h"
#include "guichet-directory-apply-outcome.h"
#include "guichet-directory-apply-text.h"

#include <glib/gi18n-lib.h>

static const char *
find_service (GuichetDirectoryCsv *table, guint line)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const GuichetDirectoryCsvRow *row = table->rows->pdata[i];

      if (row->line == line)
        return row->service;
    }
  return "";
}

static GStrv
tell_troubles (GuichetDirectoryCsv *table, GArray *troubles)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < troubles->len; i++)
    {
      const GuichetDirectoryCsvTrouble *trouble =
          &g_array_index (troubles, GuichetDirectoryCsvTrouble, i);

      g_ptr_array_add (told, guichet_bulk_text_bad_line (trouble->line,
                                                         find_service (table, trouble->line),
                                                         trouble->is_twice));
    }
  g_ptr_array_add (told, NULL);
  return (GStrv) g_ptr_array_free (told, FALSE);
}

/**
 * guichet_directory_apply_plan_table:
 * @table: as it was read
 * @session: whose account asks
 * @entries: of #GuichetDirectoryEntry: of that account
 * @bad_lines: (out) (transfer full): what is left out, a sentence each
 *
 * Returns: (transfer full) (nullable): the plan; %NULL if @session has no account
 */
GuichetDirectoryBulk *
guichet_directory_apply_plan_table (GuichetDirectoryCsv *table,
                                    GuichetSession *session,
                                    GListModel *entries,
                                    GStrv *bad_lines)
{
  GuichetDirectoryBulk *bulk = guichet_directory_bulk_new (session, NULL);
  g_autoptr(GArray) troubles = NULL;

  if (bulk == NULL)
    return NULL;
  troubles = guichet_directory_csv_plan (table, entries, bulk);
  *bad_lines = tell_troubles (table, troubles);
  return bulk;
}

/* What is not sent, and why: of entries, and of a file. */
static char *
write_left_out (GListModel *changes, GuichetDirectoryCsv *table)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  char *skipped = guichet_directory_apply_outcome_write_skipped (changes);

  if (*skipped != '\0')
    g_ptr_array_add (lines, skipped);
  else
    g_free (skipped);
  for (guint i = 0; table != NULL && i < table->unknown_columns->len; i++)
    g_ptr_array_add (
        lines, guichet_directory_apply_text_unknown_column (table->unknown_columns->pdata[i]));
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * guichet_directory_apply_plan_show:
 * @preview: whose table has the columns for it
 * @bulk: a plan
 * @table: (nullable): that it was made of
 * @bad_lines: (nullable) (array zero-terminated=1): sentences about lines of a file that are left
 * out
 */
void
guichet_directory_apply_plan_show (GuichetBulkPreview *preview,
                                   GuichetDirectoryBulk *bulk,
                                   GuichetDirectoryCsv *table,
                                   const char *const *bad_lines)
{
  GListModel *changes = G_LIST_MODEL (bulk);
  const guint n_sent = guichet_bulk_get_total (GUICHET_BULK (bulk));
  g_autoptr(GListModel) sorted = guichet_directory_apply_outcome_sort (changes);
  g_autofree char *plan =
      guichet_bulk_text_plan (n_sent, g_list_model_get_n_items (changes) - n_sent);
  g_autofree char *skipped = write_left_out (changes, table);
  g_autofree char *send = guichet_directory_apply_text_send (n_sent);
  const GuichetBulkPreviewWords words = { plan, skipped,
                                          _("Nobody else’s change is overwritten"), send };

  guichet_bulk_preview_show (preview, GUICHET_BULK (bulk), sorted, &words, bad_lines);
}
