/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-account-menu.c: the accounts in the tray menu: there as soon as there is a choice, and named
 * as they are named.
 */
#include "guichet-account-menu.h"
#include "guichet-instance.h"

typedef struct
{
  GSettings *settings;
  GuichetProfileList *profiles;
  GuichetAccountMenu *menu;
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
  self->settings = guichet_instance_new_settings ();
  g_settings_reset (self->settings, "profiles");
  self->profiles = guichet_profile_list_new (self->settings);
  self->menu = guichet_account_menu_new (self->profiles);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->menu);
  g_assert_finalize_object (self->profiles);
  g_assert_finalize_object (self->settings);
}

/* Returns: (nullable): what the submenu holds */
static GMenuModel *
open_menu (Fixture *self)
{
  GMenuModel *section = guichet_account_menu_get_section (self->menu);

  if (g_menu_model_get_n_items (section) == 0)
    return NULL;
  g_assert_cmpint (g_menu_model_get_n_items (section), ==, 1);
  return g_menu_model_get_item_link (section, 0, G_MENU_LINK_SUBMENU);
}

static void
assert_entry (Fixture *self, int position, const char *label, const char *id)
{
  g_autoptr(GMenuModel) accounts = open_menu (self);
  g_autofree char *is = NULL;
  g_autofree char *action = NULL;
  g_autofree char *target = NULL;

  g_menu_model_get_item_attribute (accounts, position, "label", "s", &is);
  g_menu_model_get_item_attribute (accounts, position, "action", "s", &action);
  g_menu_model_get_item_attribute (accounts, position, "target", "s", &target);
  g_assert_cmpstr (is, ==, label);
  g_assert_cmpstr (action, ==, "app.profile");
  g_assert_cmpstr (target, ==, id);
}

static void
test_one_account_is_no_choice (Fixture *self, gconstpointer data)
{
  g_assert_null (open_menu (self));
  keep (self->profiles, "Agency");
  g_assert_null (open_menu (self));
}

static void
test_two_accounts_are_listed (Fixture *self, gconstpointer data)
{
  const char *first = guichet_profile_get_id (keep (self->profiles, "Agency"));
  GuichetProfile *second = keep (self->profiles, "cust_omer");

  assert_entry (self, 0, "Agency", first);
  assert_entry (self, 1, "cust__omer", guichet_profile_get_id (second));
  guichet_profile_list_drop (self->profiles, second);
  g_assert_null (open_menu (self));
}

static void
test_new_name_is_shown (Fixture *self, gconstpointer data)
{
  GuichetProfile *first = keep (self->profiles, "Agency");

  keep (self->profiles, "Customer");
  guichet_profile_list_rename (self->profiles, first, "Office");
  assert_entry (self, 0, "Office", guichet_profile_get_id (first));
}

#define ADD(name, func) g_test_add ("/account-menu/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("one-account-is-no-choice", test_one_account_is_no_choice);
  ADD ("two-accounts-are-listed", test_two_accounts_are_listed);
  ADD ("new-name-is-shown", test_new_name_is_shown);
  return g_test_run ();
}
