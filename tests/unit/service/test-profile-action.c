/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-profile-action.c: the action that switches between accounts: its state is the account in
 * use, whoever chose it, and never one that is not.
 */
#include "guichet-instance.h"
#include "guichet-profile-action.h"

typedef struct
{
  GSettings *settings;
  GuichetProfileList *profiles;
  GAction *action;
} Fixture;

static void
forget_environment (void)
{
  static const char *const variables[] = { "OVH_ENDPOINT", "OVH_APPLICATION_KEY",
                                           "OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY",
                                           "OVH_ACCESS_TOKEN" };

  for (gsize i = 0; i < G_N_ELEMENTS (variables); i++)
    g_unsetenv (variables[i]);
}

static GuichetProfile *
keep (GuichetProfileList *profiles, const char *name)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GuichetProfile) profile = guichet_profile_new (id, GUICHET_PROFILE_KEYS, "ovh-eu");

  guichet_profile_set_name (profile, name);
  guichet_profile_list_keep (profiles, profile);
  return profile; /* the list holds it */
}

static void
set_up (Fixture *self, gconstpointer data)
{
  forget_environment ();
  if (data != NULL)
    {
      g_setenv ("OVH_ENDPOINT", "ovh-eu", TRUE);
      g_setenv ("OVH_ACCESS_TOKEN", data, TRUE);
    }
  self->settings = guichet_instance_new_settings ();
  g_settings_reset (self->settings, "profiles");
  g_settings_reset (self->settings, "profile");
  self->profiles = guichet_profile_list_new (self->settings);
  self->action = guichet_profile_action_new (self->profiles);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->action);
  g_assert_finalize_object (self->profiles);
  g_assert_finalize_object (self->settings);
  forget_environment ();
}

static void
assert_state (Fixture *self, const char *id)
{
  g_autoptr(GVariant) state = g_action_get_state (self->action);

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, id);
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
  assert_state (self, GUICHET_PROFILE_ACTION_NOBODY);
}

static void
test_activating_switches (Fixture *self, gconstpointer data)
{
  const char *first = guichet_profile_get_id (keep (self->profiles, "Agency"));
  const char *second = guichet_profile_get_id (keep (self->profiles, "Customer"));

  g_action_activate (self->action, g_variant_new_string (second));
  assert_state (self, second);
  g_action_change_state (self->action, g_variant_new_string (first));
  assert_state (self, first);
  g_assert_cmpstr (guichet_profile_get_id (guichet_profile_list_get_current (self->profiles)), ==,
                   first);
}

static void
test_state_follows_the_settings (Fixture *self, gconstpointer data)
{
  GuichetProfile *agency = keep (self->profiles, "Agency");

  g_settings_set_string (self->settings, "profile", guichet_profile_get_id (agency));
  assert_state (self, guichet_profile_get_id (agency));
  guichet_profile_list_drop (self->profiles, agency);
  assert_state (self, GUICHET_PROFILE_ACTION_NOBODY);
}

static void
test_unknown_account_is_not_chosen (Fixture *self, gconstpointer data)
{
  const char *first = guichet_profile_get_id (keep (self->profiles, "Agency"));

  g_action_activate (self->action, g_variant_new_string (first));
  g_action_activate (self->action, g_variant_new_string ("no such account"));
  assert_state (self, first);
}

static void
test_environment_is_not_switched (Fixture *self, gconstpointer data)
{
  const char *first = guichet_profile_get_id (keep (self->profiles, "Agency"));

  g_assert_false (g_action_get_enabled (self->action));
  g_action_change_state (self->action, g_variant_new_string (first));
  assert_state (self, GUICHET_PROFILE_FOUND_ID);
}

#define ADD(name, token, func)                                                                     \
  g_test_add ("/profile-action/" name, Fixture, token, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("nobody", NULL, test_nobody);
  ADD ("activating-switches", NULL, test_activating_switches);
  ADD ("state-follows-the-settings", NULL, test_state_follows_the_settings);
  ADD ("unknown-account-is-not-chosen", NULL, test_unknown_account_is_not_chosen);
  ADD ("environment-is-not-switched", "T", test_environment_is_not_switched);
  return g_test_run ();
}
