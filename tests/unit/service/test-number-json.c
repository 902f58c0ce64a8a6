/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-number-json.c: what scripts read of a number.
 */
#include "guichet-number-json.h"

static void
test_members_stand_in_the_promised_order (void)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse ("01 42 86 61 00", "FR");
  g_autoptr(GString) json = g_string_new (NULL);

  g_assert_nonnull (number);
  guichet_number_json_append (json, number, 0);
  g_assert_cmpstr (json->str, ==,
                   "{\"dial\":\"0033142866100\",\"e164\":\"+33142866100\","
                   "\"national\":\"01 42 86 61 00\",\"region\":\"FR\",\"type\":\"fixed\","
                   "\"warning\":\"none\"}");
}

static void
test_a_short_number_has_no_e164 (void)
{
  g_autoptr(GuichetPhoneNumber) number = guichet_phone_number_parse ("3949", "FR");
  g_autoptr(GString) json = g_string_new (NULL);

  g_assert_nonnull (number);
  guichet_number_json_append (json, number, 0);
  g_assert_nonnull (strstr (json->str, "\"dial\":\"3949\",\"e164\":null,"));
}

static void
test_a_copied_text_cannot_break_out_of_its_string (void)
{
  g_autoptr(GString) json = g_string_new (NULL);

  guichet_number_json_append_string (json, "a\"b\\c\n\x01\x7f é");
  g_assert_cmpstr (json->str, ==, "\"a\\\"b\\\\c\\u000a\\u0001\\u007f é\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number-json/members-stand-in-the-promised-order",
                   test_members_stand_in_the_promised_order);
  g_test_add_func ("/number-json/a-short-number-has-no-e164", test_a_short_number_has_no_e164);
  g_test_add_func ("/number-json/a-copied-text-cannot-break-out-of-its-string",
                   test_a_copied_text_cannot_break_out_of_its_string);
  return g_test_run ();
}
