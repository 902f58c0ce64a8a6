/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-line-list.c: the lines of the account from which one can call, as a live #GListModel of
 * #GuichetLine. What was loaded stays readable when a refresh fails.
 */
#include "config.h"

#include "guichet-line-list-private.h"

#include <glib/gi18n-lib.h>

#include "guichet-group-loader.h"
#include "guichet-read-list-private.h"

struct _GuichetLineList
{
  GuichetReadList parent_instance;

  guint n_loading;
};

G_DEFINE_FINAL_TYPE (GuichetLineList, guichet_line_list, GUICHET_TYPE_READ_LIST)

static void
change_loading (GuichetLineList *self, int change)
{
  self->n_loading += (guint) change;
  guichet_read_list_set_loading (GUICHET_READ_LIST (self), self->n_loading > 0);
}

static GPtrArray *
get_lines (GuichetLineList *self)
{
  return guichet_read_list_get_items (GUICHET_READ_LIST (self));
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  GuichetLine *one = *(GuichetLine *const *) a;
  GuichetLine *two = *(GuichetLine *const *) b;
  int groups =
      g_strcmp0 (guichet_line_get_billing_account (one), guichet_line_get_billing_account (two));

  if (groups != 0)
    return groups;
  return g_strcmp0 (guichet_line_get_service_name (one), guichet_line_get_service_name (two));
}

static gboolean
lines_equal (GuichetLine *a, GuichetLine *b)
{
  return g_str_equal (guichet_line_get_description (a), guichet_line_get_description (b)) &&
         g_str_equal (guichet_line_get_billing_account_description (a),
                      guichet_line_get_billing_account_description (b)) &&
         g_str_equal (guichet_line_get_service_type (a), guichet_line_get_service_type (b));
}

static GHashTable *
index_lines (GPtrArray *lines)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    g_hash_table_insert (index, guichet_line_list_make_key (lines->pdata[i]), lines->pdata[i]);
  return index;
}

/* Lines that did not change stay the same objects: a chooser keeps its choice over a refresh. */
static void
take_lines (GuichetLineList *self, const GuichetLoadedGroups *loaded)
{
  GPtrArray *lines = get_lines (self);
  g_autoptr(GPtrArray) fresh = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) known = index_lines (lines);

  for (guint i = 0; i < loaded->things->len; i++)
    {
      GuichetLine *line = loaded->things->pdata[i];
      g_autofree char *key = guichet_line_list_make_key (line);
      GuichetLine *known_line = g_hash_table_lookup (known, key);

      if (!guichet_line_can_call (line))
        continue;
      if (known_line != NULL && lines_equal (known_line, line))
        line = known_line;
      g_ptr_array_add (fresh, g_object_ref (line));
    }
  for (guint i = 0; i < lines->len; i++)
    if (g_ptr_array_find_with_equal_func (
            loaded->failed, guichet_line_get_billing_account (lines->pdata[i]), g_str_equal, NULL))
      g_ptr_array_add (fresh, g_object_ref (lines->pdata[i]));

  g_ptr_array_sort (fresh, compare_lines);
  guichet_read_list_take_items (GUICHET_READ_LIST (self), g_steal_pointer (&fresh));
}

static const GuichetGroupList lines_of_groups = {
  GUICHET_OPERATION_LINES,
  GUICHET_OPERATION_LINE,
  guichet_telephony_parse_lines,
  N_("The lines of “%s” could not be read. %s"),
  };

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetLineList *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetLoadedGroups) loaded = guichet_group_loader_run_finish (result, &error);

  if (loaded != NULL)
    {
      take_lines (self, loaded);
      guichet_read_list_take_error (GUICHET_READ_LIST (self), g_steal_pointer (&loaded->error));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    guichet_read_list_take_error (GUICHET_READ_LIST (self), g_error_copy (error));
  change_loading (self, -1);

  if (loaded != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * guichet_line_list_new:
 *
 * Returns: (transfer full): an empty list
 */
GuichetLineList *
guichet_line_list_new (void)
{
  return g_object_new (GUICHET_TYPE_LINE_LIST, NULL);
}

/**
 * guichet_line_list_load_async:
 *
 * Reads the lines anew. Cancelling leaves the list as it is.
 */
void
guichet_line_list_load_async (GuichetLineList *self,
                              GuichetClient *client,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task;

  g_return_if_fail (GUICHET_IS_LINE_LIST (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_line_list_load_async");
  change_loading (self, 1);
  guichet_group_loader_run_async (client, &lines_of_groups, cancellable, loaded_cb, task);
}

/**
 * guichet_line_list_load_finish:
 *
 * Returns: %TRUE if lines were read, and be it those of one group; %FALSE with the error if none
 * could be
 */
gboolean
guichet_line_list_load_finish (GuichetLineList *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * guichet_line_list_clear:
 *
 * Empties the list: what was in it is of another account.
 */
void
guichet_line_list_clear (GuichetLineList *self)
{
  g_return_if_fail (GUICHET_IS_LINE_LIST (self));

  guichet_read_list_take_items (GUICHET_READ_LIST (self),
                                g_ptr_array_new_with_free_func (g_object_unref));
  guichet_read_list_take_error (GUICHET_READ_LIST (self), NULL);
}

/**
 * guichet_line_list_find:
 *
 * Returns: (nullable) (transfer none): the line, %NULL if the list has it not
 */
GuichetLine *
guichet_line_list_find (GuichetLineList *self,
                        const char *billing_account,
                        const char *service_name)
{
  GPtrArray *lines;

  g_return_val_if_fail (GUICHET_IS_LINE_LIST (self), NULL);

  lines = get_lines (self);
  for (guint i = 0; i < lines->len; i++)
    if (g_strcmp0 (guichet_line_get_billing_account (lines->pdata[i]), billing_account) == 0 &&
        g_strcmp0 (guichet_line_get_service_name (lines->pdata[i]), service_name) == 0)
      return lines->pdata[i];
  return NULL;
}

/**
 * guichet_line_list_make_key:
 *
 * Returns: (transfer full): how the settings write a line: "billing account/service name"
 */
char *
guichet_line_list_make_key (GuichetLine *line)
{
  return g_strconcat (guichet_line_get_billing_account (line), "/",
                      guichet_line_get_service_name (line), NULL);
}

/**
 * guichet_line_list_find_key:
 * @key: as of guichet_line_list_make_key(), or any other text
 *
 * Returns: (nullable) (transfer none): the line, %NULL if the list has it not
 */
GuichetLine *
guichet_line_list_find_key (GuichetLineList *self, const char *key)
{
  g_auto(GStrv) parts = g_strsplit (key, "/", 2);

  return g_strv_length (parts) == 2 ? guichet_line_list_find (self, parts[0], parts[1]) : NULL;
}

static void
guichet_line_list_class_init (GuichetLineListClass *klass)
{
  GUICHET_READ_LIST_CLASS (klass)->item_type = GUICHET_TYPE_LINE;
}

static void
guichet_line_list_init (GuichetLineList *self)
{
}
