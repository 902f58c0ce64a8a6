/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-operation.c: which operation is under way for a domain name: the newest that may
 * still change. Asks nobody.
 */
#include "config.h"

#include "guichet-domain-operation.h"

static gboolean
is_open (GuichetDomainTask *task)
{
  return guichet_domain_task_state_is_open (guichet_domain_task_get_state (task));
}

/**
 * guichet_domain_operation_new_table:
 *
 * Returns: (element-type utf8 GuichetDomainTask) (transfer full): for what is under way, by domain
 * name
 */
GHashTable *
guichet_domain_operation_new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * guichet_domain_operation_add:
 * @table: of what is under way
 * @task: any operation
 *
 * Takes it up if it is under way, and is the newest of its domain name.
 */
void
guichet_domain_operation_add (GHashTable *table, GuichetDomainTask *task)
{
  const char *domain = guichet_domain_task_get_domain (task);
  GuichetDomainTask *known = g_hash_table_lookup (table, domain);

  if (is_open (task) &&
      (known == NULL || guichet_domain_task_get_id (known) < guichet_domain_task_get_id (task)))
    g_hash_table_insert (table, g_strdup (domain), g_object_ref (task));
}

/**
 * guichet_domain_operation_put:
 * @table: of what is under way
 * @domain: is told; keeps its object if that is the same operation
 */
void
guichet_domain_operation_put (GHashTable *table, GuichetDomain *domain)
{
  GuichetDomainTask *known = guichet_domain_get_operation (domain);
  GuichetDomainTask *task = g_hash_table_lookup (table, guichet_domain_get_name (domain));

  if (task != NULL && !is_open (task))
    task = NULL;
  if (known == NULL || task == NULL ||
      guichet_domain_task_get_id (known) != guichet_domain_task_get_id (task))
    guichet_domain_set_operation (domain, task);
  else if (known != task)
    guichet_domain_task_take_from (known, task);
}
