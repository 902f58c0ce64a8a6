/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-api.c: changes of contact as requests (build) and replies (parse): asked for,
 * followed, accepted, refused.
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess, and no error
 * repeats a code.
 */
#include "guichet-contact-api.h"

#include "guichet-json.h"

/* One line, alias or trunk has a path of its own, without its group. */
static const GuichetOperation changes[] = {
  [GUICHET_SERVICE_GROUP] = GUICHET_OPERATION_GROUP_CHANGE_CONTACT,
  [GUICHET_SERVICE_LINE] = GUICHET_OPERATION_LINE_CHANGE_CONTACT,
  [GUICHET_SERVICE_ALIAS] = GUICHET_OPERATION_ALIAS_CHANGE_CONTACT,
  [GUICHET_SERVICE_TRUNK] = GUICHET_OPERATION_TRUNK_CHANGE_CONTACT,
  [GUICHET_SERVICE_DOMAIN] = GUICHET_OPERATION_DOMAIN_CHANGE_CONTACT,
  [GUICHET_SERVICE_ZONE] = GUICHET_OPERATION_ZONE_CHANGE_CONTACT,
};

/* clang-format off */
static const struct
{
  const char *word;
  GuichetContactTypes type;
} types[] = {
  { "contactAdmin",   GUICHET_CONTACT_ADMIN },
  { "contactTech",    GUICHET_CONTACT_TECH },
  { "contactBilling", GUICHET_CONTACT_BILLING },
};
/* clang-format on */

/**
 * guichet_contact_api_change:
 * @kind: of service
 * @name: of the service
 * @change: who shall be which contact, one at least
 *
 * What stays as it is is not sent: OVHcloud's schema demands nothing, and a contact that another
 * changed meanwhile is not changed back.
 *
 * Returns: (transfer full): the request for guichet_contact_api_parse_change()
 */
GuichetRequest *
guichet_contact_api_change (GuichetServiceKind kind,
                            const char *name,
                            const GuichetNewContacts *change)
{
  GuichetRequest *request;
  JsonObject *body;

  g_return_val_if_fail (kind < G_N_ELEMENTS (changes), NULL);
  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (change->admin != NULL || change->tech != NULL || change->billing != NULL,
                        NULL);

  request = guichet_request_new (changes[kind], name, NULL);
  body = json_object_new ();
  if (change->admin != NULL)
    json_object_set_string_member (body, "contactAdmin", change->admin);
  if (change->tech != NULL)
    json_object_set_string_member (body, "contactTech", change->tech);
  if (change->billing != NULL)
    json_object_set_string_member (body, "contactBilling", change->billing);
  guichet_request_take_body (request, body);

  return request;
}

/**
 * guichet_contact_api_parse_change:
 * @reply: an array of integers
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type gint64) (transfer full): the numbers of the new requests
 */
GArray *
guichet_contact_api_parse_change (JsonNode *reply, GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  JsonArray *array = guichet_json_get_array (reply, "changeContact", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gint64 id;

      if (!guichet_json_get_int64 (json_array_get_element (array, i), "id", &id, error))
        return NULL;
      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/**
 * guichet_contact_api_list:
 * @state: the one that is wanted, %GUICHET_CONTACT_REQUEST_UNKNOWN for all
 *
 * Returns: (transfer full): the request for guichet_contact_api_parse_list(): those that the
 * account has a part in, on whichever side
 */
GuichetRequest *
guichet_contact_api_list (GuichetContactRequestState state)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_CONTACT_REQUESTS, NULL);
  const char *word = guichet_contact_request_state_get_word (state);

  if (word != NULL)
    guichet_request_add_query (request, "state", word);
  guichet_request_expand (request);
  /* What was asked for a moment ago must be in it, or it would be asked for twice. */
  guichet_request_refresh (request);

  return request;
}

static GuichetRequest *
new_request (GuichetOperation operation, gint64 id)
{
  g_autofree char *segment = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  return guichet_request_new (operation, segment, NULL);
}

/**
 * guichet_contact_api_read:
 * @id: a request of the account
 *
 * Returns: (transfer full): the request for guichet_contact_api_parse()
 */
GuichetRequest *
guichet_contact_api_read (gint64 id)
{
  return new_request (GUICHET_OPERATION_CONTACT_REQUEST, id);
}

/* A word that Guichet does not know is left out: the rest of the request is as good. */
static gboolean
read_types (JsonObject *object, GuichetContactTypes *all, GError **error)
{
  JsonArray *array = guichet_json_read_array (object, "contactTypes", error);

  *all = GUICHET_CONTACT_NONE;
  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      const char *word =
          guichet_json_get_string (json_array_get_element (array, i), "contactTypes", error);

      if (word == NULL)
        return FALSE;
      for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
        if (g_str_equal (types[k].word, word))
          *all |= types[k].type;
    }

  return TRUE;
}

/**
 * guichet_contact_api_parse:
 * @reply: a nichandle.contactChange.Task
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the request; a state that Guichet does not know is
 * %GUICHET_CONTACT_REQUEST_UNKNOWN
 */
GuichetContactRequest *
guichet_contact_api_parse (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "contactChange", error);
  g_autoptr(GDateTime) requested = NULL;
  g_autoptr(GDateTime) done = NULL;
  GuichetContactRequestInfo info;
  GuichetContactRequest *self;
  const char *state;
  const char *date;

  if (object == NULL || !guichet_json_read_int64 (object, "id", &info.id, error) ||
      !guichet_json_read_nullable_string (object, "askingAccount", &info.asking, error) ||
      !guichet_json_read_string (object, "fromAccount", &info.from, error) ||
      !guichet_json_read_string (object, "toAccount", &info.to, error) ||
      !guichet_json_read_nullable_string (object, "serviceDomain", &info.service, error) ||
      !read_types (object, &info.types, error) ||
      !guichet_json_read_string (object, "state", &state, error) ||
      !guichet_json_read_string (object, "dateRequest", &date, error) || /* is never null */
      !guichet_json_read_datetime (object, "dateRequest", &requested, error) ||
      !guichet_json_read_datetime (object, "dateDone", &done, error))
    return NULL;

  info.requested = requested;
  self = guichet_contact_request_new (&info);
  guichet_contact_request_set_state (self, guichet_contact_request_state_from_word (state), done);

  return self;
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  return guichet_contact_request_compare (*(gconstpointer *) a, *(gconstpointer *) b, NULL);
}

/**
 * guichet_contact_api_parse_list:
 * @reply: an array of nichandle.contactChange.Task
 * @error: %GUICHET_ERROR_BAD_REPLY; also for bare numbers, of which nothing else is known
 *
 * Returns: (element-type GuichetContactRequest) (transfer full): the newest first, by number
 */
GPtrArray *
guichet_contact_api_parse_list (JsonNode *reply, GError **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = guichet_json_get_array (reply, "contactChange", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetContactRequest *item =
          guichet_contact_api_parse (json_array_get_element (array, i), error);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (list, item);
    }
  g_ptr_array_sort (list, compare_pointers);

  return g_steal_pointer (&list);
}

static GuichetRequest *
new_answer (GuichetOperation operation, gint64 id, const char *token)
{
  GuichetRequest *request = new_request (operation, id);
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "token", token);
  guichet_request_take_body (request, body);

  return request;
}

/**
 * guichet_contact_api_accept:
 * @id: a request of the account
 * @token: the account's own code for it
 *
 * Returns: (transfer full): the request with which this side agrees; its answer is void
 */
GuichetRequest *
guichet_contact_api_accept (gint64 id, const char *token)
{
  g_return_val_if_fail (token != NULL, NULL);

  return new_answer (GUICHET_OPERATION_CONTACT_REQUEST_ACCEPT, id, token);
}

/**
 * guichet_contact_api_refuse:
 * @id: a request of the account
 * @token: the account's own code for it
 *
 * Returns: (transfer full): the request with which this side refuses; its answer is void
 */
GuichetRequest *
guichet_contact_api_refuse (gint64 id, const char *token)
{
  g_return_val_if_fail (token != NULL, NULL);

  return new_answer (GUICHET_OPERATION_CONTACT_REQUEST_REFUSE, id, token);
}

/**
 * guichet_contact_api_resend:
 * @id: a request of the account
 *
 * Returns: (transfer full): the request for a new e-mail with a new code; its answer is void
 */
GuichetRequest *
guichet_contact_api_resend (gint64 id)
{
  return new_request (GUICHET_OPERATION_CONTACT_REQUEST_RESEND, id);
}

/**
 * guichet_contact_api_read_validation:
 *
 * Returns: (transfer full): the request for guichet_contact_api_parse_validation()
 */
GuichetRequest *
guichet_contact_api_read_validation (void)
{
  return guichet_request_new (GUICHET_OPERATION_PROCEDURE_REQUIRED, NULL);
}

/**
 * guichet_contact_api_parse_validation:
 * @reply: a boolean
 * @is_required: (out): whether the account has still to validate itself for telephony
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: whether @is_required was set
 */
gboolean
guichet_contact_api_parse_validation (JsonNode *reply, gboolean *is_required, GError **error)
{
  return guichet_json_get_boolean (reply, "required", is_required, error);
}
