/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-recent-accounts.c: the accounts (nichandles) that were given for contacts last, to be
 * offered again. Each profile has its own, kept in the store.
 * A help alone: what goes wrong with the store is told by those who cannot do without it.
 */
#include "config.h"

#include "guichet-recent-accounts.h"

#include "guichet-instance.h"
#include "guichet-nichandle.h"
#include "guichet-store.h"

struct _GuichetRecentAccounts
{
  GObject parent_instance;

  GuichetStore *store; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetRecentAccounts, guichet_recent_accounts, G_TYPE_OBJECT)

/**
 * guichet_recent_accounts_new_in_folder:
 * @folder: (type filename): where the store lies
 *
 * Returns: (transfer full): the accounts of all profiles
 */
GuichetRecentAccounts *
guichet_recent_accounts_new_in_folder (const char *folder)
{
  GuichetRecentAccounts *self = g_object_new (GUICHET_TYPE_RECENT_ACCOUNTS, NULL);

  g_return_val_if_fail (folder != NULL, self);

  self->store = guichet_store_open (folder, NULL);
  return self;
}

/**
 * guichet_recent_accounts_new:
 *
 * Returns: (transfer full): the accounts of all profiles of this instance
 */
GuichetRecentAccounts *
guichet_recent_accounts_new (void)
{
  return guichet_recent_accounts_new_in_folder (guichet_instance_get_data_dir ());
}

static void
read_account_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_strv_builder_add (user_data, guichet_store_get_text (row, 0));
}

/**
 * guichet_recent_accounts_list:
 * @profile: the id of a profile
 *
 * Returns: (transfer full): the accounts that were used with it, the last one first, each once
 */
char **
guichet_recent_accounts_list (GuichetRecentAccounts *self, const char *profile)
{
  g_autoptr(GStrvBuilder) accounts = g_strv_builder_new ();
  char *sql;

  g_return_val_if_fail (GUICHET_IS_RECENT_ACCOUNTS (self), NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  sql = sqlite3_mprintf ("SELECT account FROM recent_accounts WHERE profile = %Q"
                         " ORDER BY id DESC LIMIT %d",
                         profile, GUICHET_RECENT_ACCOUNTS_MAX);
  if (self->store != NULL)
    guichet_store_read (self->store, sql, read_account_cb, accounts, NULL);
  sqlite3_free (sql);
  return g_strv_builder_end (accounts);
}

/**
 * guichet_recent_accounts_use:
 * @profile: the id of a profile
 * @account: that a change was asked for with; what can be no account is not kept
 */
void
guichet_recent_accounts_use (GuichetRecentAccounts *self, const char *profile, const char *account)
{
  g_autofree char *typed = NULL;
  g_autofree char *tidy = NULL;

  g_return_if_fail (GUICHET_IS_RECENT_ACCOUNTS (self));
  g_return_if_fail (profile != NULL);
  g_return_if_fail (account != NULL);

  typed = guichet_nichandle_tidy (account);
  /* OVHcloud makes no difference between small and capital letters. */
  tidy = g_ascii_strdown (typed, -1);
  if (self->store == NULL || !guichet_nichandle_can_be_sent (tidy))
    return;
  if (guichet_store_write (self->store, NULL, NULL,
                           "INSERT OR REPLACE INTO recent_accounts (profile, account)"
                           " VALUES (?, ?)",
                           "ss", profile, tidy))
    guichet_store_write (self->store, NULL, NULL,
                         "DELETE FROM recent_accounts WHERE profile = ?1 AND id NOT IN (SELECT id"
                         " FROM recent_accounts WHERE profile = ?1 ORDER BY id DESC LIMIT ?2)",
                         "si", profile, (gint64) GUICHET_RECENT_ACCOUNTS_MAX);
}

/**
 * guichet_recent_accounts_forget:
 * @profile: the id of a profile
 */
void
guichet_recent_accounts_forget (GuichetRecentAccounts *self, const char *profile)
{
  g_return_if_fail (GUICHET_IS_RECENT_ACCOUNTS (self));
  g_return_if_fail (profile != NULL);

  if (self->store != NULL)
    guichet_store_write (self->store, NULL, NULL, "DELETE FROM recent_accounts WHERE profile = ?",
                         "s", profile);
}

static void
guichet_recent_accounts_dispose (GObject *object)
{
  g_clear_object (&GUICHET_RECENT_ACCOUNTS (object)->store);

  G_OBJECT_CLASS (guichet_recent_accounts_parent_class)->dispose (object);
}

static void
guichet_recent_accounts_class_init (GuichetRecentAccountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_recent_accounts_dispose;
}

static void
guichet_recent_accounts_init (GuichetRecentAccounts *self)
{
}
