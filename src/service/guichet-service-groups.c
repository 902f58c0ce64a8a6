/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-groups.c: which telephony group is to be read next, so that each service knows
 * where it is, what it is called and what locks it.
 *
 * The lists of all lines, aliases and trunks give bare names, and to read every group would be more
 * requests than all contacts together: a reseller has hundreds. Groups that people look at are
 * read, and others only until each service has one; most lines are known from the session.
 */
#include "config.h"

#include "guichet-service-groups.h"

#include "guichet-line.h"

struct _GuichetServiceGroups
{
  GuichetServiceRows *rows;
  GHashTable *taken; /* a set of names */
  guint next;
};

/**
 * guichet_service_groups_new:
 * @rows: the services, groups among them
 *
 * Returns: (transfer full): no group was taken
 */
GuichetServiceGroups *
guichet_service_groups_new (GuichetServiceRows *rows)
{
  GuichetServiceGroups *self = g_new0 (GuichetServiceGroups, 1);

  self->rows = g_object_ref (rows);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * guichet_service_groups_free:
 */
void
guichet_service_groups_free (GuichetServiceGroups *self)
{
  g_object_unref (self->rows);
  g_hash_table_unref (self->taken);
  g_free (self);
}

/**
 * guichet_service_groups_begin:
 */
void
guichet_service_groups_begin (GuichetServiceGroups *self)
{
  g_hash_table_remove_all (self->taken);
  self->next = 0;
}

static const char *
get_group (GuichetService *service)
{
  return guichet_service_get_kind (service) == GUICHET_SERVICE_GROUP
             ? guichet_service_get_name (service)
             : guichet_service_get_group (service);
}

static gboolean
take (GuichetServiceGroups *self, const char *group)
{
  return guichet_service_rows_find (self->rows, GUICHET_SERVICE_GROUP, group) != NULL &&
         g_hash_table_add (self->taken, g_strdup (group));
}

/**
 * guichet_service_groups_take_of_view:
 * @view: (element-type GuichetService): what people look at
 *
 * Returns: (nullable) (transfer none): a group of it that was not taken
 */
const char *
guichet_service_groups_take_of_view (GuichetServiceGroups *self, GPtrArray *view)
{
  for (guint i = 0; i < view->len; i++)
    {
      const char *group = get_group (view->pdata[i]);

      if (*group != '\0' && take (self, group))
        return group;
    }
  return NULL;
}

/**
 * guichet_service_groups_take_next:
 *
 * Returns: (nullable) (transfer none): a group that was not taken; none any more once each service
 * has a group
 */
const char *
guichet_service_groups_take_next (GuichetServiceGroups *self)
{
  GPtrArray *groups = guichet_service_rows_get_kind (self->rows, GUICHET_SERVICE_GROUP);

  if (self->next >= groups->len || !guichet_service_rows_has_ungrouped (self->rows))
    return NULL;
  while (self->next < groups->len)
    {
      const char *group = guichet_service_get_name (groups->pdata[self->next++]);

      if (take (self, group))
        return group;
    }
  return NULL;
}

/**
 * guichet_service_groups_learn_lines:
 * @lines: (element-type GuichetLine): of the same account
 */
void
guichet_service_groups_learn_lines (GuichetServiceGroups *self, GListModel *lines)
{
  static const GuichetServiceKind kinds[] = { GUICHET_SERVICE_LINE, GUICHET_SERVICE_TRUNK };

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(GuichetLine) line = g_list_model_get_item (lines, i);

      for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
        {
          GuichetService *service = guichet_service_rows_find (
              self->rows, kinds[k], guichet_line_get_service_name (line));

          if (service == NULL)
            continue;
          guichet_service_set_group (service, guichet_line_get_billing_account (line));
          guichet_service_set_description (service, guichet_line_get_description (line));
        }
    }
}

/**
 * guichet_service_groups_learn_members:
 * @members: (element-type GuichetService): what is in a group
 *
 * Returns: (transfer full) (element-type GuichetService): the rows that they are
 */
GPtrArray *
guichet_service_groups_learn_members (GuichetServiceGroups *self, GPtrArray *members)
{
  GPtrArray *learnt = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < members->len; i++)
    {
      GuichetService *member = members->pdata[i];
      GuichetService *service = guichet_service_rows_find (
          self->rows, guichet_service_get_kind (member), guichet_service_get_name (member));

      if (service == NULL)
        continue;
      guichet_service_set_group (service, guichet_service_get_group (member));
      guichet_service_set_description (service, guichet_service_get_description (member));
      guichet_service_set_locks (service, guichet_service_get_locks (member));
      g_ptr_array_add (learnt, g_object_ref (service));
    }
  return learnt;
}
