/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-fixture.h: the groups of an account, read from the mock by the list reader.
 */
#pragma once

#include "guichet-client-fixture.h"
#include "guichet-mock-list.h"

G_BEGIN_DECLS

void list_fixture_start (GuichetClient *client, GCancellable *cancellable, Outcome *outcome);
void list_fixture_assert_is_whole (JsonNode *reply, const GuichetMockList *mock);
void list_fixture_end (GuichetMockServer *server, GuichetClient *client, GuichetMockList *mock);

G_END_DECLS
