/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-action.c: switching between accounts as an action, "profile", whose state is the
 * id of the account in use. It changes the settings, no more: whoever follows them switches.
 */
#include "config.h"

#include "guichet-profile-action.h"

static const char *
get_current_id (GuichetProfileList *profiles)
{
  GuichetProfile *current = guichet_profile_list_get_current (profiles);

  return current != NULL ? guichet_profile_get_id (current) : GUICHET_PROFILE_ACTION_NOBODY;
}

/* The state itself follows the list: a switch that is refused must not show as done. */
static void
state_requested_cb (GSimpleAction *action, GVariant *value, GuichetProfileList *profiles)
{
  GuichetProfile *profile =
      guichet_profile_list_find (profiles, g_variant_get_string (value, NULL));

  if (profile != NULL)
    guichet_profile_list_set_current (profiles, profile);
}

static void
current_changed_cb (GSimpleAction *action, GParamSpec *pspec, GuichetProfileList *profiles)
{
  g_simple_action_set_state (action, g_variant_new_string (get_current_id (profiles)));
}

/**
 * guichet_profile_action_new:
 * @profiles: the accounts one can switch to
 *
 * An account in the environment stays, and so the action is disabled then.
 *
 * Returns: (transfer full): the action, which takes the id of a profile
 */
GAction *
guichet_profile_action_new (GuichetProfileList *profiles)
{
  GSimpleAction *action = NULL;

  g_return_val_if_fail (GUICHET_IS_PROFILE_LIST (profiles), NULL);

  action = g_simple_action_new_stateful ("profile", G_VARIANT_TYPE_STRING,
                                         g_variant_new_string (get_current_id (profiles)));
  g_simple_action_set_enabled (action, !guichet_profile_list_is_fixed (profiles));
  g_signal_connect_object (action, "change-state", G_CALLBACK (state_requested_cb), profiles,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (profiles, "notify::current", G_CALLBACK (current_changed_cb), action,
                           G_CONNECT_SWAPPED);
  return G_ACTION (action);
}
