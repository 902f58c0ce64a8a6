/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-services-fixture.h: the services of an account, against the mock.
 */
#pragma once

#include "guichet-mock-services.h"
#include "guichet-service-list.h"
#include "guichet-session-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  SessionFixture session;
  GuichetMockServices mock; /* at first as of services_fixture_some */
  GuichetServiceList *services;
} ServicesFixture;

extern const GuichetMockServices services_fixture_some;

void services_fixture_set_up (ServicesFixture *self, gconstpointer data);
void services_fixture_tear_down (ServicesFixture *self, gconstpointer data);

void services_fixture_wait_loaded (GuichetServiceList *services);
void services_fixture_load (ServicesFixture *self);
void services_fixture_heal (ServicesFixture *self);
guint services_fixture_count_asked (ServicesFixture *self, const char *before, const char *after);
/* @admin: (nullable): of each */
void services_fixture_assert (GuichetServiceList *services, guint n_services, const char *admin);

G_END_DECLS
