/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-list.c: the Click2Call users of the line that calls start from, as a live
 * #GListModel. Never shows those of one line under another: they are gone as soon as the line is.
 */
#include "config.h"

#include "guichet-user-list.h"

#include "guichet-read-list-private.h"
#include "guichet-session-private.h"
#include "guichet-user-cache.h"

struct _GuichetUserList
{
  GuichetReadList parent_instance;

  GuichetSession *session;
  GuichetUserCache *cache; /* (nullable): of the client of the session */
  GuichetLine *line;       /* (nullable): whose users these are */
  gboolean is_stale;       /* the session was loaded anew since */
  GCancellable *reading;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetUserList, guichet_user_list, GUICHET_TYPE_READ_LIST)

/* Takes @users and @error; %NULL for none. */
static void
take_answer (GuichetUserList *self, GPtrArray *users, GError *error)
{
  if (users != NULL)
    guichet_read_list_take_items (GUICHET_READ_LIST (self), users);
  guichet_read_list_take_error (GUICHET_READ_LIST (self), error);
}

/* Takes @reading; %NULL for an end. An answer to what was read before is not heard. */
static void
take_reading (GuichetUserList *self, GCancellable *reading)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = reading;
  guichet_read_list_set_loading (GUICHET_READ_LIST (self), reading != NULL);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GuichetUserList *self = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *users = guichet_user_cache_get_finish (GUICHET_USER_CACHE (source), result, &error);

  /* The list may be gone then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  take_answer (self, users, g_steal_pointer (&error));
  take_reading (self, NULL);
}

/**
 * guichet_user_list_refresh:
 *
 * Reads the users anew. What was read before stays until the answer is there, and if it fails.
 */
void
guichet_user_list_refresh (GuichetUserList *self)
{
  g_return_if_fail (GUICHET_IS_USER_LIST (self));

  if (self->cache == NULL || self->line == NULL)
    return;
  take_reading (self, g_cancellable_new ());
  guichet_user_cache_forget (self->cache, self->line);
  guichet_user_cache_get_async (self->cache, self->line, self->reading, read_cb, self);
}

static void
session_changed_cb (GuichetUserList *self)
{
  GuichetClient *client = guichet_session_get_client (self->session);
  GuichetLine *line = guichet_session_get_line (self->session);
  gboolean same_client =
      self->cache != NULL && guichet_user_cache_get_client (self->cache) == client;
  gboolean same_line = !g_set_object (&self->line, line);

  if (!same_line)
    {
      take_reading (self, NULL);
      take_answer (self, g_ptr_array_new_with_free_func (g_object_unref), NULL);
    }
  /* A client that is still asked for the lines is not asked for more; the end of that comes here
   * again. */
  if (guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING)
    {
      self->is_stale = TRUE;
      return;
    }
  if (same_client && same_line && !self->is_stale)
    return;
  self->is_stale = FALSE;
  if (!same_client)
    {
      take_reading (self, NULL);
      g_clear_object (&self->cache);
      self->cache = client != NULL ? guichet_user_cache_new (client) : NULL;
    }
  guichet_user_list_refresh (self);
}

/**
 * guichet_user_list_new:
 * @session: whose line it follows
 *
 * Returns: (transfer full): the list, loading if @session has a line
 */
GuichetUserList *
guichet_user_list_new (GuichetSession *session)
{
  GuichetUserList *self = g_object_new (GUICHET_TYPE_USER_LIST, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::line", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  session_changed_cb (self);
  return self;
}

static void
guichet_user_list_dispose (GObject *object)
{
  GuichetUserList *self = GUICHET_USER_LIST (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->line);
  g_clear_object (&self->cache);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_user_list_parent_class)->dispose (object);
}

static void
guichet_user_list_class_init (GuichetUserListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_user_list_dispose;
  GUICHET_READ_LIST_CLASS (klass)->item_type = GUICHET_TYPE_CLICK2CALL_USER;
}

static void
guichet_user_list_init (GuichetUserList *self)
{
}
