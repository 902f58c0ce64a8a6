/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in-text.c: the words of signing in.
 */
#include "guichet-endpoint-text.h"
#include "guichet-sign-in-text.h"

#include <string.h>

static void
test_one_and_many_rights_are_told_apart (void)
{
  g_autofree char *one = guichet_sign_in_text_describe_missing (1);
  g_autofree char *many = guichet_sign_in_text_describe_missing (12);

  g_assert_nonnull (strstr (one, "the right below"));
  g_assert_nonnull (strstr (many, "the 12 rights below"));
}

static void
test_who_is_signed_in_is_told_once (void)
{
  g_autoptr(GuichetProfile) profile = guichet_profile_new ("x", GUICHET_PROFILE_KEYS, "ovh-eu");
  g_autofree char *unread = guichet_sign_in_text_describe_done (profile, 0);
  g_autofree char *unnamed = NULL;
  g_autofree char *named = NULL;

  g_assert_null (strstr (unread, "ovh-eu\n"));
  guichet_profile_set_nichandle (profile, "xx1111-ovh");
  unnamed = guichet_sign_in_text_describe_done (profile, 0);
  g_assert_cmpstr (unnamed, ==, "xx1111-ovh\nOVHcloud Europe");
  guichet_profile_set_name (profile, "Agency");
  named = guichet_sign_in_text_describe_done (profile, 0);
  g_assert_cmpstr (named, ==, "Agency\nxx1111-ovh\nOVHcloud Europe");
}

static void
test_another_account_is_told_from_the_one_that_was_meant (void)
{
  g_autoptr(GuichetProfile) profile = guichet_profile_new ("x", GUICHET_PROFILE_KEYS, "ovh-eu");
  g_autofree char *title = NULL;
  g_autofree char *unnamed = NULL;
  g_autofree char *named = NULL;

  guichet_profile_set_nichandle (profile, "yy2222-ovh");
  unnamed = guichet_sign_in_text_describe_other ("xx1111-ovh", profile);
  g_assert_true (g_str_has_prefix (unnamed, "You answered as xx1111-ovh, not yy2222-ovh. "));
  guichet_profile_set_name (profile, "Claire Martin");
  named = guichet_sign_in_text_describe_other ("xx1111-ovh", profile);
  g_assert_true (
      g_str_has_prefix (named, "You answered as xx1111-ovh, not yy2222-ovh (Claire Martin). "));
  title = guichet_sign_in_text_describe_again (profile);
  g_assert_cmpstr (title, ==, "Sign in again as Claire Martin");
}

static void
test_a_wrong_clock_is_told_either_way (void)
{
  g_autoptr(GuichetProfile) profile = guichet_profile_new ("x", GUICHET_PROFILE_KEYS, "ovh-eu");
  const gint64 differences[] = { 7200, -7200 };

  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      g_autofree char *text = guichet_sign_in_text_describe_done (profile, differences[i]);

      g_assert_nonnull (strstr (text, "wrong by 2 hours"));
    }
}

static void
test_an_address_is_its_own_name (void)
{
  g_assert_null (guichet_endpoint_text_find ("http://127.0.0.1:8080/1.0"));
  g_assert_cmpstr (guichet_endpoint_text_describe ("ovh-ca"), ==, "OVHcloud Canada");
  g_assert_cmpstr (guichet_endpoint_text_describe ("https://example.org/1.0"), ==,
                   "https://example.org/1.0");
}

static void
test_address_without_a_version_gets_it (void)
{
  /* clang-format off */
  static const char *const addresses[][2] = {
    { "http://127.0.0.1:8977", "http://127.0.0.1:8977/1.0" },
    { " http://127.0.0.1:8977/ ", "http://127.0.0.1:8977/1.0" },
    { "https://example.com/1.0", "https://example.com/1.0" },
    { "https://example.com/v2", "https://example.com/v2" },
    { "https://", "https://" },
    { "example.com", "example.com" },
    { "", "" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *complete = guichet_endpoint_text_complete (addresses[i][0]);

      g_assert_cmpstr (complete, ==, addresses[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sign-in-text/one-and-many-rights-are-told-apart",
                   test_one_and_many_rights_are_told_apart);
  g_test_add_func ("/sign-in-text/who-is-signed-in-is-told-once",
                   test_who_is_signed_in_is_told_once);
  g_test_add_func ("/sign-in-text/another-account-is-told-from-the-one-that-was-meant",
                   test_another_account_is_told_from_the_one_that_was_meant);
  g_test_add_func ("/sign-in-text/a-wrong-clock-is-told-either-way",
                   test_a_wrong_clock_is_told_either_way);
  g_test_add_func ("/sign-in-text/an-address-is-its-own-name", test_an_address_is_its_own_name);
  g_test_add_func ("/sign-in-text/address-without-a-version-gets-it",
                   test_address_without_a_version_gets_it);
  return g_test_run ();
}
