/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-list.c: the Click2Call users of the line that calls start from, as a live
 * #GListModel. Never shows those of one line under another: they are gone as soon as the line is.
 */
#include "config.h"

#include "guichet-user-list.h"

#include "guichet-list-replace.h"
#include "guichet-session-private.h"
#include "guichet-user-cache.h"

struct _GuichetUserList
{
  GObject parent_instance;

  GuichetSession *session;
  GuichetUserCache *cache; /* (nullable): of the client of the session */
  GuichetLine *line;       /* (nullable): whose users these are */
  gboolean is_stale;       /* the session was loaded anew since */

  GPtrArray *users;
  GCancellable *reading; /* (nullable) */
  GError *error;         /* (nullable) */
};

typedef enum
{
  PROP_LOADING = 1,
  PROP_ERROR,
} GuichetUserListProperty;

static GParamSpec *props[PROP_ERROR + 1];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GuichetUserList,
                               guichet_user_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
take_users (GuichetUserList *self, GPtrArray *users)
{
  g_autoptr(GPtrArray) fresh =
                 users != NULL ? users : g_ptr_array_new_with_free_func (g_object_unref);

  guichet_list_replace (G_LIST_MODEL (self), &self->users, fresh);
}

static void
take_error (GuichetUserList *self, GError *error)
{
  if (error == NULL && self->error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

/* Takes @reading; %NULL for an end. An answer to what was read before is not heard. */
static void
take_reading (GuichetUserList *self, GCancellable *reading)
{
  gboolean was_loading = self->reading != NULL;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = reading;
  if (was_loading != (reading != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADING]);
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
  if (users != NULL)
    take_users (self, users);
  take_error (self, g_steal_pointer (&error));
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
      take_error (self, NULL);
      take_users (self, NULL);
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

/**
 * guichet_user_list_get_loading:
 *
 * Returns: whether users are being read
 */
gboolean
guichet_user_list_get_loading (GuichetUserList *self)
{
  g_return_val_if_fail (GUICHET_IS_USER_LIST (self), FALSE);

  return self->reading != NULL;
}

/**
 * guichet_user_list_get_error:
 *
 * Returns: (nullable) (transfer none): why users are missing, or as they were before
 */
const GError *
guichet_user_list_get_error (GuichetUserList *self)
{
  g_return_val_if_fail (GUICHET_IS_USER_LIST (self), NULL);

  return self->error;
}

static GType
get_item_type (GListModel *model)
{
  return GUICHET_TYPE_CLICK2CALL_USER;
}

static guint
get_n_items (GListModel *model)
{
  return GUICHET_USER_LIST (model)->users->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  GuichetUserList *self = GUICHET_USER_LIST (model);

  return position < self->users->len ? g_object_ref (self->users->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
guichet_user_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetUserList *self = GUICHET_USER_LIST (object);

  switch ((GuichetUserListProperty) prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->reading != NULL);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
guichet_user_list_finalize (GObject *object)
{
  GuichetUserList *self = GUICHET_USER_LIST (object);

  g_clear_pointer (&self->users, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_user_list_parent_class)->finalize (object);
}

static void
guichet_user_list_class_init (GuichetUserListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_user_list_get_property;
  object_class->dispose = guichet_user_list_dispose;
  object_class->finalize = guichet_user_list_finalize;

  props[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_user_list_init (GuichetUserList *self)
{
  self->users = g_ptr_array_new_with_free_func (g_object_unref);
}
