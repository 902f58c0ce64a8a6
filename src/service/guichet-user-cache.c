/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-cache.c: the Click2Call users of the lines that calls were placed from, read once
 * for each line.
 */
#include "config.h"

#include "guichet-user-cache.h"

#include "guichet-click2call-user.h"
#include "guichet-line-list-private.h"
#include "guichet-telephony-api.h"

struct _GuichetUserCache
{
  GObject parent_instance;

  GuichetClient *client;
  GHashTable *users; /* key of the line to GPtrArray of GuichetClick2callUser */
};

G_DEFINE_FINAL_TYPE (GuichetUserCache, guichet_user_cache, G_TYPE_OBJECT)

/**
 * guichet_user_cache_new:
 *
 * Returns: (transfer full): a cache that knows nothing yet, for one account
 */
GuichetUserCache *
guichet_user_cache_new (GuichetClient *client)
{
  GuichetUserCache *self = g_object_new (GUICHET_TYPE_USER_CACHE, NULL);

  self->client = g_object_ref (client);
  return self;
}

/**
 * guichet_user_cache_get_client:
 *
 * Returns: (transfer none): whom the users are asked of
 */
GuichetClient *
guichet_user_cache_get_client (GuichetUserCache *self)
{
  return self->client;
}

/**
 * guichet_user_cache_forget:
 *
 * Asks anew the next time: OVHcloud did not know a user of @line any more.
 */
void
guichet_user_cache_forget (GuichetUserCache *self, GuichetLine *line)
{
  g_autofree char *key = guichet_line_list_make_key (line);

  g_hash_table_remove (self->users, key);
}

static void
replied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  GuichetUserCache *self = g_task_get_source_object (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  GPtrArray *users =
      reply != NULL ? guichet_telephony_parse_click2call_users (reply, &error) : NULL;

  if (users == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_hash_table_replace (self->users, g_strdup (g_task_get_task_data (task)), users);
  g_task_return_pointer (task, g_ptr_array_ref (users), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * guichet_user_cache_get_async:
 *
 * Reads the users of @line, from the network the first time. Cancelling stops that.
 */
void
guichet_user_cache_get_async (GuichetUserCache *self,
                              GuichetLine *line,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr(GuichetRequest) request = NULL;
  char *key = guichet_line_list_make_key (line);
  GPtrArray *users = g_hash_table_lookup (self->users, key);

  g_task_set_name (task, "guichet_user_cache_get_async");
  g_task_set_task_data (task, key, g_free);
  if (users != NULL)
    {
      g_task_return_pointer (task, g_ptr_array_ref (users), (GDestroyNotify) g_ptr_array_unref);
      return;
    }
  request = guichet_telephony_list_click2call_users (guichet_line_get_billing_account (line),
                                                     guichet_line_get_service_name (line));
  guichet_client_call_async (self->client, request, cancellable, replied_cb, g_object_ref (task));
}

/**
 * guichet_user_cache_get_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GuichetClick2callUser): the users, newest first
 */
GPtrArray *
guichet_user_cache_get_finish (GuichetUserCache *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
guichet_user_cache_finalize (GObject *object)
{
  GuichetUserCache *self = GUICHET_USER_CACHE (object);

  g_clear_object (&self->client);
  g_clear_pointer (&self->users, g_hash_table_unref);

  G_OBJECT_CLASS (guichet_user_cache_parent_class)->finalize (object);
}

static void
guichet_user_cache_class_init (GuichetUserCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_user_cache_finalize;
}

static void
guichet_user_cache_init (GuichetUserCache *self)
{
  self->users =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}
