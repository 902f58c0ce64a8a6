/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-things-reader.c: reads what OVHcloud knows of several things of one list into the objects
 * that they are here: in batches of fifty where the server allows, else one by one.
 * Repeats nothing; the client does that. Which come first is the caller's to say.
 */
#include "guichet-things-reader.h"

#include "guichet-client-private.h"
#include "guichet-item-reader.h"

/* As many as OVHcloud's own control panel asks for at once */
#define PORTION 50

typedef struct
{
  const GuichetThingType *type;
  GPtrArray *things;
} Reading;

static void
reading_free (Reading *self)
{
  g_ptr_array_unref (self->things);
  g_free (self);
}

static Reading *
reading_new (const GuichetThingType *type, GPtrArray *things)
{
  Reading *self = g_new0 (Reading, 1);

  self->type = type;
  self->things = g_ptr_array_new_full (things->len, g_object_unref);
  for (guint i = 0; i < things->len; i++)
    g_ptr_array_add (self->things, g_object_ref (things->pdata[i]));

  return self;
}

static JsonArray *
list_names (const Reading *self)
{
  JsonArray *names = json_array_sized_new (self->things->len);

  for (guint i = 0; i < self->things->len; i++)
    json_array_add_string_element (names, self->type->get_name (self->things->pdata[i]));

  return names;
}

/* What can be read is put in place even where a neighbour cannot: it is as true. */
static GPtrArray *
take_items (const Reading *self, JsonArray *items, GError **error)
{
  g_autoptr(GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_good = TRUE;

  for (guint i = 0; i < self->things->len; i++)
    {
      JsonNode *node = json_array_get_element (items, i);

      if (JSON_NODE_HOLDS_NULL (node))
        g_ptr_array_add (missing, g_object_ref (self->things->pdata[i]));
      else
        is_good &= self->type->take (self->things->pdata[i], node, is_good ? error : NULL);
    }

  return is_good ? g_steal_pointer (&missing) : NULL;
}

static void
items_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) items =
                 guichet_item_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  GPtrArray *missing =
      items != NULL ? take_items (g_task_get_task_data (task), json_node_get_array (items), &error)
                    : NULL;

  if (missing != NULL)
    g_task_return_pointer (task, missing, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * guichet_things_reader_get_portion:
 * @client: asks
 * @item: the operation that reads one of them
 *
 * Who counts requests in flight reads portions of this size.
 *
 * Returns: how many things are one request: fifty, until the server has shown that it knows no
 * batches
 */
guint
guichet_things_reader_get_portion (GuichetClient *client, GuichetOperation item)
{
  return guichet_client_get_batches (client, item) == GUICHET_BATCHES_IGNORED ? 1 : PORTION;
}

/**
 * guichet_things_reader_run_async:
 * @client: asks
 * @list: the list that the things are of
 * @item: the operation that reads one of them, as guichet_item_reader_run_async() wants it
 * @type: what the things are; constant
 * @things: (element-type GObject): each once; at most fifty are one request
 * @cancellable: (nullable): stops all of it at once, and changes nothing
 * @callback: called with the result
 * @user_data: for @callback
 */
void
guichet_things_reader_run_async (GuichetClient *client,
                                 GuichetRequest *list,
                                 GuichetOperation item,
                                 const GuichetThingType *type,
                                 GPtrArray *things,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (client, cancellable, callback, user_data);
  Reading *self = reading_new (type, things);
  g_autoptr(JsonArray) names = list_names (self);

  g_task_set_source_tag (task, guichet_things_reader_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) reading_free);
  guichet_item_reader_run_async (client, list, item, names, cancellable, items_read_cb,
                                 g_steal_pointer (&task));
}

/**
 * guichet_things_reader_run_finish:
 * @error: a #GuichetError with its details, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (element-type GObject) (transfer full): those that are not there
 */
GPtrArray *
guichet_things_reader_run_finish (GuichetClient *client, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
