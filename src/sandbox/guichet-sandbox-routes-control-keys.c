/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-control-keys.c: keys and tokens in the hand of a test: what is ready-made,
 * what was asked for, and its end. Below /sandbox, without a signature.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox.h"

static GuichetSandboxReply *
get_accounts (GuichetSandboxRequest *request)
{
  const GuichetSandboxWorld *world = request->sandbox->world;
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < world->accounts->len; i++)
    {
      const GuichetSandboxAccount *account = g_ptr_array_index (world->accounts, i);
      const GuichetSandboxCredential *credential =
          guichet_sandbox_get_ready_credential (request->sandbox, account->nichandle);

      g_variant_builder_add_parsed (&builder,
                                    "{'nichandle': <%s>, 'applicationKey': <%s>,"
                                    " 'applicationSecret': <%s>, 'consumerKey': <%s>}",
                                    account->nichandle, credential->application->key,
                                    credential->application->secret, credential->consumer_key);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
get_service_accounts (GuichetSandboxRequest *request)
{
  GPtrArray *accounts = guichet_sandbox_oauth2_get_all (request->sandbox->oauth2);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{ss}"));
  for (guint i = 0; i < accounts->len; i++)
    {
      const GuichetSandboxServiceAccount *account = g_ptr_array_index (accounts, i);

      g_variant_builder_add_parsed (&builder,
                                    "{'nichandle': %s, 'policy': %s, 'clientId': %s,"
                                    " 'clientSecret': %s}",
                                    account->nichandle, account->name, account->client_id,
                                    account->client_secret);
    }
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GVariant *
describe_credential (GuichetSandbox *sandbox, const GuichetSandboxCredential *credential)
{
  gint64 now = guichet_sandbox_get_time (sandbox);
  g_autofree char *url =
      credential->state == GUICHET_SANDBOX_CREDENTIAL_PENDING
          ? g_strdup_printf ("%s/auth/?credentialToken=%s", sandbox->origin, credential->token)
          : NULL;

  return g_variant_new_parsed (
      "{'credentialId': <%x>, 'application': <%s>, 'nichandle': <%ms>, 'status': <%s>,"
      " 'validationUrl': <%ms>}",
      credential->id, credential->application->name, credential->nichandle,
      guichet_sandbox_credential_get_state_name (credential, now), url);
}

static GuichetSandboxReply *
get_credentials (GuichetSandboxRequest *request)
{
  GPtrArray *all = guichet_sandbox_credentials_get_all (request->sandbox->credentials);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; i < all->len; i++)
    g_variant_builder_add_value (
        &builder, describe_credential (request->sandbox, g_ptr_array_index (all, i)));
  return guichet_sandbox_reply_new (g_variant_builder_end (&builder));
}

static GuichetSandboxReply *
find_credential (GuichetSandboxRequest *request, GuichetSandboxCredential **credential)
{
  *credential = guichet_sandbox_credentials_find (
      request->sandbox->credentials, guichet_sandbox_request_id (request, "credentialId"));
  return *credential == NULL ? guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                                       "There is no such credential")
                             : NULL;
}

/* Lets its time run out: now, or in “seconds” of the server's clock. */
static GuichetSandboxReply *
expire_credential (GuichetSandboxRequest *request)
{
  GuichetSandboxCredential *credential;
  GuichetSandboxReply *reply = find_credential (request, &credential);

  if (reply != NULL)
    return reply;
  credential->expiration = guichet_sandbox_get_time (request->sandbox) +
                           guichet_sandbox_request_long (request, "seconds", 0);
  return guichet_sandbox_reply_new (describe_credential (request->sandbox, credential));
}

/* As its owner does in OVHcloud's control panel: no time has run out, and it is of no use. */
static GuichetSandboxReply *
revoke_credential (GuichetSandboxRequest *request)
{
  GuichetSandboxCredential *credential;
  GuichetSandboxReply *reply = find_credential (request, &credential);

  if (reply != NULL)
    return reply;
  credential->state = GUICHET_SANDBOX_CREDENTIAL_EXPIRED;
  return guichet_sandbox_reply_new (describe_credential (request->sandbox, credential));
}

static GuichetSandboxReply *
delete_tokens (GuichetSandboxRequest *request)
{
  guichet_sandbox_oauth2_revoke_tokens (request->sandbox->oauth2);
  return guichet_sandbox_reply_new_void ();
}

/* clang-format off */
static const GuichetSandboxParam revoke_params[] = {
  { "credentialId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { NULL }
};

static const GuichetSandboxParam expire_params[] = {
  { "credentialId", GUICHET_SANDBOX_IN_PATH, GUICHET_SANDBOX_LONG, TRUE },
  { "seconds", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_LONG, FALSE },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_control_keys[] = {
  { "GET", "/sandbox/accounts", get_accounts, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", "/sandbox/service-accounts", get_service_accounts, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "GET", "/sandbox/credentials", get_credentials, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/credentials/{credentialId}/expire", expire_credential, expire_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "POST", "/sandbox/credentials/{credentialId}/revoke", revoke_credential, revoke_params, GUICHET_SANDBOX_ACCESS_OPEN },
  { "DELETE", "/sandbox/tokens", delete_tokens, .access = GUICHET_SANDBOX_ACCESS_OPEN },
  { NULL }
};
/* clang-format on */
