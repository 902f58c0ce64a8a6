/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-table.c: the rows of the table of services and their contacts, one table for each
 * profile. The only place with the SQL of services.
 */
#include "config.h"

#include "guichet-service-table.h"

typedef struct
{
  const char *profile;
  GPtrArray *services;
} Rows;

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

static GPtrArray *
read_services (GuichetStore *store, const char *profile, GError **error)
{
  g_autoptr(GPtrArray) services = g_ptr_array_new_with_free_func (g_object_unref);
  char *sql = sqlite3_mprintf ("SELECT kind, name, telephony_group, description, admin, tech,"
                               " billing, state, locks FROM services WHERE profile = %Q",
                               profile);
  const gboolean is_read = guichet_store_read (store, sql, read_row_cb, services, error);

  sqlite3_free (sql);
  return is_read ? g_steal_pointer (&services) : NULL;
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

/* Writes what is not there, or was otherwise: a reading that found nothing new writes nothing. Nor
 * is anything written of a profile whose table was not opened, or is forgotten: another program may
 * have signed it out. */
static gboolean
write_services (GuichetStore *store, const char *profile, GPtrArray *services, GError **error)
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

static gboolean
delete_services (GuichetStore *store, const char *profile, GPtrArray *services, GError **error)
{
  Rows rows = { profile, services };

  return guichet_store_write_rows (store, services->len, error,
                                   "DELETE FROM services"
                                   " WHERE profile = ?1 AND kind = ?2 AND name = ?3",
                                   bind_key_cb, &rows);
}

const GuichetReadingTable guichet_service_table = {
  .things = "services",
  .owners = "service_tables",
  .read = read_services,
  .write = write_services,
  .remove = delete_services,
};
