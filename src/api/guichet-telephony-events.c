/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-telephony-events.c: the events of a line, from which a call is followed, as requests and
 * replies. Pure: no I/O. Strict about what is used; what is optional in an event may be missing.
 */
#include "guichet-telephony-events.h"

#include "guichet-json.h"

/* One of telephony.TokenExpirationEnum. A token that we made is deleted after its call; this is for
 * the one that could not be. */
#define EXPIRATION "1 hour"

/**
 * guichet_telephony_read_event_token:
 * @billing_account: the group
 * @service_name: the line whose events are wanted
 *
 * Returns: (transfer full): the request for guichet_telephony_parse_known_event_token(), answered
 * with %GUICHET_ERROR_NOT_FOUND while the line has no token
 */
GuichetRequest *
guichet_telephony_read_event_token (const char *billing_account, const char *service_name)
{
  return guichet_request_new (GUICHET_OPERATION_EVENT_TOKEN, billing_account, service_name, NULL);
}

/**
 * guichet_telephony_create_event_token:
 * @billing_account: the group
 * @service_name: the line whose events are wanted
 *
 * Returns: (transfer full): the request for guichet_telephony_parse_event_token()
 */
GuichetRequest *
guichet_telephony_create_event_token (const char *billing_account, const char *service_name)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_EVENT_TOKEN_CREATE,
                                                 billing_account, service_name, NULL);
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "expiration", EXPIRATION);
  guichet_request_take_body (request, body);

  return request;
}

/**
 * guichet_telephony_delete_event_token:
 * @billing_account: the group
 * @service_name: the line whose events were wanted
 *
 * Returns: (transfer full): the request; its answer is void
 */
GuichetRequest *
guichet_telephony_delete_event_token (const char *billing_account, const char *service_name)
{
  return guichet_request_new (GUICHET_OPERATION_EVENT_TOKEN_DELETE, billing_account, service_name,
                              NULL);
}

/**
 * guichet_telephony_parse_known_event_token:
 * @reply: an object with "token"
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the token that the line has already, a secret
 */
char *
guichet_telephony_parse_known_event_token (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "eventToken", error);
  const char *token;

  if (object == NULL || !guichet_json_read_string (object, "token", &token, error))
    return NULL;
  return g_strdup (token);
}

/**
 * guichet_telephony_parse_event_token:
 * @reply: a bare string
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the new token, a secret
 */
char *
guichet_telephony_parse_event_token (JsonNode *reply, GError **error)
{
  return g_strdup (guichet_json_get_string (reply, "eventToken", error));
}

/**
 * guichet_line_event_free:
 * @self: (nullable): an event
 */
void
guichet_line_event_free (GuichetLineEvent *self)
{
  if (self == NULL)
    return;

  g_free (self->event);
  g_free (self->resource);
  g_free (self->call_id);
  g_free (self->calling);
  g_free (self->called);
  g_free (self->dialed);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetLineEvent, guichet_line_event_free)

static gboolean
read_data (JsonObject *data, GuichetLineEvent *event, GError **error)
{
  const struct
  {
    const char *member;
    char **field;
  } fields[] = {
    { "CallId", &event->call_id },
    { "Calling", &event->calling },
    { "Called", &event->called },
    { "Dialed", &event->dialed },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value;

      if (!guichet_json_read_nullable_string (data, fields[i].member, &value, error))
        return FALSE;
      *fields[i].field = g_strdup (value != NULL ? value : "");
    }

  return TRUE;
}

static GuichetLineEvent *
parse_event (JsonNode *node, GError **error)
{
  g_autoptr(GuichetLineEvent) self = g_new0 (GuichetLineEvent, 1);
  JsonObject *object = guichet_json_get_object (node, "Events", error);
  JsonObject *data;
  const char *event;
  const char *resource;

  if (object == NULL || !guichet_json_read_string (object, "Event", &event, error) ||
      !guichet_json_read_string (object, "Ressource", &resource, error) /* spelt so */
      || (data = guichet_json_read_object (object, "Data", error)) == NULL ||
      !read_data (data, self, error))
    return NULL;

  self->event = g_strdup (event);
  self->resource = g_strdup (resource);

  return g_steal_pointer (&self);
}

static GPtrArray *
parse_list (JsonNode *node, GError **error)
{
  g_autoptr(GPtrArray) list =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_line_event_free);
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node)) /* a poll that ended without an event */
    return g_steal_pointer (&list);

  array = guichet_json_get_array (node, "Events", error);
  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetLineEvent *event = parse_event (json_array_get_element (array, i), error);

      if (event == NULL)
        return NULL;
      g_ptr_array_add (list, event);
    }

  return g_steal_pointer (&list);
}

/**
 * guichet_telephony_parse_events:
 * @reply: an object with "Session" and "Events"
 * @poll_session: (out) (transfer full) (nullable): to be given to the next poll; %NULL if none came
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetLineEvent) (transfer full): the events in their order, maybe none;
 * what an event does not tell of its call is ""
 */
GPtrArray *
guichet_telephony_parse_events (JsonNode *reply, char **poll_session, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "events", error);
  GPtrArray *list;
  const char *session;

  *poll_session = NULL;
  if (object == NULL || !guichet_json_read_nullable_string (object, "Session", &session, error))
    return NULL;

  list = parse_list (json_object_get_member (object, "Events"), error);
  if (list != NULL)
    *poll_session = g_strdup (session);

  return list;
}
