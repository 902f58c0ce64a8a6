/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-waiters.h: tasks that wait for one and the same answer. One that is cancelled leaves;
 * when the last one has left, whoever fetches the answer is told that nobody wants it any more.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GuichetWaiters GuichetWaiters;

/* @owner: what the waiters were made for */
typedef void (*GuichetWaitersLeftFunc) (gpointer owner);

/* Returns @task, one of those that wait */
typedef void (*GuichetWaitersGiveFunc) (GTask *task, gpointer data);

GuichetWaiters *guichet_waiters_new (GuichetWaitersLeftFunc left, gpointer owner);
void guichet_waiters_free (GuichetWaiters *self);
void guichet_waiters_add (GuichetWaiters *self, GTask *task);
gboolean guichet_waiters_is_wanted (GuichetWaiters *self);
void guichet_waiters_answer (GuichetWaiters *self, const GError *error);
void guichet_waiters_give (GuichetWaiters *self, GuichetWaitersGiveFunc give, gpointer data);

G_END_DECLS
