/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-telephony-api.c: groups, lines and Click2Call as requests (build) and replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-telephony-api.h"

#include "guichet-click2call-user.h"
#include "guichet-json.h"

/**
 * guichet_billing_account_free:
 * @self: (nullable): a group
 */
void
guichet_billing_account_free (GuichetBillingAccount *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->description);
  g_free (self);
}

/**
 * guichet_telephony_list_billing_accounts:
 *
 * Returns: (transfer full): the request for guichet_telephony_parse_billing_accounts(): all groups,
 * expanded
 */
GuichetRequest *
guichet_telephony_list_billing_accounts (void)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_TELEPHONY, NULL);

  guichet_request_expand (request);

  return request;
}

/* An item of an expanded list is an object; where the server ignores the wish, it is the bare name.
 */
static gboolean
is_bare (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node);
}

static GuichetBillingAccount *
parse_billing_account (JsonNode *node, GError **error)
{
  g_autoptr(GuichetBillingAccount) self = g_new0 (GuichetBillingAccount, 1);
  JsonObject *object;
  const char *name;
  const char *description = NULL;

  if (is_bare (node))
    name = guichet_json_get_string (node, "billingAccount", error);
  else if ((object = guichet_json_get_object (node, "billingAccount", error)) == NULL ||
           !guichet_json_read_string (object, "billingAccount", &name, error) ||
           !guichet_json_read_nullable_string (object, "description", &description, error))
    name = NULL;
  if (name == NULL)
    return NULL;

  self->name = g_strdup (name);
  self->description = g_strdup (description != NULL ? description : "");

  return g_steal_pointer (&self);
}

/**
 * guichet_telephony_parse_billing_accounts:
 * @reply: an array of telephony.BillingAccount, or of names
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetBillingAccount) (transfer full): the groups; without descriptions
 * if only names came
 */
GPtrArray *
guichet_telephony_parse_billing_accounts (JsonNode *reply, GError **error)
{
  g_autoptr(GPtrArray) list =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_billing_account_free);
  JsonArray *array = guichet_json_get_array (reply, "telephony", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetBillingAccount *item =
          parse_billing_account (json_array_get_element (array, i), error);

      if (item == NULL)
        return NULL;
      g_ptr_array_add (list, item);
    }

  return g_steal_pointer (&list);
}

static GuichetLine *
parse_line (JsonNode *node, const GuichetBillingAccount *billing_account, GError **error)
{
  JsonObject *object;
  const char *service_name;
  const char *description = NULL;
  const char *service_type = NULL;

  if (is_bare (node))
    service_name = guichet_json_get_string (node, "serviceName", error);
  else if ((object = guichet_json_get_object (node, "line", error)) == NULL ||
           !guichet_json_read_string (object, "serviceName", &service_name, error) ||
           !guichet_json_read_nullable_string (object, "description", &description, error) ||
           !guichet_json_read_nullable_string (object, "serviceType", &service_type, error))
    service_name = NULL;
  if (service_name == NULL)
    return NULL;

  return guichet_line_new (billing_account->name, billing_account->description, service_name,
                           description, service_type);
}

/**
 * guichet_telephony_parse_lines:
 * @reply: an array of telephony.Line, or of service names
 * @billing_account: the group that was asked about
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetLine) (transfer full): the lines; without descriptions if only
 * names came
 */
GPtrArray *
guichet_telephony_parse_lines (JsonNode *reply,
                               const GuichetBillingAccount *billing_account,
                               GError **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = guichet_json_get_array (reply, "line", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetLine *line = parse_line (json_array_get_element (array, i), billing_account, error);

      if (line == NULL)
        return NULL;
      g_ptr_array_add (list, line);
    }

  return g_steal_pointer (&list);
}

/**
 * guichet_telephony_list_click2call_users:
 * @billing_account: the group
 * @service_name: the line
 *
 * Returns: (transfer full): the request for guichet_telephony_parse_click2call_users(), expanded
 */
GuichetRequest *
guichet_telephony_list_click2call_users (const char *billing_account, const char *service_name)
{
  GuichetRequest *request =
      guichet_request_new (GUICHET_OPERATION_CLICK2CALL_USERS, billing_account, service_name, NULL);

  guichet_request_expand (request);

  return request;
}

static GuichetClick2callUser *
parse_click2call_user (JsonNode *node, GError **error)
{
  g_autoptr(GDateTime) created = NULL;
  JsonObject *object;
  const char *login = NULL;
  gint64 id;

  if (is_bare (node))
    return guichet_json_get_int64 (node, "id", &id, error)
               ? guichet_click2call_user_new (id, NULL, NULL)
               : NULL;

  object = guichet_json_get_object (node, "click2CallUser", error);
  if (object == NULL || !guichet_json_read_int64 (object, "id", &id, error) ||
      !guichet_json_read_nullable_string (object, "login", &login, error) ||
      !guichet_json_read_datetime (object, "creationDateTime", &created, error))
    return NULL;

  return guichet_click2call_user_new (id, login, created);
}

/* Newest first; one whose time is not known stands after those with one, in the order of their ids.
 */
static int
compare_users (gconstpointer a, gconstpointer b)
{
  GuichetClick2callUser *one = *(GuichetClick2callUser *const *) a;
  GuichetClick2callUser *other = *(GuichetClick2callUser *const *) b;
  GDateTime *one_created = guichet_click2call_user_get_created (one);
  GDateTime *other_created = guichet_click2call_user_get_created (other);
  const gint64 one_id = guichet_click2call_user_get_id (one);
  const gint64 other_id = guichet_click2call_user_get_id (other);
  int order = 0;

  if (one_created != NULL && other_created != NULL)
    order = g_date_time_compare (other_created, one_created);
  else if (one_created != other_created)
    order = one_created != NULL ? -1 : 1;

  return order != 0 ? order : (one_id < other_id) - (one_id > other_id);
}

/**
 * guichet_telephony_parse_click2call_users:
 * @reply: an array of telephony.Click2CallUser, or of ids
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetClick2callUser) (transfer full): the users, newest first
 */
GPtrArray *
guichet_telephony_parse_click2call_users (JsonNode *reply, GError **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = guichet_json_get_array (reply, "click2CallUser", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetClick2callUser *user =
          parse_click2call_user (json_array_get_element (array, i), error);

      if (user == NULL)
        return NULL;
      g_ptr_array_add (list, user);
    }
  g_ptr_array_sort (list, compare_users);

  return g_steal_pointer (&list);
}

static JsonObject *
new_call_body (const char *called_number, const char *calling_number)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "calledNumber", called_number);
  if (calling_number != NULL)
    json_object_set_string_member (body, "callingNumber", calling_number);

  return body;
}

/**
 * guichet_telephony_click2call:
 * @billing_account: the group
 * @service_name: the calling line
 * @called_number: as dialled, "0033142866100" or a short number
 * @calling_number: (nullable): what the called person sees, %NULL for the line's own
 * @intercom: whether the line's telephone picks up by itself, with its loudspeaker
 *
 * Returns: (transfer full): the request that places the call; its answer is void
 */
GuichetRequest *
guichet_telephony_click2call (const char *billing_account,
                              const char *service_name,
                              const char *called_number,
                              const char *calling_number,
                              gboolean intercom)
{
  GuichetRequest *request =
      guichet_request_new (GUICHET_OPERATION_CLICK2CALL, billing_account, service_name, NULL);
  JsonObject *body = new_call_body (called_number, calling_number);

  json_object_set_boolean_member (body, "intercom", intercom);
  guichet_request_take_body (request, body);

  return request;
}

/**
 * guichet_telephony_click2call_as_user:
 * @billing_account: the group
 * @service_name: the calling line
 * @user_id: a Click2Call user of the line
 * @called_number: as dialled, "0033142866100" or a short number
 * @calling_number: (nullable): what the called person sees, %NULL for the line's own
 *
 * This form knows no intercom: it would be refused as an unknown key.
 *
 * Returns: (transfer full): the request that places the call; its answer is void
 */
GuichetRequest *
guichet_telephony_click2call_as_user (const char *billing_account,
                                      const char *service_name,
                                      gint64 user_id,
                                      const char *called_number,
                                      const char *calling_number)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, user_id);
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_CLICK2CALL_AS_USER,
                                                 billing_account, service_name, id, NULL);

  guichet_request_take_body (request, new_call_body (called_number, calling_number));

  return request;
}
