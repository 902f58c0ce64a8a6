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
assert_refused (GuichetCredentials *self, GError **error)
{
  g_assert_null (self);
  g_assert_error (*error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  g_assert_null (strstr ((*error)->message, "verysecret"));
  g_clear_error (error);
}

static void
assert_key_is_refused (const char *key)
{
  const char *const keys[][3] = { { key, "secret", "consumer" },
                                  { "key", key, "consumer" },
                                  { "key", "secret", key } };
  GError *e = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    assert_refused (
        guichet_credentials_new_application ("ovh-eu", keys[i][0], keys[i][1], keys[i][2], &e), &e);
  for (gsize i = 0; i < 2; i++)
    {
      assert_refused (guichet_credentials_new_unproven ("ovh-eu", keys[i][0], keys[i][1], &e), &e);
      assert_refused (
          guichet_credentials_new_service_account ("ovh-eu", keys[i][0], keys[i][1], &e), &e);
    }
  assert_refused (guichet_credentials_new_access_token ("ovh-eu", key, &e), &e);
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
  g_assert_null (guichet_credentials_get_token_url (other));
}

static void
test_unproven_has_no_consumer_key (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) self =
                 guichet_credentials_new_unproven (" ovh-ca\n", "key ", " secret", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_credentials_get_endpoint (self), ==, "ovh-ca");
  g_assert_cmpstr (guichet_credentials_get_application_key (self), ==, "key");
  g_assert_cmpstr (guichet_credentials_get_application_secret (self), ==, "secret");
  g_assert_null (guichet_credentials_get_consumer_key (self));
}

static void
test_service_account_knows_where_its_tokens_are (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) europe =
                 guichet_credentials_new_service_account ("ovh-eu", "id\n", " secret", &error);
  g_autoptr(GuichetCredentials) local = guichet_credentials_new_service_account (
      "http://127.0.0.1:1/1.0", "id", "secret", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_credentials_get_client_id (europe), ==, "id");
  g_assert_cmpstr (guichet_credentials_get_client_secret (europe), ==, "secret");
  g_assert_cmpstr (guichet_credentials_get_token_url (europe), ==,
                   "https://www.ovh.com/auth/oauth2/token");
  g_assert_null (guichet_credentials_get_application_key (europe));
  g_assert_null (guichet_credentials_get_access_token (europe));
  g_assert_cmpstr (guichet_credentials_get_token_url (local), ==,
                   "http://127.0.0.1:1/auth/oauth2/token");
}

static void
test_service_account_is_refused_without_oauth2 (void)
{
  static const char *const endpoints[] = { "kimsufi-eu", "sys-ca", "runabove-ca",
                                           "https://ca.api.soyoustart.com/1.0" };

  for (gsize i = 0; i < G_N_ELEMENTS (endpoints); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GuichetCredentials) self = guichet_credentials_new_service_account (
          endpoints[i], "id", "verysecret", &error);

      g_assert_null (self);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
      g_assert_nonnull (strstr (error->message, endpoints[i]));
      g_assert_null (strstr (error->message, "verysecret"));
    }
}

static void
test_equal_by_what_they_prove_and_where (void)
{
  GuichetCredentials *all[] = {
    guichet_credentials_new_application ("ovh-eu", "key", "secret", "consumer", NULL),
    guichet_credentials_new_application ("ovh-ca", "key", "secret", "consumer", NULL),
    guichet_credentials_new_application ("ovh-eu", "key2", "secret", "consumer", NULL),
    guichet_credentials_new_application ("ovh-eu", "key", "secret2", "consumer", NULL),
    guichet_credentials_new_application ("ovh-eu", "key", "secret", "consumer2", NULL),
    guichet_credentials_new_unproven ("ovh-eu", "key", "secret", NULL),
    guichet_credentials_new_service_account ("ovh-eu", "key", "secret", NULL),
    guichet_credentials_new_access_token ("ovh-eu", "key", NULL),
    NULL,
  };
  g_autoptr(GuichetCredentials) same = guichet_credentials_new_application (
      "https://eu.api.ovh.com/1.0/", " key", "secret", "consumer", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
      g_assert_cmpint (guichet_credentials_equal (all[i], all[k]), ==, i == k);
  g_assert_true (guichet_credentials_equal (all[0], same));

  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    g_clear_pointer (&all[i], guichet_credentials_unref);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/credentials/keys-are-trimmed", test_keys_are_trimmed);
  g_test_add_func ("/api/credentials/bad-keys-are-refused-and-not-repeated",
                   test_bad_keys_are_refused_and_not_repeated);
  g_test_add_func ("/api/credentials/access-token-stands-alone", test_access_token_stands_alone);
  g_test_add_func ("/api/credentials/unproven-has-no-consumer-key",
                   test_unproven_has_no_consumer_key);
  g_test_add_func ("/api/credentials/service-account-knows-where-its-tokens-are",
                   test_service_account_knows_where_its_tokens_are);
  g_test_add_func ("/api/credentials/service-account-is-refused-without-oauth2",
                   test_service_account_is_refused_without_oauth2);
  g_test_add_func ("/api/credentials/equal-by-what-they-prove-and-where",
                   test_equal_by_what_they_prove_and_where);

  return g_test_run ();
}
