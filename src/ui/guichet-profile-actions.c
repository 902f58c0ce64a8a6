/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-actions.c: what can be done with accounts from every window, as actions of the
 * application, so that buttons, keys and tests do the same. What makes no sense for the account in
 * use is disabled.
 */
#include "config.h"

#include "guichet-profile-actions.h"

#include "guichet-profile-action.h"
#include "guichet-rename-dialog.h"
#include "guichet-sign-out-dialog.h"

#define SESSION_KEY "guichet-session"

static GuichetSession *
get_session (gpointer application)
{
  return g_object_get_data (G_OBJECT (application), SESSION_KEY);
}

static GuichetProfile *
get_current (gpointer application)
{
  return guichet_profile_list_get_current (
      guichet_session_get_profiles (get_session (application)));
}

static void
rename_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_rename_dialog_show (gtk_application_get_active_window (user_data),
                              guichet_session_get_profiles (get_session (user_data)),
                              get_current (user_data));
}

static void
sign_in_again_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_action_group_activate_action (
      user_data, "sign-in",
      g_variant_new_string (guichet_profile_get_id (get_current (user_data))));
}

static void
sign_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guichet_sign_out_dialog_show (gtk_application_get_active_window (user_data),
                                get_session (user_data), get_current (user_data));
}

/* What was found on this computer is not ours: it has no name in the settings, and nothing of it is
 * revoked. What the environment says cannot be replaced by signing in. */
static void
refresh (GtkApplication *application)
{
  GuichetProfile *current = get_current (application);
  const gboolean is_fixed =
      guichet_profile_list_is_fixed (guichet_session_get_profiles (get_session (application)));
  const gboolean is_ours =
      current != NULL && guichet_profile_get_kind (current) != GUICHET_PROFILE_FOUND;
  /* clang-format off */
  const struct { const char *action; gboolean enabled; } states[] = {
    { "rename-profile", is_ours },
    { "sign-in-again",  current != NULL && !is_fixed },
    { "sign-out",       is_ours },
  };
  /* clang-format on */

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (application), states[i].action)),
        states[i].enabled);
}

/**
 * guichet_profile_actions_add:
 * @application: the windows
 * @session: whose account they show; kept by @application
 */
void
guichet_profile_actions_add (GtkApplication *application, GuichetSession *session)
{
  /* clang-format off */
  static const GActionEntry actions[] = {
    { "rename-profile", rename_cb },
    { "sign-in-again",  sign_in_again_cb },
    { "sign-out",       sign_out_cb },
  };
  /* clang-format on */
  GuichetProfileList *profiles = guichet_session_get_profiles (session);
  g_autoptr(GAction) profile = guichet_profile_action_new (profiles);

  g_object_set_data_full (G_OBJECT (application), SESSION_KEY, g_object_ref (session),
                          g_object_unref);
  g_action_map_add_action (G_ACTION_MAP (application), profile);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  g_signal_connect_object (profiles, "notify::current", G_CALLBACK (refresh), application,
                           G_CONNECT_SWAPPED);
  refresh (application);
}
