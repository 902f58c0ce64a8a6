/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-events.c: the long poll.
 * The first poll of a token opens a session and answers at once; what happens from then on is kept
 * for the session, and a poll of it waits until there is something to tell.
 */
#include "guichet-sandbox-events.h"

#include <json-glib/json-glib.h>

/* What a session that nobody polls any more may pile up. */
#define MAX_QUEUE 1000

/* So many sessions are kept; a client that forgets its own opens one with each poll. */
#define MAX_SESSIONS 100

typedef struct
{
  char *id;
  char *token;
  GPtrArray *queue;           /* of GVariant */
  SoupServerMessage *waiting; /* (nullable): the poll being held */
  gulong gone_id;
  guint timeout_id;
  GSource *hang_up; /* (nullable): fires when the poller closes its connection */
} Session;

struct _GuichetSandboxEvents
{
  GuichetSandboxTokens *tokens;
  GPtrArray *sessions; /* of Session */
};

static void
session_let_go (Session *session)
{
  g_clear_handle_id (&session->timeout_id, g_source_remove);
  if (session->hang_up != NULL)
    g_source_destroy (session->hang_up);
  g_clear_pointer (&session->hang_up, g_source_unref);
  if (session->waiting != NULL)
    g_clear_signal_handler (&session->gone_id, session->waiting);
  g_clear_object (&session->waiting);
}

static void
session_free (Session *session)
{
  session_let_go (session);
  g_free (session->id);
  g_free (session->token);
  g_ptr_array_unref (session->queue);
  g_free (session);
}

/**
 * guichet_sandbox_events_new:
 * @tokens: (transfer none): what may be waited for, and by whom
 *
 * Returns: (transfer full): no sessions yet
 */
GuichetSandboxEvents *
guichet_sandbox_events_new (GuichetSandboxTokens *tokens)
{
  GuichetSandboxEvents *self = g_new0 (GuichetSandboxEvents, 1);

  self->tokens = tokens;
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) session_free);
  return self;
}

/**
 * guichet_sandbox_events_free:
 * @self: (transfer full): what guichet_sandbox_events_new() gave
 */
void
guichet_sandbox_events_free (GuichetSandboxEvents *self)
{
  g_ptr_array_unref (self->sessions);
  g_free (self);
}

/* Answers the poll that is held, or the one that has just come in @message. */
static void
session_answer (Session *session, SoupServerMessage *message)
{
  GVariantBuilder events;
  g_autoptr(GVariant) value = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_variant_builder_init (&events, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < session->queue->len; i++)
    g_variant_builder_add_value (&events, g_ptr_array_index (session->queue, i));
  g_ptr_array_set_size (session->queue, 0);
  value = g_variant_new_parsed ("{'Session': <%s>, 'Message': <''>, 'Events': <%*>}", session->id,
                                g_variant_builder_end (&events));
  g_variant_ref_sink (value);
  text = json_gvariant_serialize_data (value, &length);
  soup_server_message_set_status (message, SOUP_STATUS_OK, NULL);
  soup_server_message_set_response (message, "application/json; charset=utf-8", SOUP_MEMORY_COPY,
                                    text, length);
}

static void
session_wake (Session *session)
{
  g_autoptr(SoupServerMessage) message = NULL;

  if (session->waiting == NULL)
    return;
  message = g_object_ref (session->waiting);
  session_answer (session, message);
  session_let_go (session);
  soup_server_message_unpause (message);
}

static gboolean
poll_time_over_cb (gpointer user_data)
{
  Session *session = user_data;

  session->timeout_id = 0;
  session_wake (session);
  return G_SOURCE_REMOVE;
}

static void
poller_gone_cb (SoupServerMessage *message, gpointer user_data)
{
  session_let_go (user_data);
}

/* A held poll is not read from, so libsoup does not see its end. A poller has nothing to say while
 * it waits: that the socket can be read means that it left, and what happens next is kept for its
 * next poll. */
static gboolean
poller_hung_up_cb (GSocket *socket, GIOCondition condition, gpointer user_data)
{
  session_wake (user_data);
  return G_SOURCE_REMOVE;
}

static void
hold_poll (Session *session, SoupServerMessage *message)
{
  GSocket *socket = soup_server_message_get_socket (message);

  session->waiting = g_object_ref (message);
  session->gone_id =
      g_signal_connect (message, "disconnected", G_CALLBACK (poller_gone_cb), session);
  session->timeout_id =
      g_timeout_add_seconds (GUICHET_SANDBOX_POLL_TIME, poll_time_over_cb, session);
  session->hang_up = g_socket_create_source (socket, G_IO_IN | G_IO_HUP, NULL);
  g_source_set_callback (session->hang_up, G_SOURCE_FUNC (poller_hung_up_cb), session, NULL);
  g_source_attach (session->hang_up, NULL);
  soup_server_message_pause (message);
}

/**
 * guichet_sandbox_events_emit:
 * @self: events
 * @target: a group, or a group, a slash and a service
 * @event: (transfer none): the event, but for its token; floating is fine
 * @now: the server's clock
 *
 * Hands @event to every session of the token of @target.
 */
void
guichet_sandbox_events_emit (GuichetSandboxEvents *self,
                             const char *target,
                             GVariant *event,
                             gint64 now)
{
  const char *token = guichet_sandbox_tokens_get (self->tokens, target, now);
  g_autoptr(GVariant) owned = g_variant_ref_sink (event);

  for (guint i = 0; token != NULL && i < self->sessions->len; i++)
    {
      Session *session = g_ptr_array_index (self->sessions, i);
      GVariantDict dict;

      if (!g_str_equal (session->token, token) || session->queue->len >= MAX_QUEUE)
        continue;
      g_variant_dict_init (&dict, owned);
      g_variant_dict_insert (&dict, "Token", "s", token);
      g_ptr_array_add (session->queue, g_variant_ref_sink (g_variant_dict_end (&dict)));
      session_wake (session);
    }
}

static Session *
find_session (GuichetSandboxEvents *self, const char *token, const char *id)
{
  for (guint i = 0; id != NULL && i < self->sessions->len; i++)
    {
      Session *session = g_ptr_array_index (self->sessions, i);

      if (g_str_equal (session->id, id) && g_str_equal (session->token, token))
        return session;
    }
  return NULL;
}

static Session *
open_session (GuichetSandboxEvents *self, const char *token)
{
  Session *session = g_new0 (Session, 1);

  if (self->sessions->len == MAX_SESSIONS)
    {
      session_wake (g_ptr_array_index (self->sessions, 0));
      g_ptr_array_remove_index (self->sessions, 0);
    }
  session->id = g_uuid_string_random ();
  session->token = g_strdup (token);
  session->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_ptr_array_add (self->sessions, session);
  return session;
}

/**
 * guichet_sandbox_events_poll:
 * @self: events
 * @message: a request for events; answered now or held
 * @query: (nullable): its query: "token", and "session" as an earlier answer told it
 * @now: the server's clock
 */
void
guichet_sandbox_events_poll (GuichetSandboxEvents *self,
                             SoupServerMessage *message,
                             GHashTable *query,
                             gint64 now)
{
  static const char refusal[] = "{\"Session\":\"\",\"Message\":\"Invalid token\",\"Events\":[]}";
  const char *token = query != NULL ? g_hash_table_lookup (query, "token") : NULL;
  const char *id = query != NULL ? g_hash_table_lookup (query, "session") : NULL;
  Session *session;

  if (!guichet_sandbox_tokens_has (self->tokens, token, now))
    {
      soup_server_message_set_status (message, SOUP_STATUS_FORBIDDEN, NULL);
      soup_server_message_set_response (message, "application/json; charset=utf-8",
                                        SOUP_MEMORY_STATIC, refusal, strlen (refusal));
      return;
    }
  session = find_session (self, token, id);
  if (session == NULL || session->queue->len > 0)
    {
      session_answer (session != NULL ? session : open_session (self, token), message);
      return;
    }
  session_wake (session); /* a second poll of the session ends the first */
  hold_poll (session, message);
}
