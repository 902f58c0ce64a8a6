/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-fixture.h: new contacts for many services, against the mock.
 */
#pragma once

#include "guichet-contact-bulk-private.h"
#include "guichet-mock-contacts.h"
#include "guichet-session-fixture.h"

G_BEGIN_DECLS

#define BULK_FIXTURE_ME    "xx1111-ovh"
#define BULK_FIXTURE_OTHER "yy2222-ovh"

typedef struct
{
  SessionFixture session;
  GuichetMockContacts contacts;
} BulkFixture;

void bulk_fixture_set_up (BulkFixture *self, gconstpointer data);
void bulk_fixture_tear_down (BulkFixture *self, gconstpointer data);

GuichetContactBulk *bulk_fixture_new_bulk (BulkFixture *self);
GuichetService *bulk_fixture_new_service (GuichetServiceKind kind, const char *name);
char *bulk_fixture_dup_name (guint n);
void bulk_fixture_add_lines (GuichetContactBulk *bulk, guint n_lines);
void bulk_fixture_wait_until (GuichetContactBulk *bulk, GuichetBulkState state);
void bulk_fixture_start_and_wait (GuichetContactBulk *bulk);
GuichetContactChange *bulk_fixture_get_change (GuichetContactBulk *bulk, guint position);
GuichetContactChange *bulk_fixture_find_in_state (GuichetContactBulk *bulk,
                                                  GuichetContactChangeState state);
void
bulk_fixture_assert_all_made_once (BulkFixture *self, GuichetContactBulk *bulk, guint n_services);
void bulk_fixture_assert_nothing_unfinished (BulkFixture *self);

G_END_DECLS
