/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-fixture.h: a session, a history and a dialer of a new instance, against the mock.
 */
#pragma once

#include "guichet-dialer.h"
#include "guichet-mock-server.h"

G_BEGIN_DECLS

/* As expanded lists: a group without a description, and one line of it */
#define FIXTURE_GROUPS "[{\"billingAccount\":\"xx1111-ovh-1\"}]"
#define FIXTURE_LINES  "[{\"serviceName\":\"0033972101001\"}]"
#define FIXTURE_GROUP  "/telephony/xx1111-ovh-1"
#define FIXTURE_LINE   FIXTURE_GROUP "/line/0033972101001"
#define FIXTURE_TOKEN  FIXTURE_GROUP "/service/0033972101001/eventToken"
#define FIXTURE_DIAL   "0033142866100"

typedef struct
{
  GuichetMockServer *mock;
  char *folder;
  GSettings *settings;
  GuichetSession *session;
  GuichetCallHistory *history;
  GuichetDialer *dialer;
} SessionFixture;

/* A call whose end the test waits for when it likes. */
typedef struct
{
  gboolean is_over;
  GuichetCall *call; /* (nullable): accepted */
  GError *error;
} Dialled;

void dialled_clear (Dialled *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dialled, dialled_clear)

void session_fixture_set_up (SessionFixture *self, gconstpointer data);
void session_fixture_tear_down (SessionFixture *self, gconstpointer data);

void session_fixture_wait_loaded (SessionFixture *self);
/* Loads an account of one line, "0033972101001". */
void session_fixture_load (SessionFixture *self);

void session_fixture_start_call (SessionFixture *self,
                                 const char *text,
                                 gboolean confirmed,
                                 GCancellable *cancellable,
                                 Dialled *dialled);
void session_fixture_wait_call (Dialled *dialled);
void
session_fixture_call (SessionFixture *self, const char *text, gboolean confirmed, Dialled *dialled);

G_END_DECLS
