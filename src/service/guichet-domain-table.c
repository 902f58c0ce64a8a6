/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-table.c: the rows of the table of domain names, one table for each profile. The
 * only place with the SQL of them. Keeps no operation: what was under way yesterday says nothing.
 */
#include "config.h"

#include "guichet-domain-table.h"

#define COLUMNS "known, holder, holder_name, admin, tech, billing, state, suspended, lock, expiry"

typedef struct
{
  const char *profile;
  GPtrArray *domains;
} Rows;

static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  GuichetDomain *domain = guichet_domain_new (guichet_store_get_text (row, 0));
  const gint64 expiry = sqlite3_column_int64 (row, 10);
  g_autoptr(GDateTime) date = expiry != 0 ? g_date_time_new_from_unix_utc (expiry) : NULL;

  if (sqlite3_column_int (row, 1) != 0)
    guichet_domain_take (
        domain, &(GuichetDomainInfo){
                    .holder = guichet_store_get_text (row, 2),
                    .admin = guichet_store_get_text (row, 4),
                    .tech = guichet_store_get_text (row, 5),
                    .billing = guichet_store_get_text (row, 6),
                    .state = guichet_store_get_text (row, 7),
                    .is_suspended = sqlite3_column_int (row, 8) != 0,
                    .lock = guichet_domain_lock_from_word (guichet_store_get_text (row, 9)),
                    .expiry = date,
                });
  guichet_domain_set_holder_name (domain, guichet_store_get_text (row, 3));
  g_ptr_array_add (user_data, domain);
}

static GPtrArray *
read_domains (GuichetStore *store, const char *profile, GError **error)
{
  g_autoptr(GPtrArray) domains = g_ptr_array_new_with_free_func (g_object_unref);
  char *sql = sqlite3_mprintf ("SELECT name, " COLUMNS " FROM domains WHERE profile = %Q", profile);
  const gboolean is_read = guichet_store_read (store, sql, read_row_cb, domains, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&domains) : NULL;
}

static void
bind_key_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;

  guichet_store_bind_text (statement, 1, rows->profile);
  guichet_store_bind_text (statement, 2, guichet_domain_get_name (rows->domains->pdata[n_row]));
}

static const char *
get_lock_word (GuichetDomain *domain)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DOMAIN_LOCK);

  return g_enum_get_value (words, (int) guichet_domain_get_lock (domain))->value_nick;
}

static void
bind_domain_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  GuichetDomain *domain = rows->domains->pdata[n_row];
  GDateTime *expiry = guichet_domain_get_expiry (domain);

  bind_key_cb (statement, n_row, user_data);
  sqlite3_bind_int (statement, 3, guichet_domain_is_known (domain) ? 1 : 0);
  guichet_store_bind_text (statement, 4, guichet_domain_get_holder (domain));
  guichet_store_bind_text (statement, 5, guichet_domain_get_holder_name (domain));
  guichet_store_bind_text (statement, 6, guichet_domain_get_admin (domain));
  guichet_store_bind_text (statement, 7, guichet_domain_get_tech (domain));
  guichet_store_bind_text (statement, 8, guichet_domain_get_billing (domain));
  guichet_store_bind_text (statement, 9, guichet_domain_get_state (domain));
  sqlite3_bind_int (statement, 10, guichet_domain_is_suspended (domain) ? 1 : 0);
  guichet_store_bind_text (statement, 11, get_lock_word (domain));
  sqlite3_bind_int64 (statement, 12, expiry != NULL ? g_date_time_to_unix (expiry) : 0);
}

/* Writes what is not there, or was otherwise: a reading that found nothing new writes nothing. Nor
 * is anything written of a profile that is forgotten: another program may have signed it out. */
static gboolean
write_domains (GuichetStore *store, const char *profile, GPtrArray *domains, GError **error)
{
  Rows rows = { profile, domains };

  return guichet_store_write_rows (store, domains->len, error,
                                   "INSERT INTO domains (profile, name, " COLUMNS ")"
                                   " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12"
                                   " WHERE EXISTS (SELECT 1 FROM domain_tables WHERE profile = ?1)"
                                   " ON CONFLICT (profile, name) DO UPDATE SET (" COLUMNS ")"
                                   " = (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
                                   " WHERE (" COLUMNS
                                   ") IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                                   bind_domain_cb, &rows);
}

static gboolean
delete_domains (GuichetStore *store, const char *profile, GPtrArray *domains, GError **error)
{
  Rows rows = { profile, domains };

  return guichet_store_write_rows (store, domains->len, error,
                                   "DELETE FROM domains WHERE profile = ?1 AND name = ?2",
                                   bind_key_cb, &rows);
}

const GuichetReadingTable guichet_domain_table = {
  .things = "domains",
  .owners = "domain_tables",
  .read = read_domains,
  .write = write_domains,
  .remove = delete_domains,
};
