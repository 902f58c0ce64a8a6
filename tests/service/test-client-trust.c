/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-trust.c: a server whose certificate nobody vouches for is told nothing.
 */
#include "guichet-client-fixture.h"

#include "guichet-error.h"

static void
test_untrusted_certificate_gets_nothing (void)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "untrusted.pem", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GTlsCertificate) certificate = g_tls_certificate_new_from_file (file, &error);
  GuichetMockServer *server;
  GuichetClient *client;
  g_autoptr(GuichetRequest) request = fixture_click2call ();
  g_autoptr(JsonNode) reply = NULL;

  g_assert_no_error (error);
  server = guichet_mock_server_new (certificate);
  client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  reply = fixture_call (client, request, &error);
  g_assert_null (reply);
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_UNTRUSTED);
  g_assert_false (guichet_error_get_details (error)->maybe_done);
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 0);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/trust/untrusted-certificate-gets-nothing",
                   test_untrusted_certificate_gets_nothing);

  return g_test_run ();
}
