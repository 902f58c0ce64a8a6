/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-form.c: the right fields for whom, what is wrong with them, and what a change of
 * the legal form keeps.
 */
#include "directory-entries.h"

#include "guichet-directory-form.h"

static char *
list_shown (GuichetDirectoryEntry *entry, gboolean required)
{
  g_autoptr(GString) shown = g_string_new (NULL);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (required ? guichet_directory_form_requires (entry, i)
                 : guichet_directory_form_shows (entry, i))
      g_string_append_printf (shown, "%s ", guichet_directory_field_get_key (i));
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

#define WAY     "wayNumber wayNumberExtra wayType wayName addressExtra "
#define TOWN    "country postCode city "
#define CHOICES "lineDescription "

static void
test_fields_of_each (void)
{
  /* clang-format off */
  static const struct { const char *country, *legal_form, *shown, *required; } cases[] = {
    { "fr", "individual",
      "legalForm name firstName email " TOWN "cedex " WAY CHOICES "displayUniversalDirectory "
      "displayMarketingDirectory displaySearchReverse displayFirstName displayOnlyCity ",
      "legalForm name firstName postCode city wayName " },
    { "fr", "professional",
      "legalForm occupation siret ape socialNomination socialNominationExtra email " TOWN "cedex "
      WAY CHOICES "directoryServiceCode displayUniversalDirectory displayMarketingDirectory "
      "displaySearchReverse ",
      "legalForm siret ape socialNomination postCode city wayName " },
    { "fr", "corporation",
      "legalForm siret ape socialNomination socialNominationExtra email " TOWN "cedex "
      WAY CHOICES "directoryServiceCode displayUniversalDirectory displayMarketingDirectory "
      "displaySearchReverse ",
      "legalForm siret ape socialNomination postCode city wayName " },
    { "be", "individual", "legalForm name firstName " TOWN WAY "displayUniversalDirectory ",
      "legalForm name firstName postCode city wayName " },
    { "be", "corporation", "legalForm siret socialNomination " TOWN WAY "displayUniversalDirectory ",
      "legalForm socialNomination postCode city wayName " },
    { "ch", "", "name firstName email " TOWN "cedex " WAY,
      "name firstName postCode city wayName " },
    { "FR", "", "legalForm name firstName email " TOWN "cedex " WAY CHOICES
      "displayUniversalDirectory displayMarketingDirectory displaySearchReverse displayFirstName "
      "displayOnlyCity ",
      "legalForm name firstName postCode city wayName " },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     directory_entry_new (cases[i].country, cases[i].legal_form);
      g_autofree char *shown = NULL;
      g_autofree char *required = NULL;

      guichet_directory_entry_set (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
      shown = list_shown (entry, FALSE);
      required = list_shown (entry, TRUE);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (required, ==, cases[i].required);
    }
}

static void
test_publication_gates_the_rest (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  g_assert_true (guichet_directory_form_shows (entry, GUICHET_DIRECTORY_UNIVERSAL));
  g_assert_false (guichet_directory_form_shows (entry, GUICHET_DIRECTORY_MARKETING));
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  g_assert_true (guichet_directory_form_shows (entry, GUICHET_DIRECTORY_MARKETING));
}

static void
test_absent_fields_are_not_shown (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  g_assert_true (guichet_directory_form_shows (entry, GUICHET_DIRECTORY_EMAIL));
  directory_entry_take (entry, GUICHET_DIRECTORY_EMAIL, NULL);
  g_assert_false (guichet_directory_form_shows (entry, GUICHET_DIRECTORY_EMAIL));
}

static void
test_districts (void)
{
  /* clang-format off */
  static const struct { const char *post_code; guint n_districts; } cases[] = {
    { "75001", 20 }, { "75020", 20 }, { "75116", 20 }, { "75021", 0 }, { "69003", 9 },
    { "69100", 0 }, { "13016", 16 }, { "13090", 0 }, { "59000", 0 }, { "", 0 }, { "7500", 0 },
  };
  /* clang-format on */
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) choices = NULL;

      guichet_directory_entry_set (entry, GUICHET_DIRECTORY_POST_CODE, cases[i].post_code);
      choices = guichet_directory_form_get_choices (entry, GUICHET_DIRECTORY_URBAN_DISTRICT);
      g_assert_cmpuint (choices != NULL ? g_strv_length (choices) : 0, ==, cases[i].n_districts);
      g_assert_true (guichet_directory_form_requires (entry, GUICHET_DIRECTORY_URBAN_DISTRICT) ==
                     (cases[i].n_districts > 0));
    }
}

static void
test_faults (void)
{
  /* clang-format off */
  static const struct
  {
    const char *country, *legal_form;
    GuichetDirectoryField field;
    const char *value;
    GuichetDirectoryFault fault;
  } cases[] = {
#define FR "fr", "corporation"
#define BE "be", "corporation"
    { FR, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "", GUICHET_DIRECTORY_MISSING },
    { FR, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "  ", GUICHET_DIRECTORY_MISSING },
    { FR, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "L’Étoile du Nord & Cie", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "שלום 🏢", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "two\nlines", GUICHET_DIRECTORY_BAD_CHARACTER },
    { FR, GUICHET_DIRECTORY_SOCIAL_NOMINATION, "a\u202eb", GUICHET_DIRECTORY_BAD_CHARACTER },
    { FR, GUICHET_DIRECTORY_SIRET, "732 829 320 00074", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_SIRET, "732829320", GUICHET_DIRECTORY_BAD_SIRET },
    { BE, GUICHET_DIRECTORY_SIRET, "BE0403019261", GUICHET_DIRECTORY_FINE },
    { BE, GUICHET_DIRECTORY_SIRET, "BE0403019262", GUICHET_DIRECTORY_BAD_VAT },
    { BE, GUICHET_DIRECTORY_SIRET, "", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_APE, "6201Z", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_APE, "62.01Z", GUICHET_DIRECTORY_BAD_APE },
    { FR, GUICHET_DIRECTORY_EMAIL, "accueil@exemple.fr", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_EMAIL, "accueil@exemple", GUICHET_DIRECTORY_BAD_EMAIL },
    { FR, GUICHET_DIRECTORY_EMAIL, "a b@exemple.fr", GUICHET_DIRECTORY_BAD_EMAIL },
    { FR, GUICHET_DIRECTORY_POST_CODE, "01000", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_POST_CODE, "1000", GUICHET_DIRECTORY_BAD_POST_CODE },
    { BE, GUICHET_DIRECTORY_POST_CODE, "1000", GUICHET_DIRECTORY_FINE },
    { "gb", "", GUICHET_DIRECTORY_POST_CODE, "sw1a 1aa", GUICHET_DIRECTORY_FINE },
    { "gb", "", GUICHET_DIRECTORY_POST_CODE, "SW1A1AA", GUICHET_DIRECTORY_BAD_POST_CODE },
    { FR, GUICHET_DIRECTORY_WAY_NUMBER, "12", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_WAY_NUMBER, "12 bis", GUICHET_DIRECTORY_BAD_NUMBER },
    { FR, GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, "bis", GUICHET_DIRECTORY_FINE },
    { BE, GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, "bis", GUICHET_DIRECTORY_BAD_CHOICE },
    { FR, GUICHET_DIRECTORY_ADDRESS_EXTRA, "Batiment 3", GUICHET_DIRECTORY_FINE },
    { FR, GUICHET_DIRECTORY_ADDRESS_EXTRA, "Bâtiment 3", GUICHET_DIRECTORY_BAD_EXTRA },
    { FR, GUICHET_DIRECTORY_OCCUPATION, "\n", GUICHET_DIRECTORY_FINE }, /* not shown */
#undef FR
#undef BE
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDirectoryEntry) entry =
                     directory_entry_new (cases[i].country, cases[i].legal_form);

      guichet_directory_entry_set (entry, cases[i].field, cases[i].value);
      if (guichet_directory_form_check (entry, cases[i].field) != cases[i].fault)
        g_error ("“%s”: %d", cases[i].value, guichet_directory_form_check (entry, cases[i].field));
    }
}

static void
test_lacks (void)
{
  g_autoptr(GuichetDirectoryEntry) complete = directory_entry_new_complete ();
  g_autoptr(GuichetDirectoryEntry) empty = directory_entry_new ("fr", "corporation");
  g_autoptr(GuichetDirectoryEntry) unknown = guichet_directory_entry_new ("a", "0033972101001");

  g_assert_cmpint (guichet_directory_form_get_lacks (complete), ==, 0);
  g_assert_cmpint (guichet_directory_form_get_lacks (empty), ==,
                   GUICHET_DIRECTORY_LACKS_NAME | GUICHET_DIRECTORY_LACKS_COMPANY |
                       GUICHET_DIRECTORY_LACKS_ADDRESS);
  g_assert_cmpint (guichet_directory_form_get_lacks (unknown), ==, 0);

  guichet_directory_entry_set (complete, GUICHET_DIRECTORY_WAY_NAME, "");
  g_assert_cmpint (guichet_directory_form_get_lacks (complete), ==,
                   GUICHET_DIRECTORY_LACKS_ADDRESS);
}

static void
test_another_legal_form (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();
  g_autoptr(GArray) dropped = NULL;

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_EMAIL, "elise@exemple.fr");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, "true");
  dropped = guichet_directory_form_list_dropped (entry, "corporation");
  g_assert_cmpuint (dropped->len, ==, 2);
  g_assert_cmpint (g_array_index (dropped, GuichetDirectoryField, 0), ==, GUICHET_DIRECTORY_NAME);
  g_assert_cmpint (g_array_index (dropped, GuichetDirectoryField, 1), ==,
                   GUICHET_DIRECTORY_FIRST_NAME);

  guichet_directory_form_set_legal_form (entry, "corporation");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_NAME), ==, "");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_EMAIL), ==,
                   "elise@exemple.fr");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_CITY), ==,
                   "Bourg-en-Bresse");
  g_assert_cmpstr (guichet_directory_entry_get (entry, GUICHET_DIRECTORY_LEGAL_FORM), ==,
                   "corporation");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-form/fields-of-each", test_fields_of_each);
  g_test_add_func ("/directory-form/publication-gates-the-rest", test_publication_gates_the_rest);
  g_test_add_func ("/directory-form/absent-fields-are-not-shown", test_absent_fields_are_not_shown);
  g_test_add_func ("/directory-form/districts-of-three-cities", test_districts);
  g_test_add_func ("/directory-form/faults-at-their-field", test_faults);
  g_test_add_func ("/directory-form/what-the-law-wants-is-missed", test_lacks);
  g_test_add_func ("/directory-form/another-legal-form-keeps-what-is-common",
                   test_another_legal_form);
  return g_test_run ();
}
