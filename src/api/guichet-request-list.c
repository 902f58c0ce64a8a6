/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-request-list.c: requests for more than one thing: expanded lists, their pages, batches.
 * Pure: sends nothing. A server may ignore each of these wishes, so whoever asks must understand
 * the plain answer too.
 */
#include "guichet-request.h"

#include "guichet-path.h"
#include "guichet-request-private.h"

/**
 * guichet_request_new_batch:
 * @operation: a GET of one thing, whose path ends with its id
 * @ids: (array zero-terminated=1): unescaped, one at least; none may be empty or have a comma in it
 * @...: the path parameters before the last, unescaped and not empty, ended by %NULL
 *
 * Asks for several things at once (X-Ovh-Batch). The answer is a list of objects with the thing
 * under "value".
 *
 * Returns: (transfer full): a new request
 */
GuichetRequest *
guichet_request_new_batch (GuichetOperation operation, const char *const *ids, ...)
{
  GPtrArray *segments;
  GuichetRequest *self;
  va_list values;

  g_return_val_if_fail (operation < GUICHET_N_OPERATIONS, NULL);
  g_return_val_if_fail (ids != NULL && ids[0] != NULL, NULL);

  va_start (values, ids);
  segments = guichet_path_escape_rest (&values);
  va_end (values);
  g_ptr_array_add (segments, guichet_path_escape_list (ids));
  self = guichet_request_new_with_segments (operation, segments);
  self->is_batch = TRUE;

  return self;
}

static GPtrArray *
copy_segments (GuichetRequest *self)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->segments->len; i++)
    g_ptr_array_add (segments, g_strdup (self->segments->pdata[i]));

  return segments;
}

/**
 * guichet_request_new_item:
 * @list: a list of ids
 * @operation: that reads one of them: its path has one name more
 * @ids: (array zero-terminated=1): one, or several for a batch
 * @is_batch: whether to ask for a batch, also of one
 *
 * Returns: (transfer full): a new request for things of the list
 */
GuichetRequest *
guichet_request_new_item (GuichetRequest *list,
                          GuichetOperation operation,
                          const char *const *ids,
                          gboolean is_batch)
{
  GPtrArray *segments;
  GuichetRequest *self;

  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (operation < GUICHET_N_OPERATIONS, NULL);
  g_return_val_if_fail (ids != NULL && ids[0] != NULL, NULL);
  g_return_val_if_fail (is_batch || ids[1] == NULL, NULL);

  segments = copy_segments (list);
  g_ptr_array_add (segments,
                   is_batch ? guichet_path_escape_list (ids) : guichet_path_escape (ids[0]));
  self = guichet_request_new_with_segments (operation, segments);
  self->is_batch = is_batch;
  self->is_fresh = list->is_fresh;

  return self;
}

/**
 * guichet_request_new_page:
 * @list: a list of ids, with its query
 * @page: from 1
 * @size: how many objects at most
 *
 * Returns: (transfer full): the same list, one page of it, as objects if the server will
 */
GuichetRequest *
guichet_request_new_page (GuichetRequest *list, guint page, guint size)
{
  GuichetRequest *self;

  g_return_val_if_fail (list != NULL, NULL);
  g_return_val_if_fail (list->body == NULL, NULL);

  self = guichet_request_new_with_segments (list->operation, copy_segments (list));
  g_string_assign (self->path, list->path->str);
  self->has_query = list->has_query;
  self->is_fresh = list->is_fresh;
  guichet_request_expand (self);
  guichet_request_set_page (self, page, size);

  return self;
}

/**
 * guichet_request_expand:
 *
 * Asks the server for the objects of a list instead of their ids (X-Pagination-Mode). A server may
 * ignore it, so the reader must understand both.
 */
void
guichet_request_expand (GuichetRequest *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (g_str_equal (guichet_request_get_method (self), "GET"));

  self->is_expanded = TRUE;
}

/**
 * guichet_request_refresh:
 *
 * An expanded list comes out of a cache of the server; what was written a moment ago may not be in
 * it. This asks for the list as it is now.
 */
void
guichet_request_refresh (GuichetRequest *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (g_str_equal (guichet_request_get_method (self), "GET"));

  self->is_fresh = TRUE;
}

/**
 * guichet_request_is_fresh:
 *
 * Returns: whether the server is asked for what is true now, and not for what it last read
 */
gboolean
guichet_request_is_fresh (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_fresh;
}

/**
 * guichet_request_set_page:
 * @page: from 1
 * @size: how many objects at most
 *
 * Asks for one page of an expanded list.
 */
void
guichet_request_set_page (GuichetRequest *self, guint page, guint size)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->is_expanded);
  g_return_if_fail (page > 0);
  g_return_if_fail (size > 0);

  self->page = page;
  self->page_size = size;
}

/**
 * guichet_request_is_expanded:
 *
 * Returns: whether objects are asked for instead of ids
 */
gboolean
guichet_request_is_expanded (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_expanded;
}

/**
 * guichet_request_is_batch:
 *
 * Returns: whether several things are asked for at once
 */
gboolean
guichet_request_is_batch (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_batch;
}

/**
 * guichet_request_get_page:
 *
 * Returns: which page of a list is asked for, from 1; 0 for none
 */
guint
guichet_request_get_page (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->page;
}

/**
 * guichet_request_get_page_size:
 *
 * Returns: how many objects a page may have; 0 if no page is asked for
 */
guint
guichet_request_get_page_size (GuichetRequest *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->page_size;
}
