/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-group-loader.c: reads what is in all telephony groups of an account: the list of the
 * groups, then one list of each, many groups in one request where the server allows it. Repeats
 * nothing; the client does that.
 */
#include "config.h"

#include "guichet-group-loader.h"

#include <glib/gi18n-lib.h>

#include "guichet-error.h"
#include "guichet-list-reader.h"
#include "guichet-lists-reader.h"

typedef struct
{
  const GuichetGroupList *list;
  GuichetRequest *owners; /* the groups */
  GPtrArray *groups;      /* (element-type GuichetBillingAccount) */
  GuichetLoadedGroups *loaded;
} Loading;

/**
 * guichet_loaded_groups_free:
 * @self: (transfer full): what guichet_group_loader_run_finish() gave
 */
void
guichet_loaded_groups_free (GuichetLoadedGroups *self)
{
  g_ptr_array_unref (self->things);
  g_ptr_array_unref (self->failed);
  g_clear_error (&self->error);
  g_free (self);
}

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  guichet_request_unref (loading->owners);
  g_clear_pointer (&loading->groups, g_ptr_array_unref);
  g_clear_pointer (&loading->loaded, guichet_loaded_groups_free);
  g_free (loading);
}

static void
take_failure (Loading *loading, const GuichetBillingAccount *group, const GError *error)
{
  g_autofree char *message = NULL;

  g_ptr_array_add (loading->loaded->failed, g_strdup (group->name));
  if (loading->loaded->error != NULL)
    return;
  if (error->domain != GUICHET_ERROR)
    {
      loading->loaded->error = g_error_copy (error);
      return;
    }
  message = g_strdup_printf (_(loading->list->failure), group->name, error->message);
  loading->loaded->error =
      guichet_error_new_with_details (error->code, message, guichet_error_get_details (error));
}

static void
take_list_cb (guint place, JsonNode *list, const GError *error, gpointer data)
{
  Loading *loading = data;
  const GuichetBillingAccount *group = loading->groups->pdata[place];
  g_autoptr(GError) wrong = NULL;
  GPtrArray *things = list != NULL ? loading->list->parse (list, group, &wrong) : NULL;

  if (things != NULL)
    g_ptr_array_extend_and_steal (loading->loaded->things, things);
  else
    take_failure (loading, group, wrong != NULL ? wrong : error);
}

static void
lists_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Loading *loading = g_task_get_task_data (task);
  const guint n_groups = loading->groups->len;
  g_autoptr(GError) error = NULL;

  if (!guichet_lists_reader_run_finish (GUICHET_CLIENT (source), result, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else if (n_groups > 0 && loading->loaded->failed->len == n_groups)
    g_task_return_error (task, g_steal_pointer (&loading->loaded->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&loading->loaded),
                           (GDestroyNotify) guichet_loaded_groups_free);
}

static void
read_groups (GuichetClient *client, GTask *task)
{
  Loading *loading = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < loading->groups->len; i++)
    g_ptr_array_add (names, g_strdup (((GuichetBillingAccount *) loading->groups->pdata[i])->name));
  guichet_lists_reader_run_async (client, loading->owners, loading->list->list, loading->list->item,
                                  names, take_list_cb, loading, cancellable, lists_read_cb, task);
}

static void
groups_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  Loading *loading = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  if (reply != NULL)
    loading->groups = guichet_telephony_parse_billing_accounts (reply, &error);
  if (loading->groups != NULL)
    read_groups (GUICHET_CLIENT (source), g_steal_pointer (&task));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * guichet_group_loader_run_async:
 * @list: which list of each group; constant
 *
 * Reads the groups of the account of @client and what is in them. Cancelling stops it at once.
 */
void
guichet_group_loader_run_async (GuichetClient *client,
                                const GuichetGroupList *list,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Loading *loading = g_new0 (Loading, 1);

  g_task_set_name (task, "guichet_group_loader_run_async");
  loading->list = list;
  loading->owners = guichet_telephony_list_billing_accounts ();
  loading->loaded = g_new0 (GuichetLoadedGroups, 1);
  loading->loaded->things = g_ptr_array_new_with_free_func (g_object_unref);
  loading->loaded->failed = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, loading, loading_free);
  guichet_list_reader_run_async (client, loading->owners, GUICHET_OPERATION_BILLING_ACCOUNT,
                                 cancellable, groups_read_cb, task);
}

/**
 * guichet_group_loader_run_finish:
 *
 * Returns: (transfer full) (nullable): what is in all groups that answered; %NULL with the error
 * if the groups could not be listed or none of them answered
 */
GuichetLoadedGroups *
guichet_group_loader_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
