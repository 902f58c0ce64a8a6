/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-state.c: how far a request for a change of contact has come.
 * Pure: what a state is called in front of people is told elsewhere.
 */
#include "guichet-contact-request-state.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetContactRequestState, guichet_contact_request_state,
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_UNKNOWN, ""),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_TODO, "todo"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_CHECKING, "checkValidity"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_VALIDATING, "validatingByCustomers"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_DOING, "doing"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_DONE, "done"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_REFUSED, "refused"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_ABORTED, "aborted"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_EXPIRED, "expired"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_ERROR, "error"))

G_DEFINE_ENUM_TYPE (GuichetContactRequestGroup, guichet_contact_request_group,
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM, "to-confirm"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_GROUP_WAITING, "waiting"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD, "ovhcloud"),
  G_DEFINE_ENUM_VALUE (GUICHET_CONTACT_REQUEST_GROUP_FINISHED, "finished"))
/* clang-format on */

/**
 * guichet_contact_request_state_from_word:
 * @word: OVHcloud's word, for example "validatingByCustomers"
 *
 * Returns: the state; %GUICHET_CONTACT_REQUEST_UNKNOWN for a word that is new or misspelt
 */
GuichetContactRequestState
guichet_contact_request_state_from_word (const char *word)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_CONTACT_REQUEST_STATE);
  const GEnumValue *value;

  g_return_val_if_fail (word != NULL, GUICHET_CONTACT_REQUEST_UNKNOWN);

  value = g_enum_get_value_by_nick (words, word);

  return value != NULL ? (GuichetContactRequestState) value->value
                       : GUICHET_CONTACT_REQUEST_UNKNOWN;
}

/**
 * guichet_contact_request_state_get_word:
 * @state: a state
 *
 * Returns: (nullable) (transfer none): OVHcloud's word; %NULL for %GUICHET_CONTACT_REQUEST_UNKNOWN
 */
const char *
guichet_contact_request_state_get_word (GuichetContactRequestState state)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_CONTACT_REQUEST_STATE);
  const GEnumValue *value = g_enum_get_value (words, state);

  g_return_val_if_fail (value != NULL, NULL);

  return state != GUICHET_CONTACT_REQUEST_UNKNOWN ? value->value_nick : NULL;
}

/**
 * guichet_contact_request_state_is_open:
 * @state: a state
 *
 * One that Guichet does not know is not open: nobody could tell when to stop asking.
 *
 * Returns: whether it may still change
 */
gboolean
guichet_contact_request_state_is_open (GuichetContactRequestState state)
{
  return state == GUICHET_CONTACT_REQUEST_TODO || state == GUICHET_CONTACT_REQUEST_CHECKING ||
         state == GUICHET_CONTACT_REQUEST_VALIDATING || state == GUICHET_CONTACT_REQUEST_DOING;
}
