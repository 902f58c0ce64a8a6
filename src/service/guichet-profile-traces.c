/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-traces.c: what the store keeps of a profile.
 * Only deletes; who writes a table knows how to read it.
 */
#include "config.h"

#include "guichet-profile-traces.h"

#include "guichet-contact-accepted.h"
#include "guichet-contact-journal.h"
#include "guichet-directory-awaited.h"
#include "guichet-directory-draft-table.h"
#include "guichet-directory-journal.h"
#include "guichet-directory-table.h"
#include "guichet-domain-awaited.h"
#include "guichet-domain-table.h"
#include "guichet-holder-draft-table.h"
#include "guichet-instance.h"
#include "guichet-recent-accounts.h"
#include "guichet-request-table.h"
#include "guichet-service-table.h"
#include "guichet-trade-journal.h"
#include "guichet-trade-order-table.h"
#include "guichet-trade-plan.h"

/**
 * guichet_profile_traces_forget:
 * @profile: that is no longer signed in
 *
 * Takes what was kept of its account out of the store. A store that cannot be opened keeps it, and
 * whoever shows it next says so.
 */
void
guichet_profile_traces_forget (GuichetProfile *profile)
{
  const char *folder = guichet_instance_get_data_dir ();
  const char *id = guichet_profile_get_id (profile);
  g_autoptr(GuichetStore) store = NULL;
  g_autoptr(GuichetRecentAccounts) accounts = NULL;
  g_autoptr(GError) error = NULL;

  /* Nothing was ever kept. */
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;

  store = guichet_store_open (folder, &error);
  if (store == NULL || !guichet_reading_table_forget (&guichet_service_table, store, id, &error) ||
      !guichet_reading_table_forget (&guichet_directory_table, store, id, &error) ||
      !guichet_directory_awaited_forget (store, id, &error) ||
      !guichet_directory_draft_table_forget (store, id, &error) ||
      !guichet_bulk_journal_forget (&guichet_directory_journal, store, id, &error) ||
      !guichet_reading_table_forget (&guichet_domain_table, store, id, &error) ||
      !guichet_domain_awaited_forget (store, id, &error) ||
      !guichet_holder_draft_table_forget (store, id, NULL, &error) ||
      !guichet_contact_accepted_forget (store, id, &error) ||
      !guichet_request_table_forget (store, id, &error) ||
      !guichet_bulk_journal_forget (&guichet_contact_journal, store, id, &error) ||
      !guichet_bulk_journal_forget (&guichet_trade_journal, store, id, &error) ||
      !guichet_trade_order_table_forget (store, id, &error) ||
      !guichet_trade_plan_forget (store, id, &error))
    g_message ("%s", error->message);
  accounts = guichet_recent_accounts_new_in_folder (folder);
  guichet_recent_accounts_forget (accounts, id);
}
