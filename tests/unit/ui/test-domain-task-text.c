/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-task-text.c: the words of operations on domain names and of orders, in English and in
 * French.
 *
 * Usage: test-domain-task-text LOCALE-FOLDER
 */
#include "config.h"

#include "guichet-domain-task-text.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "guichet-domain-task-name.h"
#include "guichet-order-text.h"

#define NOW  G_GINT64_CONSTANT (1795348800) /* 2026-11-22T12:00:00Z, a Sunday */
#define HOUR (60 * 60)
#define DAY  (24 * HOUR)

/* The operation was asked for @age seconds ago; OVHcloud looks at it in @todo seconds. */
static GuichetDomainTask *
new_task (const char *function, GuichetDomainTaskState state, gint64 age, gint64 todo)
{
  GuichetDomainTask *task = guichet_domain_task_new (7, "example.org", function);
  g_autoptr(GDateTime) created = g_date_time_new_from_unix_utc (NOW - age);
  g_autoptr(GDateTime) next = g_date_time_new_from_unix_utc (NOW + todo);
  g_autoptr(GDateTime) updated = g_date_time_new_from_unix_utc (NOW - HOUR);
  const gboolean is_over = !guichet_domain_task_state_is_open (state);

  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){
                                      .state = state,
                                      .actions = GUICHET_DOMAIN_TASK_RELAUNCH,
                                      .created = created,
                                      .todo = next,
                                      .updated = updated,
                                      .done = is_over ? updated : NULL,
                                  });
  return task;
}

static void
assert_says (const char *told, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    if (strstr (told, *parts) == NULL)
      g_error ("“%s” does not say “%s”", told, *parts);
}

#define ASSERT_EXPLAINED(task, ...)                                                                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *sentence = guichet_domain_task_text_explain (task, NOW);                      \
                                                                                                   \
    assert_says (sentence, (const char *const[]){ __VA_ARGS__, NULL });                            \
  }                                                                                                \
  G_STMT_END

static void
test_every_state_has_a_word_and_an_icon (void)
{
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) icons = g_hash_table_new (g_str_hash, g_str_equal);

  for (int state = GUICHET_DOMAIN_TASK_UNKNOWN; state <= GUICHET_DOMAIN_TASK_CANCELLED; state++)
    {
      g_assert_true (g_hash_table_add (words, (char *) guichet_domain_task_text_state (state)));
      g_assert_true (
          g_hash_table_add (icons, (char *) guichet_domain_task_text_state_icon (state)));
    }
}

static void
test_a_change_of_owner_waits_for_both_parties_for_14_days (void)
{
  g_autoptr(GuichetDomainTask) fresh =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_TODO, DAY, 13 * DAY);
  g_autoptr(GuichetDomainTask) last =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_TODO, 13 * DAY + 21 * HOUR, HOUR);
  g_autoptr(GuichetDomainTask) late =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_TODO, 16 * DAY, 0);
  g_autoptr(GuichetDomainTask) dateless = guichet_domain_task_new (8, "a.fr", "DomainTrade");

  ASSERT_EXPLAINED (fresh, "both holders", "by e-mail", "on 5 December at the latest",
                    "13 days left");
  ASSERT_EXPLAINED (last, "today at 15:00 at the latest");
  ASSERT_EXPLAINED (late, "had to confirm", "on Friday", "may cancel it");
  guichet_domain_task_take (dateless,
                            &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_TODO });
  ASSERT_EXPLAINED (dateless, "both holders", "within 14 days");
}

static void
test_another_one_says_when_ovhcloud_looks_next (void)
{
  g_autoptr(GuichetDomainTask) later =
                 new_task ("DomainRenew", GUICHET_DOMAIN_TASK_TODO, DAY, 2 * HOUR);
  g_autoptr(GuichetDomainTask) soon = new_task ("DomainRenew", GUICHET_DOMAIN_TASK_TODO, DAY, -60);

  ASSERT_EXPLAINED (later, "next today at 14:00");
  ASSERT_EXPLAINED (soon, "begins with it soon");
}

static void
test_one_under_way_says_when_it_should_be_over (void)
{
  g_autoptr(GuichetDomainTask) task =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_DOING, 2 * DAY, 0);
  g_autoptr(GDateTime) expected = g_date_time_new_from_unix_utc (NOW + DAY);

  ASSERT_EXPLAINED (task, "working on it.");
  guichet_domain_task_take_progress (
      task,
      &(GuichetDomainTaskProgress){ .percent = 66, .step = "Registry", .expected = expected });
  ASSERT_EXPLAINED (task, "should be finished tomorrow");
}

static void
test_the_end_of_one_is_told_with_its_date (void)
{
  g_autoptr(GuichetDomainTask) trade =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_DONE, 2 * DAY, 0);
  g_autoptr(GuichetDomainTask) renewal =
                 new_task ("DomainRenew", GUICHET_DOMAIN_TASK_DONE, 2 * DAY, 0);
  g_autoptr(GuichetDomainTask) cancelled =
                 new_task ("DomainRenew", GUICHET_DOMAIN_TASK_CANCELLED, 2 * DAY, 0);
  g_autoptr(GuichetDomainTask) failed =
                 new_task ("DomainRenew", GUICHET_DOMAIN_TASK_PROBLEM, 2 * DAY, 0);
  g_autofree char *told = guichet_domain_task_text_explain (renewal, NOW);

  ASSERT_EXPLAINED (trade, "Finished today at 11:00", "another registrar", "on 21 January 2027");
  g_assert_cmpstr (told, ==, "Finished today at 11:00.");
  ASSERT_EXPLAINED (cancelled, "Cancelled today at 11:00.");
  ASSERT_EXPLAINED (failed, "failed today at 11:00", "support");
}

static void
test_an_error_says_what_to_do_if_something_can_be_done (void)
{
  g_autoptr(GuichetDomainTask) task =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_ERROR, 2 * DAY, 0);

  ASSERT_EXPLAINED (task, "stopped today at 11:00", "Supply what it asks for", "relaunch");
  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_ERROR });
  ASSERT_EXPLAINED (task, "cannot be relaunched from here", "support");
}

static void
test_questions_name_the_operation_and_the_domain (void)
{
  g_autoptr(GuichetDomainTask) task =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_TODO, DAY, 13 * DAY);
  g_autoptr(GuichetDomainTask) nameless = guichet_domain_task_new (8, NULL, "DomainTeleport");

  for (guint i = 0; i < 3; i++)
    {
      const GuichetDomainTaskActions action = (GuichetDomainTaskActions) (1 << i);
      g_autofree char *question = guichet_domain_task_text_question (action, task);
      g_autofree char *plain = guichet_domain_task_text_question (action, nameless);

      assert_says (question, (const char *const[]){ "“Change of owner” of example.org?", NULL });
      assert_says (plain, (const char *const[]){ "“DomainTeleport”?", NULL });
      g_assert_true (g_str_has_suffix (guichet_domain_task_text_action (action), " the operation"));
      g_assert_true (g_str_has_suffix (guichet_domain_task_text_consequence (action), "."));
    }
  assert_says (guichet_domain_task_text_consequence (GUICHET_DOMAIN_TASK_ACCELERATE),
               (const char *const[]){ "unreachable for a short time", NULL });
}

static void
test_arguments_that_people_meet_have_a_name (void)
{
  g_autoptr(GuichetDomainTaskArgument) token =
                 guichet_domain_task_argument_new ("validationToken", "string");
  g_autoptr(GuichetDomainTaskArgument) other =
                 guichet_domain_task_argument_new ("registryLanguage", "string");

  g_assert_cmpstr (guichet_domain_task_text_argument (token), ==, "Validation token");
  g_assert_cmpstr (guichet_domain_task_text_argument (other), ==, "registryLanguage");
}

static void
test_every_state_of_an_order_has_a_word_and_a_sentence (void)
{
  g_autoptr(GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) sentences = g_hash_table_new (g_str_hash, g_str_equal);

  for (int state = GUICHET_ORDER_UNKNOWN; state <= GUICHET_ORDER_CANCELLED; state++)
    {
      g_assert_true (g_hash_table_add (words, (char *) guichet_order_text_state (state)));
      g_assert_true (g_hash_table_add (sentences, (char *) guichet_order_text_explain (state)));
      g_assert_true (g_str_has_suffix (guichet_order_text_explain (state), "."));
    }
}

/* From here on, everything is said in French. */
static void
test_in_french_they_are_the_words_of_the_control_panel (gconstpointer folder)
{
  g_autoptr(GuichetDomainTask) trade =
                 new_task ("DomainTrade", GUICHET_DOMAIN_TASK_TODO, DAY, 13 * DAY);
  g_autoptr(GuichetDomainTaskArgument) token =
                 guichet_domain_task_argument_new ("validationToken", "string");
  g_autofree char *question = NULL;

  g_setenv ("LANGUAGE", "fr", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_assert_cmpstr (guichet_domain_task_name ("DomainTrade"), ==, "Changement de titulaire");
  g_assert_cmpstr (guichet_domain_task_text_state (GUICHET_DOMAIN_TASK_TODO), ==, "Planifiée");
  g_assert_cmpstr (guichet_domain_task_text_state (GUICHET_DOMAIN_TASK_ERROR), ==, "À traiter");
  g_assert_cmpstr (guichet_domain_task_text_state (GUICHET_DOMAIN_TASK_PROBLEM), ==, "Échouée");
  g_assert_cmpstr (guichet_domain_task_text_state (GUICHET_DOMAIN_TASK_CANCELLED), ==, "Annulée");
  g_assert_cmpstr (guichet_order_text_state (GUICHET_ORDER_NOT_PAID), ==, "Non payée");
  g_assert_cmpstr (guichet_domain_task_text_argument (token), ==, "Jeton de validation");
  ASSERT_EXPLAINED (trade, "deux titulaires", "par e-mail", "Il reste 13 jours");
  question = guichet_domain_task_text_question (GUICHET_DOMAIN_TASK_CANCEL, trade);
  g_assert_cmpstr (question, ==,
                   "Annuler «\u00a0Changement de titulaire\u00a0» de example.org\u202f?");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "UTC", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);

#define ADD(name, function) g_test_add_func ("/domain-task-text/" name, function)
  ADD ("every-state-has-a-word", test_every_state_has_a_word_and_an_icon);
  ADD ("a-trade-waits-for-both", test_a_change_of_owner_waits_for_both_parties_for_14_days);
  ADD ("another-one-says-when-next", test_another_one_says_when_ovhcloud_looks_next);
  ADD ("under-way-says-when-over", test_one_under_way_says_when_it_should_be_over);
  ADD ("the-end-has-its-date", test_the_end_of_one_is_told_with_its_date);
  ADD ("an-error-says-what-to-do", test_an_error_says_what_to_do_if_something_can_be_done);
  ADD ("questions-name-the-domain", test_questions_name_the_operation_and_the_domain);
  ADD ("arguments-have-a-name", test_arguments_that_people_meet_have_a_name);
  ADD ("orders-have-a-word", test_every_state_of_an_order_has_a_word_and_a_sentence);
#undef ADD
  g_test_add_data_func ("/domain-task-text/in-french", argv[1],
                        test_in_french_they_are_the_words_of_the_control_panel);

  return g_test_run ();
}
