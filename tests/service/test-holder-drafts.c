/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-drafts.c: what was typed into forms of holders is there at the next start, until it
 * is sent or discarded.
 */
#include "guichet-holder-drafts.h"
#include "guichet-session-fixture.h"

#define NAME   "OWNER_CONTACT.lastName"
#define CITY   "OWNER_CONTACT.address.city"
#define REASON "REASON"

typedef struct
{
  SessionFixture session;
  GuichetHolderDrafts *drafts;
  GuichetRuleValues *values;
} Fixture;

static GuichetRuleValues *
new_values (void)
{
  GuichetRuleValues *values = guichet_rule_values_new ();

  guichet_rule_values_take (values, NAME, "Martin");
  guichet_rule_values_take (values, CITY, "Bourg");
  return values;
}

static GuichetHolderDrafts *
new_drafts (Fixture *fixture)
{
  return guichet_holder_drafts_new_in_folder (fixture->session.session, fixture->session.folder);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  session_fixture_set_up (&fixture->session, NULL);
  fixture->drafts = new_drafts (fixture);
  fixture->values = new_values ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->values);
  g_assert_finalize_object (fixture->drafts);
  session_fixture_tear_down (&fixture->session, NULL);
}

/* As after a crash: what was written is all that there is. */
static void
start_again (Fixture *fixture)
{
  g_object_unref (fixture->values);
  g_assert_finalize_object (fixture->drafts);
  fixture->drafts = new_drafts (fixture);
  fixture->values = new_values ();
}

static gboolean
watch (Fixture *fixture, const char *form)
{
  return guichet_holder_drafts_watch (fixture->drafts, form, fixture->values);
}

static void
test_typed_is_there_at_the_next_start (Fixture *fixture, gconstpointer data)
{
  g_assert_false (watch (fixture, "correct/42"));
  guichet_rule_values_set (fixture->values, NAME, "L’Haÿ 😀");
  guichet_rule_values_set (fixture->values, REASON, "two\nlines");
  start_again (fixture);
  g_assert_true (watch (fixture, "correct/42"));
  g_assert_cmpstr (guichet_rule_values_get (fixture->values, NAME), ==, "L’Haÿ 😀");
  g_assert_cmpstr (guichet_rule_values_get (fixture->values, REASON), ==, "two\nlines");
  g_assert_cmpstr (guichet_rule_values_get_saved (fixture->values, NAME), ==, "Martin");
  g_assert_cmpuint (guichet_rule_values_get_n_changes (fixture->values), ==, 2);
  g_assert_cmpint (guichet_holder_drafts_get_time (fixture->drafts, "correct/42"), >, 0);
}

/* Nothing else is asked of the program: the moment passes by itself. */
static void
test_typed_is_kept_after_a_moment (Fixture *fixture, gconstpointer data)
{
  gboolean is_kept = FALSE;

  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  while (!is_kept)
    {
      g_autoptr(GuichetHolderDrafts) others = new_drafts (fixture);
      g_autoptr(GuichetRuleValues) values = new_values ();

      g_main_context_iteration (NULL, TRUE);
      is_kept = guichet_holder_drafts_watch (others, "new", values);
    }
}

static void
test_each_form_has_its_own (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "correct/42");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  start_again (fixture);
  g_assert_false (watch (fixture, "correct/4"));
  g_assert_cmpint (guichet_holder_drafts_get_time (fixture->drafts, "correct/4"), ==, 0);
  g_assert_cmpuint (guichet_rule_values_get_n_changes (fixture->values), ==, 0);
}

static void
test_typed_no_more_is_gone (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  guichet_rule_values_set (fixture->values, CITY, "Viriat");
  guichet_holder_drafts_flush (fixture->drafts);
  guichet_rule_values_set (fixture->values, NAME, "Martin");
  start_again (fixture);
  g_assert_true (watch (fixture, "new"));
  g_assert_cmpstr (guichet_rule_values_get (fixture->values, NAME), ==, "Martin");
  g_assert_cmpstr (guichet_rule_values_get (fixture->values, CITY), ==, "Viriat");
}

static void
test_forgotten_is_gone (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  guichet_holder_drafts_flush (fixture->drafts);
  guichet_holder_drafts_forget (fixture->drafts, "new");
  start_again (fixture);
  g_assert_false (watch (fixture, "new"));
}

/* What was typed just now, too, and what is typed afterwards is kept again. */
static void
test_typed_after_forgetting_is_kept (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  guichet_holder_drafts_forget (fixture->drafts, "new");
  guichet_rule_values_revert (fixture->values);
  guichet_rule_values_set (fixture->values, CITY, "Viriat");
  start_again (fixture);
  g_assert_true (watch (fixture, "new"));
  g_assert_cmpuint (guichet_rule_values_get_n_changes (fixture->values), ==, 1);
}

/* What OVHcloud has by now needs no draft. */
static void
test_saved_elsewhere_is_no_draft (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  start_again (fixture);
  guichet_rule_values_take (fixture->values, NAME, "Durand");
  g_assert_false (watch (fixture, "new"));
  start_again (fixture);
  g_assert_false (watch (fixture, "new"));
}

/* People agree to conditions each time they see them. */
static void
test_ticks_are_not_kept (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, "ACCEPT_CONDITIONS", "true");
  start_again (fixture);
  g_assert_false (watch (fixture, "new"));
  g_assert_cmpstr (guichet_rule_values_get (fixture->values, "ACCEPT_CONDITIONS"), ==, "");
}

/* The window may be closed before the moment has passed. */
static void
test_closed_form_is_kept (Fixture *fixture, gconstpointer data)
{
  watch (fixture, "new");
  guichet_rule_values_set (fixture->values, NAME, "Durand");
  g_set_object (&fixture->values, NULL);
  fixture->values = new_values ();
  g_assert_true (watch (fixture, "new"));
}

#define ADD(name, func) g_test_add ("/holder-drafts/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("typed-is-there-at-the-next-start", test_typed_is_there_at_the_next_start);
  ADD ("typed-is-kept-after-a-moment", test_typed_is_kept_after_a_moment);
  ADD ("each-form-has-its-own", test_each_form_has_its_own);
  ADD ("typed-no-more-is-gone", test_typed_no_more_is_gone);
  ADD ("forgotten-is-gone", test_forgotten_is_gone);
  ADD ("typed-after-forgetting-is-kept", test_typed_after_forgetting_is_kept);
  ADD ("saved-elsewhere-is-no-draft", test_saved_elsewhere_is_no_draft);
  ADD ("ticks-are-not-kept", test_ticks_are_not_kept);
  ADD ("closed-form-is-kept", test_closed_form_is_kept);
  return g_test_run ();
}
