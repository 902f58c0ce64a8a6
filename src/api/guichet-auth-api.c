/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-auth-api.c: /auth as requests and replies: a consumer key is asked for, looked at and
 * given back.
 * Pure: no I/O; every parser fails with GUICHET_ERROR_BAD_REPLY rather than guess, and no error
 * repeats a key.
 */
#include "config.h"

#include "guichet-auth-api.h"

#include "guichet-endpoint.h"
#include "guichet-error.h"
#include "guichet-json.h"
#include "guichet-rights.h"
#include "guichet-secret.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const states[] = {
  [GUICHET_CREDENTIAL_PENDING] = "pendingValidation",
  [GUICHET_CREDENTIAL_VALIDATED] = "validated",
  [GUICHET_CREDENTIAL_REFUSED] = "refused",
  [GUICHET_CREDENTIAL_EXPIRED] = "expired",
};

static JsonNode *
new_rule_node (const GuichetAccessRule *rule)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "method", rule->method);
  json_object_set_string_member (object, "path", rule->path);
  json_node_take_object (node, object);

  return node;
}

/**
 * guichet_auth_api_ask_credential:
 *
 * Returns: (transfer full): the request for guichet_auth_api_parse_credential_request(): a new
 * consumer key with the rights that Guichet needs
 */
GuichetRequest *
guichet_auth_api_ask_credential (void)
{
  GuichetRequest *request = guichet_request_new (GUICHET_OPERATION_AUTH_CREDENTIAL, NULL);
  g_autoptr(GPtrArray) rules = guichet_rights_get_needed ();
  JsonArray *array = json_array_new ();
  JsonObject *body = json_object_new ();

  for (guint i = 0; i < rules->len; i++)
    json_array_add_element (array, new_rule_node (rules->pdata[i]));
  json_object_set_array_member (body, "accessRules", array);
  guichet_request_take_body (request, body);

  return request;
}

/* It is opened in the person's browser, so it is a page and nothing that runs. */
static gboolean
is_page (const char *url)
{
  g_autofree char *without_fragment = g_strndup (url, strcspn (url, "#"));

  return guichet_endpoint_is_safe (without_fragment);
}

/**
 * guichet_auth_api_parse_credential_request:
 * @reply: an auth.ApiCredentialRequest
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): a consumer key, of use as soon as the person has agreed at its page
 */
GuichetCredentialRequest *
guichet_auth_api_parse_credential_request (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "credential", error);
  const char *consumer_key;
  const char *validation_url;
  GuichetCredentialRequest *self;

  if (object == NULL || !guichet_json_read_string (object, "consumerKey", &consumer_key, error) ||
      !guichet_json_read_string (object, "validationUrl", &validation_url, error))
    return NULL;
  if (*consumer_key == '\0' || !is_page (validation_url))
    {
      g_set_error_literal (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY,
                           _("OVHcloud sent an answer that Guichet does not understand."));
      return NULL;
    }

  self = g_new0 (GuichetCredentialRequest, 1);
  self->consumer_key = g_strdup (consumer_key);
  self->validation_url = g_strdup (validation_url);

  return self;
}

/**
 * guichet_credential_request_free:
 * @self: (nullable): what OVHcloud answered; its consumer key is wiped
 */
void
guichet_credential_request_free (GuichetCredentialRequest *self)
{
  if (self == NULL)
    return;

  guichet_secret_free (self->consumer_key);
  g_free (self->validation_url);
  g_free (self);
}

/**
 * guichet_auth_api_read_current:
 *
 * Returns: (transfer full): the request for guichet_auth_api_parse_current(): the consumer key that
 * signs it
 */
GuichetRequest *
guichet_auth_api_read_current (void)
{
  return guichet_request_new (GUICHET_OPERATION_AUTH_CURRENT_CREDENTIAL, NULL);
}

static GuichetCredentialState
parse_state (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i], text))
      return i;

  return GUICHET_CREDENTIAL_UNKNOWN;
}

static GPtrArray *
parse_rules (JsonArray *array, GError **error)
{
  g_autoptr(GPtrArray) rules =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_access_rule_free);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object =
          guichet_json_get_object (json_array_get_element (array, i), "rule", error);
      const char *method;
      const char *path;

      if (object == NULL || !guichet_json_read_string (object, "method", &method, error) ||
          !guichet_json_read_string (object, "path", &path, error))
        return NULL;
      g_ptr_array_add (rules, guichet_access_rule_new (method, path));
    }

  return g_steal_pointer (&rules);
}

/**
 * guichet_auth_api_parse_current:
 * @reply: an auth.ApiCredential
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): what became of a consumer key, and what it may do
 */
GuichetCurrentCredential *
guichet_auth_api_parse_current (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "credential", error);
  g_autoptr(GuichetCurrentCredential) self = g_new0 (GuichetCurrentCredential, 1);
  g_autoptr(GDateTime) expiration = NULL;
  const char *status;
  JsonArray *rules;

  if (object == NULL || !guichet_json_read_string (object, "status", &status, error) ||
      !guichet_json_read_datetime (object, "expiration", &expiration, error))
    return NULL;
  rules = guichet_json_read_array (object, "rules", error);
  self->rules = rules != NULL ? parse_rules (rules, error) : NULL;
  if (self->rules == NULL)
    return NULL;

  self->state = parse_state (status);
  self->expiration = expiration != NULL ? g_date_time_to_unix (expiration) : 0;

  return g_steal_pointer (&self);
}

/**
 * guichet_current_credential_free:
 * @self: (nullable): what OVHcloud answered
 */
void
guichet_current_credential_free (GuichetCurrentCredential *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_free (self);
}

/**
 * guichet_auth_api_read_details:
 *
 * Returns: (transfer full): the request for guichet_auth_api_parse_details(): who asks, whether by
 * keys or by a token
 */
GuichetRequest *
guichet_auth_api_read_details (void)
{
  return guichet_request_new (GUICHET_OPERATION_AUTH_DETAILS, NULL);
}

/**
 * guichet_auth_api_parse_details:
 * @reply: an auth.Details
 * @error: %GUICHET_ERROR_BAD_REPLY
 *
 * Returns: (transfer full): the account, and what may be done with it
 */
GuichetAuthDetails *
guichet_auth_api_parse_details (JsonNode *reply, GError **error)
{
  JsonObject *object = guichet_json_get_object (reply, "details", error);
  g_autoptr(GuichetAuthDetails) self = g_new0 (GuichetAuthDetails, 1);
  const char *account;
  JsonNode *routes;

  if (object == NULL || !guichet_json_read_string (object, "account", &account, error))
    return NULL;

  self->account = g_strdup (account);
  routes = json_object_get_member (object, "allowedRoutes");
  if (routes != NULL && !JSON_NODE_HOLDS_NULL (routes))
    {
      JsonArray *array = guichet_json_get_array (routes, "allowedRoutes", error);

      self->rules = array != NULL ? parse_rules (array, error) : NULL;
      if (self->rules == NULL)
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * guichet_auth_details_free:
 * @self: (nullable): what OVHcloud answered
 */
void
guichet_auth_details_free (GuichetAuthDetails *self)
{
  if (self == NULL)
    return;

  g_free (self->account);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_free (self);
}

/**
 * guichet_auth_api_log_out:
 *
 * Returns: (transfer full): the request after which the consumer key that signs it is of no use;
 * its answer is void
 */
GuichetRequest *
guichet_auth_api_log_out (void)
{
  return guichet_request_new (GUICHET_OPERATION_AUTH_LOGOUT, NULL);
}
