/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-follower.c: writes into a call what OVHcloud's events tell of its telephones.
 * Never an error for anybody: where the event service is not, the stage stays unknown.
 *
 * The long poll is asked again and again, with the event token of the line. The service is old and
 * optional, so the first trouble ends it.
 */
#include "config.h"

#include "guichet-call-follower.h"

#include "guichet-call-progress.h"
#include "guichet-error.h"
#include "guichet-secret.h"
#include "guichet-telephony-events.h"

/* Without any event for so long, none will come. */
#define SILENCE_SECONDS 120
/* The token lives an hour. */
#define FOLLOW_SECONDS (58 * 60)
/* After the telephone here stopped ringing, a pick-up is told at once; so long it may be on its
 * way. */
#define GRACE_SECONDS 5
/* An event service that answers at once and empty is not asked in a hurry. */
#define PAUSE_SECONDS 1

struct _GuichetCallFollower
{
  GObject parent_instance;

  GuichetClient *client;
  char *events_url;
  GuichetCall *call;
  GuichetCallProgress *progress;

  GuichetEventToken *token_source; /* (nullable): until it is stopped */
  char *token;                     /* (nullable): secret */
  char *poll_session;
  gint64 polled_at;    /* monotonic microseconds */
  gint64 connected_at; /* the same; 0: not yet */
  GCancellable *polling;
  guint deadline_source;
  guint grace_source;
  guint pause_source;
  gboolean has_events;
  gboolean is_settled;
  gboolean is_stopped;
};

G_DEFINE_FINAL_TYPE (GuichetCallFollower, guichet_call_follower, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SETTLED,
  SIGNAL_STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void poll (GuichetCallFollower *self);

static void
settle (GuichetCallFollower *self)
{
  if (self->is_settled)
    return;
  self->is_settled = TRUE;
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
}

/* Emits “stopped” only if it ended by itself: whoever stops it knows. */
static void
end (GuichetCallFollower *self)
{
  if (self->is_stopped)
    return;
  guichet_call_follower_stop (self);
  g_signal_emit (self, signals[SIGNAL_STOPPED], 0);
}

static gboolean
deadline_cb (gpointer user_data)
{
  GuichetCallFollower *self = user_data;

  self->deadline_source = 0;
  end (self);
  return G_SOURCE_REMOVE;
}

static void
set_deadline (GuichetCallFollower *self, guint seconds)
{
  g_clear_handle_id (&self->deadline_source, g_source_remove);
  self->deadline_source = g_timeout_add_seconds (seconds, deadline_cb, self);
}

static void
show_stage (GuichetCallFollower *self)
{
  gint64 now = g_get_monotonic_time ();

  if (self->progress->stage == GUICHET_CALL_STAGE_CONNECTED)
    self->connected_at = now;
  if (self->progress->stage == GUICHET_CALL_STAGE_ENDED && self->connected_at != 0)
    guichet_call_set_duration (self->call, (int) ((now - self->connected_at) / G_USEC_PER_SEC));
  guichet_call_set_stage (self->call, self->progress->stage);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
grace_cb (gpointer user_data)
{
  GuichetCallFollower *self = user_data;

  self->grace_source = 0;
  self->progress->stage = GUICHET_CALL_STAGE_NOT_CONNECTED;
  show_stage (self);
  end (self);
  return G_SOURCE_REMOVE;
}

static void
take_events (GuichetCallFollower *self, GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    if (guichet_call_progress_take (self->progress, events->pdata[i]))
      show_stage (self);

  if (!self->has_events && self->progress->stage != GUICHET_CALL_STAGE_UNKNOWN)
    {
      self->has_events = TRUE;
      set_deadline (self, FOLLOW_SECONDS);
    }
  g_clear_handle_id (&self->grace_source, g_source_remove);
  if (self->progress->may_have_ended)
    self->grace_source = g_timeout_add_seconds (GRACE_SECONDS, grace_cb, self);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  GuichetCallFollower *self = user_data;

  self->pause_source = 0;
  poll (self);
  return G_SOURCE_REMOVE;
}

static void
poll_again (GuichetCallFollower *self, gboolean was_empty)
{
  if (was_empty && g_get_monotonic_time () - self->polled_at < PAUSE_SECONDS * G_USEC_PER_SEC)
    self->pause_source = g_timeout_add_seconds (PAUSE_SECONDS, pause_over_cb, self);
  else
    poll (self);
}

static void
polled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetCallFollower) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = NULL;
  g_autofree char *poll_session = NULL;
  gboolean was_first = self->poll_session == NULL;
  g_autoptr(JsonNode) reply =
                 guichet_client_poll_events_finish (GUICHET_CLIENT (source), result, &error);

  if (reply != NULL)
    events = guichet_telephony_parse_events (reply, &poll_session, &error);
  if (self->is_stopped)
    return;
  if (events == NULL && !g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT))
    {
      g_debug ("Cannot follow the call: %s", error->message);
      end (self);
      return;
    }

  if (events != NULL)
    {
      g_free (self->poll_session);
      self->poll_session = g_steal_pointer (&poll_session);
      take_events (self, events);
    }
  settle (self);
  if (guichet_call_stage_is_over (self->progress->stage))
    end (self);
  else
    {
      gboolean has_opened = was_first && self->poll_session != NULL;

      poll_again (self, !has_opened && (events == NULL || events->len == 0));
    }
}

static void
poll (GuichetCallFollower *self)
{
  self->polled_at = g_get_monotonic_time ();
  guichet_client_poll_events_async (self->client, self->events_url, self->token, self->poll_session,
                                    self->polling, polled_cb, g_object_ref (self));
}

static void
token_got_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetCallFollower) self = user_data;
  g_autoptr(GError) error = NULL;
  const char *token = guichet_event_token_get_finish (GUICHET_EVENT_TOKEN (source), result, &error);

  if (self->is_stopped)
    return;
  if (token == NULL)
    {
      g_debug ("Cannot follow the call: %s", error->message);
      end (self);
      return;
    }
  self->token = g_strdup (token);
  poll (self);
}

/**
 * guichet_call_follower_new:
 * @token: of the line of @call
 * @events_url: of the event service
 * @call: what to write into
 * @taken: ids of the calls of the line that are followed already; this one adds its own
 *
 * Returns: (transfer full): a follower that does nothing yet
 */
GuichetCallFollower *
guichet_call_follower_new (GuichetClient *client,
                           GuichetEventToken *token,
                           const char *events_url,
                           GuichetCall *call,
                           GHashTable *taken)
{
  GuichetCallFollower *self = g_object_new (GUICHET_TYPE_CALL_FOLLOWER, NULL);

  self->client = g_object_ref (client);
  self->token_source = g_object_ref (token);
  self->events_url = g_strdup (events_url);
  self->call = g_object_ref (call);
  self->progress = guichet_call_progress_new (guichet_call_get_service_name (call),
                                              guichet_call_get_dial (call), taken);
  return self;
}

/**
 * guichet_call_follower_get_call:
 *
 * Returns: (transfer none): the call
 */
GuichetCall *
guichet_call_follower_get_call (GuichetCallFollower *self)
{
  return self->call;
}

/**
 * guichet_call_follower_get_token:
 *
 * Returns: (nullable) (transfer none): the token of its line, %NULL when it was stopped
 */
GuichetEventToken *
guichet_call_follower_get_token (GuichetCallFollower *self)
{
  return self->token_source;
}

/**
 * guichet_call_follower_start:
 *
 * Begins to follow, once. What happens before “settled” may not be told: OVHcloud keeps events from
 * the first poll of a session on, which it answers at once.
 */
void
guichet_call_follower_start (GuichetCallFollower *self)
{
  if (self->is_stopped)
    return;
  set_deadline (self, SILENCE_SECONDS);
  guichet_event_token_get_async (self->token_source, token_got_cb, g_object_ref (self));
}

/**
 * guichet_call_follower_stop:
 *
 * Follows no longer and lets go of the token. The stage of a call that has not ended becomes
 * unknown.
 */
void
guichet_call_follower_stop (GuichetCallFollower *self)
{
  if (self->is_stopped)
    return;
  self->is_stopped = TRUE;
  g_clear_handle_id (&self->deadline_source, g_source_remove);
  g_clear_handle_id (&self->grace_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_cancellable_cancel (self->polling);
  g_clear_object (&self->token_source);
  settle (self);

  if (guichet_call_get_stage (self->call) == GUICHET_CALL_STAGE_UNKNOWN ||
      guichet_call_stage_is_over (guichet_call_get_stage (self->call)))
    return;
  guichet_call_set_stage (self->call, GUICHET_CALL_STAGE_UNKNOWN);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
guichet_call_follower_finalize (GObject *object)
{
  GuichetCallFollower *self = GUICHET_CALL_FOLLOWER (object);

  g_clear_handle_id (&self->deadline_source, g_source_remove);
  g_clear_handle_id (&self->grace_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_object (&self->polling);
  g_clear_object (&self->token_source);
  g_clear_object (&self->client);
  g_clear_object (&self->call);
  g_clear_pointer (&self->progress, guichet_call_progress_free);
  g_clear_pointer (&self->events_url, g_free);
  g_clear_pointer (&self->token, guichet_secret_free);
  g_clear_pointer (&self->poll_session, g_free);

  G_OBJECT_CLASS (guichet_call_follower_parent_class)->finalize (object);
}

static void
guichet_call_follower_class_init (GuichetCallFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = guichet_call_follower_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STOPPED] = g_signal_new ("stopped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_call_follower_init (GuichetCallFollower *self)
{
  self->polling = g_cancellable_new ();
}
