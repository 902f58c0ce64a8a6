/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-phone-number.c: typed numbers and tel: links are understood, described and warned of.
 */
#include "guichet-phone-detector.h"

#include <string.h>

/* clang-format off */
static const struct { const char *text, *dial; } spellings[] = {
  { "01 23 45 67 89", "0033123456789" },
  { " 01.23.45.67.89\n", "0033123456789" },
  { "01\u202f23\u202f45\u202f67\u202f89", "0033123456789" },
  { "+33 (0)1 23 45 67 89", "0033123456789" },
  { "0033123456789", "0033123456789" },
  { "００３３１２３４５６７８９", "0033123456789" },
  { "0692 12 34 56", "00262692123456" },
  { "0262123456", "00262262123456" },
  { "0590 12 34 56", "00590590123456" },
  { "0596601234", "00596596601234" },
  { "0594 25 12 34", "00594594251234" },
  { "0508 41 00 00", "00508410000" },
  { "+32 475 12 34 56", "0032475123456" },
  { "0016502530000", "0016502530000" },
  { "tel:+33-1-23-45-67-89", "0033123456789" },
  { "TEL:%2B33123456789", "0033123456789" },
  { "tel:01%2023%2045%2067%2089", "0033123456789" },
  { "tel://0123456789", "0033123456789" },
  { "callto:+33123456789", "0033123456789" },
  { "tel:123456789;phone-context=+33", "0033123456789" },
  { "tel:+33123456789;ext=12", "0033123456789" },
  { "3949", "3949" },
  { "39 49", "3949" },
  { "118 218", "118218" },
  { "116117", "116117" },
  { "15", "15" },
};

static const char *const no_numbers[] = {
  "", "+", "0", "tel:", "bonjour", "0800-FLOWERS", "sip:+33123456789@example.com", "01 23 45", "1234",
  "https://example.com/0123456789", "01 23 45 67 89 ou 06 12 34 56 78", "#31#0612345678", "tel:%zz", "\xff\xfe",
};

static const struct { const char *text; GuichetPhoneWarning warning; GuichetPhoneType type; } ranges[] = {
  { "0123456789", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_FIXED },
  { "0612345678", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_MOBILE },
  { "0972101007", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_VOIP },
  { "0800123456", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_TOLL_FREE },
  { "0809101214", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_UNIVERSAL },
  { "0811123456", GUICHET_PHONE_WARNING_SHARED_COST, GUICHET_PHONE_TYPE_SHARED_COST },
  { "0825123456", GUICHET_PHONE_WARNING_SHARED_COST, GUICHET_PHONE_TYPE_SHARED_COST },
  { "0884123456", GUICHET_PHONE_WARNING_SHARED_COST, GUICHET_PHONE_TYPE_SHARED_COST },
  { "0892701239", GUICHET_PHONE_WARNING_PREMIUM, GUICHET_PHONE_TYPE_PREMIUM },
  { "3114", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_SHORT },
  { "116000", GUICHET_PHONE_WARNING_NONE, GUICHET_PHONE_TYPE_SHORT },
  { "3949", GUICHET_PHONE_WARNING_UNKNOWN_COST, GUICHET_PHONE_TYPE_SHORT },
  { "3900", GUICHET_PHONE_WARNING_UNKNOWN_COST, GUICHET_PHONE_TYPE_SHORT },
  { "1014", GUICHET_PHONE_WARNING_UNKNOWN_COST, GUICHET_PHONE_TYPE_SHORT },
  { "118218", GUICHET_PHONE_WARNING_PREMIUM, GUICHET_PHONE_TYPE_SHORT },
  { "15", GUICHET_PHONE_WARNING_EMERGENCY, GUICHET_PHONE_TYPE_EMERGENCY },
  { "17", GUICHET_PHONE_WARNING_EMERGENCY, GUICHET_PHONE_TYPE_EMERGENCY },
  { "18", GUICHET_PHONE_WARNING_EMERGENCY, GUICHET_PHONE_TYPE_EMERGENCY },
  { "112", GUICHET_PHONE_WARNING_EMERGENCY, GUICHET_PHONE_TYPE_EMERGENCY },
  { "115", GUICHET_PHONE_WARNING_EMERGENCY, GUICHET_PHONE_TYPE_EMERGENCY },
  { "196", GUICHET_PHONE_WARNING_EMERGENCY, GUICHET_PHONE_TYPE_EMERGENCY },
};

static const struct { const char *text, *words; } descriptions[] = {
  { "0123456789", "Landline · Paris region · usual price" },
  { "0612345678", "Mobile" },
  { "0800123456", "Free call" },
  { "0892701239", "Premium number · surcharged call" },
  { "0692123456", "🇷🇪 Mobile · Réunion" },
  { "+3222345678", "🇧🇪 Landline" },
  { "3949", "Short number · may be surcharged" },
  { "3114", "Short number · free call" },
  { "15", "Emergency number · dial it on the phone itself" },
};

/* Numbers without a country; each is valid. */
static const struct { const char *text; GuichetPhoneWarning warning; const char *words; } international[] = {
  { "+800 1234 5678", GUICHET_PHONE_WARNING_NONE, "International free number" },
  { "+808 1234 5678", GUICHET_PHONE_WARNING_UNKNOWN_COST, "International shared-cost number · price unknown" },
  { "+870 773 123 456", GUICHET_PHONE_WARNING_UNKNOWN_COST, "Inmarsat satellite phone · price unknown" },
  { "+878 10 12345 67890", GUICHET_PHONE_WARNING_UNKNOWN_COST, "International personal number · price unknown" },
  { "+881 6 312 34567", GUICHET_PHONE_WARNING_UNKNOWN_COST, "Satellite phone · price unknown" },
  { "+882 16 1234 5678", GUICHET_PHONE_WARNING_UNKNOWN_COST, "Satellite phone · price unknown" },
  { "+882 34 21234", GUICHET_PHONE_WARNING_UNKNOWN_COST, "International network · price unknown" },
  { "+883 510 012 345", GUICHET_PHONE_WARNING_UNKNOWN_COST, "International network · price unknown" },
  { "+888 123 456 78901", GUICHET_PHONE_WARNING_UNKNOWN_COST, "International network · price unknown" },
  { "+979 1 2345 6789", GUICHET_PHONE_WARNING_PREMIUM, "International premium number · surcharged call" },
};
/* clang-format on */

static void
test_spellings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (spellings[i].text, "FR");

      g_test_message ("%s", spellings[i].text);
      g_assert_nonnull (number);
      g_assert_cmpstr (number->dial, ==, spellings[i].dial);
      g_assert_true (number->valid);
      g_assert_cmpstr (number->raw, ==, spellings[i].text);
    }
}

static void
test_no_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (no_numbers); i++)
    {
      g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (no_numbers[i], "FR");
      g_autofree char *shown = g_utf8_make_valid (no_numbers[i], -1);

      g_test_message ("%s", shown);
      g_assert_null (number);
    }
}

static void
test_possible_only (void)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse ("0012345", NULL);
  g_autoptr(GuichetPhoneNumber) unused = guichet_phone_number_parse ("0712345678", NULL);
  g_autofree char *words = NULL;

  g_assert_null (number);
  g_assert_nonnull (unused);
  g_assert_false (unused->valid);
  words = guichet_phone_number_describe (unused);
  g_assert_cmpstr (words, ==, "This number does not seem to exist");
}

static void
test_extension (void)
{
  g_autoptr(GuichetPhoneNumber) number =
                 guichet_phone_number_parse ("tel:+33123456789;ext=1234", NULL);

  g_assert_cmpstr (number->extension, ==, "1234");
  g_assert_cmpstr (number->dial, ==, "0033123456789");
  g_assert_cmpstr (number->e164, ==, "+33123456789");
  g_assert_cmpint (number->flags & GUICHET_PHONE_FLAG_URI, ==, GUICHET_PHONE_FLAG_URI);
}

static void
test_other_regions (void)
{
  g_autoptr(GuichetPhoneNumber) belgian = guichet_phone_number_parse ("0475 12 34 56", "BE");
  g_autoptr(GuichetPhoneNumber) swiss = guichet_phone_number_parse ("079 123 45 67", "CH");
  g_autoptr(GuichetPhoneNumber) american = guichet_phone_number_parse ("0033123456789", "US");
  g_autoptr(GuichetPhoneNumber) help = guichet_phone_number_parse ("911", "US");
  g_autoptr(GuichetPhoneNumber) paris = guichet_phone_number_parse ("01 23 45 67 89", "RE");
  g_autoptr(GuichetPhoneNumber) island = guichet_phone_number_parse ("0692 12 34 56", "RE");

  g_assert_cmpstr (belgian->dial, ==, "0032475123456");
  g_assert_cmpstr (swiss->dial, ==, "0041791234567");
  g_assert_cmpstr (american->dial, ==, "0033123456789");
  g_assert_cmpstr (paris->dial, ==, "0033123456789");
  g_assert_cmpstr (island->dial, ==, "00262692123456");
  g_assert_cmpstr (guichet_phone_number_get_display (paris, "RE"), ==, "01 23 45 67 89");
  g_assert_cmpint (help->warning, ==, GUICHET_PHONE_WARNING_EMERGENCY);
}

static void
test_display (void)
{
  g_autoptr(GuichetPhoneNumber) french = guichet_phone_number_parse ("+33123456789", NULL);
  g_autoptr(GuichetPhoneNumber) overseas = guichet_phone_number_parse ("+262692123456", NULL);

  g_assert_cmpstr (guichet_phone_number_get_display (french, "FR"), ==, "01 23 45 67 89");
  g_assert_cmpstr (guichet_phone_number_get_display (french, "BE"), ==, "+33 1 23 45 67 89");
  g_assert_cmpstr (guichet_phone_number_get_display (overseas, "FR"), ==, "0692 12 34 56");
  g_assert_cmpstr (guichet_phone_number_get_display (overseas, "BE"), ==, "+262 692 12 34 56");
}

static void
test_warnings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse (ranges[i].text, "FR");

      g_test_message ("%s", ranges[i].text);
      g_assert_nonnull (number);
      g_assert_cmpint (number->warning, ==, ranges[i].warning);
      g_assert_cmpint (number->type, ==, ranges[i].type);
      g_assert_cmpint (guichet_phone_warning_describe (number->warning) == NULL, ==,
                       ranges[i].warning == 0);
    }
}

static void
test_descriptions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (descriptions); i++)
    {
      g_autoptr(GuichetPhoneNumber) number =
                     guichet_phone_number_parse (descriptions[i].text, "FR");
      g_autofree char *words = guichet_phone_number_describe (number);

      g_assert_cmpstr (words, ==, descriptions[i].words);
    }
}

static void
check_international (const GuichetPhoneNumber *number, gsize index)
{
  g_autofree char *words = guichet_phone_number_describe (number);

  g_assert_true (number->valid);
  g_assert_cmpstr (number->international, ==, international[index].text);
  g_assert_cmpint (number->warning, ==, international[index].warning);
  g_assert_cmpstr (words, ==, international[index].words);
}

static void
test_international (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (international); i++)
    {
      g_autofree char *dialled = g_strconcat ("00", international[i].text + 1, NULL);
      g_autofree char *sentence = g_strconcat ("Appelez le ", international[i].text, ".", NULL);
      g_autoptr(GuichetPhoneNumber) typed =
                     guichet_phone_number_parse (international[i].text, "FR");
      g_autoptr(GuichetPhoneNumber) by_zeros = guichet_phone_number_parse (dialled, "FR");
      g_autoptr(GPtrArray) copied =
                     guichet_phone_detector_scan (sentence, strlen (sentence), NULL, NULL, NULL);

      g_test_message ("%s", international[i].text);
      g_assert_nonnull (typed);
      g_assert_nonnull (by_zeros);
      g_assert_cmpuint (copied->len, ==, 1);
      check_international (typed, i);
      check_international (by_zeros, i);
      check_international (g_ptr_array_index (copied, 0), i);
    }
}

/* A number that does not exist rings nobody, and if it does all the same, it is not free. */
static void
test_international_possible_only (void)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse ("+881 412345678", "FR");

  g_assert_nonnull (number);
  g_assert_false (number->valid);
  g_assert_cmpint (number->warning, ==, GUICHET_PHONE_WARNING_UNKNOWN_COST);
}

static void
test_nicks (void)
{
  g_assert_cmpstr (guichet_phone_type_get_nick (GUICHET_PHONE_TYPE_TOLL_FREE), ==, "toll-free");
  g_assert_cmpstr (guichet_phone_warning_get_nick (GUICHET_PHONE_WARNING_NONE), ==, "none");
  g_assert_cmpstr (guichet_phone_warning_get_nick (GUICHET_PHONE_WARNING_UNKNOWN_COST), ==,
                   "unknown-cost");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phone/number/every-usual-spelling", test_spellings);
  g_test_add_func ("/phone/number/other-text-is-refused", test_no_numbers);
  g_test_add_func ("/phone/number/possible-but-not-valid", test_possible_only);
  g_test_add_func ("/phone/number/extension-apart", test_extension);
  g_test_add_func ("/phone/number/other-regions", test_other_regions);
  g_test_add_func ("/phone/number/display-follows-region", test_display);
  g_test_add_func ("/phone/number/special-numbers-warn", test_warnings);
  g_test_add_func ("/phone/number/described-in-words", test_descriptions);
  g_test_add_func ("/phone/number/numbers-without-country-warn", test_international);
  g_test_add_func ("/phone/number/numbers-without-country-warn-unless-valid",
                   test_international_possible_only);
  g_test_add_func ("/phone/number/nicks-are-stable", test_nicks);

  return g_test_run ();
}
