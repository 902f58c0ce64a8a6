/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-csv.c: tables of services and their new contacts, as spreadsheets write them, and
 * of what became of them. Pure; the file may be anything at all.
 */
#include "config.h"

#include "guichet-contact-csv.h"

#include "guichet-csv-field.h"
#include "guichet-csv-reader.h"
#include "guichet-error.h"

static void
row_free (GuichetContactCsvRow *self)
{
  g_free (self->service);
  for (guint i = 0; i < G_N_ELEMENTS (self->wanted); i++)
    g_free (self->wanted[i]);
  g_free (self);
}

static gboolean
is_heading (const char *field)
{
  return g_ascii_strcasecmp (field, "service") == 0 || g_ascii_strcasecmp (field, "services") == 0;
}

/* (nullable): of no contact, or of an empty one, it stays as it is. */
static char *
dup_field (GPtrArray *fields, guint n)
{
  char *text = n < fields->len ? g_strstrip (g_strdup (fields->pdata[n])) : NULL;

  if (n > 0 && text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static GuichetContactCsvRow *
make_row (guint line, GPtrArray *fields)
{
  GuichetContactCsvRow *row = g_new0 (GuichetContactCsvRow, 1);

  row->line = line;
  row->service = dup_field (fields, 0);
  for (guint i = 0; i < G_N_ELEMENTS (row->wanted); i++)
    row->wanted[i] = dup_field (fields, i + 1);

  return row;
}

/**
 * guichet_contact_csv_read:
 * @data: a file; need not end with a zero
 * @size: its bytes
 * @is_cut: (out): whether there are more than %GUICHET_CONTACT_CSV_MAX_ROWS rows
 *
 * Columns are service, administrator, technical and billing contact, apart by semicolons, commas or
 * tabs; a heading and empty lines are passed over.
 *
 * Returns: (transfer full) (element-type GuichetContactCsvRow): at most
 * %GUICHET_CONTACT_CSV_MAX_ROWS
 */
GPtrArray *
guichet_contact_csv_read (const char *data, gsize size, gboolean *is_cut)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_autoptr(GuichetCsvReader) reader = guichet_csv_reader_new (data, size);

  *is_cut = FALSE;
  while (!*is_cut)
    {
      guint line = 0;
      g_autoptr(GPtrArray) fields = guichet_csv_reader_next (reader, &line);
      GuichetContactCsvRow *row;
      gboolean is_row;

      if (fields == NULL)
        break;
      row = make_row (line, fields);
      is_row = *row->service != '\0' && (rows->len > 0 || !is_heading (row->service));
      *is_cut = is_row && rows->len == GUICHET_CONTACT_CSV_MAX_ROWS;
      if (is_row && !*is_cut)
        g_ptr_array_add (rows, row);
      else
        row_free (row);
    }

  return rows;
}

static GHashTable *
index_services (GListModel *services)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (services); i++)
    {
      GuichetService *service = g_list_model_get_item (services, i);
      char *name = g_ascii_strdown (guichet_service_get_name (service), -1);
      GuichetService *known = g_hash_table_lookup (index, name);

      /* A domain name comes before the zone of the same name. */
      if (known == NULL || guichet_service_get_kind (service) < guichet_service_get_kind (known))
        g_hash_table_replace (index, name, service);
      else
        {
          g_free (name);
          g_object_unref (service);
        }
    }

  return index;
}

/**
 * guichet_contact_csv_plan:
 * @rows: (element-type GuichetContactCsvRow): as they were read
 * @services: of the account
 * @wanted: (array fixed-size=3): each (nullable): for rows that do not say it themselves
 * @bulk: gets the changes
 *
 * A zone has the name of its domain name, which is the one that is meant.
 *
 * Returns: (transfer full) (element-type guint): lines whose service is not there, or is there for
 * the second time
 */
GArray *
guichet_contact_csv_plan (GPtrArray *rows,
                          GListModel *services,
                          const char *const wanted[3],
                          GuichetContactBulk *bulk)
{
  g_autoptr(GHashTable) index = index_services (services);
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < rows->len; i++)
    {
      const GuichetContactCsvRow *row = rows->pdata[i];
      g_autofree char *name = g_ascii_strdown (row->service, -1);
      GuichetService *service = g_hash_table_lookup (index, name);
      const char *each[3];

      for (guint k = 0; k < G_N_ELEMENTS (each); k++)
        each[k] = row->wanted[k] != NULL ? row->wanted[k] : wanted[k];
      if (service == NULL ||
          guichet_contact_bulk_add (bulk, service, each[0], each[1], each[2]) == NULL)
        g_array_append_val (unknown, row->line);
    }

  return unknown;
}

static void
append_change (GString *csv, GuichetContactChange *change)
{
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_CONTACT_CHANGE_STATE);
  const GError *error = guichet_contact_change_get_error (change);
  g_autofree char *message = error != NULL ? guichet_error_to_text (error) : NULL;
  GArray *tasks = guichet_contact_change_get_tasks (change);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (tasks, gint64, i));
  guichet_csv_field_append (
      csv, guichet_service_get_name (guichet_contact_change_get_service (change)), ',');
  guichet_csv_field_append (csv, guichet_contact_change_get_wanted (change, GUICHET_CONTACT_ADMIN),
                            ',');
  guichet_csv_field_append (csv, guichet_contact_change_get_wanted (change, GUICHET_CONTACT_TECH),
                            ',');
  guichet_csv_field_append (
      csv, guichet_contact_change_get_wanted (change, GUICHET_CONTACT_BILLING), ',');
  guichet_csv_field_append (
      csv, g_enum_get_value (states, (int) guichet_contact_change_get_state (change))->value_nick,
      ',');
  guichet_csv_field_append (csv, ids->str, ',');
  guichet_csv_field_append (csv, message, '\n');
}

/**
 * guichet_contact_csv_write:
 * @changes: of #GuichetContactChange: a bulk
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading, which
 * guichet_contact_csv_read() understands
 */
char *
guichet_contact_csv_write (GListModel *changes)
{
  GString *csv =
      g_string_new (GUICHET_CSV_MARK "service,admin,tech,billing,state,requests,message\r\n");

  for (guint i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr(GuichetContactChange) change = g_list_model_get_item (changes, i);

      append_change (csv, change);
    }

  return g_string_free (csv, FALSE);
}
