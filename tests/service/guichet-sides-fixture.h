/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sides-fixture.h: the requests for changes of contact between the two accounts of the
 * fixture, as the mock of each side tells of them.
 */
#pragma once

#include "guichet-accounts-fixture.h"
#include "guichet-contact-sides.h"

G_BEGIN_DECLS

#define SIDES_LIST "/me/task/contactChange"
#define SIDES_OPEN "validatingByCustomers"
#define SIDES_TASK(id, state)                                                                      \
  "{\"id\":" id ",\"askingAccount\":\"xx1111-ovh\",\"fromAccount\":\"xx1111-ovh\",\"toAccount\":"  \
  "\"yy2222-ovh\",\"serviceDomain\":\"exemple.fr\",\"contactTypes\":[\"contactTech\"],\"state\":"  \
  "\"" state "\",\"dateRequest\":\"2026-11-01T10:00:00+01:00\",\"dateDone\":null}"

/* What a side asks that has a session of its own, before its list */
#define SIDES_CUSTOMER                                                                             \
  {                                                                                                \
    "GET", "/me",                                                                                  \
        .body = "{\"nichandle\":\"yy2222-ovh\",\"firstname\":\"Paul\",\"name\":\"Durand\","        \
                "\"organisation\":null,\"email\":null}"                                            \
  }
#define SIDES_AGENCY                                                                               \
  {                                                                                                \
    "GET", "/me",                                                                                  \
        .body = "{\"nichandle\":\"xx1111-ovh\",\"firstname\":\"Jeanne\",\"name\":\"Martin\","      \
                "\"organisation\":null,\"email\":null}"                                            \
  }

#define SIDES_PLAY(account, ...)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    static const GuichetMockStep steps[] = { __VA_ARGS__ };                                        \
    guichet_mock_server_play ((account)->mock, steps, G_N_ELEMENTS (steps));                       \
  }                                                                                                \
  G_STMT_END

GuichetContactSides *sides_fixture_new (AccountsFixture *fixture);
/* Each has one request, "7"; held, and read. */
GuichetContactSides *sides_fixture_new_read (AccountsFixture *fixture);
void sides_fixture_end (GuichetContactSides *sides);
/* (nullable) (transfer none): of the account called @name */
GuichetContactSide *sides_fixture_find (GuichetContactSides *sides, const char *name);
GuichetContactRequest *sides_fixture_get_request (GuichetContactSide *side, gint64 id);
guint sides_fixture_count (GuichetContactSide *side);
/* Until it has as many requests, and reads nothing any more */
void sides_fixture_wait (GuichetContactSide *side, guint n_requests);
const GError *sides_fixture_wait_error (GuichetContactSide *side);

G_END_DECLS
