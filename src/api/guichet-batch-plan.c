/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-batch-plan.c: in which requests many ids are asked for: in batches where the server knows
 * them, else one by one.
 * Pure: asks nobody. The first batch goes out by itself: it shows whether there are any.
 */
#include "guichet-batch-plan.h"

#include "guichet-error.h"

#include <string.h>

/* An address has its limits. */
#define MAX_CHARS 4000

struct _GuichetBatchPlan
{
  GPtrArray *ids; /* (element-type utf8) */
  guint most;
  guint next;
  GArray *alone;       /* places of the ids that are to be asked for by themselves */
  gboolean is_probing; /* the first batch is in flight */
};

/**
 * guichet_batch_plan_new:
 * @ids: (element-type utf8) (transfer none): each once
 * @most: how many may be in a batch
 *
 * Returns: (transfer full): a plan of which nothing was taken
 */
GuichetBatchPlan *
guichet_batch_plan_new (GPtrArray *ids, guint most)
{
  GuichetBatchPlan *self = g_new0 (GuichetBatchPlan, 1);

  self->ids = g_ptr_array_ref (ids);
  self->most = most;
  self->alone = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

/**
 * guichet_batch_plan_free:
 */
void
guichet_batch_plan_free (GuichetBatchPlan *self)
{
  g_ptr_array_unref (self->ids);
  g_array_unref (self->alone);
  g_free (self);
}

/**
 * guichet_batch_plan_get_n_ids:
 *
 * Returns: how many there are in all
 */
guint
guichet_batch_plan_get_n_ids (GuichetBatchPlan *self)
{
  return self->ids->len;
}

/* How many ids, from @first on, fit into one batch. One with a comma goes alone. */
static guint
measure (GuichetBatchPlan *self, guint first)
{
  gsize chars = 0;
  guint count = 0;

  while (count < self->most && first + count < self->ids->len)
    {
      const char *id = self->ids->pdata[first + count];

      chars += strlen (id) + 1;
      if (count > 0 && (chars > MAX_CHARS || strchr (id, ',') != NULL))
        break;
      count++;
      if (strchr (id, ',') != NULL)
        break;
    }

  return count;
}

/**
 * guichet_batch_plan_take:
 * @batches: what is known of the server now
 * @first: (out): the place of the first id
 * @count: (out): one is asked for by itself, several are a batch
 *
 * Returns: whether there is something to ask for now
 */
gboolean
guichet_batch_plan_take (GuichetBatchPlan *self, GuichetBatches batches, guint *first, guint *count)
{
  *count = 1;
  if (self->alone->len > 0)
    {
      *first = g_array_index (self->alone, guint, 0);
      g_array_remove_index (self->alone, 0);
      return TRUE;
    }
  if (self->next == self->ids->len || (batches == GUICHET_BATCHES_UNKNOWN && self->is_probing))
    return FALSE;

  *first = self->next;
  if (batches != GUICHET_BATCHES_IGNORED)
    *count = measure (self, *first);
  self->next += *count;
  self->is_probing = *count > 1 && batches == GUICHET_BATCHES_UNKNOWN;

  return TRUE;
}

/**
 * guichet_batch_plan_note_answer:
 *
 * A batch was answered, in whatever way.
 */
void
guichet_batch_plan_note_answer (GuichetBatchPlan *self)
{
  self->is_probing = FALSE;
}

/**
 * guichet_batch_plan_put_back:
 *
 * These were not answered in their batch: each is asked for by itself.
 */
void
guichet_batch_plan_put_back (GuichetBatchPlan *self, guint first, guint count)
{
  for (guint place = first; place < first + count; place++)
    g_array_append_val (self->alone, place);
}

/**
 * guichet_batch_plan_get_id:
 *
 * Returns: (transfer none): the id at @place
 */
const char *
guichet_batch_plan_get_id (GuichetBatchPlan *self, guint place)
{
  return self->ids->pdata[place];
}

/**
 * guichet_batch_plan_dup_ids:
 *
 * Returns: (transfer container) (array zero-terminated=1): @count ids from @first on
 */
const char **
guichet_batch_plan_dup_ids (GuichetBatchPlan *self, guint first, guint count)
{
  const char **ids = g_new0 (const char *, count + 1);

  for (guint i = 0; i < count; i++)
    ids[i] = self->ids->pdata[first + i];

  return ids;
}

/**
 * guichet_batch_plan_is_ignored:
 * @reply: (nullable): the answer to a batch
 * @error: (nullable): what came instead
 *
 * Whoever ignores X-Ovh-Batch looks for one thing with all the ids as its name, and finds none; or
 * finds one.
 *
 * Returns: whether the server took it for no batch
 */
gboolean
guichet_batch_plan_is_ignored (JsonNode *reply, const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  if (reply != NULL)
    return JSON_NODE_HOLDS_OBJECT (reply);

  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND) ||
         (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED) && details != NULL &&
          details->status == 400);
}
