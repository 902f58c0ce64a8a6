/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clock.c: how far the server's clock is ahead of ours; asked once, for all who wait.
 * Never sets a clock. The request in flight ends when nobody waits for it any more.
 */
#include "guichet-clock.h"

#include "guichet-fault.h"
#include "guichet-json.h"
#include "guichet-repeat.h"
#include "guichet-waiters.h"

/* What no clock shows: differences with it would not fit into a number. */
#define LATEST G_GINT64_CONSTANT (253402300799) /* the end of the year 9999 */

struct _GuichetClock
{
  GObject parent_instance;

  GuichetChannel *channel;
  guint pause_ms;

  guint edition;     /* counts the answers; 0 before the first */
  gboolean is_known; /* whether @difference may be used */
  gint64 difference; /* server time less ours, in seconds */

  GuichetWaiters *waiters; /* nobody unless a request is in flight */
  GCancellable *fetch;     /* (nullable): the request in flight */
};

G_DEFINE_FINAL_TYPE (GuichetClock, guichet_clock, G_TYPE_OBJECT)

/* The request in flight. It is told from a later one by its cancellable. */
typedef struct
{
  GuichetClock *clock;
  GCancellable *fetch;
} Fetch;

static void
fetch_free (Fetch *fetch)
{
  g_clear_object (&fetch->clock);
  g_clear_object (&fetch->fetch);
  g_free (fetch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fetch, fetch_free)

/* @server_time: (out): seconds since the Unix epoch */
static gboolean
parse (JsonNode *reply, gint64 *server_time, GError **error)
{
  const GuichetErrorDetails details = { .status = 200, .method = "GET", .path = "/auth/time" };

  if (!guichet_json_get_int64 (reply, "time", server_time, error))
    return FALSE;
  if (*server_time >= 0 && *server_time <= LATEST)
    return TRUE;

  g_propagate_error (error, guichet_fault_new (GUICHET_ERROR_BAD_REPLY, &details));

  return FALSE;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Fetch) fetch = user_data;
  GuichetClock *self = fetch->clock;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_repeat_send_finish (GUICHET_CHANNEL (source), result, NULL, &error);
  gint64 server_time;

  if (self->fetch != fetch->fetch)
    return; /* everybody went away, and maybe others have come since */

  g_clear_object (&self->fetch);
  if (reply != NULL && parse (reply, &server_time, &error))
    {
      self->difference = server_time - g_get_real_time () / G_USEC_PER_SEC;
      self->is_known = TRUE;
      self->edition++;
    }
  guichet_waiters_answer (self->waiters, error);
}

static void
start_fetch (GuichetClock *self)
{
  g_autoptr(GuichetRequest) request = guichet_request_new (GUICHET_OPERATION_AUTH_TIME, NULL);
  const gint64 limit = (gint64) guichet_channel_get_whole_ms (self->channel) * 1000;
  Fetch *fetch = g_new0 (Fetch, 1);

  self->fetch = g_cancellable_new ();
  fetch->clock = g_object_ref (self);
  fetch->fetch = g_object_ref (self->fetch);
  guichet_repeat_send_async (self->channel, request, 0, g_get_monotonic_time () + limit,
                             self->pause_ms, self->fetch, fetched_cb, fetch);
}

static void
all_left (gpointer owner)
{
  GuichetClock *self = owner;
  g_autoptr(GCancellable) fetch = g_steal_pointer (&self->fetch);

  if (fetch != NULL)
    g_cancellable_cancel (fetch);
}

/**
 * guichet_clock_new:
 * @channel: where to ask
 * @pause_ms: the least pause before a second try, in milliseconds
 *
 * Returns: (transfer full): a clock that has not asked yet
 */
GuichetClock *
guichet_clock_new (GuichetChannel *channel, guint pause_ms)
{
  GuichetClock *self = g_object_new (GUICHET_TYPE_CLOCK, NULL);

  self->channel = g_object_ref (channel);
  self->pause_ms = pause_ms;

  return self;
}

/**
 * guichet_clock_get_async:
 * @cancellable: (nullable): the caller waits no longer; the request goes on as long as another one
 * waits
 * @callback: called with the result, at once in the next turn of the main loop if it is known
 * @user_data: for @callback
 */
void
guichet_clock_get_async (GuichetClock *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, guichet_clock_get_async);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (self->is_known)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  guichet_waiters_add (self->waiters, task);
  if (self->fetch == NULL)
    start_fetch (self);
}

/**
 * guichet_clock_get_finish:
 * @difference: (out): server time less ours, in seconds
 * @edition: (out): for guichet_clock_forget()
 * @error: a #GuichetError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the difference is known
 */
gboolean
guichet_clock_get_finish (GuichetClock *self,
                          GAsyncResult *result,
                          gint64 *difference,
                          guint *edition,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  *difference = self->difference;
  *edition = self->edition;

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * guichet_clock_get_difference:
 *
 * Returns: server time less ours, in seconds, as it was told last; 0 before the first answer
 */
gint64
guichet_clock_get_difference (GuichetClock *self)
{
  g_return_val_if_fail (GUICHET_IS_CLOCK (self), 0);

  return self->difference;
}

/**
 * guichet_clock_forget:
 * @edition: of the difference that the server refused
 *
 * The next who asks makes a new request. Does nothing if a newer difference is known already, so
 * that many refusals of one difference renew it once.
 */
void
guichet_clock_forget (GuichetClock *self, guint edition)
{
  g_return_if_fail (GUICHET_IS_CLOCK (self));

  if (self->edition == edition)
    self->is_known = FALSE;
}

static void
guichet_clock_finalize (GObject *object)
{
  GuichetClock *self = GUICHET_CLOCK (object);

  g_clear_pointer (&self->waiters, guichet_waiters_free);
  g_clear_object (&self->fetch);
  g_clear_object (&self->channel);

  G_OBJECT_CLASS (guichet_clock_parent_class)->finalize (object);
}

static void
guichet_clock_class_init (GuichetClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_clock_finalize;
}

static void
guichet_clock_init (GuichetClock *self)
{
  self->waiters = guichet_waiters_new (all_left, self);
}
