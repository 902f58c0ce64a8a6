/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-follow-wait.h: begins to follow a call that is about to be sent, and waits until its
 * events would be heard, for a second at most. Private to the placing of calls.
 */
#pragma once

#include "guichet-call-follower.h"

G_BEGIN_DECLS

void guichet_follow_wait_async (GuichetCallFollower *follower,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void guichet_follow_wait_finish (GuichetCallFollower *follower, GAsyncResult *result);

G_END_DECLS
