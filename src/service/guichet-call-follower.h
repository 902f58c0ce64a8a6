/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-follower.h: writes into a call what OVHcloud's events tell of its telephones.
 * Private to the dialer. Never an error for anybody: where the event service is not, the stage
 * stays unknown.
 *
 * Signals: "changed" (stage or duration of the call), "settled" (once: what happens from now on is
 * told, or nothing ever will be), "stopped" (nothing more will come).
 */
#pragma once

#include "guichet-call.h"
#include "guichet-client.h"
#include "guichet-event-token.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALL_FOLLOWER (guichet_call_follower_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCallFollower, guichet_call_follower, GUICHET, CALL_FOLLOWER, GObject)

GuichetCallFollower *guichet_call_follower_new (GuichetClient *client,
                                                GuichetEventToken *token,
                                                const char *events_url,
                                                GuichetCall *call,
                                                GHashTable *taken);
GuichetCall *guichet_call_follower_get_call (GuichetCallFollower *self);
GuichetEventToken *guichet_call_follower_get_token (GuichetCallFollower *self);
void guichet_call_follower_start (GuichetCallFollower *self);
void guichet_call_follower_stop (GuichetCallFollower *self);

G_END_DECLS
