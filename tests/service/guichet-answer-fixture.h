/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-answer-fixture.h: one request for a change of contact, "7", and the ways to answer it.
 */
#pragma once

#include "guichet-contact-answer.h"
#include "guichet-session-fixture.h"

G_BEGIN_DECLS

#define ANSWER_LIST "/me/task/contactChange"
#define ANSWER_TASK(state)                                                                         \
  "{\"id\":7,\"askingAccount\":\"xx1111-ovh\",\"fromAccount\":\"xx1111-ovh\",\"toAccount\":"       \
  "\"yy2222-ovh\",\"serviceDomain\":\"exemple.fr\",\"contactTypes\":[\"contactTech\"],\"state\":"  \
  "\"" state "\",\"dateRequest\":\"2026-11-01T10:00:00+01:00\",\"dateDone\":null}"
#define ANSWER_OPEN "validatingByCustomers"
#define ANSWER_READ                                                                                \
  {                                                                                                \
    "GET", ANSWER_LIST, .body = "[" ANSWER_TASK (ANSWER_OPEN) "]"                                  \
  }
#define ANSWER_IS(state)                                                                           \
  {                                                                                                \
    "GET", ANSWER_LIST "/7", .body = ANSWER_TASK (state)                                           \
  }

#define ANSWER_PLAY(...)                                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    static const GuichetMockStep steps[] = { __VA_ARGS__ };                                        \
    guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps));                         \
  }                                                                                                \
  G_STMT_END

typedef enum
{
  ACCEPT,
  REFUSE,
  RESEND,
} Answer;

typedef struct
{
  gboolean is_over;
  GError *error;
} Told;

const char *answer_fixture_get_path (Answer answer);
/* The list with the request in it */
GuichetContactRequestList *answer_fixture_read (SessionFixture *fixture);
GuichetContactRequest *answer_fixture_get_request (GuichetContactRequestList *list);
void answer_fixture_told_cb (GObject *source, GAsyncResult *result, gpointer told);
void answer_fixture_start (GuichetContactRequestList *list, Answer answer, Told *told);
void answer_fixture_wait (Told *told);
/* (transfer full) (nullable): what went wrong */
GError *answer_fixture_give (GuichetContactRequestList *list, Answer answer);
void answer_fixture_assert_state (GuichetContactRequestList *list,
                                  GuichetContactRequestState state);
void answer_fixture_assert_sent (SessionFixture *fixture, Answer answer, guint n_times);

G_END_DECLS
