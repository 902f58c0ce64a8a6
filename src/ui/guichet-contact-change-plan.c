/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-plan.c: what the preview says of a plan for new contacts.
 */
#include "config.h"

#include "guichet-contact-change-plan.h"

#include "guichet-contact-change-columns.h"
#include "guichet-contact-change-outcome.h"
#include "guichet-contact-change-outlook.h"
#include "guichet-contact-change-text.h"

/**
 * guichet_contact_change_plan_show:
 * @preview: whose table has the columns for it
 * @bulk: a plan
 * @me: who asks
 * @bad_lines: (nullable) (array zero-terminated=1): sentences about lines of a file that are left
 * out
 */
void
guichet_contact_change_plan_show (GuichetBulkPreview *preview,
                                  GuichetContactBulk *bulk,
                                  const char *me,
                                  const char *const *bad_lines)
{
  const guint n_sent = guichet_bulk_get_total (GUICHET_BULK (bulk));
  const guint n_skipped = g_list_model_get_n_items (G_LIST_MODEL (bulk)) - n_sent;
  g_autoptr(GListModel) changes = guichet_contact_change_outcome_sort (G_LIST_MODEL (bulk));
  g_auto(GuichetContactChangeOutlook) outlook = { 0 };
  g_autofree char *plan = guichet_bulk_text_plan (n_sent, n_skipped);
  g_autofree char *skipped = guichet_contact_change_outcome_write_skipped (G_LIST_MODEL (bulk));
  g_autofree char *summary = NULL;
  g_autofree char *send = NULL;

  guichet_contact_change_outlook_init_plan (&outlook, me, G_LIST_MODEL (bulk));
  summary = guichet_contact_change_text_summary (
      outlook.n_requests, (const char *const *) outlook.accounts, outlook.hours);
  send = guichet_contact_change_text_send (outlook.n_requests);
  guichet_bulk_preview_show (preview, GUICHET_BULK (bulk), changes,
                             &(GuichetBulkPreviewWords){ plan, skipped, summary, send }, bad_lines);
  guichet_contact_change_columns_fit (guichet_bulk_preview_get_view (preview), G_LIST_MODEL (bulk));
}
