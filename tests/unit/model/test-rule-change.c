/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-rule-change.c: what is a correction and what a change of owner, told by the two rules.
 */
#include "rules.h"

#include "guichet-rule-change.h"

typedef struct
{
  GuichetRuleValues *values;
  GuichetRuleForm *update;
  GuichetRuleForm *trade;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer extension)
{
  g_autofree char *update = g_strconcat (extension, "-update", NULL);
  g_autofree char *trade = g_strconcat (extension, "-trade", NULL);

  fixture->values = holder_new ("individual");
  fixture->update = form_new (update, GUICHET_RULE_UPDATE, fixture->values);
  fixture->trade = form_new (trade, GUICHET_RULE_TRADE, fixture->values);
}

static void
tear_down (Fixture *fixture, gconstpointer extension)
{
  g_assert_finalize_object (fixture->update);
  g_assert_finalize_object (fixture->trade);
  g_assert_finalize_object (fixture->values);
}

static GuichetRuleChange
change (Fixture *fixture, const char *path, const char *text)
{
  guichet_rule_values_set (fixture->values, path, text);
  return guichet_rule_change_of_all (fixture->update, fixture->trade, "OWNER_CONTACT");
}

static void
test_each_in_turn (Fixture *fixture, gconstpointer extension)
{
  g_assert_cmpint (guichet_rule_change_of_all (fixture->update, fixture->trade, "OWNER_CONTACT"),
                   ==, GUICHET_RULE_CHANGE_NONE);
  g_assert_cmpint (change (fixture, "OWNER_LEGAL_AGE", "true"), ==, GUICHET_RULE_CHANGE_NONE);
  g_assert_cmpint (change (fixture, OWNER ("phone"), "+33.1"), ==, GUICHET_RULE_CHANGE_CORRECTION);
  g_assert_cmpint (change (fixture, OWNER ("lastName"), "Durand"), ==,
                   GUICHET_RULE_CHANGE_OF_OWNER);
  g_assert_cmpint (change (fixture, OWNER ("lastName"), "Martin"), ==,
                   GUICHET_RULE_CHANGE_CORRECTION);
}

/* The same field is one in one extension and the other in another. */
static void
test_email (Fixture *fixture, gconstpointer extension)
{
  g_assert_cmpint (guichet_rule_change_of_path (fixture->update, fixture->trade, OWNER ("email")),
                   ==,
                   g_str_equal (extension, "com") ? GUICHET_RULE_CHANGE_OF_OWNER
                                                  : GUICHET_RULE_CHANGE_CORRECTION);
}

static void
test_fixed_in_both (Fixture *fixture, gconstpointer extension)
{
  g_assert_cmpint (
      guichet_rule_change_of_path (fixture->update, fixture->update, OWNER ("lastName")), ==,
      GUICHET_RULE_CHANGE_IMPOSSIBLE);
  g_assert_cmpint (guichet_rule_change_of_path (fixture->update, NULL, OWNER ("lastName")), ==,
                   GUICHET_RULE_CHANGE_OF_OWNER);
}

#define ADD(name, extension, func)                                                                 \
  g_test_add ("/rule-change/" name, Fixture, extension, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-in-turn", "com", test_each_in_turn);
  ADD ("e-mail-of-a-com", "com", test_email);
  ADD ("e-mail-of-a-fr", "fr", test_email);
  ADD ("fixed-in-both", "com", test_fixed_in_both);
  return g_test_run ();
}
