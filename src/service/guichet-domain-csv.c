/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-csv.c: writes domain names with their holders and accounts as a table for a
 * spreadsheet. Pure.
 */
#include "config.h"

#include "guichet-domain-csv.h"

#include "guichet-csv-field.h"

/* OVHcloud's word for one of an enumeration */
static const char *
get_word (GType type, int value)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (type);

  return g_enum_get_value (words, value)->value_nick;
}

static void
append_operation (GString *csv, GuichetDomainTask *operation)
{
  if (operation == NULL)
    {
      guichet_csv_field_append (csv, "", ',');
      guichet_csv_field_append (csv, "", '\n');
      return;
    }
  guichet_csv_field_append (csv, guichet_domain_task_get_function (operation), ',');
  guichet_csv_field_append (
      csv,
      get_word (GUICHET_TYPE_DOMAIN_TASK_STATE, (int) guichet_domain_task_get_state (operation)),
      '\n');
}

static void
append_domain (GString *csv, GuichetDomain *domain)
{
  GDateTime *expiry = guichet_domain_get_expiry (domain);
  g_autofree char *date = expiry != NULL ? g_date_time_format (expiry, "%Y-%m-%d") : NULL;
  const GuichetDomainLock lock = guichet_domain_get_lock (domain);

  guichet_csv_field_append (csv, guichet_domain_get_name (domain), ',');
  guichet_csv_field_append (csv, guichet_domain_get_admin (domain), ',');
  guichet_csv_field_append (csv, guichet_domain_get_tech (domain), ',');
  guichet_csv_field_append (csv, guichet_domain_get_billing (domain), ',');
  guichet_csv_field_append (csv, guichet_domain_get_holder (domain), ',');
  guichet_csv_field_append (csv, guichet_domain_get_holder_name (domain), ',');
  guichet_csv_field_append (csv, date, ',');
  guichet_csv_field_append (csv, get_word (GUICHET_TYPE_DOMAIN_LOCK, (int) lock), ',');
  guichet_csv_field_append (csv, guichet_domain_get_state (domain), ',');
  guichet_csv_field_append (csv, guichet_domain_is_suspended (domain) ? "yes" : "", ',');
  append_operation (csv, guichet_domain_get_operation (domain));
}

/**
 * guichet_domain_csv_write:
 * @domains: (element-type GuichetDomain): in the order of the rows
 *
 * The first columns are those that guichet_contact_csv_read() takes: a person may change accounts
 * in a spreadsheet and bring the table back.
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading
 */
char *
guichet_domain_csv_write (GPtrArray *domains)
{
  GString *csv = g_string_new (GUICHET_CSV_MARK "service,admin,tech,billing,holder,holderName,"
                                                "expiry,lock,state,suspended,operation,"
                                                "operationState\r\n");

  for (guint i = 0; i < domains->len; i++)
    append_domain (csv, domains->pdata[i]);
  return g_string_free (csv, FALSE);
}
