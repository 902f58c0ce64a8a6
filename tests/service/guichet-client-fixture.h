/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-client-fixture.h: a client that talks to the mock, and its calls one after the other.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-mock-server.h"

G_BEGIN_DECLS

#define TEST_APPLICATION_KEY    "applicationkey01"
#define TEST_APPLICATION_SECRET "verysecretapplicationsecret02"
#define TEST_CONSUMER_KEY       "verysecretconsumerkey03"

/* A call whose end the test waits for when it likes. */
typedef struct
{
  gboolean is_over;
  JsonNode *reply;
  GError *error;
} Outcome;

void outcome_clear (Outcome *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

GuichetClient *fixture_new_client (const char *endpoint, guint connect_ms, guint answer_ms);
void fixture_start (GuichetClient *client,
                    GuichetRequest *request,
                    GCancellable *cancellable,
                    Outcome *outcome);
void fixture_wait (Outcome *outcome);
JsonNode *fixture_call (GuichetClient *client, GuichetRequest *request, GError **error);
GuichetRequest *fixture_me (void);
GuichetRequest *fixture_other (void);
GuichetRequest *fixture_click2call (void);

#define FIXTURE_CALL_PATH "/telephony/xx1111-ovh-1/line/0033972101001/click2Call"

G_END_DECLS
