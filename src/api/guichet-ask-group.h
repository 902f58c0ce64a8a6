/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ask-group.h: several requests for one task: they end together. Private to the readers of
 * lists.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

typedef struct _GuichetAskGroup GuichetAskGroup;

/* One request of the group, as user data of its callback */
typedef struct
{
  GTask *task;
  guint first; /* what it is about, in the words of who asks */
  guint count;
} GuichetAsking;

/* @task: whose source object is the client; holds the group in its data */
GuichetAskGroup *guichet_ask_group_new (GTask *task);
void guichet_ask_group_free (GuichetAskGroup *self);

/* @callback: gets a GuichetAsking, for guichet_ask_group_take() */
void guichet_ask_group_call (GuichetAskGroup *self,
                             GuichetRequest *request,
                             guint first,
                             guint count,
                             GAsyncReadyCallback callback);
GuichetAsking *guichet_ask_group_begin (GuichetAskGroup *self, guint first, guint count);
GCancellable *guichet_ask_group_get_cancellable (GuichetAskGroup *self);
/* Each callback begins with it. Returns: whether the group still wants an answer */
gboolean guichet_ask_group_take (GuichetAskGroup *self);
void guichet_asking_free (GuichetAsking *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetAsking, guichet_asking_free)

gboolean guichet_ask_group_is_idle (GuichetAskGroup *self);
gboolean guichet_ask_group_is_full (GuichetAskGroup *self);

/* Takes @result or @error, which the task is returned with. */
void guichet_ask_group_succeed (GuichetAskGroup *self, gpointer result, GDestroyNotify free_func);
void guichet_ask_group_fail (GuichetAskGroup *self, GError *error);

G_END_DECLS
