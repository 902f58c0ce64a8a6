/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-state.h: what became of a call, as the API and as the telephones tell it.
 * The nicks ("accepted", "ringing-here") are what the store and scripts may write.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What the API said of the request. */
typedef enum
{
  GUICHET_CALL_STATE_SENDING,
  GUICHET_CALL_STATE_ACCEPTED,
  GUICHET_CALL_STATE_REFUSED, /* the API or the network said no: nothing was placed */
  GUICHET_CALL_STATE_UNKNOWN, /* the answer was lost: the call may have been placed */
} GuichetCallState;

/* What is known of the telephones, from OVHcloud's events; they may never come. */
typedef enum
{
  GUICHET_CALL_STAGE_UNKNOWN,
  GUICHET_CALL_STAGE_RINGING_HERE,
  GUICHET_CALL_STAGE_RINGING_THERE,
  GUICHET_CALL_STAGE_CONNECTED,
  GUICHET_CALL_STAGE_ENDED,
  GUICHET_CALL_STAGE_NOT_CONNECTED, /* ended, and nobody talked: one side did not pick up */
} GuichetCallStage;

#define GUICHET_TYPE_CALL_STATE (guichet_call_state_get_type ())
GType guichet_call_state_get_type (void);
#define GUICHET_TYPE_CALL_STAGE (guichet_call_stage_get_type ())
GType guichet_call_stage_get_type (void);

/* Whether nothing more is to come. */
gboolean guichet_call_stage_is_over (GuichetCallStage stage);

G_END_DECLS
