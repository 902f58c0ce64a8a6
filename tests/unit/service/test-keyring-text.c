/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-keyring-text.c: the text that the keyring keeps for an account, there and back.
 */
#include <string.h>

#include "guichet-error.h"
#include "guichet-keyring-text.h"

static void
assert_there_and_back (GuichetCredentials *credentials, const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetSecret) text = guichet_keyring_text_write (credentials);
  g_autoptr(GuichetCredentials) back = guichet_keyring_text_read (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
  g_assert_true (guichet_credentials_equal (credentials, back));
  g_assert_cmpint (guichet_credentials_has_own_key (credentials), ==,
                   guichet_credentials_has_own_key (back));
}

static void
test_there_and_back (void)
{
  g_autoptr(GuichetCredentials) keys =
                 guichet_credentials_new_application ("ovh-eu", "AK", "AS=1", "CK", NULL);
  g_autoptr(GuichetCredentials) own =
                 guichet_credentials_new_own_application ("ovh-eu", "AK", "AS", "CK", NULL);
  g_autoptr(GuichetCredentials) account =
                 guichet_credentials_new_service_account ("ovh-ca", "ID", "SECRET", NULL);
  g_autoptr(GuichetCredentials) token =
                 guichet_credentials_new_access_token ("http://127.0.0.1:1/1.0", "T", NULL);

  assert_there_and_back (
      keys, "endpoint=ovh-eu\napplication_key=AK\napplication_secret=AS=1\nconsumer_key=CK\n");
  assert_there_and_back (own, "endpoint=ovh-eu\napplication_key=AK\napplication_secret=AS\n"
                              "consumer_key=CK\nmade_by=guichet\n");
  assert_there_and_back (account, "endpoint=ovh-ca\nclient_id=ID\nclient_secret=SECRET\n");
  assert_there_and_back (token, "endpoint=http://127.0.0.1:1/1.0\naccess_token=T\n");
}

static void
test_newer_lines_do_no_harm (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials = guichet_keyring_text_read (
      "version=9\n\nendpoint=ovh-eu\nsomething\naccess_token=T\naccess_token=U", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_credentials_get_access_token (credentials), ==, "T");
}

static void
test_bad (void)
{
  /* clang-format off */
  static const struct { const char *text; GuichetError code; } cases[] = {
    { "", GUICHET_ERROR_KEYRING },
    { "verysecret", GUICHET_ERROR_KEYRING },
    { "access_token=verysecret", GUICHET_ERROR_KEYRING },
    { "endpoint=ovh-eu\n", GUICHET_ERROR_CONFIGURATION },
    { "endpoint=ovh-eu\nclient_id=verysecret\n", GUICHET_ERROR_CONFIGURATION },
    { "endpoint=ovh-eu\naccess_token=very secret\n", GUICHET_ERROR_CONFIGURATION },
    { "endpoint=http://example.com/1.0\naccess_token=verysecret\n", GUICHET_ERROR_CONFIGURATION },
  };
  /* clang-format on */

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      int code = cases[i].code;

      g_assert_null (guichet_keyring_text_read (cases[i].text, &error));
      g_assert_error (error, GUICHET_ERROR, code);
      g_assert_null (strstr (error->message, "very"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyring-text/there-and-back", test_there_and_back);
  g_test_add_func ("/keyring-text/newer-lines-do-no-harm", test_newer_lines_do_no_harm);
  g_test_add_func ("/keyring-text/bad", test_bad);
  return g_test_run ();
}
