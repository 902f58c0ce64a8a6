/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-api.c: the services of an account and their contacts as requests (build) and
 * replies (parse).
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess.
 */
#include "guichet-service-api.h"

#include "guichet-json.h"

/* clang-format off */
static const struct
{
  GuichetOperation list; /* GUICHET_N_OPERATIONS: OVHcloud has none */
  const char *name;      /* in an object of the list */
  GuichetOperation infos;
} kinds[] = {
  [GUICHET_SERVICE_GROUP]  = { GUICHET_OPERATION_TELEPHONY,       "billingAccount", GUICHET_OPERATION_GROUP_INFOS },
  [GUICHET_SERVICE_LINE]   = { GUICHET_OPERATION_LINES_OF_ALL,    "serviceName",    GUICHET_OPERATION_LINE_INFOS },
  [GUICHET_SERVICE_ALIAS]  = { GUICHET_OPERATION_ALIASES_OF_ALL,  "serviceName",    GUICHET_OPERATION_ALIAS_INFOS },
  [GUICHET_SERVICE_TRUNK]  = { GUICHET_OPERATION_TRUNKS_OF_ALL,   "serviceName",    GUICHET_OPERATION_TRUNK_INFOS },
  [GUICHET_SERVICE_DOMAIN] = { GUICHET_OPERATION_DOMAINS,         "domain",         GUICHET_OPERATION_DOMAIN_INFOS },
  [GUICHET_SERVICE_ZONE]   = { GUICHET_N_OPERATIONS,              "zone",           GUICHET_OPERATION_ZONE_INFOS },
};
/* clang-format on */

/**
 * guichet_service_api_can_list:
 * @kind: of service
 *
 * Returns: whether OVHcloud has a list of them
 */
gboolean
guichet_service_api_can_list (GuichetServiceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), FALSE);

  return kinds[kind].list != GUICHET_N_OPERATIONS;
}

/**
 * guichet_service_api_list:
 * @kind: of service, one that can be listed
 *
 * Only of a group is more than the name of use, so only these are asked for as objects.
 *
 * Returns: (transfer full): the request for guichet_service_api_parse_list()
 */
GuichetRequest *
guichet_service_api_list (GuichetServiceKind kind)
{
  GuichetRequest *request;

  g_return_val_if_fail (guichet_service_api_can_list (kind), NULL);

  request = guichet_request_new (kinds[kind].list, NULL);
  if (kind == GUICHET_SERVICE_GROUP)
    guichet_request_expand (request);

  return request;
}

static gboolean
read_group (GuichetService *service, JsonObject *object, GError **error)
{
  JsonNode *special = json_object_get_member (object, "hasSpecialNumbers");
  gboolean has_special_numbers = FALSE;
  const char *description;

  if (!guichet_json_read_nullable_string (object, "description", &description, error) ||
      (special != NULL && !JSON_NODE_HOLDS_NULL (special) &&
       !guichet_json_read_boolean (object, "hasSpecialNumbers", &has_special_numbers, error)))
    return FALSE;

  guichet_service_set_description (service, description);
  if (has_special_numbers)
    guichet_service_set_locks (service, GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS);

  return TRUE;
}

/* An item of an expanded list is an object; where the server ignores the wish, and where there was
 * none, it is the bare name. */
static GuichetService *
parse_item (JsonNode *node, GuichetServiceKind kind, GError **error)
{
  g_autoptr(GuichetService) service = NULL;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *name = guichet_json_get_name (
      object != NULL ? json_object_get_member (object, kinds[kind].name) : node, kinds[kind].name,
      error);

  if (name == NULL)
    return NULL;

  service = guichet_service_new (kind, name, NULL);
  if (kind == GUICHET_SERVICE_GROUP && object != NULL && !read_group (service, object, error))
    return NULL;

  return g_steal_pointer (&service);
}

/**
 * guichet_service_api_parse_list:
 * @reply: an array of names, or of objects with a name
 * @kind: that was asked for
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (element-type GuichetService) (transfer full): the services, without their contacts
 */
GPtrArray *
guichet_service_api_parse_list (JsonNode *reply, GuichetServiceKind kind, GError **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array;

  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  array = guichet_json_get_array (reply, kinds[kind].name, error);
  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetService *service = parse_item (json_array_get_element (array, i), kind, error);

      if (service == NULL)
        return NULL;
      g_ptr_array_add (list, service);
    }

  return g_steal_pointer (&list);
}

/**
 * guichet_service_api_list_group:
 * @group: a telephony group
 *
 * Returns: (transfer full): the request for guichet_service_api_parse_group(), expanded
 */
GuichetRequest *
guichet_service_api_list_group (const char *group)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_SERVICES, group, NULL);

  guichet_request_expand (request);

  return request;
}

/* OVHcloud's schema knows one property alone: "xdsl". Others are not ours to understand. */
static gboolean
read_locks (JsonObject *object, GuichetServiceLocks *locks, GError **error)
{
  JsonNode *node = json_object_get_member (object, "properties");
  JsonArray *properties;

  *locks = 0;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  properties = guichet_json_get_array (node, "properties", error);
  if (properties == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (properties); i++)
    {
      const char *property =
          guichet_json_get_string (json_array_get_element (properties, i), "properties", error);

      if (property == NULL)
        return FALSE;
      if (g_str_equal (property, "xdsl"))
        *locks = GUICHET_SERVICE_LOCK_XDSL_PACK;
    }

  return TRUE;
}

/* To OVHcloud's list a trunk is a line like any other. */
static GuichetServiceKind
find_kind (const char *name, const char *type, GHashTable *trunks)
{
  if (g_strcmp0 (type, "alias") == 0)
    return GUICHET_SERVICE_ALIAS;

  return trunks != NULL && g_hash_table_contains (trunks, name) ? GUICHET_SERVICE_TRUNK
                                                                : GUICHET_SERVICE_LINE;
}

static GuichetService *
parse_member (JsonNode *node, const char *group, GHashTable *trunks, GError **error)
{
  JsonObject *object = guichet_json_get_object (node, "service", error);
  JsonNode *name_node = object != NULL ? json_object_get_member (object, "serviceName") : NULL;
  const char *name =
      object != NULL ? guichet_json_get_name (name_node, "serviceName", error) : NULL;
  GuichetService *service;
  GuichetServiceLocks locks;
  const char *type;
  const char *description;

  if (name == NULL || !guichet_json_read_string (object, "serviceType", &type, error) ||
      !guichet_json_read_nullable_string (object, "description", &description, error) ||
      !read_locks (object, &locks, error))
    return NULL;

  service = guichet_service_new (find_kind (name, type, trunks), name, group);
  guichet_service_set_description (service, description);
  guichet_service_set_locks (service, locks);

  return service;
}

/**
 * guichet_service_api_parse_group:
 * @reply: an array of telephony.TelephonyService
 * @group: that was asked about
 * @trunks: (nullable) (element-type utf8): a set of the lines that are trunks
 * @error: %GUICHET_ERROR_BAD_REPLY; also for bare names, of which nobody can tell the kind
 *
 * Returns: (element-type GuichetService) (transfer full): what is in the group, without contacts
 */
GPtrArray *
guichet_service_api_parse_group (JsonNode *reply,
                                 const char *group,
                                 GHashTable *trunks,
                                 GError **error)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  JsonArray *array = guichet_json_get_array (reply, "service", error);

  if (array == NULL)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GuichetService *service =
          parse_member (json_array_get_element (array, i), group, trunks, error);

      if (service == NULL)
        return NULL;
      g_ptr_array_add (list, service);
    }

  return g_steal_pointer (&list);
}

/**
 * guichet_service_api_get_infos_operation:
 * @kind: of service
 *
 * Returns: the operation that reads contacts and state of one of them, or of several in a batch
 */
GuichetOperation
guichet_service_api_get_infos_operation (GuichetServiceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), GUICHET_N_OPERATIONS);

  return kinds[kind].infos;
}

/**
 * guichet_service_api_read_infos:
 * @service: a service
 *
 * Returns: (transfer full): the request for guichet_service_api_take_infos(); of a zone that is
 * not there the answer is 404
 */
GuichetRequest *
guichet_service_api_read_infos (GuichetService *service)
{
  return guichet_request_new (
      guichet_service_api_get_infos_operation (guichet_service_get_kind (service)),
      guichet_service_get_name (service), NULL);
}

/**
 * guichet_service_api_take_infos:
 * @service: changed only if all of @reply is good
 * @reply: a services.Service
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: whether @service knows its contacts and its state now
 */
gboolean
guichet_service_api_take_infos (GuichetService *service, JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "serviceInfos", error);
  const char *admin;
  const char *tech;
  const char *billing;
  const char *state;

  if (object == NULL || !guichet_json_read_string (object, "contactAdmin", &admin, error) ||
      !guichet_json_read_string (object, "contactTech", &tech, error) ||
      !guichet_json_read_string (object, "contactBilling", &billing, error) ||
      !guichet_json_read_string (object, "status", &state, error))
    return FALSE;

  guichet_service_set_contacts (service, admin, tech, billing);
  guichet_service_set_state (service, state);

  return TRUE;
}
