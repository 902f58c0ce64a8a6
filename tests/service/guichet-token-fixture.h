/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-token-fixture.h: a client with a service account, and the tokens that the mock gives it.
 */
#pragma once

#include "guichet-client-fixture.h"

G_BEGIN_DECLS

#define TOKEN_CLIENT_ID     "EU.clientid01"
#define TOKEN_CLIENT_SECRET "verysecretclient/secret02"
#define TOKEN_ESCAPED       "verysecretclient%2Fsecret02" /* the same in a form */
#define TOKEN_PATH          "/auth/oauth2/token"
/* Answers; the first lacks its end. */
#define TOKEN_BEGIN(name)   "{\"access_token\":\"verysecrettoken" name "\",\"token_type\":\"Bearer\","
#define TOKEN_LASTING(name) TOKEN_BEGIN (name) "\"expires_in\":3599,\"scope\":\"all\"}"
#define TOKEN_BEARER(name)  "Bearer verysecrettoken" name
/* Every secret of these tests has this in it. */
#define TOKEN_MARK "verysecret"

typedef struct
{
  GuichetMockServer *server;
  GuichetClient *client;
} TokenFixture;

TokenFixture token_fixture_new (const GuichetMockStep *steps, gsize n_steps, guint answer_ms);
void token_fixture_end (TokenFixture *fixture);
void token_fixture_ask (TokenFixture *fixture, GuichetRequest *request);
GError *token_fixture_ask_in_vain (TokenFixture *fixture, GuichetRequest *request);
void token_fixture_assert_bearer (TokenFixture *fixture, guint n_request, const char *bearer);

G_END_DECLS
