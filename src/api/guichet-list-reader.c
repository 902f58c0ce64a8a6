/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-reader.c: reads a whole list of OVHcloud as objects, in as few requests as the
 * server allows: expanded pages, else the ids, and guichet-item-reader with them.
 * Repeats nothing; the client does that. Gives the whole list or an error, never a part.
 */
#include "guichet-list-reader.h"

#include "guichet-ask-group.h"
#include "guichet-client-private.h"
#include "guichet-item-reader.h"
#include "guichet-list-pages.h"
#include "guichet-path.h"

/* A thousand lines are about a megabyte: far from the most that a reply may have, and read before
 * a window is felt to stand still. The pages after the first are asked for together. */
#define PAGE_SIZE 1000

typedef struct
{
  GuichetRequest *list;
  GuichetOperation item;
  GuichetAskGroup *group;
  GuichetListPages *pages;
  guint next_page;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->group, guichet_ask_group_free);
  g_clear_pointer (&self->pages, guichet_list_pages_free);
  g_clear_pointer (&self->list, guichet_request_unref);
  g_free (self);
}

/* Those that went away between the list and the reading of it are none of it. */
static JsonNode *
drop_nulls (JsonNode *items)
{
  JsonArray *all = json_node_get_array (items);
  JsonArray *array = json_array_sized_new (json_array_get_length (all));
  JsonNode *list = json_node_init_array (json_node_alloc (), array);

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonNode *item = json_array_get_element (all, i);

      if (!JSON_NODE_HOLDS_NULL (item))
        json_array_add_element (array, json_node_ref (item));
    }
  json_array_unref (array);
  json_node_seal (list);

  return list;
}

static void
items_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetAsking) asking = user_data;
  Reading *self = g_task_get_task_data (asking->task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) list =
                 guichet_item_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  if (!guichet_ask_group_take (self->group))
    return;

  if (list != NULL)
    guichet_ask_group_succeed (self->group, drop_nulls (list), (GDestroyNotify) json_node_unref);
  else
    guichet_ask_group_fail (self->group, g_steal_pointer (&error));
}

/* All pages are there: objects are the end of it, ids the beginning. */
static void
take_list (GTask *task)
{
  Reading *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) list = guichet_list_pages_join (self->pages, &error);
  JsonArray *array = list != NULL ? json_node_get_array (list) : NULL;

  if (array == NULL)
    guichet_ask_group_fail (self->group, g_steal_pointer (&error));
  else if (json_array_get_length (array) == 0 ||
           JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, 0)))
    guichet_ask_group_succeed (self->group, g_steal_pointer (&list),
                               (GDestroyNotify) json_node_unref);
  else
    guichet_item_reader_run_async (g_task_get_source_object (task), self->list, self->item, array,
                                   guichet_ask_group_get_cancellable (self->group), items_read_cb,
                                   guichet_ask_group_begin (self->group, 0, 0));
}

static void ask_pages (GTask *task);

static void
page_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetAsking) asking = user_data;
  Reading *self = g_task_get_task_data (asking->task);
  GuichetPageInfo info;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_client_call_finish_page (GUICHET_CLIENT (source), result, &info, &error);

  if (!guichet_ask_group_take (self->group))
    return;

  if (reply != NULL && guichet_list_pages_take (self->pages, asking->first, reply, &info, &error))
    ask_pages (asking->task);
  else
    guichet_ask_group_fail (self->group, g_steal_pointer (&error));
}

/* Of the pages after the first, several at once. */
static void
ask_pages (GTask *task)
{
  Reading *self = g_task_get_task_data (task);

  while (!guichet_ask_group_is_full (self->group) &&
         self->next_page < guichet_list_pages_get_n_pages (self->pages))
    {
      const guint page = ++self->next_page;
      g_autoptr(GuichetRequest) request = guichet_request_new_page (self->list, page, PAGE_SIZE);

      guichet_ask_group_call (self->group, request, page, 1, page_read_cb);
    }
  if (guichet_ask_group_is_idle (self->group))
    take_list (task);
}

/**
 * guichet_list_reader_run_async:
 * @client: asks
 * @list: a request for the ids, which the reader asks to be expanded itself
 * @item: the operation that reads one of them: its path is that of @list and one name more
 * @cancellable: (nullable): stops all of it at once
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_list_reader_run_async (GuichetClient *client,
                               GuichetRequest *list,
                               GuichetOperation item,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (client, cancellable, callback, user_data);
  g_autofree char *id_name = guichet_path_get_last_name (guichet_operation_get_info (item)->path);
  Reading *self = g_new0 (Reading, 1);

  g_task_set_source_tag (task, guichet_list_reader_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) reading_free);
  self->list = guichet_request_ref (list);
  self->item = item;
  self->pages = guichet_list_pages_new (guichet_request_get_path (list), id_name, PAGE_SIZE);
  if (g_task_return_error_if_cancelled (task))
    return;

  self->group = guichet_ask_group_new (task);
  ask_pages (task);
}

/**
 * guichet_list_reader_run_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): a JSON array of objects, in the order of the list, immutable
 */
JsonNode *
guichet_list_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
