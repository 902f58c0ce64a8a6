/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-field-text.c: the words of the fields of a directory entry.
 */
#include "guichet-directory-field-text.h"

#include <string.h>

static void
test_every_field_has_a_label_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int field = 0; field < GUICHET_DIRECTORY_N_FIELDS; field++)
    {
      const char *title = guichet_directory_field_text_title (field, "fr");

      g_assert_true (g_unichar_isupper (g_utf8_get_char (title)));
      g_assert_true (g_hash_table_add (seen, (char *) title));
      g_assert_cmpstr (guichet_directory_field_text_title (field, NULL), ==, title);
    }
}

static void
test_a_belgian_company_has_a_vat_number (void)
{
  g_assert_cmpstr (guichet_directory_field_text_title (GUICHET_DIRECTORY_SIRET, "fr"), ==,
                   "SIRET number");
  g_assert_cmpstr (guichet_directory_field_text_title (GUICHET_DIRECTORY_SIRET, "be"), ==,
                   "VAT number");
  g_assert_cmpstr (guichet_directory_field_text_help (GUICHET_DIRECTORY_SIRET, "be"), ==,
                   "10 digits, with or without BE in front");
}

static void
test_every_choice_of_publication_is_explained (void)
{
  for (int field = GUICHET_DIRECTORY_UNIVERSAL; field <= GUICHET_DIRECTORY_DISPLAY_ONLY_CITY;
       field++)
    g_assert_nonnull (guichet_directory_field_text_help (field, "fr"));
  g_assert_null (guichet_directory_field_text_help (GUICHET_DIRECTORY_CITY, "fr"));
}

static void
test_values_are_told_as_people_read_them (void)
{
  /* clang-format off */
  static const struct
  {
    GuichetDirectoryField field;
    const char *value;
    const char *told;
  } cases[] = {
    { GUICHET_DIRECTORY_LEGAL_FORM, "corporation", "Company" },
    { GUICHET_DIRECTORY_LEGAL_FORM, "association", "association" },
    { GUICHET_DIRECTORY_UNIVERSAL, "true", "Yes" },
    { GUICHET_DIRECTORY_MARKETING, "false", "No" },
    { GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, "false", "Initial only" },
    { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, "true", "City only" },
    { GUICHET_DIRECTORY_COUNTRY, "BE", "Belgium" },
    { GUICHET_DIRECTORY_COUNTRY, "uk", "United Kingdom" },
    { GUICHET_DIRECTORY_COUNTRY, "zz", "zz" },
    { GUICHET_DIRECTORY_SIRET, "73282932000074", "732 829 320 00074" },
    { GUICHET_DIRECTORY_BIRTH_DATE, "1990-01-31", "01/31/90" },
    { GUICHET_DIRECTORY_BIRTH_DATE, "unknown", "unknown" },
    { GUICHET_DIRECTORY_POST_CODE, "01000", "01000" },
    { GUICHET_DIRECTORY_NAME, "d’Été 😀 \xd7\xa9", "d’Été 😀 \xd7\xa9" },
    { GUICHET_DIRECTORY_CITY, "", "" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *told = guichet_directory_field_text_value (cases[i].field, cases[i].value);

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

static void
test_every_fault_is_a_sentence_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_null (
      guichet_directory_field_text_fault (GUICHET_DIRECTORY_NAME, GUICHET_DIRECTORY_FINE));
  for (int fault = GUICHET_DIRECTORY_MISSING; fault <= GUICHET_DIRECTORY_BAD_CHARACTER; fault++)
    {
      const char *told = guichet_directory_field_text_fault (GUICHET_DIRECTORY_NAME, fault);

      g_assert_true (g_unichar_isupper (g_utf8_get_char (told)));
      g_assert_false (g_str_has_suffix (told, "."));
      g_assert_true (g_hash_table_add (seen, (char *) told));
    }
}

static void
test_a_missing_address_is_told_why (void)
{
  g_assert_true (strstr (guichet_directory_field_text_fault (GUICHET_DIRECTORY_WAY_NAME,
                                                             GUICHET_DIRECTORY_MISSING),
                         "emergency") != NULL);
}

static void
test_a_field_that_ovhcloud_names_is_found (void)
{
  GuichetDirectoryField field = GUICHET_DIRECTORY_NAME;

  g_assert_true (
      guichet_directory_field_text_find ("Invalid [x]: [postCode] 99999 is not known", &field));
  g_assert_cmpint (field, ==, GUICHET_DIRECTORY_POST_CODE);
  g_assert_false (guichet_directory_field_text_find ("The name is wrong", &field));
  g_assert_false (guichet_directory_field_text_find ("[", &field));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-field-text/every-field-has-a-label-of-its-own",
                   test_every_field_has_a_label_of_its_own);
  g_test_add_func ("/directory-field-text/a-belgian-company-has-a-vat-number",
                   test_a_belgian_company_has_a_vat_number);
  g_test_add_func ("/directory-field-text/every-choice-of-publication-is-explained",
                   test_every_choice_of_publication_is_explained);
  g_test_add_func ("/directory-field-text/values-are-told-as-people-read-them",
                   test_values_are_told_as_people_read_them);
  g_test_add_func ("/directory-field-text/every-fault-is-a-sentence-of-its-own",
                   test_every_fault_is_a_sentence_of_its_own);
  g_test_add_func ("/directory-field-text/a-missing-address-is-told-why",
                   test_a_missing_address_is_told_why);
  g_test_add_func ("/directory-field-text/a-field-that-ovhcloud-names-is-found",
                   test_a_field_that_ovhcloud_names_is_found);
  return g_test_run ();
}
