/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-tasks.c: who must agree to a change of a contact, with which code, and for how long.
 */
#include "guichet-sandbox.h"

#define FIRST  "xx1111-ovh"
#define SECOND "yy2222-ovh"
#define THIRD  "zz3333-ovh"

#define TECHNICAL GUICHET_SANDBOX_CONTACT_TECHNICAL

typedef struct
{
  GuichetSandbox *sandbox;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxOptions options = { .scenario = "default" };

  fixture->sandbox = guichet_sandbox_new (&options);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  guichet_sandbox_free (fixture->sandbox);
}

static GuichetSandboxTask *
add (Fixture *fixture,
     GuichetSandboxSubjectKind kind,
     const char *name,
     const char *asking,
     const char *to)
{
  GuichetSandboxSubject subject;

  g_assert_true (guichet_sandbox_subject_find (fixture->sandbox->world, kind, name, &subject));
  return guichet_sandbox_tasks_add (fixture->sandbox->tasks, &subject, TECHNICAL, asking,
                                    subject.contacts->nichandles[TECHNICAL], to);
}

static GuichetSandboxTask *
add_line (Fixture *fixture)
{
  return add (fixture, GUICHET_SANDBOX_SUBJECT_LINE, "0033972101001", FIRST, SECOND);
}

static void
test_who_asks_and_who_is_to_be_it_agree (Fixture *fixture, gconstpointer user_data)
{
  const GuichetSandboxTask *given =
      add (fixture, GUICHET_SANDBOX_SUBJECT_DOMAIN, "exemple-martin.com", SECOND, THIRD);
  const GuichetSandboxTask *taken =
      add (fixture, GUICHET_SANDBOX_SUBJECT_ZONE, "exemple-martin.com", SECOND, SECOND);

  g_assert_cmpuint (given->n_sides, ==, 2);
  g_assert_cmpstr (given->sides[0].nichandle, ==, SECOND);
  g_assert_cmpstr (given->sides[1].nichandle, ==, THIRD);
  g_assert_cmpuint (taken->n_sides, ==, 1);
  g_assert_true (
      guichet_sandbox_task_involves (given, FIRST)); /* who was it sees it all the same */
  g_assert_false (guichet_sandbox_task_involves (add_line (fixture), THIRD));
}

static void
test_it_waits_for_nobody_but_its_sides (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxTask *task = add_line (fixture);

  g_assert_true (guichet_sandbox_task_step (task));
  g_assert_null (task->sides[0].token);
  g_assert_true (guichet_sandbox_task_step (task));
  g_assert_cmpint (task->state, ==, GUICHET_SANDBOX_TASK_VALIDATING);
  g_assert_false (guichet_sandbox_task_step (task));
  g_assert_cmpuint (guichet_sandbox_tasks_step (fixture->sandbox->tasks), ==, 0);
  g_assert_cmpstr (task->sides[0].token, !=, task->sides[1].token);
  for (guint i = 0; i < task->n_sides; i++)
    {
      g_autofree char *token = g_strdup (task->sides[i].token);

      g_assert_false (guichet_sandbox_task_answer (task, task->sides[!i].nichandle, token, TRUE));
      g_assert_true (guichet_sandbox_task_answer (task, task->sides[i].nichandle, token, TRUE));
      g_assert_false (guichet_sandbox_task_answer (task, task->sides[i].nichandle, token, TRUE));
    }
  g_assert_cmpint (task->state, ==, GUICHET_SANDBOX_TASK_DOING);
  g_assert_true (guichet_sandbox_task_step (task));
  g_assert_cmpint (task->state, ==, GUICHET_SANDBOX_TASK_DONE);
  g_assert_false (guichet_sandbox_task_step (task));
}

static void
test_a_code_sent_again_is_another (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxTask *task = add_line (fixture);
  g_autofree char *old = NULL;

  g_assert_false (guichet_sandbox_task_resend (task, FIRST));
  g_assert_cmpuint (guichet_sandbox_tasks_step (fixture->sandbox->tasks), ==, 1);
  guichet_sandbox_task_step (task);
  old = g_strdup (task->sides[0].token);
  g_assert_true (guichet_sandbox_task_resend (task, FIRST));
  g_assert_false (guichet_sandbox_task_resend (task, THIRD));
  g_assert_cmpstr (task->sides[0].token, !=, old);
  g_assert_false (guichet_sandbox_task_answer (task, FIRST, old, FALSE));
  g_assert_cmpint (task->state, ==, GUICHET_SANDBOX_TASK_VALIDATING);
}

static void
test_the_clock_ends_what_telephony_waits_for (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxTask *line = add_line (fixture);
  GuichetSandboxTask *domain =
      add (fixture, GUICHET_SANDBOX_SUBJECT_DOMAIN, "exemple-dupont.fr", FIRST, SECOND);

  guichet_sandbox_tasks_step (fixture->sandbox->tasks);
  guichet_sandbox_tasks_step (fixture->sandbox->tasks);
  g_assert_cmpint (line->expiration_time - line->request_time, ==, 72 * 3600);
  fixture->sandbox->clock_skew = 72 * 3600 - 60;
  guichet_sandbox_tasks_get_all (fixture->sandbox->tasks);
  g_assert_cmpint (line->state, ==, GUICHET_SANDBOX_TASK_VALIDATING);
  fixture->sandbox->clock_skew = 72 * 3600;
  guichet_sandbox_tasks_get_all (fixture->sandbox->tasks);
  g_assert_cmpint (line->state, ==, GUICHET_SANDBOX_TASK_EXPIRED);
  g_assert_null (line->sides[0].token);
  g_assert_cmpint (domain->state, ==, GUICHET_SANDBOX_TASK_VALIDATING);
}

static void
test_what_has_ended_is_no_more_in_the_way (Fixture *fixture, gconstpointer user_data)
{
  GuichetSandboxTask *task = add_line (fixture);
  GuichetSandboxSubject line;

  guichet_sandbox_subject_find (fixture->sandbox->world, task->kind, task->service, &line);
  for (int state = GUICHET_SANDBOX_TASK_TODO; state <= GUICHET_SANDBOX_TASK_ERROR; state++)
    {
      gboolean pending = state < GUICHET_SANDBOX_TASK_DONE;

      task->state = (GuichetSandboxTaskState) state;
      g_assert_cmpint (guichet_sandbox_task_is_pending (task), ==, pending);
      g_assert_true (guichet_sandbox_tasks_find_pending (fixture->sandbox->tasks, &line,
                                                         TECHNICAL) == (pending ? task : NULL));
      g_assert_null (guichet_sandbox_tasks_find_pending (fixture->sandbox->tasks, &line,
                                                         GUICHET_SANDBOX_CONTACT_BILLING));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/sandbox/tasks/who-asks-and-who-is-to-be-it-agree", Fixture, NULL, set_up,
              test_who_asks_and_who_is_to_be_it_agree, tear_down);
  g_test_add ("/sandbox/tasks/it-waits-for-nobody-but-its-sides", Fixture, NULL, set_up,
              test_it_waits_for_nobody_but_its_sides, tear_down);
  g_test_add ("/sandbox/tasks/a-code-sent-again-is-another", Fixture, NULL, set_up,
              test_a_code_sent_again_is_another, tear_down);
  g_test_add ("/sandbox/tasks/the-clock-ends-what-telephony-waits-for", Fixture, NULL, set_up,
              test_the_clock_ends_what_telephony_waits_for, tear_down);
  g_test_add ("/sandbox/tasks/what-has-ended-is-no-more-in-the-way", Fixture, NULL, set_up,
              test_what_has_ended_is_no_more_in_the_way, tear_down);
  return g_test_run ();
}
