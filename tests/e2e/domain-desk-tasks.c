/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain-desk-tasks.c: the commands of domain-desk that are about operations.
 */
#include "domain-desk.h"

#include "guichet-domain-news.h"
#include "guichet-instance.h"

#include <stdio.h>
#include <stdlib.h>

static const char *
get_state (GuichetDomainTask *task)
{
  g_autoptr(GEnumClass) states = g_type_class_ref (GUICHET_TYPE_DOMAIN_TASK_STATE);

  return g_enum_get_value (states, (int) guichet_domain_task_get_state (task))->value_nick;
}

static void
print_tasks (DomainDesk *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tasks)); i++)
    {
      g_autoptr(GuichetDomainTask) task = g_list_model_get_item (G_LIST_MODEL (self->tasks), i);

      g_print ("operation %" G_GINT64_FORMAT " %s %s %s %d %s\n", guichet_domain_task_get_id (task),
               guichet_domain_task_get_domain (task), guichet_domain_task_get_function (task),
               get_state (task), guichet_domain_task_get_progress (task),
               guichet_domain_task_get_comment (task));
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->domains)); i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (G_LIST_MODEL (self->domains), i);
      GuichetDomainTask *task = guichet_domain_get_operation (domain);

      if (task != NULL)
        g_print ("under-way %s %" G_GINT64_FORMAT "\n", guichet_domain_get_name (domain),
                 guichet_domain_task_get_id (task));
    }
  g_print (".\n");
  fflush (stdout);
}

static void
arrived_cb (GuichetDomainTaskList *list, GuichetDomainTask *task)
{
  g_print ("arrived %" G_GINT64_FORMAT "\n", guichet_domain_task_get_id (task));
}

static void
changed_cb (GuichetDomainTaskList *list, GuichetDomainTask *task)
{
  g_print ("changed %" G_GINT64_FORMAT "\n", guichet_domain_task_get_id (task));
}

int
domain_desk_follow (DomainDesk *self, char **words)
{
  char line[8];

  domain_desk_load (self);
  g_signal_connect (self->tasks, "arrived", G_CALLBACK (arrived_cb), NULL);
  g_signal_connect (self->tasks, "changed", G_CALLBACK (changed_cb), NULL);
  do
    {
      guichet_domain_task_list_refresh (self->tasks);
      domain_desk_wait_read (self->tasks);
      print_tasks (self);
    }
  while (fgets (line, sizeof line, stdin) != NULL);
  return EXIT_SUCCESS;
}

static GuichetDomainTask *
find_task (DomainDesk *self, const char *number)
{
  GuichetDomainTask *task;

  guichet_domain_task_list_refresh (self->tasks);
  domain_desk_wait_read (self->tasks);
  task = guichet_domain_task_list_find (self->tasks, g_ascii_strtoll (number, NULL, 10));
  domain_desk_require (task != NULL, NULL);
  return task;
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DomainDesk *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) arguments =
                 guichet_domain_task_list_ask_finish (self->tasks, result, &error);

  domain_desk_require (arguments != NULL, error);
  for (guint i = 0; i < arguments->len; i++)
    {
      const GuichetDomainTaskArgument *argument = arguments->pdata[i];

      g_print ("argument %s %s %s\n", argument->key, argument->type, argument->value);
    }
  self->is_over = TRUE;
}

int
domain_desk_ask (DomainDesk *self, char **words)
{
  guichet_domain_task_list_ask_async (self->tasks, find_task (self, words[0]), NULL, asked_cb,
                                      self);
  domain_desk_wait_over (self);
  return EXIT_SUCCESS;
}

static void
end_sending (DomainDesk *self, const GError *error)
{
  if (error != NULL)
    g_print ("error %d %s\n", error->code, error->message);
  self->is_over = TRUE;
}

static void
supplied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DomainDesk *self = data;
  g_autoptr(GError) error = NULL;

  guichet_domain_task_list_supply_finish (self->tasks, result, &error);
  end_sending (self, error);
}

int
domain_desk_supply (DomainDesk *self, char **words)
{
  GuichetDomainTask *task = find_task (self, words[0]);

  guichet_domain_task_list_supply_async (self->tasks, task, words[1], words[2], NULL, supplied_cb,
                                         self);
  domain_desk_wait_over (self);
  g_print ("state %s\n", get_state (task));
  return EXIT_SUCCESS;
}

static void
acted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  DomainDesk *self = data;
  g_autoptr(GError) error = NULL;

  guichet_domain_task_list_act_finish (self->tasks, result, &error);
  end_sending (self, error);
}

int
domain_desk_act (DomainDesk *self, char **words)
{
  g_autoptr(GFlagsClass) actions = g_type_class_ref (GUICHET_TYPE_DOMAIN_TASK_ACTIONS);
  const GFlagsValue *action = g_flags_get_value_by_nick (actions, words[1]);
  GuichetDomainTask *task = find_task (self, words[0]);

  domain_desk_require (action != NULL, NULL);
  guichet_domain_task_list_act_async (self->tasks, task, (GuichetDomainTaskActions) action->value,
                                      NULL, acted_cb, self);
  domain_desk_wait_over (self);
  g_print ("state %s\n", get_state (task));
  return EXIT_SUCCESS;
}

int
domain_desk_news (DomainDesk *self, char **words)
{
  g_autoptr(GPtrArray) news =
                 guichet_domain_news_take_in_folder (guichet_instance_get_data_dir ());

  for (guint i = 0; i < news->len; i++)
    {
      g_autofree char *title = guichet_domain_news_title (news->pdata[i]);

      g_print ("news %s\n", title);
    }
  return EXIT_SUCCESS;
}
