/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-auth.c: /auth, where a program asks for a consumer key and looks at its
 * own. The person's answer is given at the consent page (guichet-sandbox-consent.c), never here.
 */
#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-models.h"
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_time (GuichetSandboxRequest *request)
{
  return guichet_sandbox_reply_new (
      g_variant_new_int64 (guichet_sandbox_get_time (request->sandbox)));
}

/* What the types alone do not say. */
static GuichetSandboxReply *
check_credential_request (GuichetSandboxRequest *request)
{
  JsonArray *ips = guichet_sandbox_request_array (request, "allowedIPs");
  const char *redirection = guichet_sandbox_request_text (request, "redirection");

  for (guint i = 0; ips != NULL && i < json_array_get_length (ips); i++)
    {
      g_autoptr(GInetAddressMask) block = g_inet_address_mask_new_from_string (
          json_array_get_string_element (ips, i), NULL);

      if (block == NULL)
        return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                       "Body parameter allowedIPs isn't formated correctly");
    }
  if (redirection != NULL && !g_uri_is_valid (redirection, G_URI_FLAGS_NONE, NULL))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
                                   "Body parameter redirection isn't formated correctly");
  return NULL;
}

static void
take_rules (GuichetSandboxCredential *credential, JsonArray *rules)
{
  for (guint i = 0; i < json_array_get_length (rules); i++)
    {
      JsonObject *rule = json_array_get_object_element (rules, i);
      const char *method = json_object_get_string_member (rule, "method");
      const char *path = json_object_get_string_member (rule, "path");

      g_ptr_array_add (credential->rules, guichet_sandbox_access_rule_new (method, path));
    }
}

static void
take_allowed_ips (GuichetSandboxCredential *credential, JsonArray *ips)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (ips); i++)
    g_strv_builder_add (builder, json_array_get_string_element (ips, i));
  credential->allowed_ips = g_strv_builder_end (builder);
}

static GuichetSandboxReply *
post_credential (GuichetSandboxRequest *request)
{
  GuichetSandboxCredentials *credentials = request->sandbox->credentials;
  const char *key = soup_message_headers_get_one (request->headers, "X-Ovh-Application");
  JsonArray *ips = guichet_sandbox_request_array (request, "allowedIPs");
  GuichetSandboxReply *refusal = check_credential_request (request);
  GuichetSandboxCredential *credential;
  g_autofree char *url = NULL;

  if (refusal != NULL)
    return refusal;
  credential = guichet_sandbox_credentials_add (
      credentials, guichet_sandbox_credentials_find_application (credentials, key),
      guichet_sandbox_get_time (request->sandbox));
  credential->redirection = g_strdup (guichet_sandbox_request_text (request, "redirection"));
  take_rules (credential, guichet_sandbox_request_array (request, "accessRules"));
  if (ips != NULL)
    take_allowed_ips (credential, ips);
  url =
      g_strdup_printf ("%s/auth/?credentialToken=%s", request->sandbox->origin, credential->token);
  return guichet_sandbox_reply_new (g_variant_new_parsed (
      "{'consumerKey': %s, 'state': %s, 'validationUrl': %s}", credential->consumer_key,
      guichet_sandbox_credential_get_state_name (credential, credential->creation), url));
}

/* [inferred]: a service account has no consumer key that could be looked at or given back. */
static GuichetSandboxReply *
check_has_key (const GuichetSandboxRequest *request)
{
  return request->credential == NULL
             ? guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NO_CREDENTIAL, NULL)
             : NULL;
}

static GuichetSandboxReply *
get_current_credential (GuichetSandboxRequest *request)
{
  gint64 now = guichet_sandbox_get_time (request->sandbox);
  GuichetSandboxReply *reply = check_has_key (request);

  if (reply == NULL)
    reply = guichet_sandbox_reply_new (guichet_sandbox_model_credential (request->credential, now));
  return reply;
}

static GuichetSandboxReply *
get_details (GuichetSandboxRequest *request)
{
  const GuichetSandboxServiceAccount *service = request->service_account;
  const char *account = request->account->nichandle;
  g_autofree char *identity = service != NULL
                                  ? g_strdup_printf ("urn:v1:eu:identity:credential:%s/oauth2-%s",
                                                     account, service->client_id)
                                  : g_strdup_printf ("urn:v1:eu:identity:account:%s", account);
  GVariant *routes = service == NULL ? guichet_sandbox_model_rules (request->credential)
                                     : g_variant_new_parsed ("@maa{ss} nothing");

  return guichet_sandbox_reply_new (g_variant_new_parsed (
      "{'account': <%s>, 'allowedRoutes': <%*>, 'description': <%ms>, 'identities': <[%s]>,"
      " 'method': <%s>, 'roles': <@mas nothing>, 'user': <@ms nothing>}",
      account, routes, service != NULL ? service->name : NULL, identity,
      service != NULL ? "oauth2_client_credentials" : "account"));
}

static GuichetSandboxReply *
post_logout (GuichetSandboxRequest *request)
{
  GuichetSandboxReply *reply = check_has_key (request);

  if (reply != NULL)
    return reply;
  request->credential->state = GUICHET_SANDBOX_CREDENTIAL_EXPIRED;
  return guichet_sandbox_reply_new_void ();
}

static const char *const methods[] = { "DELETE", "GET", "PATCH", "POST", "PUT", NULL };

/* clang-format off */
static const GuichetSandboxParam rule_fields[] = {
  { "method", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE, methods },
  { "path", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE },
  { NULL }
};

static const GuichetSandboxParam credential_params[] = {
  { "accessRules", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_OBJECTS, TRUE, NULL, rule_fields },
  { "allowedIPs", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRINGS, FALSE },
  { "redirection", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_auth[] = {
  { "GET", "/auth/time", get_time, NULL, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/auth/credential", post_credential, credential_params, GUICHET_SANDBOX_ACCESS_APPLICATION },
  { "GET", "/auth/currentCredential", get_current_credential, NULL, GUICHET_SANDBOX_ACCESS_SIGNED },
  { "GET", "/auth/details", get_details, NULL, GUICHET_SANDBOX_ACCESS_SIGNED },
  { "POST", "/auth/logout", post_logout, NULL, GUICHET_SANDBOX_ACCESS_SIGNED, GUICHET_SANDBOX_VOID_NULL },
  { NULL }
};
/* clang-format on */
