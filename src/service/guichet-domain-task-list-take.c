/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list-take.c: what is new in the operations that OVHcloud has now, and who is
 * told of it: those who listen, and the domain names. Asks nobody.
 */
#include "config.h"

#include "guichet-domain-task-list-private.h"

#include "guichet-domain-operation.h"
#include "guichet-read-list-private.h"

static void
tell_domain_if_over (GuichetDomainTaskList *self, GuichetDomainTask *task)
{
  GuichetDomain *domain =
      guichet_domain_list_find (self->domains, guichet_domain_task_get_domain (task));

  if (domain != NULL && guichet_domain_get_operation (domain) == task &&
      !guichet_domain_task_state_is_open (guichet_domain_task_get_state (task)))
    guichet_domain_set_operation (domain, NULL);
}

/* Whoever it is that reads an operation anew, this list tells of it. */
static void
state_changed_cb (GuichetDomainTask *task, GParamSpec *pspec, GuichetDomainTaskList *self)
{
  tell_domain_if_over (self, task);
  guichet_recheck_quicken (self->recheck);
  guichet_domain_task_list_plan (self);
  g_signal_emit_by_name (self, "changed", task);
}

/* The domain names may know it already: then they and this list have one object. */
static GuichetDomainTask *
find_known (GuichetDomainTaskList *self, GuichetDomainTask *fresh)
{
  const gint64 id = guichet_domain_task_get_id (fresh);
  GuichetDomainTask *known = guichet_domain_task_list_find (self, id);
  GuichetDomain *domain;

  if (known != NULL)
    return known;
  domain = guichet_domain_list_find (self->domains, guichet_domain_task_get_domain (fresh));
  known = domain != NULL ? guichet_domain_get_operation (domain) : NULL;
  return known != NULL && guichet_domain_task_get_id (known) == id ? known : NULL;
}

/* Returns: (transfer full): the object of @fresh */
static GuichetDomainTask *
keep (GuichetDomainTaskList *self, GuichetDomainTask *fresh)
{
  GuichetDomainTask *known = find_known (self, fresh);

  if (known == NULL)
    return g_object_ref (fresh);
  g_object_ref (known);
  guichet_domain_task_take_from (known, fresh);
  return known;
}

static void
forget (gpointer id, gpointer task, gpointer self)
{
  g_signal_handlers_disconnect_by_func (task, state_changed_cb, self);
}

/* Returns: (transfer container): those of @tasks that were not there before */
static GPtrArray *
take_known (GuichetDomainTaskList *self, GPtrArray *tasks)
{
  g_autoptr(GHashTable) before = g_steal_pointer (&self->known);
  GPtrArray *arrived = g_ptr_array_new_with_free_func (g_object_unref);

  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_hash_table_remove_all (self->under_way);
  for (guint i = 0; i < tasks->len; i++)
    {
      const gint64 id = guichet_domain_task_get_id (tasks->pdata[i]);

      if (!g_hash_table_contains (self->known, &id) && !g_hash_table_remove (before, &id))
        {
          g_signal_connect_object (tasks->pdata[i], "notify::state", G_CALLBACK (state_changed_cb),
                                   self, 0);
          g_ptr_array_add (arrived, g_object_ref (tasks->pdata[i]));
        }
      g_hash_table_insert (self->known, g_memdup2 (&id, sizeof id), g_object_ref (tasks->pdata[i]));
      guichet_domain_operation_add (self->under_way, tasks->pdata[i]);
    }
  g_hash_table_foreach (before, forget, self);
  return arrived;
}

static void
tell_domains (GuichetDomainTaskList *self)
{
  const guint n_domains = g_list_model_get_n_items (G_LIST_MODEL (self->domains));

  for (guint i = 0; i < n_domains; i++)
    {
      g_autoptr(GuichetDomain) domain = g_list_model_get_item (G_LIST_MODEL (self->domains), i);

      guichet_domain_operation_put (self->under_way, domain);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 first = guichet_domain_task_get_id (*(GuichetDomainTask *const *) a);
  const gint64 second = guichet_domain_task_get_id (*(GuichetDomainTask *const *) b);

  return (first < second) - (first > second);
}

void
guichet_domain_task_list_take (GuichetDomainTaskList *self, GPtrArray *fresh)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) arrived = NULL;

  for (guint i = 0; i < fresh->len; i++)
    g_ptr_array_add (tasks, keep (self, fresh->pdata[i]));
  g_ptr_array_sort (tasks, compare);
  arrived = take_known (self, tasks);
  guichet_read_list_take_items (GUICHET_READ_LIST (self), tasks);
  tell_domains (self);
  if (arrived->len > 0)
    guichet_recheck_quicken (self->recheck);
  for (guint i = 0; i < arrived->len && self->is_read; i++)
    g_signal_emit_by_name (self, "arrived", arrived->pdata[i]);
  self->is_read = TRUE;
}

void
guichet_domain_task_list_clear (GuichetDomainTaskList *self)
{
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  g_autoptr(GPtrArray) arrived G_GNUC_UNUSED = take_known (self, none);

  guichet_read_list_take_items (GUICHET_READ_LIST (self),
                                g_ptr_array_new_with_free_func (g_object_unref));
  self->is_read = FALSE;
}
