/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-state.c: the two enumerations of a call as GTypes, for properties and bindings.
 * Their meaning is told in the header.
 */
#include "guichet-call-state.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetCallState, guichet_call_state,
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_SENDING, "sending"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_ACCEPTED, "accepted"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_REFUSED, "refused"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (GuichetCallStage, guichet_call_stage,
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_RINGING_HERE, "ringing-here"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_RINGING_THERE, "ringing-there"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_CONNECTED, "connected"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_ENDED, "ended"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_NOT_CONNECTED, "not-connected"))
/* clang-format on */

/**
 * guichet_call_stage_is_over:
 *
 * Returns: whether the telephones have been hung up, so that no other stage follows
 */
gboolean
guichet_call_stage_is_over (GuichetCallStage stage)
{
  return stage == GUICHET_CALL_STAGE_ENDED || stage == GUICHET_CALL_STAGE_NOT_CONNECTED;
}
