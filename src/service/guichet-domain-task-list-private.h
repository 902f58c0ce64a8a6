/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list-private.h: the list of operations as its own parts and its tests see it.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-domain-task-list.h"
#include "guichet-recheck.h"
#include "guichet-store.h"

G_BEGIN_DECLS

struct _GuichetDomainTaskList
{
  GuichetReadList parent_instance;

  GuichetSession *session;
  GuichetDomainList *domains;
  GuichetClient *client; /* (nullable): whose operations these are … */
  char *profile;         /* … (nullable): id of the profile */
  GuichetStore *store;   /* (nullable): until it is needed */
  GHashTable *known;     /* (element-type gint64 GuichetDomainTask) */
  GHashTable *under_way; /* (element-type utf8 GuichetDomainTask): by domain name */
  gboolean is_read;      /* once at least */
  gboolean is_wanted;    /* as soon as there is an account */

  GCancellable *reading; /* (nullable) */
  guint n_bars_left;     /* progress bars that have not come yet */
  GError *bar_error;     /* (nullable): the first of them */
  GuichetRecheck *recheck;
};

/* (element-type GuichetDomainTask): all that there are */
void guichet_domain_task_list_take (GuichetDomainTaskList *self, GPtrArray *fresh);
/* What is news of all that there are, for whoever tells it */
void guichet_domain_task_list_note (GuichetDomainTaskList *self, GPtrArray *fresh);
/* Of @task: somebody here wanted it */
void guichet_domain_task_list_note_own (GuichetDomainTaskList *self, GuichetDomainTask *task);
/* Of no account any more */
void guichet_domain_task_list_clear (GuichetDomainTaskList *self);
/* @reading: (transfer full) (nullable): %NULL: at an end. What was read before is not heard. */
void guichet_domain_task_list_take_reading (GuichetDomainTaskList *self, GCancellable *reading);
void guichet_domain_task_list_update_loading (GuichetDomainTaskList *self);
void guichet_domain_task_list_plan (GuichetDomainTaskList *self);
/* An answer that is under way may be older than what was just done. */
void guichet_domain_task_list_read_anew (GuichetDomainTaskList *self);
/* Of @task, whose source is a list. (nullable) (transfer none): %NULL: the task is over */
GuichetClient *guichet_domain_task_list_get_client (GTask *task);

G_END_DECLS
