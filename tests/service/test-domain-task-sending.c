/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-task-sending.c: what is done with an operation on a domain name, and what it is told,
 * is sent once; and what became of a lost answer is read.
 */
#include "guichet-error.h"
#include "guichet-tasks-fixture.h"

#include <string.h>

static void
test_each_action_is_sent_once_and_read (TasksFixture *self, gconstpointer data)
{
  static const struct
  {
    GuichetDomainTaskActions action;
    const char *path;
  } actions[] = { { GUICHET_DOMAIN_TASK_ACCELERATE, LIST "/1/accelerate" },
                  { GUICHET_DOMAIN_TASK_RELAUNCH, LIST "/1/relaunch" },
                  { GUICHET_DOMAIN_TASK_CANCEL, LIST "/1/cancel" } };

  tasks_fixture_begin_with (self, WRONG ("1"));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const GuichetMockStep steps[] = {
        { "POST", actions[i].path, .body = "null" },
        { "GET", LIST "/1", .body = i == 2 ? DONE ("1") : WRONG ("1") },
      };

      guichet_mock_server_play (self->session.mock, steps, G_N_ELEMENTS (steps));
      tasks_fixture_act (self, actions[i].action);
      g_assert_no_error (self->error);
      g_assert_cmpuint (guichet_mock_server_count (self->session.mock, "POST", actions[i].path), ==,
                        1);
    }
  g_assert_cmpstr (self->told->str, ==, "~1 ");
}

static void
test_a_lost_answer_is_looked_for (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "POST", LIST "/1/relaunch", .kind = GUICHET_MOCK_CLOSE },
        { "GET", LIST "/1", .body = OPERATION ("1", "doing", MAY_NOTHING) },
        { "POST", LIST "/1/cancel", .kind = GUICHET_MOCK_CLOSE },
        { "GET", LIST "/1", .body = OPERATION ("1", "doing", MAY_NOTHING) });

  tasks_fixture_begin_with (self, WRONG ("1"));
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_RELAUNCH);
  g_assert_no_error (self->error);
  g_assert_cmpint (guichet_domain_task_get_state (tasks_fixture_find (self, 1)), ==,
                   GUICHET_DOMAIN_TASK_DOING);
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_CANCEL);
  g_assert_false (self->is_good);
  g_assert_true (guichet_error_get_details (self->error)->maybe_done);
}

static void
test_a_refusal_shows_what_is_true_now (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "POST", LIST "/1/cancel", .status = 409, .body = "{\"message\":\"Too late\"}" },
        { "GET", LIST "/1", .body = DONE ("1") });

  tasks_fixture_begin_with (self, TODO ("1"));
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_CANCEL);
  g_assert_false (self->is_good);
  g_assert_cmpstr (guichet_error_get_details (self->error)->api_message, ==, "Too late");
  g_assert_cmpint (guichet_domain_task_get_state (tasks_fixture_find (self, 1)), ==,
                   GUICHET_DOMAIN_TASK_DONE);
}

/* With each fault of the reading after it, too, nothing is sent twice. */
static void
test_a_fault_of_the_look_hides_nothing (TasksFixture *self, gconstpointer fault)
{
  PLAY ({ "POST", LIST "/1/relaunch", .body = "null" },
        { "POST", LIST "/1/relaunch", .kind = GUICHET_MOCK_CLOSE });

  tasks_fixture_begin_with (self, WRONG ("1"));
  tasks_fixture_play_fault (self, "GET", LIST "/1", fault);
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_RELAUNCH);
  g_assert_no_error (self->error);
  tasks_fixture_play_fault (self, "GET", LIST "/1", fault);
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_RELAUNCH);
  g_assert_true (guichet_error_get_details (self->error)->maybe_done);
  g_assert_cmpuint (guichet_mock_server_count (self->session.mock, "POST", LIST "/1/relaunch"), ==,
                    2);
}

static void
test_one_thing_at_a_time (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "POST", LIST "/1/cancel", .kind = GUICHET_MOCK_HANG, .body = "null" },
        { "GET", LIST "/1", .body = OPERATION ("1", "cancelled", MAY_NOTHING) });

  tasks_fixture_begin_with (self, TODO ("1"));
  tasks_fixture_start_act (self, GUICHET_DOMAIN_TASK_CANCEL);
  while (guichet_mock_server_count (self->session.mock, "POST", LIST "/1/cancel") == 0)
    g_main_context_iteration (NULL, TRUE);
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_CANCEL);
  g_assert_error (self->error, GUICHET_ERROR, GUICHET_ERROR_BUSY);
  guichet_mock_server_release (self->session.mock);
  tasks_fixture_wait_over (self);
  g_assert_no_error (self->error);
}

static void
test_what_is_asked_for_is_read_and_supplied (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "GET", LIST "/1/argument", .body = "[\"code\",\"language\"]" },
        { "GET", LIST "/1/argument/code", .body = ARGUMENT ("code", "null") },
        { "GET", LIST "/1/argument/language", .body = ARGUMENT ("language", "\"fr\"") },
        { "PUT", LIST "/1/argument/code", .body = "null" },
        { "GET", LIST "/1", .body = WRONG ("1") });

  tasks_fixture_begin_with (self, WRONG ("1"));
  tasks_fixture_ask (self);
  g_assert_no_error (self->error);
  g_assert_cmpuint (self->arguments->len, ==, 2);
  g_assert_cmpstr (((GuichetDomainTaskArgument *) self->arguments->pdata[1])->value, ==, "fr");
  tasks_fixture_supply (self);
  g_assert_no_error (self->error);
  g_assert_true (self->is_good);
}

static void
test_a_fault_of_asking_is_told (TasksFixture *self, gconstpointer fault)
{
  PLAY ({ "GET", LIST "/1/argument", .body = "[\"code\"]" });

  tasks_fixture_begin_with (self, WRONG ("1"));
  tasks_fixture_play_fault (self, "GET", LIST "/1/argument/code", fault);
  tasks_fixture_ask (self);
  g_assert_nonnull (self->error);
  g_assert_null (self->arguments);
  g_clear_error (&self->error);
  tasks_fixture_play_fault (self, "GET", LIST "/1/argument", fault);
  tasks_fixture_ask (self);
  g_assert_nonnull (self->error);
}

static void
test_what_was_supplied_and_lost_is_looked_for (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "PUT", LIST "/1/argument/code", .kind = GUICHET_MOCK_CLOSE },
        { "GET", LIST "/1/argument/code", .body = ARGUMENT ("code", "\"verysecret\"") },
        { "GET", LIST "/1", .body = WRONG ("1") },
        { "PUT", LIST "/1/argument/code", .kind = GUICHET_MOCK_CLOSE },
        { "GET", LIST "/1/argument/code", .body = ARGUMENT ("code", "null") },
        { "GET", LIST "/1", .body = WRONG ("1") });

  tasks_fixture_begin_with (self, WRONG ("1"));
  tasks_fixture_supply (self);
  g_assert_no_error (self->error);
  tasks_fixture_supply (self);
  g_assert_true (guichet_error_get_details (self->error)->maybe_done);
  g_assert_null (strstr (self->error->message, "verysecret"));
  g_assert_cmpuint (guichet_mock_server_count (self->session.mock, "PUT", LIST "/1/argument/code"),
                    ==, 2);
}

/* The operation is read, and what was refused can be told again, corrected. */
static void
test_a_refused_argument_is_told (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "PUT", LIST "/1/argument/code", .status = 400,
          .body = "{\"class\":\"Client::BadRequest\",\"message\":\"Wrong format\"}" },
        { "GET", LIST "/1", .body = WRONG ("1") },
        { "PUT", LIST "/1/argument/code", .body = "null" },
        { "GET", LIST "/1", .body = DONE ("1") });

  tasks_fixture_begin_with (self, WRONG ("1"));
  tasks_fixture_supply (self);
  g_assert_false (self->is_good);
  g_assert_cmpstr (guichet_error_get_details (self->error)->api_message, ==, "Wrong format");
  g_assert_false (guichet_error_get_details (self->error)->maybe_done);
  g_assert_null (strstr (self->error->message, "verysecret"));
  g_assert_cmpuint (guichet_mock_server_count (self->session.mock, "GET", LIST "/1/argument/code"),
                    ==, 0);
  tasks_fixture_supply (self);
  g_assert_no_error (self->error);
  g_assert_cmpint (guichet_domain_task_get_state (tasks_fixture_find (self, 1)), ==,
                   GUICHET_DOMAIN_TASK_DONE);
}

static void
play_fault_of_sending (TasksFixture *self,
                       const char *method,
                       const char *path,
                       const GuichetMockStep *fault)
{
  static const GuichetMockStep look = { "GET", LIST "/1", .body = WRONG ("1") };

  tasks_fixture_play_fault (self, method, path, fault);
  guichet_mock_server_play (self->session.mock, &look, 1);
}

/* Whatever becomes of it, it was sent once, and the next thing can be done. */
static void
test_a_fault_of_sending_sends_nothing_twice (TasksFixture *self, gconstpointer data)
{
  const GuichetMockStep *fault = data;
  static const GuichetMockStep argument = { "GET", LIST "/1/argument/code",
                                            .body = ARGUMENT ("code", "null") };

  tasks_fixture_begin_with (self, WRONG ("1"));
  play_fault_of_sending (self, "POST", LIST "/1/relaunch", fault);
  tasks_fixture_act (self, GUICHET_DOMAIN_TASK_RELAUNCH);
  g_assert_cmpuint (guichet_mock_server_count (self->session.mock, "POST", LIST "/1/relaunch"), ==,
                    1);
  play_fault_of_sending (self, "PUT", LIST "/1/argument/code", fault);
  /* Nobody could say whether it was taken. */
  if (fault->status == 0)
    guichet_mock_server_play (self->session.mock, &argument, 1);
  tasks_fixture_supply (self);
  g_assert_cmpuint (guichet_mock_server_count (self->session.mock, "PUT", LIST "/1/argument/code"),
                    ==, 1);
  g_assert_cmpint (guichet_domain_task_get_state (tasks_fixture_find (self, 1)), ==,
                   GUICHET_DOMAIN_TASK_ERROR);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/domain-task-sending/" name, TasksFixture, NULL, tasks_fixture_set_up, func,        \
              tasks_fixture_tear_down)

static void
add_for_each_fault (const char *name, void (*func) (TasksFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < TASKS_FIXTURE_N_FAULTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain-task-sending/%s-%u", name, i + 1);

      g_test_add (path, TasksFixture, &tasks_fixture_faults[i], tasks_fixture_set_up, func,
                  tasks_fixture_tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("each-action-is-sent-once-and-read", test_each_action_is_sent_once_and_read);
  ADD ("a-lost-answer-is-looked-for", test_a_lost_answer_is_looked_for);
  ADD ("a-refusal-shows-what-is-true-now", test_a_refusal_shows_what_is_true_now);
  ADD ("one-thing-at-a-time", test_one_thing_at_a_time);
  ADD ("what-is-asked-for-is-supplied", test_what_is_asked_for_is_read_and_supplied);
  ADD ("what-was-supplied-and-lost", test_what_was_supplied_and_lost_is_looked_for);
  ADD ("a-refused-argument-is-told", test_a_refused_argument_is_told);
  add_for_each_fault ("a-fault-of-sending-sends-nothing-twice",
                      test_a_fault_of_sending_sends_nothing_twice);
  add_for_each_fault ("a-fault-of-the-look-hides-nothing", test_a_fault_of_the_look_hides_nothing);
  add_for_each_fault ("a-fault-of-asking-is-told", test_a_fault_of_asking_is_told);
  return g_test_run ();
}
