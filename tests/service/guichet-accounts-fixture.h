/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-accounts-fixture.h: a session with two accounts in the keyring, each with an OVHcloud of
 * its own. The keyring is libsecret's file: a real one that needs no session bus.
 */
#pragma once

#include "guichet-mock-server.h"
#include "guichet-session-private.h"

G_BEGIN_DECLS

typedef struct
{
  GuichetMockServer *mock;
  GuichetProfile *profile;
} FixtureAccount;

typedef struct
{
  char *folder;
  GSettings *settings;
  GuichetSession *session;
  FixtureAccount agency;   /* in use; line "a/01" */
  FixtureAccount customer; /* line "b/02" */
} AccountsFixture;

void accounts_fixture_set_up (AccountsFixture *self, gconstpointer data);
void accounts_fixture_tear_down (AccountsFixture *self, gconstpointer data);

/* Keeps other keys for @account. */
void accounts_fixture_store (AccountsFixture *self, FixtureAccount *account, const char *key);
/* What one load asks, answered. */
void accounts_fixture_play (AccountsFixture *self, FixtureAccount *account);
void accounts_fixture_load (AccountsFixture *self);
void accounts_fixture_wait (AccountsFixture *self);
/* From now on the keyring can or cannot be read. */
void accounts_fixture_break_keyring (AccountsFixture *self, gboolean is_broken);
const char *accounts_fixture_get_line (AccountsFixture *self);

G_END_DECLS
