/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-state.c: how far an operation on a domain name has come, and what may be done
 * with it. Pure: what a state is called in front of people is told elsewhere.
 */
#include "guichet-domain-task.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDomainTaskState, guichet_domain_task_state,
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_UNKNOWN, ""),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_TODO, "todo"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_DOING, "doing"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_DONE, "done"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_ERROR, "error"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_PROBLEM, "problem"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_CANCELLED, "cancelled"))

G_DEFINE_FLAGS_TYPE (GuichetDomainTaskActions, guichet_domain_task_actions,
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_ACCELERATE, "accelerate"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_CANCEL, "cancel"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_TASK_RELAUNCH, "relaunch"))
/* clang-format on */

/**
 * guichet_domain_task_state_from_word:
 * @word: OVHcloud's word, "doing"
 *
 * Returns: the state; %GUICHET_DOMAIN_TASK_UNKNOWN for a word that is new or misspelt
 */
GuichetDomainTaskState
guichet_domain_task_state_from_word (const char *word)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DOMAIN_TASK_STATE);
  const GEnumValue *value;

  g_return_val_if_fail (word != NULL, GUICHET_DOMAIN_TASK_UNKNOWN);

  value = g_enum_get_value_by_nick (words, word);
  return value != NULL ? (GuichetDomainTaskState) value->value : GUICHET_DOMAIN_TASK_UNKNOWN;
}

/**
 * guichet_domain_task_state_is_open:
 * @state: a state
 *
 * An error is open: it goes on once it was corrected. A problem is not, as far as OVHcloud tells.
 * Of a state that nobody knows it could not be told when to stop asking.
 *
 * Returns: whether it may still change
 */
gboolean
guichet_domain_task_state_is_open (GuichetDomainTaskState state)
{
  return state == GUICHET_DOMAIN_TASK_TODO || state == GUICHET_DOMAIN_TASK_DOING ||
         state == GUICHET_DOMAIN_TASK_ERROR;
}
