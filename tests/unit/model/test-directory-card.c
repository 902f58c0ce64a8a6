/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-directory-card.c: what a directory would print of an entry, and how an address of one line
 * is taken apart.
 */
#include "directory-entries.h"

#include "guichet-directory-address.h"
#include "guichet-directory-card.h"

static void
assert_card (GuichetDirectoryEntry *entry, const char *expected)
{
  g_autofree char *card = guichet_directory_card_write (entry);

  g_assert_cmpstr (card, ==, expected);
}

static void
test_person (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new_complete ();

  assert_card (entry, NULL);
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  assert_card (entry, "É. Lefèvre\n12 rue de l’Église\n01000 Bourg-en-Bresse");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, "true");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, "true");
  assert_card (entry, "Élise Lefèvre\n01000 Bourg-en-Bresse");
}

static void
test_company (void)
{
  /* clang-format off */
  static const struct { GuichetDirectoryField field; const char *value; } values[] = {
    { GUICHET_DIRECTORY_UNIVERSAL,               "true" },
    { GUICHET_DIRECTORY_SOCIAL_NOMINATION,       "Dupont et Fils" },
    { GUICHET_DIRECTORY_SOCIAL_NOMINATION_EXTRA, "SARL" },
    { GUICHET_DIRECTORY_OCCUPATION,              "Menuisier" },
    { GUICHET_DIRECTORY_NAME,                    "Dupont" }, /* no place in this form */
    { GUICHET_DIRECTORY_WAY_NUMBER,              "3" },
    { GUICHET_DIRECTORY_WAY_NUMBER_EXTRA,        "bis" },
    { GUICHET_DIRECTORY_WAY_NAME,                "quai Ouest" },
    { GUICHET_DIRECTORY_ADDRESS_EXTRA,           "Batiment A" },
    { GUICHET_DIRECTORY_POST_CODE,               "59100" },
    { GUICHET_DIRECTORY_CITY,                    "Roubaix" },
    { GUICHET_DIRECTORY_CEDEX,                   "CEDEX 1" },
    { GUICHET_DIRECTORY_LINE_DESCRIPTION,        "Atelier" },
    { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY,       "true" }, /* for individuals alone */
  };
  /* clang-format on */
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new ("fr", "professional");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    guichet_directory_entry_set (entry, values[i].field, values[i].value);
  assert_card (entry, "Dupont et Fils SARL\nMenuisier\n3 bis quai Ouest\nBatiment A\n"
                      "59100 Roubaix CEDEX 1\nAtelier");
}

static void
test_empty (void)
{
  g_autoptr(GuichetDirectoryEntry) entry = directory_entry_new ("be", "");

  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_UNIVERSAL, "true");
  assert_card (entry, "");
}

static void
test_address (void)
{
  static const char *const extras[] = { "", "bis", "ter", "A", NULL };
  /* clang-format off */
  static const struct { const char *typed, *number, *extra, *way; } cases[] = {
    { "12 bis rue de la Paix", "12", "bis", "rue de la Paix" },
    { "12bis, rue de la Paix", "12", "bis", "rue de la Paix" },
    { "12 A rue de la Paix",   "12", "A",   "rue de la Paix" },
    { "12 Avenue Foch",        "12", "",    "Avenue Foch" },
    { "12, avenue Foch ",      "12", "",    "avenue Foch" },
    { "bis rue de la Paix",    "",   "",    "bis rue de la Paix" },
    { "Lieu-dit Le Bourg",     "",   "",    "Lieu-dit Le Bourg" },
    { "7 TER",                 "7",  "ter", "" },
    { "",                      "",   "",    "" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDirectoryAddress) address =
                     guichet_directory_address_split (cases[i].typed, extras);

      g_assert_cmpstr (address->number, ==, cases[i].number);
      g_assert_cmpstr (address->extra, ==, cases[i].extra);
      g_assert_cmpstr (address->way, ==, cases[i].way);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/directory-card/a-person-as-he-chose", test_person);
  g_test_add_func ("/directory-card/a-company-with-all-of-its-address", test_company);
  g_test_add_func ("/directory-card/nothing-typed-is-nothing-printed", test_empty);
  g_test_add_func ("/directory-card/an-address-taken-apart", test_address);
  return g_test_run ();
}
