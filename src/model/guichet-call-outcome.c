/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-outcome.c: what became of a call: how far it came, and why it failed.
 */
#include "guichet-call-private.h"

/**
 * guichet_call_get_state:
 * Returns: what the API said of the request
 */
GuichetCallState
guichet_call_get_state (GuichetCall *self)
{
  return (GuichetCallState) guichet_call_get_number (self, GUICHET_CALL_PROP_STATE);
}

/**
 * guichet_call_set_state:
 * @state: what the API said of the request
 */
void
guichet_call_set_state (GuichetCall *self, GuichetCallState state)
{
  guichet_call_set_number (self, GUICHET_CALL_PROP_STATE, state);
}

/**
 * guichet_call_get_stage:
 * Returns: what is known of the telephones
 */
GuichetCallStage
guichet_call_get_stage (GuichetCall *self)
{
  return (GuichetCallStage) guichet_call_get_number (self, GUICHET_CALL_PROP_STAGE);
}

/**
 * guichet_call_set_stage:
 * @stage: what is known of the telephones
 */
void
guichet_call_set_stage (GuichetCall *self, GuichetCallStage stage)
{
  guichet_call_set_number (self, GUICHET_CALL_PROP_STAGE, stage);
}

/**
 * guichet_call_get_duration:
 * Returns: seconds of conversation, 0 if unknown
 */
int
guichet_call_get_duration (GuichetCall *self)
{
  return (int) guichet_call_get_number (self, GUICHET_CALL_PROP_DURATION);
}

/**
 * guichet_call_set_duration:
 * @seconds: seconds of conversation, not negative
 */
void
guichet_call_set_duration (GuichetCall *self, int seconds)
{
  g_return_if_fail (seconds >= 0);

  guichet_call_set_number (self, GUICHET_CALL_PROP_DURATION, seconds);
}

/**
 * guichet_call_get_cause:
 * Returns: why it failed, as one of the words of guichet-call-message.h; may be empty
 */
const char *
guichet_call_get_cause (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_CAUSE);
}

/**
 * guichet_call_set_cause:
 * @cause: (nullable): one of the words of guichet-call-message.h
 */
void
guichet_call_set_cause (GuichetCall *self, const char *cause)
{
  guichet_call_set_string (self, GUICHET_CALL_PROP_CAUSE, cause);
}

/**
 * guichet_call_get_message:
 * Returns: with a cause, OVHcloud's own words; without, a sentence that says why it failed, in
 * whatever language; may be empty
 */
const char *
guichet_call_get_message (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_MESSAGE);
}

/**
 * guichet_call_set_message:
 * @message: (nullable): OVHcloud's own words or, without a cause, a sentence
 */
void
guichet_call_set_message (GuichetCall *self, const char *message)
{
  guichet_call_set_string (self, GUICHET_CALL_PROP_MESSAGE, message);
}

/**
 * guichet_call_get_query_id:
 * Returns: OVHcloud's id of the request, may be empty
 */
const char *
guichet_call_get_query_id (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_QUERY_ID);
}

/**
 * guichet_call_set_query_id:
 * @query_id: (nullable): OVHcloud's id of the request
 */
void
guichet_call_set_query_id (GuichetCall *self, const char *query_id)
{
  guichet_call_set_string (self, GUICHET_CALL_PROP_QUERY_ID, query_id);
}
