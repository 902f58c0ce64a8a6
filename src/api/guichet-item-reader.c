/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-item-reader.c: reads the things of a list by their ids: in batches of fifty, or one by
 * one where the server knows no batches.
 * Repeats nothing; the client does that. Gives all that are still there or an error.
 */
#include "guichet-item-reader.h"

#include "guichet-ask-group.h"
#include "guichet-batch-plan.h"
#include "guichet-error.h"
#include "guichet-json.h"
#include "guichet-list-batch.h"
#include "guichet-path.h"

/* As many as OVHcloud's own control panel asks for at once */
#define BATCH_SIZE 50

typedef struct
{
  GuichetRequest *list;
  GuichetOperation item;
  char *id_name;
  GuichetAskGroup *group;
  GuichetBatchPlan *plan;
  GPtrArray *items; /* (element-type JsonNode): as many as ids; %NULL or null: there is none */
} Reading;

static void read_on (GTask *task);

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->group, guichet_ask_group_free);
  g_clear_pointer (&self->list, guichet_request_unref);
  g_clear_pointer (&self->plan, guichet_batch_plan_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->id_name);
  g_free (self);
}

static void
item_free (gpointer data)
{
  if (data != NULL)
    json_node_unref (data);
}

static void
item_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetAsking) asking = user_data;
  Reading *self = g_task_get_task_data (asking->task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (!guichet_ask_group_take (self->group))
    return;

  if (reply != NULL && guichet_json_get_object (reply, "item", &error) != NULL)
    self->items->pdata[asking->first] = g_steal_pointer (&reply);
  /* One that is not there any more since its id was listed is none of the list. */
  if (error != NULL && !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND))
    guichet_ask_group_fail (self->group, g_steal_pointer (&error));
  else
    read_on (asking->task);
}

static void
ask_item (Reading *self, guint place)
{
  const char *const ids[] = { guichet_batch_plan_get_id (self->plan, place), NULL };
  g_autoptr(GuichetRequest) request =
                 guichet_request_new_item (self->list, self->item, ids, FALSE);

  guichet_ask_group_call (self->group, request, place, 1, item_read_cb);
}

static gboolean
take_batch (Reading *self, const GuichetAsking *asking, JsonNode *reply, GError **error)
{
  g_autofree const char **ids =
      guichet_batch_plan_dup_ids (self->plan, asking->first, asking->count);
  g_autoptr(GPtrArray) values = guichet_list_batch_read (
      reply, guichet_request_get_path (self->list), self->id_name, ids, JSON_NODE_OBJECT, error);

  if (values == NULL)
    return FALSE;

  for (guint i = 0; i < values->len; i++)
    if (values->pdata[i] != NULL)
      self->items->pdata[asking->first + i] = json_node_ref (values->pdata[i]);
    else
      guichet_batch_plan_put_back (self->plan, asking->first + i, 1);

  return TRUE;
}

static void
batch_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GuichetClient *client = GUICHET_CLIENT (source);
  g_autoptr(GuichetAsking) asking = user_data;
  Reading *self = g_task_get_task_data (asking->task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (client, result, &error);

  if (!guichet_ask_group_take (self->group))
    return;

  guichet_batch_plan_note_answer (self->plan);
  if (guichet_batch_plan_is_ignored (reply, error))
    {
      /* Once a batch was heeded, another may be refused only for what is in it. */
      if (guichet_client_get_batches (client, self->item) != GUICHET_BATCHES_HEEDED)
        guichet_client_set_batches (client, self->item, GUICHET_BATCHES_IGNORED);
      guichet_batch_plan_put_back (self->plan, asking->first, asking->count);
      read_on (asking->task);
    }
  else if (reply != NULL && take_batch (self, asking, reply, &error))
    {
      guichet_client_set_batches (client, self->item, GUICHET_BATCHES_HEEDED);
      read_on (asking->task);
    }
  else
    guichet_ask_group_fail (self->group, g_steal_pointer (&error));
}

static void
ask_batch (Reading *self, guint first, guint count)
{
  g_autofree const char **ids = guichet_batch_plan_dup_ids (self->plan, first, count);
  g_autoptr(GuichetRequest) request = guichet_request_new_item (self->list, self->item, ids, TRUE);

  guichet_ask_group_call (self->group, request, first, count, batch_read_cb);
}

static JsonNode *
join_items (Reading *self)
{
  JsonArray *array = json_array_new ();
  JsonNode *list;

  for (guint i = 0; i < self->items->len; i++)
    if (self->items->pdata[i] != NULL)
      json_array_add_element (array, json_node_ref (self->items->pdata[i]));
    else
      json_array_add_null_element (array);
  list = json_node_init_array (json_node_alloc (), array);
  json_array_unref (array);
  json_node_seal (list);

  return list;
}

static void
read_on (GTask *task)
{
  Reading *self = g_task_get_task_data (task);
  GuichetClient *client = g_task_get_source_object (task);
  guint first;
  guint count;

  while (!guichet_ask_group_is_full (self->group) &&
         guichet_batch_plan_take (self->plan, guichet_client_get_batches (client, self->item),
                                  &first, &count))
    if (count == 1)
      ask_item (self, first);
    else
      ask_batch (self, first, count);
  if (guichet_ask_group_is_idle (self->group))
    guichet_ask_group_succeed (self->group, join_items (self), (GDestroyNotify) json_node_unref);
}

static GuichetBatchPlan *
new_plan (JsonArray *ids)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < json_array_get_length (ids); i++)
    g_ptr_array_add (texts, guichet_json_dup_id (json_array_get_element (ids, i)));

  return guichet_batch_plan_new (texts, BATCH_SIZE);
}

/**
 * guichet_item_reader_run_async:
 * @client: asks
 * @list: the list that the ids are of
 * @item: the operation that reads one of them: its path has the names of that of @list and one
 * more, behind which something fixed may follow
 * @ids: texts or integers, each once
 * @cancellable: (nullable): stops all of it at once
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_item_reader_run_async (GuichetClient *client,
                               GuichetRequest *list,
                               GuichetOperation item,
                               JsonArray *ids,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (client, cancellable, callback, user_data);
  Reading *self = g_new0 (Reading, 1);

  g_task_set_source_tag (task, guichet_item_reader_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) reading_free);
  self->list = guichet_request_ref (list);
  self->item = item;
  self->id_name = guichet_path_get_last_name (guichet_operation_get_info (item)->path);
  self->plan = new_plan (ids);
  self->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_set_size (self->items, (int) guichet_batch_plan_get_n_ids (self->plan));
  if (g_task_return_error_if_cancelled (task))
    return;

  self->group = guichet_ask_group_new (task);
  read_on (task);
}

/**
 * guichet_item_reader_run_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a JSON array with as many members as there were ids, in their order:
 * objects, and nulls for those that are not there any more; immutable
 */
JsonNode *
guichet_item_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
