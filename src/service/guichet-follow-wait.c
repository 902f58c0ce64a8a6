/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-follow-wait.c: begins to follow a call that is about to be sent, and waits until its
 * events would be heard, for a second at most. Never an error: the call is sent all the same.
 */
#include "config.h"

#include "guichet-follow-wait.h"

#include "guichet-wait.h"

/* People wait for their telephone to ring; an event service that is slower than this is not worth
 * it. */
#define CAP_MS 1000

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
  guichet_wait_async (follower, "settled", NULL, CAP_MS, cancellable, callback, user_data);
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
  guichet_wait_finish (follower, result, NULL);
}
