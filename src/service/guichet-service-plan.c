/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-plan.c: of which services the contacts are to be read, and which come next: what
 * people look at, then the rest, in portions of one kind.
 * Pure: asks nobody. Whatever the view, each service is walked over once.
 */
#include "config.h"

#include "guichet-service-plan.h"

#include "guichet-service-rows.h"

struct _GuichetServicePlan
{
  GHashTable *left; /* the set of those that were not taken */
  GPtrArray *queues[GUICHET_N_SERVICE_KINDS];
  guint next[GUICHET_N_SERVICE_KINDS]; /* in the queue; what was taken before is stepped over */
  GPtrArray *view;
};

/**
 * guichet_service_plan_new:
 *
 * Returns: (transfer full): nothing to read
 */
GuichetServicePlan *
guichet_service_plan_new (void)
{
  GuichetServicePlan *self = g_new0 (GuichetServicePlan, 1);

  self->left = g_hash_table_new (NULL, NULL);
  self->view = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    self->queues[kind] = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * guichet_service_plan_free:
 */
void
guichet_service_plan_free (GuichetServicePlan *self)
{
  g_hash_table_unref (self->left);
  g_ptr_array_unref (self->view);
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    g_ptr_array_unref (self->queues[kind]);
  g_free (self);
}

/**
 * guichet_service_plan_add:
 * @service: whose contacts are to be read; once, also if it is added again before it was taken
 */
void
guichet_service_plan_add (GuichetServicePlan *self, GuichetService *service)
{
  if (g_hash_table_add (self->left, service))
    g_ptr_array_add (self->queues[guichet_service_get_kind (service)], g_object_ref (service));
}

/**
 * guichet_service_plan_drop:
 * @service: that need not be read any more
 */
void
guichet_service_plan_drop (GuichetServicePlan *self, GuichetService *service)
{
  g_hash_table_remove (self->left, service);
}

/**
 * guichet_service_plan_drop_kind:
 * @kind: of which nothing more is to be read
 */
void
guichet_service_plan_drop_kind (GuichetServicePlan *self, GuichetServiceKind kind)
{
  for (guint i = 0; i < self->queues[kind]->len; i++)
    g_hash_table_remove (self->left, self->queues[kind]->pdata[i]);
  g_ptr_array_set_size (self->queues[kind], 0);
  self->next[kind] = 0;
}

/**
 * guichet_service_plan_get_n_left:
 *
 * Returns: how many are to be read still
 */
guint
guichet_service_plan_get_n_left (GuichetServicePlan *self)
{
  return g_hash_table_size (self->left);
}

/**
 * guichet_service_plan_set_view:
 * @view: (element-type GuichetService): what people look at, the first first; copied
 */
void
guichet_service_plan_set_view (GuichetServicePlan *self, GPtrArray *view)
{
  g_ptr_array_set_size (self->view, 0);
  for (guint i = 0; i < view->len; i++)
    g_ptr_array_add (self->view, g_object_ref (view->pdata[i]));
}

/**
 * guichet_service_plan_get_view:
 *
 * Returns: (transfer none) (element-type GuichetService): what people look at
 */
GPtrArray *
guichet_service_plan_get_view (GuichetServicePlan *self)
{
  return self->view;
}

static gboolean
step_over (GuichetServicePlan *self, guint kind)
{
  GPtrArray *queue = self->queues[kind];

  while (self->next[kind] < queue->len &&
         !g_hash_table_contains (self->left, queue->pdata[self->next[kind]]))
    self->next[kind]++;
  return self->next[kind] < queue->len;
}

/**
 * guichet_service_plan_peek:
 * @in_view: whether only what people look at counts
 * @kind: (out): of the next
 *
 * Returns: whether there is something to read
 */
gboolean
guichet_service_plan_peek (GuichetServicePlan *self, gboolean in_view, GuichetServiceKind *kind)
{
  for (guint i = 0; i < self->view->len; i++)
    if (g_hash_table_contains (self->left, self->view->pdata[i]))
      {
        *kind = guichet_service_get_kind (self->view->pdata[i]);
        return TRUE;
      }
  for (guint i = 0; !in_view && i < GUICHET_N_SERVICE_KINDS; i++)
    if (step_over (self, i))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static void
take (GuichetServicePlan *self, GuichetService *service, GPtrArray *portion)
{
  if (g_hash_table_remove (self->left, service))
    g_ptr_array_add (portion, g_object_ref (service));
}

/**
 * guichet_service_plan_take:
 * @kind: what the portion is of
 * @most: how many it may have
 *
 * What people look at comes first, and the portion is filled up with others.
 *
 * Returns: (transfer full) (element-type GuichetService): the portion, which is no longer left
 */
GPtrArray *
guichet_service_plan_take (GuichetServicePlan *self, GuichetServiceKind kind, guint most)
{
  GPtrArray *portion = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->view->len && portion->len < most; i++)
    if (guichet_service_get_kind (self->view->pdata[i]) == kind)
      take (self, self->view->pdata[i], portion);
  while (portion->len < most && step_over (self, kind))
    take (self, self->queues[kind]->pdata[self->next[kind]], portion);
  if (!step_over (self, kind))
    guichet_service_plan_drop_kind (self, kind);
  return portion;
}
