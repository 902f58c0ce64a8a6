/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tasks-fixture.h: operations on domain names as the mock tells of them, and a list of them
 * with what was done in it.
 */
#pragma once

#include "guichet-domain-task-list-private.h"
#include "guichet-session-fixture.h"

G_BEGIN_DECLS

#define LIST "/me/task/domain"
#define OPERATION(id, state, more)                                                                 \
  "{\"id\":" id ",\"domain\":\"d1.fr\",\"function\":\"DomainTrade\",\"status\":\"" state "\","     \
  "\"comment\":\"Waits\"," more "}"
#define MAY_CANCEL   "\"canAccelerate\":false,\"canCancel\":true,\"canRelaunch\":false"
#define MAY_RELAUNCH "\"canAccelerate\":false,\"canCancel\":true,\"canRelaunch\":true"
#define MAY_NOTHING  "\"canAccelerate\":false,\"canCancel\":false,\"canRelaunch\":false"
#define TODO(id)     OPERATION (id, "todo", MAY_CANCEL)
#define WRONG(id)    OPERATION (id, "error", MAY_RELAUNCH)
#define DONE(id)     OPERATION (id, "done", MAY_NOTHING)
#define BAR(progress)                                                                              \
  "{\"progress\":" progress ",\"currentStep\":{\"step\":\"ask\",\"description\":\"Asks both\","    \
  "\"executionDuration\":1},\"followUpSteps\":[],\"expectedDoneDate\":null,"                       \
  "\"lastUpdateDate\":null,\"taskActions\":[],\"taskStatus\":\"todo\"}"
#define ARGUMENT(key, value)                                                                       \
  "{\"key\":\"" key                                                                                \
  "\",\"type\":\"string\",\"description\":null,\"template\":null,\"value\":" value                 \
  ",\"readOnly\":false,\"minimumSize\":null,\"maximumSize\":null,\"acceptedValues\":null,"         \
  "\"acceptedFormats\":null,\"fields\":null}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (self->session.mock, steps, G_N_ELEMENTS (steps))

#define TASKS_FIXTURE_N_FAULTS 3

typedef struct
{
  SessionFixture session;
  GuichetDomainList *domains;
  GuichetDomainTaskList *list;
  GString *told;    /* by its signals: "+1 " arrived, "~1 " changed */
  GPtrArray *steps; /* (element-type GuichetMockStep): that went wrong */
  gboolean is_over;
  gboolean is_good;
  GPtrArray *arguments; /* (nullable) */
  GError *error;        /* (nullable) */
} TasksFixture;

/* What may happen to any request */
extern const GuichetMockStep tasks_fixture_faults[TASKS_FIXTURE_N_FAULTS];

void tasks_fixture_set_up (TasksFixture *self, gconstpointer data);
void tasks_fixture_tear_down (TasksFixture *self, gconstpointer data);
void tasks_fixture_wait_loaded (TasksFixture *self);
void tasks_fixture_refresh (TasksFixture *self);
/* Reads a list of just @operation. */
void tasks_fixture_begin_with (TasksFixture *self, const char *operation);
/* The request with what goes wrong instead of its answer */
void tasks_fixture_play_fault (TasksFixture *self,
                               const char *method,
                               const char *path,
                               const GuichetMockStep *fault);
const GError *tasks_fixture_get_error (TasksFixture *self);
GuichetDomainTask *tasks_fixture_find (TasksFixture *self, gint64 id);

/* With the operation of number 1; what came of it stands in the fixture. */
void tasks_fixture_start_act (TasksFixture *self, GuichetDomainTaskActions action);
void tasks_fixture_wait_over (TasksFixture *self);
void tasks_fixture_act (TasksFixture *self, GuichetDomainTaskActions action);
void tasks_fixture_supply (TasksFixture *self);
void tasks_fixture_ask (TasksFixture *self);

G_END_DECLS
