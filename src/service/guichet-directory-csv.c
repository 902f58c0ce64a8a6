/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-csv.c: directory entries as a table for a spreadsheet, and back. Pure; the file
 * may be anything at all.
 */
#include "config.h"

#include "guichet-directory-csv.h"

#include <string.h>

#include "guichet-csv-field.h"
#include "guichet-csv-reader.h"

#define GROUP_KEY   "billingAccount"
#define SERVICE_KEY "serviceName"

/* A column of the file */
enum
{
  COLUMN_GROUP = -1, /* the service tells it */
  COLUMN_SERVICE = -2,
  COLUMN_UNKNOWN = -3,
};

/* Texts that a spreadsheet would take for a formula are written behind an apostrophe. What already
 * is such a text behind apostrophes gets one more: so it is always the first that is not ours. */
static gboolean
is_guarded (const char *text)
{
  const char *behind = text + strspn (text, "'");

  return behind > text && *behind != '\0' && strchr ("=+-@\t\r", *behind) != NULL;
}

/* Writing */

static void
append_field (GString *csv, const char *text, char end)
{
  g_autofree char *guarded =
      text != NULL && is_guarded (text) ? g_strconcat ("'", text, NULL) : NULL;

  guichet_csv_field_append (csv, guarded != NULL ? guarded : text, end);
}

static void
append_entry (GString *csv, GuichetDirectoryEntry *entry)
{
  append_field (csv, guichet_directory_entry_get_group (entry), ',');
  append_field (csv, guichet_directory_entry_get_service (entry), ',');
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    append_field (csv, guichet_directory_entry_get_saved (entry, i),
                  i + 1 < GUICHET_DIRECTORY_N_FIELDS ? ',' : '\n');
}

/**
 * guichet_directory_csv_write:
 * @entries: of #GuichetDirectoryEntry
 *
 * What was typed and not sent is not in it.
 *
 * Returns: (transfer full): a table in UTF-8 with a byte order mark and a heading, which
 * guichet_directory_csv_read() understands
 */
char *
guichet_directory_csv_write (GListModel *entries)
{
  GString *csv = g_string_new (GUICHET_CSV_MARK GROUP_KEY "," SERVICE_KEY);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    g_string_append_printf (csv, ",%s", guichet_directory_field_get_key (i));
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (entries, i);

      if (guichet_directory_entry_is_known (entry))
        append_entry (csv, entry);
    }
  return g_string_free (csv, FALSE);
}

/* Reading */

static void
row_free (GuichetDirectoryCsvRow *self)
{
  g_free (self->service);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    g_free (self->values[i]);
  g_free (self);
}

/**
 * guichet_directory_csv_free:
 */
void
guichet_directory_csv_free (GuichetDirectoryCsv *self)
{
  g_ptr_array_unref (self->unknown_columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* As of OVHcloud's key, however it is written */
static int
find_column (const char *heading)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (g_ascii_strcasecmp (guichet_directory_field_get_key (i), heading) == 0)
      return (int) i;
  if (g_ascii_strcasecmp (heading, SERVICE_KEY) == 0)
    return COLUMN_SERVICE;
  return g_ascii_strcasecmp (heading, GROUP_KEY) == 0 ? COLUMN_GROUP : COLUMN_UNKNOWN;
}

static GArray *
read_heading (GuichetDirectoryCsv *self, GuichetCsvReader *reader)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));
  guint line;
  g_autoptr(GPtrArray) headings = guichet_csv_reader_next (reader, &line);

  for (guint i = 0; headings != NULL && i < headings->len; i++)
    {
      const char *heading = g_strstrip (headings->pdata[i]);
      const int column = find_column (heading);

      g_array_append_val (columns, column);
      self->has_services |= column == COLUMN_SERVICE;
      if (column == COLUMN_UNKNOWN && *heading != '\0')
        g_ptr_array_add (self->unknown_columns, g_strdup (heading));
    }
  return columns;
}

/* Spreadsheets write booleans in the language of whoever uses them. */
static const char *
tidy_boolean (const char *text)
{
  static const char *const yes[] = {
    "true", "vrai", "wahr", "verdadero", "waar", "oui", "yes", "1"
  };
  static const char *const no[] = {
    "false", "faux", "falsch", "falso", "onwaar", "non", "no", "0"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    if (g_ascii_strcasecmp (text, yes[i]) == 0)
      return "true";
  for (gsize i = 0; i < G_N_ELEMENTS (no); i++)
    if (g_ascii_strcasecmp (text, no[i]) == 0)
      return "false";
  return NULL;
}

/* (nullable): a boolean that is none says nothing */
static char *
make_value (GuichetDirectoryField field, const char *cell)
{
  if (guichet_directory_field_is_read_only (field))
    return NULL;
  if (guichet_directory_field_get_kind (field) == GUICHET_DIRECTORY_BOOLEAN)
    return g_strdup (tidy_boolean (cell));
  return g_strdup (is_guarded (cell) ? cell + 1 : cell);
}

static void
take_cell (GuichetDirectoryCsvRow *row, int column, const char *cell)
{
  if (column == COLUMN_SERVICE && row->service == NULL)
    row->service = g_strstrip (g_strdup (is_guarded (cell) ? cell + 1 : cell));
  else if (column >= 0 && row->values[column] == NULL)
    row->values[column] = make_value ((GuichetDirectoryField) column, cell);
}

/**
 * guichet_directory_csv_read:
 * @data: a file; need not end with a zero
 * @size: its bytes
 *
 * The first line tells what the columns are, in any order; empty lines are passed over.
 *
 * Returns: (transfer full): at most %GUICHET_DIRECTORY_CSV_MAX_ROWS rows
 */
GuichetDirectoryCsv *
guichet_directory_csv_read (const char *data, gsize size)
{
  GuichetDirectoryCsv *self = g_new0 (GuichetDirectoryCsv, 1);
  g_autoptr(GuichetCsvReader) reader = guichet_csv_reader_new (data, size);
  g_autoptr(GArray) columns = NULL;

  self->unknown_columns = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  columns = read_heading (self, reader);
  while (self->has_services && self->rows->len < GUICHET_DIRECTORY_CSV_MAX_ROWS)
    {
      guint line = 0;
      g_autoptr(GPtrArray) cells = guichet_csv_reader_next (reader, &line);
      GuichetDirectoryCsvRow *row;

      if (cells == NULL)
        break;
      row = g_new0 (GuichetDirectoryCsvRow, 1);
      row->line = line;
      for (guint i = 0; i < MIN (cells->len, columns->len); i++)
        take_cell (row, g_array_index (columns, int, i), cells->pdata[i]);
      if (row->service != NULL && *row->service != '\0')
        g_ptr_array_add (self->rows, row);
      else
        row_free (row);
    }
  return self;
}

/* Planning */

/* Spreadsheets take digits for numbers, which have no zeros before them. */
static void
pad (char **value, gsize least, gsize length)
{
  const gsize digits = *value != NULL ? strspn (*value, "0123456789") : 0;
  char *padded;

  if (*value == NULL || digits < least || digits >= length || (*value)[digits] != '\0')
    return;
  padded = g_strdup_printf ("%0*d%s", (int) (length - digits), 0, *value);
  g_free (*value);
  *value = padded;
}

static void
mend_zeros (GuichetDirectoryCsvRow *row, GuichetDirectoryEntry *entry)
{
  static const char *const five_digits[] = { "fr", "de", "es", NULL };
  g_autofree char *country = g_ascii_strdown (guichet_directory_form_get_country (entry), -1);

  if (g_strv_contains (five_digits, country))
    pad (&row->values[GUICHET_DIRECTORY_POST_CODE], 4, 5);
  if (g_str_equal (country, "fr"))
    pad (&row->values[GUICHET_DIRECTORY_SIRET], 11, 14);
}

static GHashTable *
index_entries (GListModel *entries)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      GuichetDirectoryEntry *entry = g_list_model_get_item (entries, i);

      g_hash_table_replace (index, (char *) guichet_directory_entry_get_service (entry), entry);
    }
  return index;
}

/* "0033972101001", or as a spreadsheet leaves it: 33972101001 */
static GuichetDirectoryEntry *
find_entry (GHashTable *index, const char *service)
{
  g_autofree char *with_zeros = g_strconcat ("00", service, NULL);
  GuichetDirectoryEntry *entry = g_hash_table_lookup (index, service);

  return entry != NULL ? entry : g_hash_table_lookup (index, with_zeros);
}

/**
 * guichet_directory_csv_plan:
 * @self: as it was read; zeros that a spreadsheet took away are put back
 * @entries: of #GuichetDirectoryEntry: of the account
 * @bulk: gets the changes; for any country
 *
 * Returns: (transfer full) (element-type GuichetDirectoryCsvTrouble): lines whose service is not
 * there, or is there for the second time
 */
GArray *
guichet_directory_csv_plan (GuichetDirectoryCsv *self,
                            GListModel *entries,
                            GuichetDirectoryBulk *bulk)
{
  g_autoptr(GHashTable) index = index_entries (entries);
  GArray *troubles = g_array_new (FALSE, FALSE, sizeof (GuichetDirectoryCsvTrouble));

  for (guint i = 0; i < self->rows->len; i++)
    {
      GuichetDirectoryCsvRow *row = self->rows->pdata[i];
      GuichetDirectoryEntry *entry = find_entry (index, row->service);
      const GuichetDirectoryCsvTrouble trouble = { row->line, entry != NULL };

      if (entry != NULL)
        mend_zeros (row, entry);
      if (entry == NULL ||
          guichet_directory_bulk_add (bulk, entry, (const char *const *) row->values) == NULL)
        g_array_append_val (troubles, trouble);
    }
  return troubles;
}
