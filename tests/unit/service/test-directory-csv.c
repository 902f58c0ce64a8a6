/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-csv.c: directory entries go out to a spreadsheet and come back as they were,
 * whatever is in them.
 */
#include <gio/gio.h>
#include <string.h>

#include "guichet-csv-field.h"
#include "guichet-directory-csv.h"

static const char *const services[] = { "0033972101001", "0033972101002" };

/* In each field something that a table may lose */
static GListStore *
new_entries (void)
{
  static const char *const odd[] = { "O’Brien; \"Ets\", fils",
                                     "=1+1",
                                     "'=1+1",
                                     "-12",
                                     " deux  ",
                                     "une\nautre",
                                     "éàü 😀",
                                     "01000",
                                     "'",
                                     "" };
  GListStore *entries = g_list_store_new (GUICHET_TYPE_DIRECTORY_ENTRY);

  for (gsize i = 0; i < G_N_ELEMENTS (services); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     guichet_directory_entry_new ("xx1111-ovh-1", services[i]);
      const char *values[GUICHET_DIRECTORY_N_FIELDS];

      for (guint k = 0; k < GUICHET_DIRECTORY_N_FIELDS; k++)
        values[k] = guichet_directory_field_get_kind (k) == GUICHET_DIRECTORY_BOOLEAN
                        ? (k % 2 == 0 ? "true" : "false")
                        : odd[(k + i) % G_N_ELEMENTS (odd)];
      guichet_directory_entry_take (entry, values);
      g_list_store_append (entries, entry);
    }
  return entries;
}

static GuichetDirectoryCsv *
read_table (const char *text)
{
  return guichet_directory_csv_read (text, strlen (text));
}

static void
test_round_trip (void)
{
  g_autoptr(GListStore) entries = new_entries ();
  g_autofree char *csv = guichet_directory_csv_write (G_LIST_MODEL (entries));
  g_autoptr(GuichetDirectoryCsv) table = read_table (csv);

  g_assert_true (g_str_has_prefix (csv, GUICHET_CSV_MARK "billingAccount,serviceName,legalForm,"));
  g_assert_cmpuint (table->unknown_columns->len, ==, 0);
  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (services));
  for (guint i = 0; i < table->rows->len; i++)
    {
      const GuichetDirectoryCsvRow *row = table->rows->pdata[i];
      g_autoptr(GuichetDirectoryEntry) entry = g_list_model_get_item (G_LIST_MODEL (entries), i);

      g_assert_cmpstr (row->service, ==, services[i]);
      for (guint k = 0; k < GUICHET_DIRECTORY_N_FIELDS; k++)
        g_assert_cmpstr (row->values[k], ==,
                         guichet_directory_field_is_read_only (k)
                             ? NULL
                             : guichet_directory_entry_get_saved (entry, k));
    }
}

static void
test_typed_and_unknown_are_not_written (void)
{
  g_autoptr(GListStore) entries = new_entries ();
  g_autoptr(GuichetDirectoryEntry) typed = g_list_model_get_item (G_LIST_MODEL (entries), 0);
  g_autoptr(GuichetDirectoryEntry) unknown =
                 guichet_directory_entry_new ("xx1111-ovh-1", "0033972101003");
  g_autofree char *csv = NULL;

  guichet_directory_entry_set (typed, GUICHET_DIRECTORY_NAME, "typed");
  g_list_store_append (entries, unknown);
  csv = guichet_directory_csv_write (G_LIST_MODEL (entries));
  g_assert_null (strstr (csv, "typed"));
  g_assert_null (strstr (csv, "0033972101003"));
}

/* clang-format off */
static const struct { const char *name; const char *data; } cases[] = {
  { "semicolons", "serviceName;city;displayUniversalDirectory\n1;Bourg;VRAI\n" },
  { "commas", "serviceName,city,displayUniversalDirectory\r\n1,Bourg,true\r\n" },
  { "tabs", "serviceName\tcity\tdisplayUniversalDirectory\r1\tBourg\t1\r" },
  { "any-order", "\xef\xbb\xbf" "DISPLAYUNIVERSALDIRECTORY;city;serviceName\noui;Bourg; 1\n" },
  { "more-cells", "serviceName;city;displayUniversalDirectory\n\n1;Bourg;yes;what;17\n" },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  g_autoptr(GuichetDirectoryCsv) table = read_table (data);
  const GuichetDirectoryCsvRow *row;

  g_assert_true (table->has_services);
  g_assert_cmpuint (table->rows->len, ==, 1);
  row = table->rows->pdata[0];
  g_assert_cmpstr (row->service, ==, "1");
  g_assert_cmpstr (row->values[GUICHET_DIRECTORY_CITY], ==, "Bourg");
  g_assert_cmpstr (row->values[GUICHET_DIRECTORY_UNIVERSAL], ==, "true");
  g_assert_null (row->values[GUICHET_DIRECTORY_NAME]);
}

static void
test_columns_that_are_not_there (void)
{
  g_autoptr(GuichetDirectoryCsv) table = read_table (
      "serviceName;city;status;PJSocialNomination;Ville\n1;Bourg;done;x;y\n");
  g_autoptr(GuichetDirectoryCsv) nobodys = read_table ("city;name\nBourg;Martin\n");
  g_autoptr(GuichetDirectoryCsv) empty = read_table ("");

  g_assert_cmpuint (table->unknown_columns->len, ==, 2);
  g_assert_cmpstr (table->unknown_columns->pdata[0], ==, "PJSocialNomination");
  g_assert_cmpstr (table->unknown_columns->pdata[1], ==, "Ville");
  g_assert_null (
      ((GuichetDirectoryCsvRow *) table->rows->pdata[0])->values[GUICHET_DIRECTORY_STATUS]);
  g_assert_false (nobodys->has_services);
  g_assert_cmpuint (nobodys->rows->len, ==, 0);
  g_assert_false (empty->has_services);
}

static void
test_anything_at_all (void)
{
  static const char data[] = "serviceName;city\n\"1;\xff\xfe\0\n2;x";
  g_autoptr(GuichetDirectoryCsv) table = guichet_directory_csv_read (data, sizeof (data) - 1);

  g_assert_true (table->has_services);
  g_assert_cmpuint (table->rows->len, <=, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-csv/round-trip", test_round_trip);
  g_test_add_func ("/directory-csv/typed-and-unknown-are-not-written",
                   test_typed_and_unknown_are_not_written);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/directory-csv/", cases[i].name, NULL);

      g_test_add_data_func (path, cases[i].data, test_case);
    }
  g_test_add_func ("/directory-csv/columns-that-are-not-there", test_columns_that_are_not_there);
  g_test_add_func ("/directory-csv/anything-at-all", test_anything_at_all);
  return g_test_run ();
}
