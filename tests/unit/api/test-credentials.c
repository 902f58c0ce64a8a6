/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-credentials.c: what proves who asks, in four kinds: keys that are trimmed or refused without
 * being repeated, and endpoints that take them.
 */
#include "guichet-credentials.h"
#include "guichet-error.h"

#include <string.h>

static void
test_keys_are_trimmed (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) self = guichet_credentials_new_application (
      "ovh-eu", "  key \n", "\tsecret\r\n", " consumer ", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_credentials_get_base_url (self), ==, "https://eu.api.ovh.com/1.0");
  g_assert_cmpstr (guichet_credentials_get_application_key (self), ==, "key");
  g_assert_cmpstr (guichet_credentials_get_application_secret (self), ==, "secret");
  g_assert_cmpstr (guichet_credentials_get_consumer_key (self), ==, "consumer");
  g_assert_null (guichet_credentials_get_access_token (self));
}

static void
assert_key_is_refused (const char *key)
{
  const char *const keys[][3] = { { key, "secret", "consumer" },
                                  { "key", key, "consumer" },
                                  { "key", "secret", key } };
  g_autoptr(GError) token_error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GuichetCredentials) self = guichet_credentials_new_application (
          "ovh-eu", keys[i][0], keys[i][1], keys[i][2], &error);

      g_assert_null (self);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
      g_assert_null (strstr (error->message, "verysecret"));
    }
  g_assert_null (guichet_credentials_new_access_token ("ovh-eu", key, &token_error));
  g_assert_error (token_error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  g_assert_null (strstr (token_error->message, "verysecret"));
}

static void
test_bad_keys_are_refused_and_not_repeated (void)
{
  static const char *const keys[] = {
    NULL,
    "",
    "   ",
    "verysecret with space",
    "verysecret\r\nX-Evil: 1",
    "verysecret\ttab",
    "\"verysecret\"",
    "'verysecret'",
    "verysecret\x7f",
    "verysecret\xc3\xa9",
    "verysecret\xff",
    "\xe2\x80\x9cverysecret\xe2\x80\x9d",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    assert_key_is_refused (keys[i]);
}

static void
test_access_token_stands_alone (void)
{
  g_autoptr(GuichetCredentials) self = guichet_credentials_new_access_token (
      "http://localhost:1/1.0", " eyJ.a-b_c=\n", NULL);
  g_autoptr(GuichetCredentials) other = guichet_credentials_ref (self);

  g_assert_cmpstr (guichet_credentials_get_access_token (other), ==, "eyJ.a-b_c=");
  g_assert_null (guichet_credentials_get_application_key (other));
  g_assert_null (guichet_credentials_get_application_secret (other));
  g_assert_null (guichet_credentials_get_consumer_key (other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/credentials/keys-are-trimmed", test_keys_are_trimmed);
  g_test_add_func ("/api/credentials/bad-keys-are-refused-and-not-repeated",
                   test_bad_keys_are_refused_and_not_repeated);
  g_test_add_func ("/api/credentials/access-token-stands-alone", test_access_token_stands_alone);

  return g_test_run ();
}
