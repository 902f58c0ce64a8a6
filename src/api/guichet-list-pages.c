/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-pages.c: puts the pages of a list together, and says which are still to be asked
 * for.
 * Pure. Believes nothing that a server says of its pages: a list that is not whole, or holds
 * something twice, is GUICHET_ERROR_BAD_REPLY, and there is an end to the pages.
 */
#include "guichet-list-pages.h"

#include "guichet-fault.h"
#include "guichet-json.h"

/* More than anybody has; a server that goes on and on is stopped here. */
#define MAX_PAGES 1000

struct _GuichetListPages
{
  char *path;    /* for errors */
  char *id_name; /* the member of an object that tells it from the others, if it has one */
  guint page_size;

  GPtrArray *pages;  /* (element-type JsonNode): %NULL before it was taken */
  gint64 n_elements; /* as the server says on the first page; -1 if it does not */
};

static gboolean
fail (GuichetListPages *self, GError **error)
{
  const GuichetErrorDetails details = { .status = 200, .method = "GET", .path = self->path };

  g_propagate_error (error, guichet_fault_new (GUICHET_ERROR_BAD_REPLY, &details));

  return FALSE;
}

static void
page_free (gpointer data)
{
  if (data != NULL)
    json_node_unref (data);
}

/**
 * guichet_list_pages_new:
 * @path: of the list, for errors
 * @id_name: the member that tells one object of the list from the others
 * @page_size: how many are asked for
 *
 * Returns: (transfer full): a list of which nothing is known but that it has a first page
 */
GuichetListPages *
guichet_list_pages_new (const char *path, const char *id_name, guint page_size)
{
  GuichetListPages *self = g_new0 (GuichetListPages, 1);

  self->path = g_strdup (path);
  self->id_name = g_strdup (id_name);
  self->page_size = page_size;
  self->pages = g_ptr_array_new_with_free_func (page_free);
  g_ptr_array_set_size (self->pages, 1);
  self->n_elements = -1;

  return self;
}

/**
 * guichet_list_pages_free:
 * @self: (nullable): a list
 */
void
guichet_list_pages_free (GuichetListPages *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pages);
  g_free (self->path);
  g_free (self->id_name);
  g_free (self);
}

/* The first page says how many there are in all. The server may give fewer on a page than were
 * asked for, so its own first page is the measure. */
static gboolean
plan_pages (GuichetListPages *self, guint length, gint64 n_elements, GError **error)
{
  gint64 n_pages;

  self->n_elements = n_elements;
  if (n_elements <= length)
    return TRUE;
  if (length == 0)
    return fail (self, error);

  n_pages = (n_elements - 1) / length + 1;
  if (n_pages > MAX_PAGES)
    return fail (self, error);
  g_ptr_array_set_size (self->pages, (int) n_pages);

  return TRUE;
}

/* Without a count, a page that is full may not be the last. A server that knows no pages gives the
 * whole list each time, which by chance may be as long as a page. */
static gboolean
plan_next_page (GuichetListPages *self, guint number, guint length, GError **error)
{
  if (number > 1 && length > 0 &&
      json_node_equal (self->pages->pdata[0], self->pages->pdata[number - 1]))
    {
      g_ptr_array_set_size (self->pages, (int) number - 1);
      return TRUE;
    }
  if (length != self->page_size)
    return TRUE;
  if (number == MAX_PAGES)
    return fail (self, error);
  g_ptr_array_set_size (self->pages, (int) number + 1);

  return TRUE;
}

/**
 * guichet_list_pages_take:
 * @number: from 1; asked for because guichet_list_pages_get_n_pages() said so
 * @reply: what came
 * @info: what its headers said
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: whether it may be a page of this list
 */
gboolean
guichet_list_pages_take (GuichetListPages *self,
                         guint number,
                         JsonNode *reply,
                         const GuichetPageInfo *info,
                         GError **error)
{
  JsonArray *array = guichet_json_get_array (reply, "list", error);
  guint length;

  g_assert (number >= 1 && number <= self->pages->len);
  g_assert (self->pages->pdata[number - 1] == NULL);

  if (array == NULL)
    return FALSE;
  if (info->number >= 0 && info->number != number)
    return fail (self, error);

  length = json_array_get_length (array);
  self->pages->pdata[number - 1] = json_node_ref (reply);
  if (number == 1 && info->n_elements >= 0)
    return plan_pages (self, length, info->n_elements, error);
  if (self->n_elements < 0)
    return plan_next_page (self, number, length, error);

  return TRUE;
}

/**
 * guichet_list_pages_get_n_pages:
 *
 * Returns: how many pages there are, as far as is known
 */
guint
guichet_list_pages_get_n_pages (GuichetListPages *self)
{
  return self->pages->len;
}

/* What must not come twice: the id, or where the object does not say it, all of it. */
static char *
dup_identity (GuichetListPages *self, JsonNode *node)
{
  char *id = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return guichet_json_dup_id (node);

  if (json_object_has_member (json_node_get_object (node), self->id_name))
    id = guichet_json_dup_id (json_object_get_member (json_node_get_object (node), self->id_name));

  return id != NULL ? id : json_to_string (node, FALSE);
}

static gboolean
check_elements (GuichetListPages *self, JsonArray *array, GError **error)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const guint length = json_array_get_length (array);

  for (guint i = 0; i < length; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      char *identity = dup_identity (self, node);

      if (identity == NULL || !g_hash_table_add (seen, identity) ||
          JSON_NODE_HOLDS_OBJECT (node) !=
              JSON_NODE_HOLDS_OBJECT (json_array_get_element (array, 0)))
        return fail (self, error);
    }

  return self->n_elements < 0 || self->n_elements == length || fail (self, error);
}

/**
 * guichet_list_pages_join:
 * @error: %GUICHET_ERROR_BAD_REPLY if they are not one list
 *
 * All pages must have been taken.
 *
 * Returns: (transfer full): an array of objects alone, or of ids alone, immutable
 */
JsonNode *
guichet_list_pages_join (GuichetListPages *self, GError **error)
{
  g_autoptr(JsonNode) list = NULL;

  if (self->pages->len == 1)
    list = json_node_ref (self->pages->pdata[0]);
  else
    {
      JsonArray *all = json_array_new ();

      for (guint i = 0; i < self->pages->len; i++)
        {
          JsonArray *page = json_node_get_array (self->pages->pdata[i]);

          for (guint j = 0; j < json_array_get_length (page); j++)
            json_array_add_element (all, json_node_ref (json_array_get_element (page, j)));
        }
      list = json_node_init_array (json_node_alloc (), all);
      json_array_unref (all);
      json_node_seal (list);
    }

  return check_elements (self, json_node_get_array (list), error) ? g_steal_pointer (&list) : NULL;
}
