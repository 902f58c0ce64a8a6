/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-event-token.c: the token with which the events of a line are waited for.
 *
 * A line has one token, and the dashboard of a company may live on it: OVHcloud is asked first, and
 * what it has is used and left alone. Only a token that was made here is deleted, when the last
 * user of this object is gone.
 */
#include "config.h"

#include "guichet-event-token.h"

#include "guichet-error.h"
#include "guichet-secret.h"
#include "guichet-telephony-events.h"

struct _GuichetEventToken
{
  GObject parent_instance;

  GuichetClient *client;
  char *billing_account;
  char *service_name;

  char *token; /* (nullable): secret */
  gboolean is_ours;
  GPtrArray *waiting; /* (element-type GTask): those who asked while OVHcloud is asked */
};

G_DEFINE_FINAL_TYPE (GuichetEventToken, guichet_event_token, G_TYPE_OBJECT)

/* Tells everybody who waits: the token, or @error. */
static void
answer (GuichetEventToken *self, const GError *error)
{
  g_autoptr(GPtrArray) tasks = g_steal_pointer (&self->waiting);

  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < tasks->len; i++)
    {
      if (self->token != NULL)
        g_task_return_boolean (tasks->pdata[i], TRUE);
      else
        g_task_return_error (tasks->pdata[i], g_error_copy (error));
    }
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetEventToken) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (reply != NULL)
    self->token = guichet_telephony_parse_event_token (reply, &error);
  self->is_ours = self->token != NULL;
  answer (self, error);
}

static void
create (GuichetEventToken *self)
{
  g_autoptr(GuichetRequest) request =
                 guichet_telephony_create_event_token (self->billing_account, self->service_name);

  guichet_client_call_async (self->client, request, NULL, created_cb, g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetEventToken) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  /* Whoever may not read the token cannot know that there is none to be spoilt. */
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_FOUND))
    {
      create (self);
      return;
    }
  if (reply != NULL)
    self->token = guichet_telephony_parse_known_event_token (reply, &error);
  answer (self, error);
}

/**
 * guichet_event_token_new:
 * @client: whom to ask
 * @billing_account: the group
 * @service_name: the line
 *
 * Returns: (transfer full): an object that has asked nothing yet
 */
GuichetEventToken *
guichet_event_token_new (GuichetClient *client,
                         const char *billing_account,
                         const char *service_name)
{
  GuichetEventToken *self = g_object_new (GUICHET_TYPE_EVENT_TOKEN, NULL);

  self->client = g_object_ref (client);
  self->billing_account = g_strdup (billing_account);
  self->service_name = g_strdup (service_name);
  return self;
}

/**
 * guichet_event_token_is_of:
 *
 * Returns: whether this is the token of that line, asked of that client
 */
gboolean
guichet_event_token_is_of (GuichetEventToken *self,
                           GuichetClient *client,
                           const char *billing_account,
                           const char *service_name)
{
  return self->client == client && g_str_equal (self->billing_account, billing_account) &&
         g_str_equal (self->service_name, service_name);
}

/**
 * guichet_event_token_get_async:
 *
 * Finds the token of the line or makes one, the first time. Cannot be cancelled: a token whose
 * answer is not heard could not be deleted.
 */
void
guichet_event_token_get_async (GuichetEventToken *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(GuichetRequest) request = NULL;

  g_task_set_name (task, "guichet_event_token_get_async");
  if (self->token != NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  g_ptr_array_add (self->waiting, g_object_ref (task));
  if (self->waiting->len > 1)
    return;
  request = guichet_telephony_read_event_token (self->billing_account, self->service_name);
  guichet_client_call_async (self->client, request, NULL, read_cb, g_object_ref (self));
}

/**
 * guichet_event_token_get_finish:
 *
 * Returns: (transfer none) (nullable): the token, a secret, as long as @self lives; %NULL with the
 * error of the API
 */
const char *
guichet_event_token_get_finish (GuichetEventToken *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_boolean (G_TASK (result), error) ? self->token : NULL;
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (reply == NULL)
    g_debug ("Cannot delete the event token: %s", error->message);
}

static void
guichet_event_token_dispose (GObject *object)
{
  GuichetEventToken *self = GUICHET_EVENT_TOKEN (object);

  if (self->is_ours)
    {
      g_autoptr(GuichetRequest) request = guichet_telephony_delete_event_token (
          self->billing_account, self->service_name);

      self->is_ours = FALSE;
      guichet_client_call_async (self->client, request, NULL, deleted_cb, NULL);
    }
  g_clear_object (&self->client);

  G_OBJECT_CLASS (guichet_event_token_parent_class)->dispose (object);
}

static void
guichet_event_token_finalize (GObject *object)
{
  GuichetEventToken *self = GUICHET_EVENT_TOKEN (object);

  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->token, guichet_secret_free);
  g_clear_pointer (&self->billing_account, g_free);
  g_clear_pointer (&self->service_name, g_free);

  G_OBJECT_CLASS (guichet_event_token_parent_class)->finalize (object);
}

static void
guichet_event_token_class_init (GuichetEventTokenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_event_token_dispose;
  object_class->finalize = guichet_event_token_finalize;
}

static void
guichet_event_token_init (GuichetEventToken *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
}
