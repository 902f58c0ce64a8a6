/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-follow-wait.c: begins to follow a call that is about to be sent, and waits until its
 * events would be heard, for a second at most. Never an error: the call is sent all the same.
 */
#include "config.h"

#include "guichet-follow-wait.h"

/* People wait for their telephone to ring; an event service that is slower than this is not worth
 * it. */
#define CAP_MS 1000

typedef struct
{
  gulong settled_handler;
  guint cap_source;
  GSource *cancel_source; /* (nullable) */
} Waiting;

static void
stop_sources (Waiting *waiting)
{
  g_clear_handle_id (&waiting->cap_source, g_source_remove);
  if (waiting->cancel_source != NULL)
    g_source_destroy (waiting->cancel_source);
  g_clear_pointer (&waiting->cancel_source, g_source_unref);
}

static void
waiting_free (gpointer data)
{
  stop_sources (data);
  g_free (data);
}

/* Takes the reference that the wait held, so nothing may end it a second time: a task that returns
 * in the turn of the main loop in which it was made lives on into the next one. */
static void
end (GTask *owned_task)
{
  g_autoptr(GTask) task = owned_task;
  Waiting *waiting = g_task_get_task_data (task);

  stop_sources (waiting);
  g_clear_signal_handler (&waiting->settled_handler, g_task_get_source_object (task));
  g_task_return_boolean (task, TRUE);
}

static void
settled_cb (GuichetCallFollower *follower, gpointer user_data)
{
  end (user_data);
}

static gboolean
cap_reached_cb (gpointer user_data)
{
  Waiting *waiting = g_task_get_task_data (user_data);

  waiting->cap_source = 0;
  g_debug ("The call is sent before its events can be heard");
  end (user_data);
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  end (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * guichet_follow_wait_async:
 * @follower: not started yet
 * @cancellable: (nullable): ends the wait at once; the follower goes on
 *
 * Starts @follower and waits until it is settled, until a second is over, or until it is cancelled.
 */
void
guichet_follow_wait_async (GuichetCallFollower *follower,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GTask *task = g_task_new (follower, NULL, callback, user_data);
  Waiting *waiting = g_new0 (Waiting, 1);

  g_task_set_name (task, "guichet_follow_wait_async");
  g_task_set_task_data (task, waiting, waiting_free);
  waiting->cap_source = g_timeout_add (CAP_MS, cap_reached_cb, task);
  if (cancellable != NULL)
    {
      waiting->cancel_source = g_cancellable_source_new (cancellable);
      g_source_set_callback (waiting->cancel_source, G_SOURCE_FUNC (cancelled_cb), task, NULL);
      g_source_attach (waiting->cancel_source, g_main_context_get_thread_default ());
    }
  waiting->settled_handler = g_signal_connect (follower, "settled", G_CALLBACK (settled_cb), task);
  guichet_call_follower_start (follower);
}

/**
 * guichet_follow_wait_finish:
 *
 * Tells nothing but that the wait is over.
 */
void
guichet_follow_wait_finish (GuichetCallFollower *follower, GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, follower));

  g_task_propagate_boolean (G_TASK (result), NULL);
}
