/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-token-fixture.c: a client with a service account, and the tokens that the mock gives it.
 */
#include "guichet-token-fixture.h"

#include "guichet-error.h"

#include <string.h>

/**
 * token_fixture_new:
 * @steps: (array length=n_steps): what the mock plays; must outlive the fixture
 * @n_steps: how many
 * @answer_ms: how long a whole call may take
 *
 * Returns: a client whose service account has the test's secret
 */
TokenFixture
token_fixture_new (const GuichetMockStep *steps, gsize n_steps, guint answer_ms)
{
  TokenFixture fixture = { .server = guichet_mock_server_new (NULL) };
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_service_account (
      guichet_mock_server_get_url (fixture.server), TOKEN_CLIENT_ID, TOKEN_CLIENT_SECRET, &error);

  g_assert_no_error (error);
  guichet_mock_server_play (fixture.server, steps, n_steps);
  fixture.client = g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "answer-limit",
                                 answer_ms, "pause", 1, NULL);

  return fixture;
}

/**
 * token_fixture_end:
 *
 * Fails the test if a step was not played.
 */
void
token_fixture_end (TokenFixture *fixture)
{
  guichet_mock_server_assert_played (fixture->server);
  g_assert_finalize_object (fixture->client);
  g_assert_finalize_object (fixture->server);
}

/**
 * token_fixture_ask:
 * @request: (transfer full): succeeds, or the test fails
 */
void
token_fixture_ask (TokenFixture *fixture, GuichetRequest *request)
{
  g_autoptr(GuichetRequest) owned = request;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = fixture_call (fixture->client, owned, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reply);
}

/**
 * token_fixture_ask_in_vain:
 * @request: (transfer full): fails without a secret in the error and without being done, or the
 * test fails
 *
 * Returns: (transfer full): the error
 */
GError *
token_fixture_ask_in_vain (TokenFixture *fixture, GuichetRequest *request)
{
  g_autoptr(GuichetRequest) owned = request;
  GError *error = NULL;
  g_autoptr(JsonNode) reply = fixture_call (fixture->client, owned, &error);
  g_autofree char *text = NULL;

  g_assert_null (reply);
  g_assert_nonnull (error);
  text = guichet_error_to_text (error);
  g_assert_null (strstr (text, TOKEN_MARK));
  if (guichet_error_get_details (error) != NULL)
    g_assert_false (guichet_error_get_details (error)->maybe_done);

  return error;
}

/**
 * token_fixture_assert_bearer:
 * @n_request: from 0, in the order in which they came
 * @bearer: (nullable): what it said in its Authorization
 */
void
token_fixture_assert_bearer (TokenFixture *fixture, guint n_request, const char *bearer)
{
  g_assert_cmpstr (guichet_mock_server_get_header (fixture->server, n_request, "Authorization"), ==,
                   bearer);
}
