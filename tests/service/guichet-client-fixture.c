/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-client-fixture.c: a client that talks to the mock, and its calls one after the other.
 */
#include "guichet-client-fixture.h"

#include "guichet-account-api.h"
#include "guichet-telephony-api.h"

/**
 * outcome_clear:
 */
void
outcome_clear (Outcome *self)
{
  g_clear_pointer (&self->reply, json_node_unref);
  g_clear_error (&self->error);
  self->is_over = FALSE;
}

/**
 * fixture_new_client:
 * @endpoint: the mock's URL
 * @connect_ms: how long a connection may take
 * @answer_ms: how long a whole call may take
 *
 * Returns: (transfer full): a client with keys of the test and almost no pause before a repeat
 */
GuichetClient *
fixture_new_client (const char *endpoint, guint connect_ms, guint answer_ms)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetCredentials) credentials = guichet_credentials_new_application (
      endpoint, TEST_APPLICATION_KEY, TEST_APPLICATION_SECRET, TEST_CONSUMER_KEY, &error);

  g_assert_no_error (error);

  return g_object_new (GUICHET_TYPE_CLIENT, "credentials", credentials, "connect-limit", connect_ms,
                       "answer-limit", answer_ms, "pause", 1, NULL);
}

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_false (outcome->is_over); /* told once */
  outcome->reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &outcome->error);
  outcome->is_over = TRUE;
}

/**
 * fixture_start:
 * @outcome: must stay until the call is over
 */
void
fixture_start (GuichetClient *client,
               GuichetRequest *request,
               GCancellable *cancellable,
               Outcome *outcome)
{
  guichet_client_call_async (client, request, cancellable, called_cb, outcome);
}

/**
 * fixture_wait:
 *
 * Returns when the call is over.
 */
void
fixture_wait (Outcome *outcome)
{
  while (!outcome->is_over)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * fixture_call:
 *
 * Returns: (transfer full): the reply
 */
JsonNode *
fixture_call (GuichetClient *client, GuichetRequest *request, GError **error)
{
  Outcome outcome = { 0 };

  fixture_start (client, request, NULL, &outcome);
  fixture_wait (&outcome);
  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);

  return outcome.reply;
}

/**
 * fixture_me:
 *
 * Returns: (transfer full): a GET, which may be repeated
 */
GuichetRequest *
fixture_me (void)
{
  return guichet_account_api_read ();
}

/**
 * fixture_other:
 *
 * Returns: (transfer full): another GET
 */
GuichetRequest *
fixture_other (void)
{
  return guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);
}

/**
 * fixture_click2call:
 *
 * Returns: (transfer full): a POST, which may not
 */
GuichetRequest *
fixture_click2call (void)
{
  return guichet_telephony_click2call ("xx1111-ovh-1", "0033972101001", "0033142866100", NULL,
                                       TRUE);
}
