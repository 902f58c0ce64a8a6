/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-entries-fixture.h: the directory entries of an account, against the mock.
 */
#pragma once

#include "guichet-directory-list.h"
#include "guichet-mock-services.h"
#include "guichet-session-fixture.h"

G_BEGIN_DECLS

typedef struct
{
  SessionFixture session;
  GuichetMockServices mock; /* three groups of thirty lines */
  GuichetDirectoryList *entries;
} EntriesFixture;

/* 90 lines and an alias; the trunk has no entry */
#define ENTRIES_FIXTURE_COUNT 91

void entries_fixture_set_up (EntriesFixture *self, gconstpointer data);
void entries_fixture_tear_down (EntriesFixture *self, gconstpointer data);

void entries_fixture_wait_loaded (GuichetDirectoryList *entries);
void entries_fixture_load (EntriesFixture *self);
/* As at the next start of the program */
void entries_fixture_start_again (EntriesFixture *self);
/* @city: (nullable): of each, as OVHcloud has it */
void entries_fixture_assert (GuichetDirectoryList *entries, guint n_entries, const char *city);

G_END_DECLS
