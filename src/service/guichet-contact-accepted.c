/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-accepted.c: which requests this side has accepted. The only place with the SQL of
 * it; keeps no code.
 */
#include "config.h"

#include "guichet-contact-accepted.h"

static void
read_cb (sqlite3_stmt *row, gpointer user_data)
{
  const gint64 id = sqlite3_column_int64 (row, 0);

  g_hash_table_add (user_data, g_memdup2 (&id, sizeof id));
}

/**
 * guichet_contact_accepted_read:
 * @profile: id of a profile
 * @account: its account
 *
 * Returns: (transfer full) (nullable) (element-type gint64): a set; %NULL with
 * %GUICHET_ERROR_STORE
 */
GHashTable *
guichet_contact_accepted_read (GuichetStore *store,
                               const char *profile,
                               const char *account,
                               GError **error)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  char *sql = sqlite3_mprintf ("SELECT request FROM accepted_requests"
                               " WHERE profile = %Q AND account = %Q",
                               profile, account);
  const gboolean is_read = guichet_store_read (store, sql, read_cb, ids, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&ids) : NULL;
}

/**
 * guichet_contact_accepted_add:
 * @request: that this side has accepted
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_contact_accepted_add (GuichetStore *store,
                              const char *profile,
                              const char *account,
                              gint64 request,
                              GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "INSERT OR IGNORE INTO accepted_requests (profile, account, request)"
                              " VALUES (?, ?, ?)",
                              "ssi", profile, account, request);
}

/**
 * guichet_contact_accepted_remove:
 * @request: that has ended
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_contact_accepted_remove (GuichetStore *store,
                                 const char *profile,
                                 const char *account,
                                 gint64 request,
                                 GError **error)
{
  return guichet_store_write (store, NULL, error,
                              "DELETE FROM accepted_requests"
                              " WHERE profile = ? AND account = ? AND request = ?",
                              "ssi", profile, account, request);
}

/**
 * guichet_contact_accepted_forget:
 * @profile: id of a profile that is no longer signed in
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE
 */
gboolean
guichet_contact_accepted_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_store_write (store, NULL, error, "DELETE FROM accepted_requests WHERE profile = ?",
                              "s", profile);
}
