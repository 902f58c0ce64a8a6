/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-csv.c: a table of holders has every value and the names they hold, and nothing that a
 * spreadsheet would run.
 */
#include "guichet-holder-csv.h"

#include <string.h>

#include "guichet-csv-field.h"
#include "guichet-csv-reader.h"
#include "guichet-domain.h"
#include "holders.h"

static GListStore *
new_domains (void)
{
  static const char *const rows[][2] = { { "a.fr", "7" }, { "b.fr", "8" }, { "c.fr", "7" } };
  GListStore *domains = g_list_store_new (GUICHET_TYPE_DOMAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GuichetDomain) domain = guichet_domain_new (rows[i][0]);
      const GuichetDomainInfo info = { .holder = rows[i][1] };

      guichet_domain_take (domain, &info);
      g_list_store_append (domains, domain);
    }
  return domains;
}

/* The table of one holder; (transfer full): cells by heading */
static GHashTable *
write_and_read (GuichetDomainContact *holder)
{
  g_autoptr(GListStore) holders = g_list_store_new (GUICHET_TYPE_DOMAIN_CONTACT);
  g_autoptr(GListStore) domains = new_domains ();
  g_autofree char *csv = NULL;
  g_autoptr(GuichetCsvReader) reader = NULL;
  g_autoptr(GPtrArray) headings = NULL;
  g_autoptr(GPtrArray) cells = NULL;
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint line = 0;

  g_list_store_append (holders, holder);
  csv = guichet_holder_csv_write (G_LIST_MODEL (holders), G_LIST_MODEL (domains));
  g_assert_true (g_str_has_prefix (csv, GUICHET_CSV_MARK));
  reader = guichet_csv_reader_new (csv, strlen (csv));
  headings = guichet_csv_reader_next (reader, &line);
  cells = guichet_csv_reader_next (reader, &line);
  g_assert_cmpuint (headings->len, ==, cells->len);
  for (guint i = 0; i < headings->len; i++)
    g_hash_table_insert (found, g_strdup (headings->pdata[i]), g_strdup (cells->pdata[i]));
  g_assert_cmpuint (g_hash_table_size (found), ==, headings->len);
  return found;
}

static void
assert_cell (GHashTable *cells, const char *heading, const char *text)
{
  g_assert_cmpstr (g_hash_table_lookup (cells, heading), ==, text);
}

static void
test_every_value_has_its_column (void)
{
  g_autoptr(GuichetDomainContact) holder =
                 holder_new (7, "organisationName", "Dupont, \"Fils\" & Cie", "legalForm",
                             "corporation", "address.city", "Lille", "vat", "FR1", NULL);
  g_autoptr(GHashTable) cells = NULL;

  guichet_domain_contact_set_n_domains (holder, 2);
  cells = write_and_read (holder);
  assert_cell (cells, "id", "7");
  assert_cell (cells, "name", "Dupont, \"Fils\" & Cie");
  assert_cell (cells, "domains", "2");
  assert_cell (cells, "address.city", "Lille");
  assert_cell (cells, "vat", "FR1");
  assert_cell (cells, "website", "");
  assert_cell (cells, "domainNames", "a.fr c.fr");
}

static void
test_who_holds_nothing_has_no_names (void)
{
  g_autoptr(GuichetDomainContact) holder = holder_new (9, "lastName", "Martin", NULL);
  g_autoptr(GHashTable) cells = write_and_read (holder);

  assert_cell (cells, "domains", "0");
  assert_cell (cells, "domainNames", "");
}

static void
test_nothing_is_a_formula (void)
{
  g_autoptr(GuichetDomainContact) holder = holder_new (7, "organisationName", "=HYPERLINK(\"x\")",
                                                        "phone", "+33.199001234", NULL);
  g_autoptr(GHashTable) cells = write_and_read (holder);

  assert_cell (cells, "organisationName", "'=HYPERLINK(\"x\")");
  assert_cell (cells, "name", "'=HYPERLINK(\"x\")");
  assert_cell (cells, "phone", "'+33.199001234");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder-csv/every-value-has-its-column", test_every_value_has_its_column);
  g_test_add_func ("/holder-csv/who-holds-nothing-has-no-names",
                   test_who_holds_nothing_has_no_names);
  g_test_add_func ("/holder-csv/nothing-is-a-formula", test_nothing_is_a_formula);
  return g_test_run ();
}
