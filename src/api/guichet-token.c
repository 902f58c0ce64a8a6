/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-token.c: the token of a service account; fetched once for all who wait, and again shortly
 * before its end. Never shows it, and never repeats a fetch: it is a POST.
 */
#include "config.h"

#include "guichet-token.h"

#include "guichet-error.h"
#include "guichet-json.h"
#include "guichet-waiters.h"

#include <glib/gi18n-lib.h>
#include <time.h>

struct _GuichetToken
{
  GObject parent_instance;

  GuichetCredentials *credentials;
  GuichetChannel *channel;

  GuichetChannel *bearer; /* (nullable): the same channel with the token that was fetched last */
  gboolean is_forgotten;
  gint64 end; /* of get_seconds() */

  GuichetWaiters *waiters; /* nobody unless a request is in flight */
  GCancellable *fetch;     /* (nullable): the request in flight */
  gint64 begun;            /* when it went out */
};

G_DEFINE_FINAL_TYPE (GuichetToken, guichet_token, G_TYPE_OBJECT)

/* The request in flight. It is told from a later one by its cancellable. */
typedef struct
{
  GuichetToken *token;
  GCancellable *fetch;
} Fetch;

static void
fetch_free (Fetch *fetch)
{
  g_clear_object (&fetch->token);
  g_clear_object (&fetch->fetch);
  g_free (fetch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fetch, fetch_free)

/* A token ages also while the computer sleeps and when somebody sets its clock: neither GLib's
 * monotonic time nor the time of day would notice both. */
static gint64
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec;
}

/* @life: (out): in seconds */
static GuichetCredentials *
parse (GuichetToken *self, JsonNode *reply, gint64 *life, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "token", error);
  GuichetCredentials *credentials;
  const char *token;
  const char *type;

  if (object == NULL || !guichet_json_read_string (object, "access_token", &token, error) ||
      !guichet_json_read_string (object, "token_type", &type, error) ||
      !guichet_json_read_int64 (object, "expires_in", life, error))
    return NULL;

  credentials = g_ascii_strcasecmp (type, "Bearer") == 0
                    ? guichet_credentials_new_access_token (
                          guichet_credentials_get_endpoint (self->credentials), token, NULL)
                    : NULL;
  if (credentials == NULL)
    g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY,
                         _("OVHcloud sent an answer that Guichet does not understand."));

  return credentials;
}

static void
keep (GuichetToken *self, GuichetCredentials *credentials, gint64 life)
{
  g_clear_object (&self->bearer);
  self->bearer = guichet_channel_new_alike (self->channel, credentials);
  self->is_forgotten = FALSE;
  self->end = self->begun + CLAMP (life, 0, G_MAXINT32) - GUICHET_TOKEN_MARGIN;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Fetch) fetch = user_data;
  GuichetToken *self = fetch->token;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_channel_send_finish (GUICHET_CHANNEL (source), result, NULL, &error);
  g_autoptr(GuichetCredentials) credentials = NULL;
  gint64 life;

  if (self->fetch != fetch->fetch)
    return; /* everybody went away, and maybe others have come since */

  g_clear_object (&self->fetch);
  if (reply != NULL && (credentials = parse (self, reply, &life, &error)) != NULL)
    keep (self, credentials, life);
  guichet_waiters_answer (self->waiters, error);
}

static void
start_fetch (GuichetToken *self)
{
  Fetch *fetch = g_new0 (Fetch, 1);

  self->begun = get_seconds ();
  self->fetch = g_cancellable_new ();
  fetch->token = g_object_ref (self);
  fetch->fetch = g_object_ref (self->fetch);
  guichet_channel_fetch_token_async (self->channel, self->fetch, fetched_cb, fetch);
}

static void
all_left (gpointer owner)
{
  GuichetToken *self = owner;
  g_autoptr(GCancellable) fetch = g_steal_pointer (&self->fetch);

  if (fetch != NULL)
    g_cancellable_cancel (fetch);
}

/**
 * guichet_token_new:
 * @credentials: of a service account
 * @channel: where to ask
 *
 * Returns: (transfer full): a token that was not fetched yet
 */
GuichetToken *
guichet_token_new (GuichetCredentials *credentials, GuichetChannel *channel)
{
  GuichetToken *self = g_object_new (GUICHET_TYPE_TOKEN, NULL);

  self->credentials = guichet_credentials_ref (credentials);
  self->channel = g_object_ref (channel);

  return self;
}

/**
 * guichet_token_get_async:
 * @cancellable: (nullable): the caller waits no longer; the request goes on as long as another one
 * waits
 * @callback: called with the result, at once in the next turn of the main loop if it is known
 * @user_data: for @callback
 */
void
guichet_token_get_async (GuichetToken *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, guichet_token_get_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->bearer != NULL && !self->is_forgotten && get_seconds () < self->end)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  guichet_waiters_add (self->waiters, task);
  if (self->fetch == NULL)
    start_fetch (self);
}

/**
 * guichet_token_get_finish:
 * @error: a #GuichetError, %GUICHET_ERROR_CREDENTIAL if the service account is refused, or
 * %G_IO_ERROR_CANCELLED. Nothing but the token was asked for, so nothing else was done
 *
 * Returns: (transfer full): a channel whose requests carry the token
 */
GuichetChannel *
guichet_token_get_finish (GuichetToken *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_boolean (G_TASK (result), error) ? g_object_ref (self->bearer) : NULL;
}

/**
 * guichet_token_forget:
 * @bearer: from guichet_token_get_finish(); the server refused its token
 *
 * The next who asks makes a new request. Does nothing if a newer token is known already, so that
 * many refusals of one token renew it once.
 */
void
guichet_token_forget (GuichetToken *self, GuichetChannel *bearer)
{
  g_return_if_fail (GUICHET_IS_TOKEN (self));

  if (self->bearer == bearer)
    self->is_forgotten = TRUE;
}

static void
guichet_token_finalize (GObject *object)
{
  GuichetToken *self = GUICHET_TOKEN (object);

  g_clear_pointer (&self->waiters, guichet_waiters_free);
  g_clear_object (&self->fetch);
  g_clear_object (&self->bearer);
  g_clear_object (&self->channel);
  g_clear_pointer (&self->credentials, guichet_credentials_unref);

  G_OBJECT_CLASS (guichet_token_parent_class)->finalize (object);
}

static void
guichet_token_class_init (GuichetTokenClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_token_finalize;
}

static void
guichet_token_init (GuichetToken *self)
{
  self->waiters = guichet_waiters_new (all_left, self);
}
