/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-current-call.c: the call that goes on now, from the moment it is sent until it has ended.
 * Follows it where OVHcloud's events come, and lets it go after a while where they do not. A call
 * that another one took the place of is followed on, so that its row tells how it ended.
 */
#include "config.h"

#include "guichet-current-call.h"

/* About as long as a telephone rings: where events do not come, a call stays “current” so long. */
#define LINGER_SECONDS 60
/* The second half of a double click comes sooner. */
#define FRESH_MICROSECONDS G_USEC_PER_SEC

struct _GuichetCurrentCall
{
  GObject parent_instance;

  GuichetCallHistory *history;
  GuichetCall *call;             /* (nullable) */
  GuichetCallFollower *follower; /* (nullable): of @call */
  GPtrArray *earlier;            /* followers of the calls before, the oldest first */
  GHashTable *taken;             /* ids of OVHcloud's events that belong to a followed call */
  guint linger_source;
  gint64 accepted_at; /* monotonic microseconds */
};

typedef enum
{
  PROP_CALL = 1,
} GuichetCurrentCallProperty;

static GParamSpec *props[PROP_CALL + 1];

G_DEFINE_FINAL_TYPE (GuichetCurrentCall, guichet_current_call, G_TYPE_OBJECT)

static void
set_call (GuichetCurrentCall *self, GuichetCall *call)
{
  g_clear_handle_id (&self->linger_source, g_source_remove);
  if (g_set_object (&self->call, call))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CALL]);
}

static gboolean
linger_cb (gpointer user_data)
{
  GuichetCurrentCall *self = user_data;

  self->linger_source = 0;
  set_call (self, NULL);
  return G_SOURCE_REMOVE;
}

static void
linger (GuichetCurrentCall *self)
{
  if (self->linger_source == 0)
    self->linger_source = g_timeout_add_seconds (LINGER_SECONDS, linger_cb, self);
}

static void
changed_cb (GuichetCurrentCall *self, GuichetCallFollower *follower)
{
  guichet_call_history_update (self->history, guichet_call_follower_get_call (follower));
}

/* Takes @follower. */
static void
lose (GuichetCurrentCall *self, GuichetCallFollower *follower)
{
  g_signal_handlers_disconnect_by_data (follower, self);
  guichet_call_follower_stop (follower);
  changed_cb (self, follower);
  g_object_unref (follower);
}

static void
lose_follower (GuichetCurrentCall *self)
{
  if (self->follower != NULL)
    lose (self, g_steal_pointer (&self->follower));
}

static void
stopped_cb (GuichetCurrentCall *self, GuichetCallFollower *follower)
{
  guint position;

  if (g_ptr_array_find (self->earlier, follower, &position))
    {
      lose (self, g_ptr_array_steal_index (self->earlier, position));
      return;
    }

  lose_follower (self);
  if (guichet_call_stage_is_over (guichet_call_get_stage (self->call)))
    set_call (self, NULL);
  else
    linger (self);
}

/* The call before goes on: another telephone may have answered it meanwhile. */
static void
put_follower_aside (GuichetCurrentCall *self)
{
  if (self->follower != NULL)
    g_ptr_array_add (self->earlier, g_steal_pointer (&self->follower));
  if (self->earlier->len == 0)
    g_hash_table_remove_all (self->taken);
}

/* A line has one token: the next call of the line goes on with the one that is there, so that it is
 * not deleted under its feet. */
static GuichetEventToken *
take_token (GuichetCurrentCall *self, GuichetCall *call, GuichetClient *client)
{
  const char *billing_account = guichet_call_get_billing_account (call);
  const char *service_name = guichet_call_get_service_name (call);

  for (guint i = 0; i < self->earlier->len; i++)
    {
      GuichetEventToken *token = guichet_call_follower_get_token (self->earlier->pdata[i]);

      if (token != NULL && guichet_event_token_is_of (token, client, billing_account, service_name))
        return g_object_ref (token);
    }
  return guichet_event_token_new (client, billing_account, service_name);
}

/**
 * guichet_current_call_new:
 * @history: where the calls are kept
 *
 * Returns: (transfer full): without a call
 */
GuichetCurrentCall *
guichet_current_call_new (GuichetCallHistory *history)
{
  GuichetCurrentCall *self = g_object_new (GUICHET_TYPE_CURRENT_CALL, NULL);

  self->history = g_object_ref (history);
  return self;
}

/**
 * guichet_current_call_get_call:
 *
 * Returns: (nullable) (transfer none): the call that goes on now
 */
GuichetCall *
guichet_current_call_get_call (GuichetCurrentCall *self)
{
  return self->call;
}

/**
 * guichet_current_call_begin:
 * @call: about to be sent; takes the place of the one before, which is followed on
 * @client: (nullable): whom to follow it with; %NULL: it is not followed
 * @events_url: (nullable): of the event service
 *
 * Returns: (nullable) (transfer none): the follower, to be started before @call is sent
 */
GuichetCallFollower *
guichet_current_call_begin (GuichetCurrentCall *self,
                            GuichetCall *call,
                            GuichetClient *client,
                            const char *events_url)
{
  g_autoptr(GuichetEventToken) token = NULL;

  put_follower_aside (self);
  set_call (self, call);
  if (client == NULL)
    return NULL;
  token = take_token (self, call, client);
  self->follower = guichet_call_follower_new (client, token, events_url, call, self->taken);
  g_signal_connect_object (self->follower, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->follower, "stopped", G_CALLBACK (stopped_cb), self,
                           G_CONNECT_SWAPPED);
  return self->follower;
}

/**
 * guichet_current_call_accepted:
 *
 * OVHcloud places @call: it stays until it has ended or, if that will not be told, for a minute.
 */
void
guichet_current_call_accepted (GuichetCurrentCall *self, GuichetCall *call)
{
  if (self->call == call)
    self->accepted_at = g_get_monotonic_time ();
  if (self->call == call && self->follower == NULL)
    linger (self);
}

/**
 * guichet_current_call_is_fresh:
 * @dial: a number, as dialled
 *
 * Returns: whether a call to @dial was accepted so short a time ago that whoever asks for another
 * one means the same
 */
gboolean
guichet_current_call_is_fresh (GuichetCurrentCall *self, const char *dial)
{
  return self->call != NULL && g_str_equal (guichet_call_get_dial (self->call), dial) &&
         guichet_call_get_state (self->call) == GUICHET_CALL_STATE_ACCEPTED &&
         g_get_monotonic_time () - self->accepted_at < FRESH_MICROSECONDS;
}

/**
 * guichet_current_call_failed:
 *
 * There is nothing to wait for from @call.
 */
void
guichet_current_call_failed (GuichetCurrentCall *self, GuichetCall *call)
{
  if (self->call != call)
    return;
  lose_follower (self);
  set_call (self, NULL);
}

static void
guichet_current_call_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetCurrentCallProperty) prop_id)
    {
    case PROP_CALL:
      g_value_set_object (value, GUICHET_CURRENT_CALL (object)->call);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_current_call_dispose (GObject *object)
{
  GuichetCurrentCall *self = GUICHET_CURRENT_CALL (object);

  lose_follower (self);
  while (self->earlier->len > 0)
    lose (self, g_ptr_array_steal_index (self->earlier, 0));
  g_clear_handle_id (&self->linger_source, g_source_remove);
  g_clear_object (&self->call);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (guichet_current_call_parent_class)->dispose (object);
}

static void
guichet_current_call_finalize (GObject *object)
{
  GuichetCurrentCall *self = GUICHET_CURRENT_CALL (object);

  g_clear_pointer (&self->earlier, g_ptr_array_unref);
  g_clear_pointer (&self->taken, g_hash_table_unref);

  G_OBJECT_CLASS (guichet_current_call_parent_class)->finalize (object);
}

static void
guichet_current_call_class_init (GuichetCurrentCallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_current_call_get_property;
  object_class->dispose = guichet_current_call_dispose;
  object_class->finalize = guichet_current_call_finalize;

  props[PROP_CALL] = g_param_spec_object ("call", NULL, NULL, GUICHET_TYPE_CALL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_current_call_init (GuichetCurrentCall *self)
{
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}
