/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-current-call.h: the call that goes on now, from the moment it is sent until it has ended.
 * Private to the dialer. Follows it where OVHcloud's events come, and lets it go after a while
 * where they do not.
 *
 * Property "call" (#GuichetCall, nullable, read-only).
 */
#pragma once

#include "guichet-call-follower.h"
#include "guichet-call-history.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CURRENT_CALL (guichet_current_call_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCurrentCall, guichet_current_call, GUICHET, CURRENT_CALL, GObject)

GuichetCurrentCall *guichet_current_call_new (GuichetCallHistory *history);
GuichetCall *guichet_current_call_get_call (GuichetCurrentCall *self);
GuichetCallFollower *guichet_current_call_begin (GuichetCurrentCall *self,
                                                 GuichetCall *call,
                                                 GuichetClient *client,
                                                 const char *events_url);
void guichet_current_call_accepted (GuichetCurrentCall *self, GuichetCall *call);
gboolean guichet_current_call_is_fresh (GuichetCurrentCall *self, const char *dial);
void guichet_current_call_failed (GuichetCurrentCall *self, GuichetCall *call);

G_END_DECLS
