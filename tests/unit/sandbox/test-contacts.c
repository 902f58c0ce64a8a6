/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contacts.c: who is one of the three contacts sees a group or a line, and nobody else does.
 */
#include "guichet-sandbox-world.h"

static void
test_any_of_the_three_sees_a_group (void)
{
  for (guint i = 0; i < GUICHET_SANDBOX_N_CONTACTS; i++)
    {
      GuichetSandboxWorld *world = guichet_sandbox_world_new ();
      GuichetSandboxGroup *group =
          guichet_sandbox_world_add_group (world, "aa1-ovh-1", "Siège", "aa1-ovh");

      guichet_sandbox_contacts_set (&group->contacts, (GuichetSandboxContact) i, "bb2-ovh");
      g_assert_true (guichet_sandbox_group_is_seen_by (group, "aa1-ovh"));
      g_assert_true (guichet_sandbox_group_is_seen_by (group, "bb2-ovh"));
      g_assert_false (guichet_sandbox_group_is_seen_by (group, "cc3-ovh"));
      guichet_sandbox_contacts_set_all (&group->contacts, "bb2-ovh");
      g_assert_false (guichet_sandbox_group_is_seen_by (group, "aa1-ovh"));
      guichet_sandbox_world_free (world);
    }
}

static void
test_a_line_begins_with_the_contacts_of_its_group (void)
{
  GuichetSandboxWorld *world = guichet_sandbox_world_new ();
  GuichetSandboxGroup *group =
      guichet_sandbox_world_add_group (world, "aa1-ovh-1", "Siège", "aa1-ovh");
  GuichetSandboxService *line;

  guichet_sandbox_contacts_set (&group->contacts, GUICHET_SANDBOX_CONTACT_BILLING, "bb2-ovh");
  line = guichet_sandbox_world_add_service (world, group, GUICHET_SANDBOX_SERVICE_LINE,
                                            "0033199001122", "Accueil");
  g_assert_cmpstr (line->contacts.nichandles[GUICHET_SANDBOX_CONTACT_ADMINISTRATOR], ==, "aa1-ovh");
  g_assert_cmpstr (line->contacts.nichandles[GUICHET_SANDBOX_CONTACT_TECHNICAL], ==, "aa1-ovh");
  g_assert_cmpstr (line->contacts.nichandles[GUICHET_SANDBOX_CONTACT_BILLING], ==, "bb2-ovh");
  guichet_sandbox_world_free (world);
}

static void
test_who_has_one_line_sees_its_group_and_no_other_line (void)
{
  GuichetSandboxWorld *world = guichet_sandbox_world_new ();
  GuichetSandboxGroup *group =
      guichet_sandbox_world_add_group (world, "aa1-ovh-1", "Siège", "aa1-ovh");
  GuichetSandboxService *given = guichet_sandbox_world_add_service (
      world, group, GUICHET_SANDBOX_SERVICE_LINE, "0033199001122", "Accueil");
  GuichetSandboxService *kept = guichet_sandbox_world_add_service (
      world, group, GUICHET_SANDBOX_SERVICE_LINE, "0033199001123", "Atelier");

  guichet_sandbox_contacts_set (&given->contacts, GUICHET_SANDBOX_CONTACT_TECHNICAL, "bb2-ovh");
  g_assert_true (guichet_sandbox_group_is_seen_by (group, "bb2-ovh"));
  g_assert_true (guichet_sandbox_service_is_seen_by (given, group, "bb2-ovh"));
  g_assert_false (guichet_sandbox_service_is_seen_by (kept, group, "bb2-ovh"));
  g_assert_true (guichet_sandbox_service_is_seen_by (given, group, "aa1-ovh"));
  guichet_sandbox_world_free (world);
}

static void
test_the_scenario_has_three_accounts (void)
{
  static const char *const nichandles[] = { "xx1111-ovh", "yy2222-ovh", "zz3333-ovh" };
  static const guint groups[] = { 3, 1, 0 };
  GuichetSandboxWorld *world = guichet_sandbox_world_new ();

  g_assert_true (guichet_sandbox_scenario_fill (world, "default", 0, 0, 1));
  g_assert_cmpuint (world->accounts->len, ==, G_N_ELEMENTS (nichandles));
  for (guint i = 0; i < G_N_ELEMENTS (nichandles); i++)
    {
      guint seen = 0;

      g_assert_nonnull (guichet_sandbox_world_find_account (world, nichandles[i]));
      for (guint j = 0; j < world->groups->len; j++)
        seen +=
            guichet_sandbox_group_is_seen_by (g_ptr_array_index (world->groups, j), nichandles[i]);
      g_assert_cmpuint (seen, ==, groups[i]);
    }
  g_assert_null (guichet_sandbox_world_find_account (world, "nobody"));
  g_assert_null (guichet_sandbox_world_find_account (world, NULL));
  guichet_sandbox_world_free (world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/sandbox/contacts/any-of-the-three-sees-a-group",
                   test_any_of_the_three_sees_a_group);
  g_test_add_func ("/sandbox/contacts/a-line-begins-with-those-of-its-group",
                   test_a_line_begins_with_the_contacts_of_its_group);
  g_test_add_func ("/sandbox/contacts/one-line-shows-its-group-and-no-other-line",
                   test_who_has_one_line_sees_its_group_and_no_other_line);
  g_test_add_func ("/sandbox/contacts/the-scenario-has-three-accounts",
                   test_the_scenario_has_three_accounts);
  return g_test_run ();
}
