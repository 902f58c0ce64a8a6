/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-csv.c: writes services with their contacts as a table for a spreadsheet. Pure.
 */
#include "config.h"

#include "guichet-service-csv.h"

#include "guichet-csv-field.h"

static void
append_service (GString *csv, GuichetService *service, GEnumClass *kinds)
{
  const GEnumValue *kind = g_enum_get_value (kinds, (int) guichet_service_get_kind (service));

  guichet_csv_field_append (csv, guichet_service_get_name (service), ',');
  guichet_csv_field_append (csv, guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ',');
  guichet_csv_field_append (csv, guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ',');
  guichet_csv_field_append (csv, guichet_service_get_contact (service, GUICHET_CONTACT_BILLING),
                            ',');
  guichet_csv_field_append (csv, kind->value_nick, ',');
  guichet_csv_field_append (csv, guichet_service_get_group (service), ',');
  guichet_csv_field_append (csv, guichet_service_get_description (service), '\n');
}

/**
 * guichet_service_csv_write:
 * @services: (element-type GuichetService): in the order of the rows
 *
 * The first columns are those that guichet_contact_csv_read() takes: a person may change accounts
 * in a spreadsheet and bring the table back.
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading
 */
char *
guichet_service_csv_write (GPtrArray *services)
{
  GString *csv =
      g_string_new (GUICHET_CSV_MARK "service,admin,tech,billing,kind,group,description\r\n");
  g_autoptr(GEnumClass) kinds = g_type_class_ref (GUICHET_TYPE_SERVICE_KIND);

  for (guint i = 0; i < services->len; i++)
    append_service (csv, services->pdata[i], kinds);
  return g_string_free (csv, FALSE);
}
