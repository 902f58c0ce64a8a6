/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-batch-plan.h: in which requests many ids are asked for: in batches where the server knows
 * them, else one by one. Pure; private to the readers of items and of lists.
 */
#pragma once

#include "guichet-client-private.h"

G_BEGIN_DECLS

typedef struct _GuichetBatchPlan GuichetBatchPlan;

/* @ids: (element-type utf8): each once */
GuichetBatchPlan *guichet_batch_plan_new (GPtrArray *ids, guint most);
void guichet_batch_plan_free (GuichetBatchPlan *self);

guint guichet_batch_plan_get_n_ids (GuichetBatchPlan *self);
/* @count: (out): one is asked for by itself, several are a batch.
 * Returns: whether there is something to ask for now */
gboolean guichet_batch_plan_take (GuichetBatchPlan *self,
                                  GuichetBatches batches,
                                  guint *first,
                                  guint *count);
/* A batch was answered, in whatever way. */
void guichet_batch_plan_note_answer (GuichetBatchPlan *self);
void guichet_batch_plan_put_back (GuichetBatchPlan *self, guint first, guint count);

const char *guichet_batch_plan_get_id (GuichetBatchPlan *self, guint place);
/* Returns: (transfer container) (array zero-terminated=1) */
const char **guichet_batch_plan_dup_ids (GuichetBatchPlan *self, guint first, guint count);
/* Whether an answer to a batch is that of a server that knows none: (nullable) both */
gboolean guichet_batch_plan_is_ignored (JsonNode *reply, const GError *error);

G_END_DECLS
