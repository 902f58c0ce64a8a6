/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-admission.c: who may do what.
 * Two doors: four headers with a signature, whose rights are access rules; or a bearer token of a
 * service account, whose rights are an IAM policy. Never issues a key or a token.
 */
#include "guichet-sandbox-admission.h"

#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-signature.h"
#include "guichet-sandbox.h"

/* The sandbox listens on 127.0.0.1 alone, so that is where every caller is. */
static gboolean
allows_loopback (const GuichetSandboxCredential *credential)
{
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);

  if (credential->allowed_ips == NULL || credential->allowed_ips[0] == NULL)
    return TRUE;
  for (guint i = 0; credential->allowed_ips[i] != NULL; i++)
    {
      g_autoptr(GInetAddressMask) block =
                     g_inet_address_mask_new_from_string (credential->allowed_ips[i], NULL);

      if (block != NULL && g_inet_address_mask_matches (block, loopback))
        return TRUE;
    }
  return FALSE;
}

/* [inferred]: /auth/currentCredential tells its owner that it was refused: the published model has
 * that state, and no other call could tell it. For a credential that is pending, expired or revoked
 * the sources show the refusal, here too. */
static gboolean
may_read_itself (GuichetSandboxRequest *request, GuichetSandboxCredentialState state)
{
  return state == GUICHET_SANDBOX_CREDENTIAL_REFUSED &&
         g_str_equal (request->route->path, "/auth/currentCredential");
}

static GuichetSandboxRefusal
check_signature (const GuichetSandboxApplication *application,
                 GuichetSandboxRequest *request,
                 gint64 now)
{
  const char *consumer_key = soup_message_headers_get_one (request->headers, "X-Ovh-Consumer");
  const char *timestamp = soup_message_headers_get_one (request->headers, "X-Ovh-Timestamp");
  const char *signature = soup_message_headers_get_one (request->headers, "X-Ovh-Signature");
  GuichetSandboxCredential *credential;
  GuichetSandboxCredentialState state;

  if (consumer_key == NULL || timestamp == NULL || signature == NULL)
    return GUICHET_SANDBOX_REFUSAL_NO_CREDENTIAL;
  credential =
      guichet_sandbox_credentials_find_by_key (request->sandbox->credentials, consumer_key);
  if (credential == NULL || credential->application != application)
    return GUICHET_SANDBOX_REFUSAL_FOREIGN_CREDENTIAL;
  if (!guichet_sandbox_signature_is_timely (timestamp, now))
    return GUICHET_SANDBOX_REFUSAL_OUT_OF_TIME;
  if (!guichet_sandbox_signature_is_valid (signature, application->secret, consumer_key,
                                           request->method, request->url, request->body,
                                           request->body_size, timestamp))
    return GUICHET_SANDBOX_REFUSAL_INVALID_SIGNATURE;
  state = guichet_sandbox_credential_get_state (credential, now);
  if (state != GUICHET_SANDBOX_CREDENTIAL_VALIDATED && !may_read_itself (request, state))
    return GUICHET_SANDBOX_REFUSAL_INVALID_CREDENTIAL;
  request->credential = credential;
  return GUICHET_SANDBOX_REFUSAL_NONE;
}

static GuichetSandboxReply *
admit_signed (GuichetSandboxRequest *request, gint64 now)
{
  const char *key = soup_message_headers_get_one (request->headers, "X-Ovh-Application");
  const GuichetSandboxApplication *application =
      guichet_sandbox_credentials_find_application (request->sandbox->credentials, key);
  GuichetSandboxRefusal refusal;

  if (application == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_INVALID_KEY, NULL);
  if (request->route->access == GUICHET_SANDBOX_ACCESS_APPLICATION)
    return NULL;
  refusal = check_signature (application, request, now);
  if (refusal != GUICHET_SANDBOX_REFUSAL_NONE)
    return guichet_sandbox_refuse (refusal, NULL);
  /* [inferred]: no source shows how OVHcloud words this; FORBIDDEN is its code for a refusal that
   * has none of its own. */
  if (!allows_loopback (request->credential))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                   "Your IP is not allowed to use this credential");
  request->credential->last_use = now;
  request->account =
      guichet_sandbox_world_find_account (request->sandbox->world, request->credential->nichandle);
  if (request->route->access == GUICHET_SANDBOX_ACCESS_GRANTED &&
      !guichet_sandbox_access_rules_cover (request->credential->rules, request->method,
                                           request->path))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_GRANTED, NULL);
  return NULL;
}

/* The token of an Authorization header; NULL if the request has none. */
static const char *
get_bearer (const GuichetSandboxRequest *request)
{
  const char *text = soup_message_headers_get_one (request->headers, "Authorization");

  if (text == NULL || g_ascii_strncasecmp (text, "Bearer ", strlen ("Bearer ")) != 0)
    return NULL;
  return text + strlen ("Bearer ");
}

static GuichetSandboxReply *
admit_bearer (GuichetSandboxRequest *request, const char *token, gint64 now)
{
  const char *action = request->route->action;
  GuichetSandboxReply *reply;

  request->service_account =
      guichet_sandbox_oauth2_find_bearer (request->sandbox->oauth2, token, now);
  if (request->service_account == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_INVALID_TOKEN, NULL);
  request->account = guichet_sandbox_world_find_account (request->sandbox->world,
                                                         request->service_account->nichandle);
  if (action == NULL || guichet_sandbox_service_account_may (request->service_account, action))
    return NULL;
  reply = guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_PERMITTED, NULL);
  reply->details = g_variant_ref_sink (g_variant_new_parsed (
      "{'unauthorizedActionsByAuthentication': '', 'unauthorizedActionsByIAM': %s}", action));
  return reply;
}

/**
 * guichet_sandbox_admit:
 * @request: a request whose route is known; who calls, and with whose account, is set
 * @now: the server's clock
 *
 * Returns: (transfer full) (nullable): a refusal, or %NULL if the caller may run the route
 */
GuichetSandboxReply *
guichet_sandbox_admit (GuichetSandboxRequest *request, gint64 now)
{
  const char *token = get_bearer (request);

  if (request->route->access == GUICHET_SANDBOX_ACCESS_OPEN)
    return NULL;
  if (token != NULL && request->route->access != GUICHET_SANDBOX_ACCESS_APPLICATION)
    return admit_bearer (request, token, now);
  return admit_signed (request, now);
}
