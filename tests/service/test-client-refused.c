/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-client-refused.c: what a client tells of its credentials: refused ones are announced, those
 * that prove nothing yet are not used for what needs a proof, and how wrong the clock is.
 */
#include "guichet-client-fixture.h"

#include "guichet-auth-api.h"
#include "guichet-error.h"

#include <string.h>

#define INVALID                                                                                    \
  "{\"errorCode\":\"INVALID_CREDENTIAL\",\"httpCode\":\"403 Forbidden\","                          \
  "\"message\":\"This credential is not valid\"}"

static void
refused_cb (GuichetClient *client, const GError *error, GPtrArray *refusals)
{
  g_ptr_array_add (refusals, g_error_copy (error));
}

static GPtrArray *
listen (GuichetClient *client)
{
  GPtrArray *refusals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  g_signal_connect (client, "refused", G_CALLBACK (refused_cb), refusals);

  return refusals;
}

static void
test_refused_credentials_are_announced (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 403, .body = INVALID },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) refusals = listen (client);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  g_assert_null (fixture_call (client, request, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_assert_cmpuint (refusals->len, ==, 1);
  g_assert_cmpstr (((GError *) refusals->pdata[0])->message, ==, error->message);
  g_assert_cmpstr (guichet_error_get_details (refusals->pdata[0])->api_code, ==,
                   "INVALID_CREDENTIAL");
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
test_other_errors_are_not_announced (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/me", .status = 403, .body = "{\"errorCode\":\"NOT_GRANTED_CALL\"}" },
    { "GET", "/me", .status = 404, .body = "{}" },
    { "GET", "/me", .status = 400, .body = "{}" },
    { "GET", "/me", .body = "[" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GPtrArray) refusals = listen (client);
  g_autoptr(GuichetRequest) request = fixture_me ();

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) reply = fixture_call (client, request, &error);

      g_assert_cmpint (reply == NULL, ==, error != NULL);
    }
  g_assert_cmpuint (refusals->len, ==, 0);
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
test_unproven_asks_for_a_key_and_for_nothing_else (void)
{
  static const GuichetMockStep steps[] = {
    { "POST", "/auth/credential", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_unproven (
      guichet_mock_server_get_url (server), TEST_APPLICATION_KEY, TEST_APPLICATION_SECRET, NULL);
  GuichetClient *client = guichet_client_new (credentials, NULL);
  g_autoptr(GPtrArray) refusals = listen (client);
  g_autoptr(GuichetRequest) me = fixture_me ();
  g_autoptr(GuichetRequest) ask = guichet_auth_api_ask_credential ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  g_assert_null (fixture_call (client, me, &error));
  g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL);
  g_clear_error (&error);
  g_assert_cmpuint (refusals->len, ==, 0); /* nobody was asked */

  reply = fixture_call (client, ask, &error);
  g_assert_no_error (error);
  g_assert_nonnull (reply);
  g_assert_cmpstr (guichet_mock_server_get_header (server, 0, "X-Ovh-Application"), ==,
                   TEST_APPLICATION_KEY);
  g_assert_null (guichet_mock_server_get_header (server, 0, "X-Ovh-Consumer"));
  g_assert_null (guichet_mock_server_get_header (server, 0, "X-Ovh-Signature"));
  g_assert_cmpuint (guichet_mock_server_count (server, "GET", "/auth/time"), ==, 0);
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

static void
test_clock_difference_is_told (void)
{
  static const GuichetMockStep steps[] = { { "GET", "/me", .body = "{}" } };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_set_time_difference (server, -7200);
  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  g_assert_cmpint (guichet_client_get_clock_difference (client), ==, 0);
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (guichet_client_get_clock_difference (client), >=, -7201);
  g_assert_cmpint (guichet_client_get_clock_difference (client), <=, -7199);
  g_assert_cmpstr (guichet_credentials_get_base_url (guichet_client_get_credentials (client)), ==,
                   guichet_mock_server_get_url (server));
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

/* Differences with such a time would overflow. */
static void
test_time_of_no_clock_is_no_answer (void)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/auth/time", .body = "9223372036854775807" },
    { "GET", "/auth/time", .body = "-9223372036854775808" },
    { "GET", "/auth/time", .body = "253402300800" },
    { "GET", "/auth/time", .body = "-1" },
    { "GET", "/auth/time", .body = "253402300799" },
    { "GET", "/me", .body = "{}" },
  };
  GuichetMockServer *server = guichet_mock_server_new (NULL);
  GuichetClient *client = fixture_new_client (guichet_mock_server_get_url (server), 30000, 60000);
  g_autoptr(GuichetRequest) request = fixture_me ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = NULL;

  guichet_mock_server_play (server, steps, G_N_ELEMENTS (steps));
  for (guint i = 0; i < 4; i++)
    {
      g_assert_null (fixture_call (client, request, &error));
      g_assert_error (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY);
      g_clear_error (&error);
      g_assert_cmpint (guichet_client_get_clock_difference (client), ==, 0);
    }
  reply = fixture_call (client, request, &error);
  g_assert_no_error (error);
  guichet_mock_server_assert_played (server);
  g_assert_finalize_object (client);
  g_assert_finalize_object (server);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client/refused/credentials-are-announced",
                   test_refused_credentials_are_announced);
  g_test_add_func ("/client/refused/other-errors-are-not-announced",
                   test_other_errors_are_not_announced);
  g_test_add_func ("/client/refused/unproven-asks-for-a-key-and-for-nothing-else",
                   test_unproven_asks_for_a_key_and_for_nothing_else);
  g_test_add_func ("/client/refused/clock-difference-is-told", test_clock_difference_is_told);
  g_test_add_func ("/client/refused/time-of-no-clock-is-no-answer",
                   test_time_of_no_clock_is_no_answer);

  return g_test_run ();
}
