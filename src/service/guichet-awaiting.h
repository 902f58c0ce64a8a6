/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-awaiting.h: what all readings share that look, while no window does, after what people of
 * one account wait for: publications, operations on domain names, orders. Private to the services.
 */
#pragma once

#include "guichet-client.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* What a reading is about: the data of its task */
typedef struct
{
  GuichetStore *store;
  char *profile;            /* id of the profile */
  gpointer work;            /* (nullable): what is to be read … */
  GDestroyNotify free_work; /* … (nullable) */
} GuichetAwaiting;

/* How each begins. What is read, and what is news of it, is in the store; nothing is asked where
 * nothing is due. */
typedef void (*GuichetAwaitingFunc) (GuichetClient *client,
                                     GuichetStore *store,
                                     const char *profile,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/* (transfer full): its source is @client */
GTask *guichet_awaiting_new_task (GuichetClient *client,
                                  GuichetStore *store,
                                  const char *profile,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Of each: whether all that was due was read */
gboolean guichet_awaiting_finish (GuichetClient *client, GAsyncResult *result, GError **error);

/* By the clock of this computer: seconds since the epoch */
gint64 guichet_awaiting_get_now (void);

G_END_DECLS
