/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-plan.c: which things of a list are to be read, and which come next: what people
 * look at, then the rest, in portions of one key: things that one request may read together.
 * Pure: asks nobody. Whatever the view, each thing is walked over once.
 */
#include "config.h"

#include "guichet-reading-plan.h"

typedef struct
{
  GPtrArray *things;
  guint next; /* what was taken before is stepped over */
} Queue;

struct _GuichetReadingPlan
{
  GuichetReadingKeyFunc get_key;
  gpointer data;
  GHashTable *left;  /* the set of those that were not taken */
  GPtrArray *queues; /* (element-type Queue): by key */
  guint first;       /* queues before it have nothing left */
  GPtrArray *view;
};

static void
queue_free (Queue *queue)
{
  g_ptr_array_unref (queue->things);
  g_free (queue);
}

/**
 * guichet_reading_plan_new:
 * @get_key: of a thing: which others one request may read with it; always the same
 * @data: for @get_key; outlives the plan
 *
 * Returns: (transfer full): nothing to read
 */
GuichetReadingPlan *
guichet_reading_plan_new (GuichetReadingKeyFunc get_key, gpointer data)
{
  GuichetReadingPlan *self = g_new0 (GuichetReadingPlan, 1);

  self->get_key = get_key;
  self->data = data;
  self->left = g_hash_table_new (NULL, NULL);
  self->view = g_ptr_array_new_with_free_func (g_object_unref);
  self->queues = g_ptr_array_new_with_free_func ((GDestroyNotify) queue_free);
  return self;
}

/**
 * guichet_reading_plan_free:
 */
void
guichet_reading_plan_free (GuichetReadingPlan *self)
{
  g_hash_table_unref (self->left);
  g_ptr_array_unref (self->view);
  g_ptr_array_unref (self->queues);
  g_free (self);
}

static Queue *
get_queue (GuichetReadingPlan *self, guint key)
{
  while (self->queues->len <= key)
    {
      Queue *queue = g_new0 (Queue, 1);

      queue->things = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->queues, queue);
    }
  return self->queues->pdata[key];
}

/**
 * guichet_reading_plan_add:
 * @thing: (type GObject): to be read; once, also if it is added again before it was taken
 */
void
guichet_reading_plan_add (GuichetReadingPlan *self, gpointer thing)
{
  const guint key = self->get_key (thing, self->data);

  if (!g_hash_table_add (self->left, thing))
    return;
  g_ptr_array_add (get_queue (self, key)->things, g_object_ref (thing));
  self->first = MIN (self->first, key);
}

/**
 * guichet_reading_plan_drop:
 * @thing: (type GObject): that need not be read any more
 */
void
guichet_reading_plan_drop (GuichetReadingPlan *self, gpointer thing)
{
  g_hash_table_remove (self->left, thing);
}

/**
 * guichet_reading_plan_drop_key:
 * @key: of which nothing more is to be read
 */
void
guichet_reading_plan_drop_key (GuichetReadingPlan *self, guint key)
{
  Queue *queue = get_queue (self, key);

  for (guint i = 0; i < queue->things->len; i++)
    g_hash_table_remove (self->left, queue->things->pdata[i]);
  g_ptr_array_set_size (queue->things, 0);
  queue->next = 0;
}

/**
 * guichet_reading_plan_drop_all:
 *
 * Nothing is to be read; the view stays.
 */
void
guichet_reading_plan_drop_all (GuichetReadingPlan *self)
{
  g_hash_table_remove_all (self->left);
  g_ptr_array_set_size (self->queues, 0);
  self->first = 0;
}

/**
 * guichet_reading_plan_get_n_left:
 *
 * Returns: how many are to be read still
 */
guint
guichet_reading_plan_get_n_left (GuichetReadingPlan *self)
{
  return g_hash_table_size (self->left);
}

/**
 * guichet_reading_plan_set_view:
 * @view: (element-type GObject): what people look at, the first first; copied
 */
void
guichet_reading_plan_set_view (GuichetReadingPlan *self, GPtrArray *view)
{
  g_ptr_array_set_size (self->view, 0);
  for (guint i = 0; i < view->len; i++)
    g_ptr_array_add (self->view, g_object_ref (view->pdata[i]));
}

/**
 * guichet_reading_plan_get_view:
 *
 * Returns: (transfer none) (element-type GObject): what people look at
 */
GPtrArray *
guichet_reading_plan_get_view (GuichetReadingPlan *self)
{
  return self->view;
}

static gboolean
step_over (GuichetReadingPlan *self, Queue *queue)
{
  while (queue->next < queue->things->len &&
         !g_hash_table_contains (self->left, queue->things->pdata[queue->next]))
    queue->next++;
  return queue->next < queue->things->len;
}

/**
 * guichet_reading_plan_peek:
 * @in_view: whether only what people look at counts
 * @key: (out): of the next
 *
 * Returns: whether there is something to read
 */
gboolean
guichet_reading_plan_peek (GuichetReadingPlan *self, gboolean in_view, guint *key)
{
  for (guint i = 0; i < self->view->len; i++)
    if (g_hash_table_contains (self->left, self->view->pdata[i]))
      {
        *key = self->get_key (self->view->pdata[i], self->data);
        return TRUE;
      }
  if (in_view)
    return FALSE;
  while (self->first < self->queues->len && !step_over (self, self->queues->pdata[self->first]))
    self->first++;
  *key = self->first;
  return self->first < self->queues->len;
}

static void
take (GuichetReadingPlan *self, gpointer thing, GPtrArray *portion)
{
  if (g_hash_table_remove (self->left, thing))
    g_ptr_array_add (portion, g_object_ref (thing));
}

/**
 * guichet_reading_plan_take:
 * @key: of all of the portion
 * @most: how many it may have
 *
 * What people look at comes first, and the portion is filled up with others.
 *
 * Returns: (transfer full) (element-type GObject): the portion, which is no longer left
 */
GPtrArray *
guichet_reading_plan_take (GuichetReadingPlan *self, guint key, guint most)
{
  GPtrArray *portion = g_ptr_array_new_with_free_func (g_object_unref);
  Queue *queue = get_queue (self, key);

  for (guint i = 0; i < self->view->len && portion->len < most; i++)
    if (self->get_key (self->view->pdata[i], self->data) == key)
      take (self, self->view->pdata[i], portion);
  while (portion->len < most && step_over (self, queue))
    take (self, queue->things->pdata[queue->next], portion);
  if (!step_over (self, queue))
    guichet_reading_plan_drop_key (self, key);
  return portion;
}
