/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-fixture.h: signing in against a mock of OVHcloud that is well unless told
 * otherwise, with libsecret's own keyring in a file, of a test that has no account yet.
 */
#pragma once

#include "guichet-mock-server.h"
#include "guichet-session-private.h"
#include "guichet-sign-in-private.h"

G_BEGIN_DECLS

#define SIGN_IN_KEY      "applicationkey01"
#define SIGN_IN_SECRET   "verysecretapplication02"
#define SIGN_IN_CONSUMER "verysecretconsumer03"
#define SIGN_IN_CLIENT   "EU.clientid04"
#define SIGN_IN_PASSWORD "verysecretclient05"
/* What OVHcloud makes when it is asked. */
#define SIGN_IN_MADE "verysecretmade06"
#define SIGN_IN_PAGE "https://www.example.com/auth/?credentialToken=abc"

#define SIGN_IN_CURRENT "/auth/currentCredential"
#define SIGN_IN_ASK     "/auth/credential"
#define SIGN_IN_DETAILS "/auth/details"
#define SIGN_IN_LOGOUT  "/auth/logout"
#define SIGN_IN_ME      "/me"
#define SIGN_IN_TOKEN   "/auth/oauth2/token"

#define SIGN_IN_NOT_GRANTED                                                                        \
  "{\"errorCode\":\"NOT_GRANTED_CALL\",\"httpCode\":\"403 Forbidden\",\"message\":\"This call "    \
  "has "                                                                                           \
  "not been granted\"}"
#define SIGN_IN_CREDENTIAL(status, rules)                                                          \
  "{\"allowedIPs\":null,\"applicationId\":1,\"creation\":\"2026-01-01T00:00:00+00:00\","           \
  "\"credentialId\":2,\"expiration\":null,\"lastUse\":null,\"ovhSupport\":false,\"rules\":" rules  \
  ",\"status\":\"" status "\"}"
#define SIGN_IN_ALL_RULES                                                                          \
  "[{\"method\":\"GET\",\"path\":\"/*\"},{\"method\":\"POST\",\"path\":\"/"                        \
  "*\"},{\"method\":\"PUT\""                                                                       \
  ",\"path\":\"/*\"},{\"method\":\"DELETE\",\"path\":\"/*\"}]"
#define SIGN_IN_ACCOUNT(nichandle)                                                                 \
  "{\"nichandle\":\"" nichandle "\",\"firstname\":\"Jeanne\",\"name\":\"Martin\",\"organisation\"" \
  ":null,\"email\":\"j@example.com\"}"

typedef enum
{
  SIGN_IN_BROWSER,
  SIGN_IN_KEYS,
  SIGN_IN_FOUND,
  SIGN_IN_SERVICE_ACCOUNT,
  SIGN_IN_N_WAYS,
} SignInWay;

typedef struct
{
  GuichetMockServer *mock;
  char *folder;
  char *home; /* ~/.ovh.conf */
  GSettings *settings;
  GuichetSession *session;
  GuichetSignIn *sign_in;
  GString *states; /* that it went through, separated by blanks */

  /* What the mock does other than being well. */
  const char *path;            /* (nullable): of the requests that are answered in another way */
  const GuichetMockStep *step; /* how */
  guint n_times;               /* how often; G_MAXUINT: always */
} SignInFixture;

void sign_in_fixture_set_up (SignInFixture *self, gconstpointer data);
void sign_in_fixture_tear_down (SignInFixture *self, gconstpointer data);
/* Another window of the same session. */
void sign_in_fixture_renew (SignInFixture *self, GuichetProfile *again);

void sign_in_fixture_answer (SignInFixture *self,
                             const char *path,
                             const GuichetMockStep *step,
                             guint n_times);
void sign_in_fixture_break_keyring (SignInFixture *self, gboolean is_broken);

void sign_in_fixture_start (SignInFixture *self, SignInWay way);
/* Until nothing goes on any more without people. */
void sign_in_fixture_settle (SignInFixture *self);
void sign_in_fixture_wait_for (SignInFixture *self, GuichetSignInState state);
void sign_in_fixture_run (SignInFixture *self, SignInWay way);
void sign_in_fixture_assert_state (SignInFixture *self, GuichetSignInState state);

/* Without what stands in ovh.conf. */
guint sign_in_fixture_count_profiles (SignInFixture *self);
/* (transfer full) (nullable): what the keyring has */
GuichetCredentials *sign_in_fixture_look_up (SignInFixture *self, GuichetProfile *profile);
void sign_in_fixture_wait_until_asked (SignInFixture *self, const char *method, const char *path);

G_END_DECLS
