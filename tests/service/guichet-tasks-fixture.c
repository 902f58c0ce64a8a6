/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-tasks-fixture.c: operations on domain names as the mock tells of them, and a list of them
 * with what was done in it.
 */
#include "guichet-tasks-fixture.h"

const GuichetMockStep tasks_fixture_faults[TASKS_FIXTURE_N_FAULTS] = {
  { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
  { .kind = GUICHET_MOCK_TRUNCATE, .body = "[{}]" },
  { .body = "\"what\"" },
};

/* The same step, with what goes wrong instead of its answer; a lost GET is asked for twice. */
void
tasks_fixture_play_fault (TasksFixture *self,
                          const char *method,
                          const char *path,
                          const GuichetMockStep *fault)
{
  GuichetMockStep *step = g_memdup2 (fault, sizeof *fault);
  const gboolean is_asked_again =
      step->kind == GUICHET_MOCK_TRUNCATE && g_str_equal (method, "GET");

  g_ptr_array_add (self->steps, step);
  step->method = method;
  step->path = path;
  for (guint i = 0; i < (is_asked_again ? 2 : 1); i++)
    guichet_mock_server_play (self->session.mock, step, 1);
}

static void
arrived_cb (GuichetDomainTaskList *list, GuichetDomainTask *task, GString *told)
{
  g_string_append_printf (told, "+%d ", (int) guichet_domain_task_get_id (task));
}

static void
changed_cb (GuichetDomainTaskList *list, GuichetDomainTask *task, GString *told)
{
  g_string_append_printf (told, "~%d ", (int) guichet_domain_task_get_id (task));
}

void
tasks_fixture_set_up (TasksFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  session_fixture_load (&self->session);
  self->domains = guichet_domain_list_new_in_folder (self->session.session, self->session.folder);
  self->list = guichet_domain_task_list_new (self->session.session, self->domains);
  self->told = g_string_new (NULL);
  self->steps = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self->list, "arrived", G_CALLBACK (arrived_cb), self->told);
  g_signal_connect (self->list, "changed", G_CALLBACK (changed_cb), self->told);
}

void
tasks_fixture_tear_down (TasksFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->list);
  g_assert_finalize_object (self->domains);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&self->arguments, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_string_free (self->told, TRUE);
  session_fixture_tear_down (&self->session, NULL);
  g_ptr_array_unref (self->steps);
}

void
tasks_fixture_wait_loaded (TasksFixture *self)
{
  while (guichet_read_list_get_loading (GUICHET_READ_LIST (self->list)))
    g_main_context_iteration (NULL, TRUE);
}

void
tasks_fixture_refresh (TasksFixture *self)
{
  guichet_domain_task_list_refresh (self->list);
  tasks_fixture_wait_loaded (self);
}

const GError *
tasks_fixture_get_error (TasksFixture *self)
{
  return guichet_read_list_get_error (GUICHET_READ_LIST (self->list));
}

GuichetDomainTask *
tasks_fixture_find (TasksFixture *self, gint64 id)
{
  return guichet_domain_task_list_find (self->list, id);
}

void
tasks_fixture_wait_over (TasksFixture *self)
{
  while (!self->is_over)
    g_main_context_iteration (NULL, TRUE);
  self->is_over = FALSE;
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TasksFixture *self = data;

  g_clear_error (&self->error);
  self->is_good = guichet_domain_task_list_act_finish (self->list, result, &self->error);
  self->is_over = TRUE;
}

void
tasks_fixture_start_act (TasksFixture *self, GuichetDomainTaskActions action)
{
  guichet_domain_task_list_act_async (self->list, tasks_fixture_find (self, 1), action, NULL,
                                      acted_cb, self);
}

void
tasks_fixture_act (TasksFixture *self, GuichetDomainTaskActions action)
{
  tasks_fixture_start_act (self, action);
  tasks_fixture_wait_over (self);
}

static void
supplied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TasksFixture *self = data;

  g_clear_error (&self->error);
  self->is_good = guichet_domain_task_list_supply_finish (self->list, result, &self->error);
  self->is_over = TRUE;
}

void
tasks_fixture_supply (TasksFixture *self)
{
  guichet_domain_task_list_supply_async (self->list, tasks_fixture_find (self, 1), "code",
                                         "verysecret", NULL, supplied_cb, self);
  tasks_fixture_wait_over (self);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TasksFixture *self = data;

  self->arguments = guichet_domain_task_list_ask_finish (self->list, result, &self->error);
  self->is_over = TRUE;
}

void
tasks_fixture_ask (TasksFixture *self)
{
  guichet_domain_task_list_ask_async (self->list, tasks_fixture_find (self, 1), NULL, asked_cb,
                                      self);
  tasks_fixture_wait_over (self);
}

/* One operation, in the state in which something can be done. */
void
tasks_fixture_begin_with (TasksFixture *self, const char *operation)
{
  g_autofree char *body = g_strdup_printf ("[%s]", operation);
  const GuichetMockStep list[] = { { "GET", LIST, .body = body },
                                   { "GET", LIST "/1/progressbar", .body = BAR ("33") } };

  guichet_mock_server_play (self->session.mock, list, G_N_ELEMENTS (list));
  tasks_fixture_refresh (self);
  g_assert_no_error (tasks_fixture_get_error (self));
}
