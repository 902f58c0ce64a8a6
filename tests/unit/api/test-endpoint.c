/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-endpoint.c: endpoints by name and URL, plain http to loopback alone, and the addresses that
 * follow from an endpoint.
 */
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
  /* clang-format off */
  static const struct { const char *endpoint, *url; } cases[] = {
    { "ovh-eu", "https://www.ovh.com/auth/oauth2/token" },
    { "ovh-ca", "https://ca.ovh.com/auth/oauth2/token" },
    { "ovh-us", "https://us.ovhcloud.com/auth/oauth2/token" },
    { " ovh-eu\n", "https://www.ovh.com/auth/oauth2/token" },
    { "kimsufi-eu", NULL },
    { "sys-ca", NULL },
    { "ovh-fr", NULL },
    { "https://eu.api.ovh.com/1.0", "https://www.ovh.com/auth/oauth2/token" },
    { "https://eu.api.ovh.com/v1/", "https://www.ovh.com/auth/oauth2/token" },
    { "https://CA.api.ovh.com:443/1.0", "https://ca.ovh.com/auth/oauth2/token" },
    { "https://eu.api.kimsufi.com/1.0", NULL },
    { "https://eu.api.ovh.com:8443/1.0", "https://eu.api.ovh.com:8443/auth/oauth2/token" },
    { "http://127.0.0.1:8080/1.0", "http://127.0.0.1:8080/auth/oauth2/token" },
    { "http://[::1]:8080/1.0", "http://[::1]:8080/auth/oauth2/token" },
    { "http://example.org/1.0", NULL },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = guichet_endpoint_get_token_url (cases[i].endpoint);

      g_assert_cmpstr (url, ==, cases[i].url);
    }
}

static void
test_console_urls (void)
{
  /* clang-format off */
  static const struct { const char *endpoint, *url; } cases[] = {
    { "ovh-eu", "https://eu.api.ovh.com" },
    { "ovh-ca", "https://ca.api.ovh.com" },
    { "ovh-us", "https://api.us.ovhcloud.com" },
    { "soyoustart-eu", "https://eu.api.soyoustart.com" },
    { "https://API.example.org:443/some/path/1.0", "https://api.example.org" },
    { "http://127.0.0.1:8080/1.0", "http://127.0.0.1:8080" },
    { "http://localhost:80/1.0", "http://localhost" },
    { "ovh-fr", NULL },
    { "", NULL },
    { "http://eu.api.ovh.com/1.0", NULL },
    { "javascript://x/", NULL },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *url = guichet_endpoint_get_console_url (cases[i].endpoint);

      g_assert_cmpstr (url, ==, cases[i].url);
    }
}

static void
test_one_can_sign_in_to_every_listed_name (void)
{
  const char *const *names = guichet_endpoint_list_names ();

  g_assert_cmpstr (names[0], ==, "ovh-eu");
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *console = guichet_endpoint_get_console_url (names[i]);
      g_autofree char *token_url = guichet_endpoint_get_token_url (names[i]);

      g_assert_nonnull (console);
      g_assert_nonnull (token_url);
    }
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
  g_test_add_func ("/api/endpoint/console-urls", test_console_urls);
  g_test_add_func ("/api/endpoint/one-can-sign-in-to-every-listed-name",
                   test_one_can_sign_in_to_every_listed_name);

  return g_test_run ();
}
