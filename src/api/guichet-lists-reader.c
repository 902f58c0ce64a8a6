/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-lists-reader.c: reads one list of each of several owners, the lines of all groups, as
 * objects: many lists in one request where the server allows it, else one request for each.
 *
 * A batch of expanded lists is two wishes at once, and OVHcloud documents neither. So nothing is
 * built on it: what comes back as something else than a whole list of objects is read again by
 * itself, with guichet-list-reader.
 * Repeats nothing; the client does that. What fails is an error of that list alone.
 */
#include "guichet-lists-reader.h"

#include "guichet-ask-group.h"
#include "guichet-batch-plan.h"
#include "guichet-error.h"
#include "guichet-list-batch.h"
#include "guichet-list-reader.h"
#include "guichet-path.h"

/* A group has some dozens of lines, a line takes a kilobyte: half a megabyte. */
#define BATCH_SIZE 20
/* Of each list */
#define PAGE_SIZE 1000

typedef struct
{
  GuichetRequest *owners;
  GuichetOperation list;
  GuichetOperation item;
  char *id_name;
  GuichetAskGroup *group;
  GuichetBatchPlan *plan;
  GuichetTakeList take;
  gpointer take_data;
} Reading;

static void read_on (GTask *task);

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->group, guichet_ask_group_free);
  g_clear_pointer (&self->owners, guichet_request_unref);
  g_clear_pointer (&self->plan, guichet_batch_plan_free);
  g_free (self->id_name);
  g_free (self);
}

/* The group itself ends the task then. */
static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
list_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetAsking) asking = user_data;
  Reading *self = g_task_get_task_data (asking->task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) list =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  if (!guichet_ask_group_take (self->group) || is_cancelled (error))
    return;

  self->take (asking->first, list, error, self->take_data);
  read_on (asking->task);
}

static void
ask_list (GTask *task, guint place)
{
  Reading *self = g_task_get_task_data (task);
  const char *const names[] = { guichet_batch_plan_get_id (self->plan, place), NULL };
  g_autoptr(GuichetRequest) request =
                 guichet_request_new_item (self->owners, self->list, names, FALSE);

  guichet_list_reader_run_async (g_task_get_source_object (task), request, self->item,
                                 guichet_ask_group_get_cancellable (self->group), list_read_cb,
                                 guichet_ask_group_begin (self->group, place, 1));
}

static gboolean
has_objects (JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, i)))
      return FALSE;

  return TRUE;
}

static guint
count_things (GPtrArray *values)
{
  guint total = 0;

  for (guint i = 0; i < values->len; i++)
    if (values->pdata[i] != NULL && JSON_NODE_HOLDS_ARRAY (values->pdata[i]))
      total += json_array_get_length (json_node_get_array (values->pdata[i]));

  return total;
}

/* A list that ends where a page does may go on; and nobody says whether the pages are of each list
 * or of all of them. */
static gboolean
may_be_cut (guint length, guint total, const GuichetPageInfo *info)
{
  const gint64 page_size = info->size > 0 ? MIN (info->size, PAGE_SIZE) : PAGE_SIZE;

  return length >= page_size || total == page_size || info->n_elements > total;
}

/* Returns: whether the server heeded both wishes, as far as this answer shows */
static gboolean
take_lists (Reading *self, guint first, GPtrArray *values, const GuichetPageInfo *info)
{
  const guint total = count_things (values);
  gboolean is_heeded = TRUE;

  for (guint i = 0; i < values->len; i++)
    {
      JsonNode *value = values->pdata[i];
      JsonArray *array =
          value != NULL && JSON_NODE_HOLDS_ARRAY (value) ? json_node_get_array (value) : NULL;
      const gboolean has_names = array != NULL && !has_objects (array);

      is_heeded &= !has_names;
      if (array == NULL || has_names || may_be_cut (json_array_get_length (array), total, info))
        guichet_batch_plan_put_back (self->plan, first + i, 1);
      else
        self->take (first + i, value, NULL, self->take_data);
    }

  return is_heeded;
}

/* Nobody is reached: to ask again for each of them would only take longer. */
static gboolean
is_out_of_reach (const GError *error)
{
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT);
}

static void
fail_all (Reading *self, const GuichetAsking *asking, const GError *error)
{
  for (guint place = asking->first; place < asking->first + asking->count; place++)
    self->take (place, NULL, error, self->take_data);
}

static void
take_batch (GTask *task, const GuichetAsking *asking, JsonNode *reply, const GuichetPageInfo *info)
{
  Reading *self = g_task_get_task_data (task);
  g_autofree const char **names =
      guichet_batch_plan_dup_ids (self->plan, asking->first, asking->count);
  g_autoptr(GPtrArray) values = guichet_list_batch_read (
      reply, guichet_request_get_path (self->owners), self->id_name, names, JSON_NODE_ARRAY, NULL);
  const gboolean is_heeded = values != NULL && take_lists (self, asking->first, values, info);

  if (values == NULL)
    guichet_batch_plan_put_back (self->plan, asking->first, asking->count);
  guichet_client_set_batches (g_task_get_source_object (task), self->list,
                              is_heeded ? GUICHET_BATCHES_HEEDED : GUICHET_BATCHES_IGNORED);
}

static void
batch_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GuichetClient *client = GUICHET_CLIENT (source);
  g_autoptr(GuichetAsking) asking = user_data;
  Reading *self = g_task_get_task_data (asking->task);
  GuichetPageInfo info;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish_page (client, result, &info, &error);

  if (!guichet_ask_group_take (self->group) || is_cancelled (error))
    return;

  guichet_batch_plan_note_answer (self->plan);
  if (reply != NULL)
    take_batch (asking->task, asking, reply, &info);
  else if (is_out_of_reach (error))
    fail_all (self, asking, error);
  else
    {
      if (guichet_batch_plan_is_ignored (NULL, error))
        guichet_client_set_batches (client, self->list, GUICHET_BATCHES_IGNORED);
      guichet_batch_plan_put_back (self->plan, asking->first, asking->count);
    }
  read_on (asking->task);
}

static void
ask_batch (Reading *self, guint first, guint count)
{
  g_autofree const char **names = guichet_batch_plan_dup_ids (self->plan, first, count);
  g_autoptr(GuichetRequest) request =
                 guichet_request_new_item (self->owners, self->list, names, TRUE);

  guichet_request_expand (request);
  guichet_request_set_page (request, 1, PAGE_SIZE);
  guichet_ask_group_call (self->group, request, first, count, batch_read_cb);
}

/* As many as may be in flight need no batch: they are as fast one by one, and sure. */
static GuichetBatches
get_batches (GTask *task)
{
  Reading *self = g_task_get_task_data (task);

  return guichet_batch_plan_get_n_ids (self->plan) <= GUICHET_CLIENT_MAX_IN_FLIGHT
             ? GUICHET_BATCHES_IGNORED
             : guichet_client_get_batches (g_task_get_source_object (task), self->list);
}

static void
read_on (GTask *task)
{
  Reading *self = g_task_get_task_data (task);
  guint first;
  guint count;

  while (!guichet_ask_group_is_full (self->group) &&
         guichet_batch_plan_take (self->plan, get_batches (task), &first, &count))
    if (count == 1)
      ask_list (task, first);
    else
      ask_batch (self, first, count);
  if (guichet_ask_group_is_idle (self->group))
    guichet_ask_group_succeed (self->group, GINT_TO_POINTER (TRUE), NULL);
}

/**
 * guichet_lists_reader_run_async:
 * @client: asks
 * @owners: the list that the owners are of
 * @list: the operation that lists what one of them has: its path has one name more
 * @item: the operation that reads one thing of such a list
 * @names: (element-type utf8): of the owners, each once
 * @take: (scope async): called once for each of them, as they come; never after @cancellable
 * @take_data: for @take, lives until @callback
 * @cancellable: (nullable): stops all of it at once
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_lists_reader_run_async (GuichetClient *client,
                                GuichetRequest *owners,
                                GuichetOperation list,
                                GuichetOperation item,
                                GPtrArray *names,
                                GuichetTakeList take,
                                gpointer take_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (client, cancellable, callback, user_data);
  Reading *self = g_new0 (Reading, 1);

  g_task_set_source_tag (task, guichet_lists_reader_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) reading_free);
  self->owners = guichet_request_ref (owners);
  self->list = list;
  self->item = item;
  self->id_name = guichet_path_get_last_name (guichet_operation_get_info (list)->path);
  self->plan = guichet_batch_plan_new (names, BATCH_SIZE);
  self->take = take;
  self->take_data = take_data;
  if (g_task_return_error_if_cancelled (task))
    return;

  self->group = guichet_ask_group_new (task);
  read_on (task);
}

/**
 * guichet_lists_reader_run_finish:
 * @error: %G_IO_ERROR_CANCELLED; any other is of one list
 *
 * Returns: %FALSE with the error if it was cancelled
 */
gboolean
guichet_lists_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), FALSE);

  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
