/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profile-text.c: what people read of an account, and of a clock that is wrong.
 */
#include "guichet-profile-text.h"

#define ID "11111111-1111-4111-8111-111111111111"

static void
assert_place (GuichetProfile *profile, const char *source, const char *place)
{
  g_autofree char *stands = guichet_profile_text_place (profile, source);

  g_assert_cmpstr (stands, ==, place);
}

static void
test_nichandle_is_said_unless_it_is_the_title (void)
{
  g_autoptr(GuichetProfile) profile = guichet_profile_new (ID, GUICHET_PROFILE_KEYS, "ovh-eu");

  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  assert_place (profile, NULL, "ovh-eu");
  guichet_profile_set_person (profile, "John Dupont");
  assert_place (profile, NULL, "xx1111-ovh · ovh-eu");
}

static void
test_found_account_says_where (void)
{
  g_autoptr(GuichetProfile) profile =
                 guichet_profile_new (GUICHET_PROFILE_FOUND_ID, GUICHET_PROFILE_FOUND, "ovh-eu");

  assert_place (profile, NULL, "found on this computer");
  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  guichet_profile_set_person (profile, "John Dupont");
  assert_place (profile, "~/.ovh.conf", "xx1111-ovh · found in ~/.ovh.conf");
}

static void
assert_difference (gint64 seconds, const char *text)
{
  g_autofree char *is = guichet_profile_text_difference (seconds);

  g_assert_cmpstr (is, ==, text);
}

static void
test_difference_is_in_the_unit_of_people (void)
{
  assert_difference (61, "1 minute");
  assert_difference (-300, "5 minutes");
  assert_difference (3590, "1 hour");
  assert_difference (7200, "2 hours");
  assert_difference (-86400, "24 hours");
  assert_difference (3 * 86400 + 60, "3 days");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/profile-text/nichandle-is-said-unless-it-is-the-title",
                   test_nichandle_is_said_unless_it_is_the_title);
  g_test_add_func ("/profile-text/found-account-says-where", test_found_account_says_where);
  g_test_add_func ("/profile-text/difference-is-in-the-unit-of-people",
                   test_difference_is_in_the_unit_of_people);
  return g_test_run ();
}
