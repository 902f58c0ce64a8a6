/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-credentials.c: endpoints by name and URL, plain http to loopback alone, and keys that are
 * trimmed or refused without being repeated.
 */
#include "guichet-credentials.h"
#include "guichet-endpoint.h"
#include "guichet-error.h"

#include <string.h>

static void
test_names (void)
{
  /* clang-format off */
  static const struct { const char *name, *base_url; } cases[] = {
    { "ovh-eu", "https://eu.api.ovh.com/1.0" },
    { "ovh-ca", "https://ca.api.ovh.com/1.0" },
    { "ovh-us", "https://api.us.ovhcloud.com/1.0" },
    { "kimsufi-eu", "https://eu.api.kimsufi.com/1.0" },
    { "ks-ca", "https://ca.api.kimsufi.com/1.0" },
    { "soyoustart-ca", "https://ca.api.soyoustart.com/1.0" },
    { "sys-eu", "https://eu.api.soyoustart.com/1.0" },
    { "runabove-ca", "https://api.runabove.com/1.0" },
    { " ovh-eu\n", "https://eu.api.ovh.com/1.0" },
    { "https://eu.api.ovh.com/v1", "https://eu.api.ovh.com/v1" },
    { "https://api.example.org:8443/1.0///", "https://api.example.org:8443/1.0" },
    { "http://127.0.0.1:8080/1.0", "http://127.0.0.1:8080/1.0" },
    { "http://127.9.9.9/1.0", "http://127.9.9.9/1.0" },
    { "http://[::1]:8080/1.0", "http://[::1]:8080/1.0" },
    { "http://localhost:8080/1.0/", "http://localhost:8080/1.0" },
    { "http://LOCALHOST/1.0", "http://LOCALHOST/1.0" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *base_url = guichet_endpoint_get_base_url (cases[i].name, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (base_url, ==, cases[i].base_url);
    }
}

static void
test_unsafe_urls_are_refused (void)
{
  static const char *const urls[] = {
    "http://eu.api.ovh.com/1.0",
    "http://192.168.1.1/1.0",
    "http://localhost.example.org/1.0",
    "http://127.0.0.1.example.org/1.0",
    "http://127.0.0.1@example.org/1.0",
    "http://[::2]/1.0",
    "http://0.0.0.0/1.0",
    "http://128.0.0.1/",
    "ftp://127.0.0.1/1.0",
    "file:///etc/passwd",
    "javascript://x/",
    "https://",
    "https:///1.0",
    "//eu.api.ovh.com/1.0",
    "/1.0",
    "https://user:pass@eu.api.ovh.com/1.0",
    "https://eu.api.ovh.com/1.0?x=y",
    "https://eu.api.ovh.com/1.0#x",
    "https://eu api.ovh.com/1.0",
    "https://eu.api.ovh.com:99999/1.0",
    "http://127.0.0.1\r\nHost: x/1.0",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *base_url = guichet_endpoint_get_base_url (urls[i], &error);

      if (base_url != NULL)
        g_error ("let through: %s", urls[i]);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
      g_assert_null (strstr (error->message, "pass"));
    }
}

static void
test_unknown_names_are_told_the_known_ones (void)
{
  static const char *const names[] = {
    "ovh-fr",         "",       NULL,
    "eu.api.ovh.com", "OVH-EU", "verysecretapplicationsecretthatisinthewrongplace"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *base_url = guichet_endpoint_get_base_url (names[i], &error);

      g_assert_null (base_url);
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
      g_assert_nonnull (strstr (error->message, "ovh-eu"));
      g_assert_nonnull (strstr (error->message, "runabove-ca"));
      g_assert_null (strstr (error->message, "verysecret"));
    }
}

static void
test_version_rule (void)
{
  /* clang-format off */
  static const struct { const char *base, *path, *url; } cases[] = {
    { "https://a/1.0", "/me", "https://a/1.0/me" },
    { "https://a/1.0", "/v1/me", "https://a/v1/me" },
    { "https://a/1.0", "/v2/iam/policy", "https://a/v2/iam/policy" },
    { "https://a/1.0", "/v1", "https://a/1.0/v1" },
    { "https://a/1.0", "/v1x/me", "https://a/1.0/v1x/me" },
    { "https://a/x", "/v1/me", "https://a/x/v1/me" },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = guichet_endpoint_build_url (cases[i].base, cases[i].path);

      g_assert_cmpstr (url, ==, cases[i].url);
    }
}

static void
test_token_urls (void)
{
  g_autofree char *europe = guichet_endpoint_get_token_url ("ovh-eu");
  g_autofree char *canada = guichet_endpoint_get_token_url ("ovh-ca");
  g_autofree char *states = guichet_endpoint_get_token_url ("ovh-us");

  g_assert_cmpstr (europe, ==, "https://www.ovh.com/auth/oauth2/token");
  g_assert_cmpstr (canada, ==, "https://ca.ovh.com/auth/oauth2/token");
  g_assert_cmpstr (states, ==, "https://us.ovhcloud.com/auth/oauth2/token");
  g_assert_null (guichet_endpoint_get_token_url ("kimsufi-eu"));
  g_assert_null (guichet_endpoint_get_token_url ("https://eu.api.ovh.com/1.0"));
}

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

  g_test_add_func ("/api/endpoint/names-and-urls", test_names);
  g_test_add_func ("/api/endpoint/unsafe-urls-are-refused", test_unsafe_urls_are_refused);
  g_test_add_func ("/api/endpoint/unknown-names-are-told-the-known-ones",
                   test_unknown_names_are_told_the_known_ones);
  g_test_add_func ("/api/endpoint/version-rule", test_version_rule);
  g_test_add_func ("/api/endpoint/token-urls", test_token_urls);
  g_test_add_func ("/api/credentials/keys-are-trimmed", test_keys_are_trimmed);
  g_test_add_func ("/api/credentials/bad-keys-are-refused-and-not-repeated",
                   test_bad_keys_are_refused_and_not_repeated);
  g_test_add_func ("/api/credentials/access-token-stands-alone", test_access_token_stands_alone);

  return g_test_run ();
}
