/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-tasks.c: operations on domain names are asked for while something moves and somebody
 * looks; domain names show the same objects; and what fails takes nothing away.
 */
#include "guichet-tasks-fixture.h"

#define DOMAIN_ITSELF                                                                              \
  "{\"domain\":\"d1.fr\",\"whoisOwner\":\"7\",\"contactAdmin\":{\"id\":\"aa1-ovh\"},"              \
  "\"contactTech\":{\"id\":\"bb2-ovh\"},\"contactBilling\":{\"id\":\"cc3-ovh\"},\"state\":\"ok\"," \
  "\"suspensionState\":\"not_suspended\",\"transferLockStatus\":\"locked\","                       \
  "\"expirationDate\":\"2027-05-01T00:00:00+02:00\"}"

static void
test_newest_first_with_the_progress_of_open_ones (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TODO ("2") "," DONE ("1") "," TODO ("3") "]" },
        { "GET", LIST "/2/progressbar", .body = BAR ("33") },
        { "GET", LIST "/3/progressbar", .body = BAR ("66") });

  tasks_fixture_refresh (self);
  g_assert_no_error (tasks_fixture_get_error (self));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(GuichetDomainTask) task = g_list_model_get_item (G_LIST_MODEL (self->list), i);

      g_assert_cmpint (guichet_domain_task_get_id (task), ==, 3 - i);
    }
  g_assert_cmpint (guichet_domain_task_get_progress (tasks_fixture_find (self, 3)), ==, 66);
  g_assert_cmpint (guichet_domain_task_get_progress (tasks_fixture_find (self, 1)), ==, -1);
  g_assert_cmpstr (guichet_domain_task_get_step (tasks_fixture_find (self, 2)), ==, "Asks both");
  g_assert_cmpstr (self->told->str, ==, "");
}

static void
test_tells_what_arrives_and_changes (TasksFixture *self, gconstpointer data)
{
  tasks_fixture_begin_with (self, TODO ("1"));
  PLAY ({ "GET", LIST, .body = "[" TODO ("2") "," TODO ("1") "]" },
        { "GET", LIST "/1/progressbar", .body = BAR ("33") },
        { "GET", LIST "/2/progressbar", .body = BAR ("33") },
        { "GET", LIST, .body = "[" TODO ("2") "," DONE ("1") "]" },
        { "GET", LIST "/2/progressbar", .body = BAR ("66") });

  tasks_fixture_refresh (self);
  g_assert_cmpstr (self->told->str, ==, "+2 ");
  tasks_fixture_refresh (self);
  g_assert_cmpstr (self->told->str, ==, "+2 ~1 ");
}

static void
test_asks_again_while_somebody_looks_and_something_moves (TasksFixture *self, gconstpointer data)
{
  tasks_fixture_begin_with (self, TODO ("1"));
  PLAY ({ "GET", LIST, .body = "[" TODO ("1") "]" },
        { "GET", LIST "/1/progressbar", .body = BAR ("33") },
        { "GET", LIST, .body = "[" DONE ("1") "]" });
  GuichetRecheck *recheck = self->list->recheck;

  g_assert_false (guichet_recheck_is_waiting (recheck));
  guichet_domain_task_list_hold (self->list);
  tasks_fixture_wait_loaded (self);
  g_assert_true (guichet_recheck_is_waiting (recheck));
  g_assert_cmpuint (guichet_recheck_get_interval (recheck), ==, 7500);
  guichet_domain_task_list_release (self->list);
  g_assert_false (guichet_recheck_is_waiting (recheck));
  guichet_domain_task_list_hold (self->list);
  tasks_fixture_wait_loaded (self);
  g_assert_false (guichet_recheck_is_waiting (recheck)); /* nothing moves */
  guichet_domain_task_list_release (self->list);
}

static void
test_a_fault_takes_nothing_away (TasksFixture *self, gconstpointer fault)
{
  PLAY ({ "GET", LIST, .body = "[" TODO ("1") "]" });

  tasks_fixture_play_fault (self, "GET", LIST "/1/progressbar", fault);
  tasks_fixture_refresh (self);
  g_assert_nonnull (tasks_fixture_get_error (self));
  g_assert_nonnull (tasks_fixture_find (self, 1));
  g_assert_cmpint (guichet_domain_task_get_progress (tasks_fixture_find (self, 1)), ==, -1);

  tasks_fixture_play_fault (self, "GET", LIST, fault);
  tasks_fixture_refresh (self);
  g_assert_nonnull (tasks_fixture_get_error (self));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, 1);
  tasks_fixture_begin_with (self, TODO ("1"));
}

static void
load_domains (TasksFixture *self)
{
  static const GuichetMockStep steps[] = {
    { "GET", "/domain", .body = "[\"d1.fr\"]" },
    { "GET", "/domain/contact", .body = "[]" },
    { "GET", LIST "?status=todo", .body = "[" TODO ("1") "]" },
    { "GET", LIST "?status=doing", .body = "[]" },
    { "GET", LIST "?status=error", .body = "[]" },
    { "GET", "/domain/d1.fr", .body = DOMAIN_ITSELF },
  };

  guichet_mock_server_play (self->session.mock, steps, G_N_ELEMENTS (steps));
  guichet_reading_list_load (GUICHET_READING_LIST (self->domains));
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (self->domains)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (guichet_reading_list_get_error (GUICHET_READING_LIST (self->domains)));
}

static GuichetDomainTask *
get_operation (TasksFixture *self)
{
  return guichet_domain_get_operation (guichet_domain_list_find (self->domains, "d1.fr"));
}

/* Whoever reads first, there is one object; what one of them reads, the other knows. */
static void
test_domain_names_show_the_same_operation (TasksFixture *self, gconstpointer is_list_first)
{
  if (is_list_first != NULL)
    tasks_fixture_begin_with (self, WRONG ("1"));
  load_domains (self);
  if (is_list_first == NULL)
    tasks_fixture_begin_with (self, WRONG ("1"));
  PLAY ({ "GET", LIST, .body = "[" DONE ("1") "]" });
  g_assert_nonnull (get_operation (self));
  g_assert_true (get_operation (self) == tasks_fixture_find (self, 1));
  g_assert_cmpstr (self->told->str, ==, is_list_first != NULL ? "~1 " : "");
  tasks_fixture_refresh (self);
  g_assert_null (get_operation (self));
}

static void
test_the_newest_open_one_is_under_way (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TODO ("2") "," DONE ("3") "," TODO ("1") "]" },
        { "GET", LIST "/2/progressbar", .body = BAR ("33") },
        { "GET", LIST "/1/progressbar", .body = BAR ("33") });

  load_domains (self);
  tasks_fixture_refresh (self);
  g_assert_true (get_operation (self) == tasks_fixture_find (self, 2));
}

static void
test_another_account_has_others (TasksFixture *self, gconstpointer data)
{
  PLAY ({ "GET", LIST, .body = "[" TODO ("1") "]" },
        { "GET", LIST "/1/progressbar", .body = BAR ("33") },
        { "GET", LIST, .body = "[" DONE ("5") "]" });

  guichet_domain_task_list_hold (self->list);
  tasks_fixture_wait_loaded (self);
  g_assert_nonnull (tasks_fixture_find (self, 1));
  g_setenv ("OVH_CONSUMER_KEY", "ofanother", TRUE);
  session_fixture_load (&self->session);
  g_assert_null (tasks_fixture_find (self, 1));
  tasks_fixture_wait_loaded (self);
  g_assert_no_error (tasks_fixture_get_error (self));
  g_assert_nonnull (tasks_fixture_find (self, 5));
  g_assert_cmpstr (self->told->str, ==, "");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/domain-tasks/" name, TasksFixture, NULL, tasks_fixture_set_up, func,               \
              tasks_fixture_tear_down)

static void
add_for_each_fault (const char *name, void (*func) (TasksFixture *self, gconstpointer fault))
{
  for (guint i = 0; i < TASKS_FIXTURE_N_FAULTS; i++)
    {
      g_autofree char *path = g_strdup_printf ("/domain-tasks/%s-%u", name, i + 1);

      g_test_add (path, TasksFixture, &tasks_fixture_faults[i], tasks_fixture_set_up, func,
                  tasks_fixture_tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("newest-first-with-progress", test_newest_first_with_the_progress_of_open_ones);
  ADD ("tells-what-arrives-and-changes", test_tells_what_arrives_and_changes);
  ADD ("asks-again-while-somebody-looks", test_asks_again_while_somebody_looks_and_something_moves);
  g_test_add ("/domain-tasks/domain-names-read-first", TasksFixture, NULL, tasks_fixture_set_up,
              test_domain_names_show_the_same_operation, tasks_fixture_tear_down);
  g_test_add ("/domain-tasks/operations-read-first", TasksFixture, "", tasks_fixture_set_up,
              test_domain_names_show_the_same_operation, tasks_fixture_tear_down);
  ADD ("the-newest-open-one-is-under-way", test_the_newest_open_one_is_under_way);
  ADD ("another-account-has-others", test_another_account_has_others);
  add_for_each_fault ("a-fault-takes-nothing-away", test_a_fault_takes_nothing_away);
  return g_test_run ();
}
