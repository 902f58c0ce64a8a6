/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-recent-accounts.h: the accounts (nichandles) that were given for contacts last, to be
 * offered again. Each profile has its own, kept in the store.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_RECENT_ACCOUNTS_MAX 20

#define GUICHET_TYPE_RECENT_ACCOUNTS (guichet_recent_accounts_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRecentAccounts,
                      guichet_recent_accounts,
                      GUICHET,
                      RECENT_ACCOUNTS,
                      GObject)

/* Without a store that can be opened there are none. */
GuichetRecentAccounts *guichet_recent_accounts_new (void);
/* The same in another folder than the one of the instance. */
GuichetRecentAccounts *guichet_recent_accounts_new_in_folder (const char *folder);
/* @profile: the id of a profile. Returns: (transfer full): the last one first */
char **guichet_recent_accounts_list (GuichetRecentAccounts *self, const char *profile);
void
guichet_recent_accounts_use (GuichetRecentAccounts *self, const char *profile, const char *account);
void guichet_recent_accounts_forget (GuichetRecentAccounts *self, const char *profile);

G_END_DECLS
