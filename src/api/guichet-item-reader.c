/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-item-reader.c: reads the things of a list by their ids: in batches of fifty, or one by
 * one where the server knows no batches.
 * Repeats nothing; the client does that. Gives all that are still there or an error.
 */
#include "guichet-item-reader.h"

#include "guichet-ask-group.h"
#include "guichet-client-private.h"
#include "guichet-error.h"
#include "guichet-json.h"
#include "guichet-list-batch.h"
#include "guichet-path.h"

#include <string.h>

/* As many as OVHcloud's own control panel asks for at once; and an address has its limits. */
#define BATCH_SIZE  50
#define BATCH_CHARS 4000

typedef struct
{
  GuichetRequest *list;
  GuichetOperation item;
  char *id_name;
  GuichetAskGroup *group;
  GPtrArray *ids;   /* (element-type utf8) */
  GPtrArray *items; /* (element-type JsonNode): as many as @ids; %NULL or null: there is none */
  guint next_id;
  GArray *alone;       /* places of the ids that are to be asked for by themselves */
  gboolean is_probing; /* the first batch, which shows whether there are any, is in flight */
} Reading;

static void read_on (GTask *task);

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->group, guichet_ask_group_free);
  g_clear_pointer (&self->list, guichet_request_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->alone, g_array_unref);
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
  const char *const ids[] = { self->ids->pdata[place], NULL };
  g_autoptr(GuichetRequest) request =
                 guichet_request_new_item (self->list, self->item, ids, FALSE);

  guichet_ask_group_call (self->group, request, place, 1, item_read_cb);
}

static void
ask_alone_later (Reading *self, guint place)
{
  g_array_append_val (self->alone, place);
}

/* The end of it is told by a %NULL. */
static const char **
dup_ids (Reading *self, guint first, guint count)
{
  const char **ids = g_new0 (const char *, count + 1);

  for (guint i = 0; i < count; i++)
    ids[i] = self->ids->pdata[first + i];

  return ids;
}

static gboolean
take_batch (Reading *self, const GuichetAsking *asking, JsonNode *reply, GError **error)
{
  g_autofree const char **ids = dup_ids (self, asking->first, asking->count);
  g_autoptr(GPtrArray) values = guichet_list_batch_read (
      reply, guichet_request_get_path (self->list), self->id_name, ids, JSON_NODE_OBJECT, error);

  if (values == NULL)
    return FALSE;

  for (guint i = 0; i < values->len; i++)
    if (values->pdata[i] != NULL)
      self->items->pdata[asking->first + i] = json_node_ref (values->pdata[i]);
    else
      ask_alone_later (self, asking->first + i);

  return TRUE;
}

/* Whoever ignores X-Ovh-Batch looks for one thing with all the ids as its name, and finds none; or
 * finds one. */
static gboolean
is_ignored (JsonNode *reply, const GError *error)
{
  if (reply != NULL)
    return JSON_NODE_HOLDS_OBJECT (reply);

  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND) ||
         (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_REFUSED) &&
          guichet_error_get_details (error)->status == 400);
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

  self->is_probing = FALSE;
  if (is_ignored (reply, error))
    {
      /* Once a batch was heeded, another may be refused only for what is in it. */
      if (guichet_client_get_batches (client, self->item) != GUICHET_BATCHES_HEEDED)
        guichet_client_set_batches (client, self->item, GUICHET_BATCHES_IGNORED);
      for (guint i = 0; i < asking->count; i++)
        ask_alone_later (self, asking->first + i);
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

/* How many ids, from @first on, fit into one batch. One with a comma goes alone. */
static guint
measure_batch (Reading *self, guint first)
{
  gsize chars = 0;
  guint count = 0;

  while (count < BATCH_SIZE && first + count < self->ids->len)
    {
      const char *id = self->ids->pdata[first + count];

      chars += strlen (id) + 1;
      if (count > 0 && (chars > BATCH_CHARS || strchr (id, ',') != NULL))
        break;
      count++;
      if (strchr (id, ',') != NULL)
        break;
    }

  return count;
}

static void
ask_batch (Reading *self, guint first, guint count)
{
  g_autofree const char **ids = dup_ids (self, first, count);
  g_autoptr(GuichetRequest) request = guichet_request_new_item (self->list, self->item, ids, TRUE);

  guichet_ask_group_call (self->group, request, first, count, batch_read_cb);
}

/* Returns: whether there was something to ask for now */
static gboolean
ask_next (Reading *self, GuichetBatches batches)
{
  const guint first = self->next_id;
  guint count;

  if (self->alone->len > 0)
    {
      const guint place = g_array_index (self->alone, guint, self->alone->len - 1);

      g_array_set_size (self->alone, self->alone->len - 1);
      ask_item (self, place);
      return TRUE;
    }
  if (first == self->ids->len || (batches == GUICHET_BATCHES_UNKNOWN && self->is_probing))
    return FALSE;

  count = batches == GUICHET_BATCHES_IGNORED ? 1 : measure_batch (self, first);
  self->next_id += count;
  if (count == 1)
    ask_item (self, first);
  else
    {
      self->is_probing = batches == GUICHET_BATCHES_UNKNOWN;
      ask_batch (self, first, count);
    }

  return TRUE;
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

  while (!guichet_ask_group_is_full (self->group) &&
         ask_next (self, guichet_client_get_batches (client, self->item)))
    ;
  if (guichet_ask_group_is_idle (self->group))
    guichet_ask_group_succeed (self->group, join_items (self));
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
  self->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < json_array_get_length (ids); i++)
    g_ptr_array_add (self->ids, guichet_json_dup_id (json_array_get_element (ids, i)));
  self->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_set_size (self->items, (int) self->ids->len);
  self->alone = g_array_new (FALSE, FALSE, sizeof (guint));
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
