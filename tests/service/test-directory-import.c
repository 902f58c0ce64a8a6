/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-import.c: a table of directory entries becomes a plan: of each line that is none
 * it is said why, and zeros that a spreadsheet took away are put back.
 */
#include <string.h>

#include "guichet-directory-api.h"
#include "guichet-directory-csv.h"
#include "guichet-session-fixture.h"

typedef struct
{
  SessionFixture session;
  GListStore *entries;
  GuichetDirectoryBulk *bulk;
} Fixture;

/* A company of France, and one of Belgium whose post code has four digits */
static const struct
{
  const char *service;
  const char *body;
} there[] = {
  { "0033972101001", "{\"country\":\"fr\",\"legalForm\":\"corporation\",\"siret\":\"\","
                     "\"ape\":\"6201Z\",\"socialNomination\":\"Ets\",\"postCode\":\"75001\","
                     "\"city\":\"Paris\",\"urbanDistrict\":\"01\",\"wayName\":\"rue\"}" },
  { "0032472101002", "{\"country\":\"be\",\"legalForm\":\"individual\",\"name\":\"Peeters\","
                     "\"firstName\":\"An\",\"postCode\":\"1000\",\"city\":\"Bruxelles\"}" },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->session, NULL);
  session_fixture_load (&fixture->session);
  fixture->entries = g_list_store_new (GUICHET_TYPE_DIRECTORY_ENTRY);
  for (gsize i = 0; i < G_N_ELEMENTS (there); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     guichet_directory_entry_new ("xx1111-ovh-1", there[i].service);
      g_autoptr(JsonNode) reply = json_from_string (there[i].body, NULL);

      g_assert_true (guichet_directory_api_take (entry, reply, NULL));
      g_list_store_append (fixture->entries, entry);
    }
  fixture->bulk = guichet_directory_bulk_new_in_folder (fixture->session.session, NULL,
                                                        fixture->session.folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->bulk);
  g_assert_finalize_object (fixture->entries);
  session_fixture_tear_down (&fixture->session, NULL);
}

static GArray *
plan (Fixture *fixture, const char *text)
{
  g_autoptr(GuichetDirectoryCsv) table = guichet_directory_csv_read (text, strlen (text));

  return guichet_directory_csv_plan (table, G_LIST_MODEL (fixture->entries), fixture->bulk);
}

static void
assert_wanted (Fixture *fixture, guint n, GuichetDirectoryField field, const char *wanted)
{
  g_autoptr(GuichetDirectoryChange) change =
                 g_list_model_get_item (G_LIST_MODEL (fixture->bulk), n);

  g_assert_cmpstr (guichet_directory_change_get_wanted (change, field), ==, wanted);
}

static void
test_lines_that_are_no_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GArray) troubles =
                 plan (fixture, "serviceName;city\n0033972101001;Lyon\n\n0033999999999;Lyon\n"
                                "0033972101001;Paris\n");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->bulk)), ==, 1);
  g_assert_cmpuint (troubles->len, ==, 2);
  g_assert_cmpuint (g_array_index (troubles, GuichetDirectoryCsvTrouble, 0).line, ==, 4);
  g_assert_false (g_array_index (troubles, GuichetDirectoryCsvTrouble, 0).is_twice);
  g_assert_cmpuint (g_array_index (troubles, GuichetDirectoryCsvTrouble, 1).line, ==, 5);
  g_assert_true (g_array_index (troubles, GuichetDirectoryCsvTrouble, 1).is_twice);
}

/* As a spreadsheet leaves them that takes digits for numbers */
static void
test_zeros_are_put_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GArray) troubles =
                 plan (fixture, "serviceName;postCode;siret\n33972101001;1000;572078400013\n"
                                "32472101002;1050;\n");

  g_assert_cmpuint (troubles->len, ==, 0);
  assert_wanted (fixture, 0, GUICHET_DIRECTORY_POST_CODE, "01000");
  assert_wanted (fixture, 0, GUICHET_DIRECTORY_SIRET, "00572078400013");
  assert_wanted (fixture, 1, GUICHET_DIRECTORY_POST_CODE, "1050");
}

static void
test_an_empty_cell_empties_its_field (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GArray) troubles = plan (fixture, "serviceName;city\n0032472101002;\n");
  g_autoptr(GuichetDirectoryChange) change = NULL;
  GuichetDirectoryField field;

  g_assert_cmpuint (troubles->len, ==, 0);
  change = g_list_model_get_item (G_LIST_MODEL (fixture->bulk), 0);
  g_assert_cmpint (guichet_directory_change_get_skipped (change, &field, NULL), ==,
                   GUICHET_DIRECTORY_SKIPPED_FAULT);
  g_assert_cmpint (field, ==, GUICHET_DIRECTORY_CITY);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/directory-import/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("lines-that-are-no-plan", test_lines_that_are_no_plan);
  ADD ("zeros-are-put-back", test_zeros_are_put_back);
  ADD ("an-empty-cell-empties-its-field", test_an_empty_cell_empties_its_field);
  return g_test_run ();
}
