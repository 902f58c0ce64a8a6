/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-dial-fixture.h: a call as the mock is asked for it, and what is kept of it.
 */
#pragma once

#include "guichet-session-fixture.h"

G_BEGIN_DECLS

#define USERS     FIXTURE_LINE "/click2CallUser"
#define CALL      FIXTURE_LINE "/click2Call"
#define CALL_AS_7 FIXTURE_LINE "/click2CallUser/7/click2Call"
#define NUMBER    "01 42 86 61 00"
#define NO_USERS                                                                                   \
  {                                                                                                \
    "GET", USERS, .body = "[]"                                                                     \
  }
#define OK                                                                                         \
  {                                                                                                \
    "POST", CALL, .body = "null"                                                                   \
  }
#define REFUSAL "{\"class\":\"Client::Forbidden\",\"message\":\"No credit left\"}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

/* That were sent */
guint dial_fixture_count_calls (SessionFixture *fixture);
void dial_fixture_wait_sent (SessionFixture *fixture);
/* (transfer full): what the store holds of the only call, read as the other program reads it */
GuichetCall *dial_fixture_read_stored (SessionFixture *fixture);
/* @words: (nullable): in what is said of it; %NULL: nothing is */
void
dial_fixture_assert_stored (SessionFixture *fixture, GuichetCallState state, const char *words);
void dial_fixture_assert_nothing_stored (SessionFixture *fixture);

G_END_DECLS
