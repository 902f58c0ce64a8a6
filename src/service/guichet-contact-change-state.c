/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-state.c: how far a change of contacts has come, and each request of it.
 */
#include "config.h"

#include "guichet-contact-change-private.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetContactChangeState, guichet_contact_change_state,
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_SKIPPED, "skipped"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_PLANNED, "planned"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_SENDING, "sending"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_DONE, "done"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_UNCERTAIN, "uncertain"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_CHANGE_CANCELLED, "cancelled"))

/* The nicks are the words of the journal. */
G_DEFINE_ENUM_TYPE (GuichetContactPartState, guichet_contact_part_state,
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_PART_PLANNED, "planned"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_PART_SENT, "sent"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_PART_DONE, "done"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_PART_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_PART_CANCELLED, "cancelled"))
/* clang-format on */
