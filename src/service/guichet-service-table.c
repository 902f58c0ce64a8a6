/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-table.c: the rows of the table of services and their contacts, one table for each
 * profile. The only place with the SQL of services.
 */
#include "config.h"

#include "guichet-service-table.h"

#include "guichet-reading-owner.h"

typedef struct
{
  const char *profile;
  GPtrArray *services;
} Rows;

static const GuichetReadingOwner owner = { "services", "service_tables" };

/* As words, so that a row means the same whatever is added to the enumeration. */
static const char *
get_kind_word (GuichetServiceKind kind)
{
  g_autoptr(GEnumClass) kinds = g_type_class_ref (GUICHET_TYPE_SERVICE_KIND);

  return g_enum_get_value (kinds, (int) kind)->value_nick;
}

static char *
dup_locks (GuichetServiceLocks locks)
{
  g_autoptr(GFlagsClass) klass = g_type_class_ref (GUICHET_TYPE_SERVICE_LOCKS);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    if (locks & klass->values[i].value)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "",
                              klass->values[i].value_nick);
  return g_string_free (words, FALSE);
}

static GuichetServiceLocks
parse_locks (const char *text)
{
  g_autoptr(GFlagsClass) klass = g_type_class_ref (GUICHET_TYPE_SERVICE_LOCKS);
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  GuichetServiceLocks locks = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const GFlagsValue *value = g_flags_get_value_by_nick (klass, words[i]);

      locks |= value != NULL ? value->value : 0;
    }
  return locks;
}

/* A kind of a later Guichet cannot come here: its file is not opened. */
static void
read_row_cb (sqlite3_stmt *row, gpointer user_data)
{
  g_autoptr(GEnumClass) kinds = g_type_class_ref (GUICHET_TYPE_SERVICE_KIND);
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, guichet_store_get_text (row, 0));
  GuichetService *service;

  if (kind == NULL)
    return;
  service = guichet_service_new ((GuichetServiceKind) kind->value, guichet_store_get_text (row, 1),
                                 guichet_store_get_text (row, 2));
  guichet_service_set_description (service, guichet_store_get_text (row, 3));
  guichet_service_set_contacts (service, guichet_store_get_text (row, 4),
                                guichet_store_get_text (row, 5), guichet_store_get_text (row, 6));
  guichet_service_set_state (service, guichet_store_get_text (row, 7));
  guichet_service_set_locks (service, parse_locks (guichet_store_get_text (row, 8)));
  g_ptr_array_add (user_data, service);
}

/**
 * guichet_service_table_read:
 * @profile: whose table
 * @account: who it must be of
 * @time: (out): nothing in it is older; 0 if there is no table
 *
 * Returns: (transfer full) (nullable) (element-type GuichetService): the services as they were
 * last known; %NULL with GUICHET_ERROR_STORE
 */
GPtrArray *
guichet_service_table_read (GuichetStore *store,
                            const char *profile,
                            const char *account,
                            gint64 *time,
                            GError **error)
{
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_read;
  char *sql;

  if (!guichet_reading_owner_read (&owner, store, profile, account, time, error))
    return NULL;
  if (*time == 0)
    return g_steal_pointer (&services);

  sql = sqlite3_mprintf ("SELECT kind, name, telephony_group, description, admin, tech, billing,"
                         " state, locks FROM services WHERE profile = %Q",
                         profile);
  is_read = guichet_store_read (store, sql, read_row_cb, services, error);
  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&services) : NULL;
}

/**
 * guichet_service_table_open:
 * @profile: whose table
 * @account: who that is; rows of another account are deleted
 * @time: when the reading begins; an older time stays
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE
 */
gboolean
guichet_service_table_open (GuichetStore *store,
                            const char *profile,
                            const char *account,
                            gint64 time,
                            GError **error)
{
  return guichet_reading_owner_open (&owner, store, profile, account, time, error);
}

/**
 * guichet_service_table_set_time:
 * @time: when a reading began that has read everything
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE
 */
gboolean
guichet_service_table_set_time (GuichetStore *store,
                                const char *profile,
                                gint64 time,
                                GError **error)
{
  return guichet_reading_owner_set_time (&owner, store, profile, time, error);
}

static void
bind_key_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  GuichetService *service = rows->services->pdata[n_row];

  guichet_store_bind_text (statement, 1, rows->profile);
  guichet_store_bind_text (statement, 2, get_kind_word (guichet_service_get_kind (service)));
  guichet_store_bind_text (statement, 3, guichet_service_get_name (service));
}

static void
bind_service_cb (sqlite3_stmt *statement, guint n_row, gpointer user_data)
{
  const Rows *rows = user_data;
  GuichetService *service = rows->services->pdata[n_row];
  g_autofree char *locks = dup_locks (guichet_service_get_locks (service));

  bind_key_cb (statement, n_row, user_data);
  guichet_store_bind_text (statement, 4, guichet_service_get_group (service));
  guichet_store_bind_text (statement, 5, guichet_service_get_description (service));
  guichet_store_bind_text (statement, 6,
                           guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN));
  guichet_store_bind_text (statement, 7,
                           guichet_service_get_contact (service, GUICHET_CONTACT_TECH));
  guichet_store_bind_text (statement, 8,
                           guichet_service_get_contact (service, GUICHET_CONTACT_BILLING));
  guichet_store_bind_text (statement, 9, guichet_service_get_state (service));
  guichet_store_bind_text (statement, 10, locks);
}

/**
 * guichet_service_table_write:
 * @services: (element-type GuichetService): all in one transaction, so not thousands
 *
 * Writes what is not there, or was otherwise: a reading that found nothing new writes nothing. Nor
 * is anything written of a profile whose table was not opened, or is forgotten: another program may
 * have signed it out.
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE; nothing is written then
 */
gboolean
guichet_service_table_write (GuichetStore *store,
                             const char *profile,
                             GPtrArray *services,
                             GError **error)
{
  Rows rows = { profile, services };

  return guichet_store_write_rows (
      store, services->len, error,
      "INSERT INTO services (profile, kind, name, telephony_group, description, admin, tech,"
      " billing, state, locks) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10"
      " WHERE EXISTS (SELECT 1 FROM service_tables WHERE profile = ?1)"
      " ON CONFLICT (profile, kind, name) DO UPDATE SET telephony_group = ?4, description = ?5,"
      " admin = ?6, tech = ?7, billing = ?8, state = ?9, locks = ?10"
      " WHERE (telephony_group, description, admin, tech, billing, state, locks)"
      " IS NOT (?4, ?5, ?6, ?7, ?8, ?9, ?10)",
      bind_service_cb, &rows);
}

/**
 * guichet_service_table_delete:
 * @services: (element-type GuichetService): that are not there any more
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE; nothing is deleted then
 */
gboolean
guichet_service_table_delete (GuichetStore *store,
                              const char *profile,
                              GPtrArray *services,
                              GError **error)
{
  Rows rows = { profile, services };

  return guichet_store_write_rows (store, services->len, error,
                                   "DELETE FROM services"
                                   " WHERE profile = ?1 AND kind = ?2 AND name = ?3",
                                   bind_key_cb, &rows);
}

const GuichetReadingTable guichet_service_table = {
  guichet_service_table_read,  guichet_service_table_open,   guichet_service_table_set_time,
  guichet_service_table_write, guichet_service_table_delete,
};

/**
 * guichet_service_table_forget:
 *
 * Deletes the table of @profile.
 *
 * Returns: %FALSE with GUICHET_ERROR_STORE
 */
gboolean
guichet_service_table_forget (GuichetStore *store, const char *profile, GError **error)
{
  return guichet_reading_owner_forget (&owner, store, profile, error);
}
