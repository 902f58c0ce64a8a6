/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task.h: an operation on a domain name, as OVHcloud carries it out: a change of
 * owner is one, and a correction another. Live data: tells of its changes, and asks nobody.
 *
 * Properties, read-only: "id", "domain" ("" where OVHcloud names none) and "function"
 * ("DomainTrade"), which never change; with notify: "state" (#GuichetDomainTaskState), "comment"
 * (OVHcloud's own words, "" for none), "actions" (#GuichetDomainTaskActions), "updated" (GDateTime,
 * %NULL until known), "progress" (int: percent, -1 until known) and "step" (OVHcloud's words for
 * what it is at, "" for none).
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nicks are OVHcloud's words. */
typedef enum
{
  GUICHET_DOMAIN_TASK_UNKNOWN,
  GUICHET_DOMAIN_TASK_TODO, /* planned; a change of owner waits for both parties */
  GUICHET_DOMAIN_TASK_DOING,
  GUICHET_DOMAIN_TASK_DONE,
  GUICHET_DOMAIN_TASK_ERROR,   /* somebody has to correct something */
  GUICHET_DOMAIN_TASK_PROBLEM, /* it failed */
  GUICHET_DOMAIN_TASK_CANCELLED,
} GuichetDomainTaskState;

typedef enum
{
  GUICHET_DOMAIN_TASK_NOTHING = 0,
  GUICHET_DOMAIN_TASK_ACCELERATE = 1 << 0,
  GUICHET_DOMAIN_TASK_CANCEL = 1 << 1,
  GUICHET_DOMAIN_TASK_RELAUNCH = 1 << 2,
} GuichetDomainTaskActions;

#define GUICHET_TYPE_DOMAIN_TASK_STATE   (guichet_domain_task_state_get_type ())
#define GUICHET_TYPE_DOMAIN_TASK_ACTIONS (guichet_domain_task_actions_get_type ())
GType guichet_domain_task_state_get_type (void);
GType guichet_domain_task_actions_get_type (void);

GuichetDomainTaskState guichet_domain_task_state_from_word (const char *word);
/* Whether it may still change by itself, or by what somebody does */
gboolean guichet_domain_task_state_is_open (GuichetDomainTaskState state);

/* What changes of one */
typedef struct
{
  GuichetDomainTaskState state;
  GuichetDomainTaskActions actions;
  const char *comment; /* (nullable) */
  GDateTime *created;
  GDateTime *todo; /* (nullable): when OVHcloud looks at it next */
  GDateTime *updated;
  GDateTime *done; /* (nullable) */
} GuichetDomainTaskInfo;

/* How far it has come */
typedef struct
{
  int percent;
  const char *step;    /* OVHcloud's words for what it is at */
  GStrv next_steps;    /* what comes after it */
  GDateTime *expected; /* (nullable): when it should be done */
} GuichetDomainTaskProgress;

#define GUICHET_TYPE_DOMAIN_TASK (guichet_domain_task_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainTask, guichet_domain_task, GUICHET, DOMAIN_TASK, GObject)

/* @domain: (nullable) */
GuichetDomainTask *guichet_domain_task_new (gint64 id, const char *domain, const char *function);
gint64 guichet_domain_task_get_id (GuichetDomainTask *self);
const char *guichet_domain_task_get_domain (GuichetDomainTask *self);
const char *guichet_domain_task_get_function (GuichetDomainTask *self);
/* Whether it changes the owner: then both parties answer by e-mail, and not here */
gboolean guichet_domain_task_is_trade (GuichetDomainTask *self);

void guichet_domain_task_take (GuichetDomainTask *self, const GuichetDomainTaskInfo *info);
/* The same operation, read anew: takes up what changed of it. */
void guichet_domain_task_take_from (GuichetDomainTask *self, GuichetDomainTask *other);
GuichetDomainTaskState guichet_domain_task_get_state (GuichetDomainTask *self);
GuichetDomainTaskActions guichet_domain_task_get_actions (GuichetDomainTask *self);
const char *guichet_domain_task_get_comment (GuichetDomainTask *self);
/* Each (nullable) */
GDateTime *guichet_domain_task_get_created (GuichetDomainTask *self);
GDateTime *guichet_domain_task_get_todo (GuichetDomainTask *self);
GDateTime *guichet_domain_task_get_updated (GuichetDomainTask *self);
GDateTime *guichet_domain_task_get_done (GuichetDomainTask *self);

void guichet_domain_task_take_progress (GuichetDomainTask *self,
                                        const GuichetDomainTaskProgress *progress);
/* Percent; -1 until known */
int guichet_domain_task_get_progress (GuichetDomainTask *self);
const char *guichet_domain_task_get_step (GuichetDomainTask *self);
/* (nullable) */
const char *const *guichet_domain_task_get_next_steps (GuichetDomainTask *self);
GDateTime *guichet_domain_task_get_expected (GuichetDomainTask *self);

G_END_DECLS
