/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-credentials.c: the applications and consumer keys that the sandbox knows, and who
 * may do what. Everything it issues is random and lives in memory alone.
 */
#include "guichet-sandbox-credentials.h"

#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-signature.h"

struct _GuichetSandboxCredentials
{
  GuichetSandboxApplication application; /* the one the sandbox comes with */
  GPtrArray *credentials;                /* the first is validated for everything */
  gint64 last_id;
};

static char *
random_word (guint length)
{
  static const char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  char *word = g_malloc0 (length + 1);

  for (guint i = 0; i < length; i++)
    word[i] = letters[g_random_int_range (0, (int) strlen (letters))];
  return word;
}

static void
credential_free (GuichetSandboxCredential *credential)
{
  g_free (credential->consumer_key);
  g_free (credential->token);
  g_free (credential->redirection);
  g_strfreev (credential->allowed_ips);
  g_ptr_array_unref (credential->rules);
  g_free (credential);
}

/**
 * guichet_sandbox_credentials_new:
 * @now: the server's clock, in seconds since the Unix epoch
 *
 * Returns: (transfer full): one application, with one validated consumer key that may do everything
 */
GuichetSandboxCredentials *
guichet_sandbox_credentials_new (gint64 now)
{
  static const char *const methods[] = { "GET", "POST", "PUT", "DELETE", "PATCH", NULL };
  GuichetSandboxCredentials *self = g_new0 (GuichetSandboxCredentials, 1);
  GuichetSandboxCredential *first;

  self->application.id = 12345;
  self->application.name = g_strdup ("Guichet");
  self->application.key = random_word (16);
  self->application.secret = random_word (32);
  self->credentials = g_ptr_array_new_with_free_func ((GDestroyNotify) credential_free);
  self->last_id = 4200;

  first = guichet_sandbox_credentials_add (self, &self->application, now);
  first->state = GUICHET_SANDBOX_CREDENTIAL_VALIDATED;
  for (guint i = 0; methods[i] != NULL; i++)
    g_ptr_array_add (first->rules, guichet_sandbox_access_rule_new (methods[i], "/*"));
  return self;
}

/**
 * guichet_sandbox_credentials_free:
 * @self: (transfer full): what guichet_sandbox_credentials_new() gave
 */
void
guichet_sandbox_credentials_free (GuichetSandboxCredentials *self)
{
  g_ptr_array_unref (self->credentials);
  g_free (self->application.name);
  g_free (self->application.key);
  g_free (self->application.secret);
  g_free (self);
}

/**
 * guichet_sandbox_credentials_add:
 * @self: credentials
 * @app: the application that asks
 * @now: the server's clock
 *
 * Returns: (transfer none): a new credential, pending and without rules
 */
GuichetSandboxCredential *
guichet_sandbox_credentials_add (GuichetSandboxCredentials *self,
                                 const GuichetSandboxApplication *app,
                                 gint64 now)
{
  GuichetSandboxCredential *credential = g_new0 (GuichetSandboxCredential, 1);

  credential->id = ++self->last_id;
  credential->application = app;
  credential->consumer_key = random_word (32);
  credential->token = random_word (64);
  credential->rules =
      g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_sandbox_access_rule_free);
  credential->creation = now;
  g_ptr_array_add (self->credentials, credential);
  return credential;
}

/**
 * guichet_sandbox_credentials_get_all:
 * @self: credentials
 *
 * Returns: (transfer none) (element-type GuichetSandboxCredential): all, the first being the one
 * the sandbox came with
 */
GPtrArray *
guichet_sandbox_credentials_get_all (GuichetSandboxCredentials *self)
{
  return self->credentials;
}

/**
 * guichet_sandbox_credentials_find_application:
 * @self: credentials
 * @key: (nullable): an application key
 *
 * Returns: (nullable): the application
 */
const GuichetSandboxApplication *
guichet_sandbox_credentials_find_application (GuichetSandboxCredentials *self, const char *key)
{
  return g_strcmp0 (self->application.key, key) == 0 ? &self->application : NULL;
}

/**
 * guichet_sandbox_credentials_find_by_token:
 * @self: credentials
 * @token: (nullable): token of a consent page
 *
 * Returns: (nullable): the credential
 */
GuichetSandboxCredential *
guichet_sandbox_credentials_find_by_token (GuichetSandboxCredentials *self, const char *token)
{
  for (guint i = 0; i < self->credentials->len; i++)
    {
      GuichetSandboxCredential *credential = g_ptr_array_index (self->credentials, i);

      if (g_strcmp0 (credential->token, token) == 0)
        return credential;
    }
  return NULL;
}

/**
 * guichet_sandbox_credential_get_state_name:
 * @credential: a credential
 *
 * Returns: the API's word for its state
 */
const char *
guichet_sandbox_credential_get_state_name (const GuichetSandboxCredential *credential)
{
  static const char *const names[] = { "pendingValidation", "validated", "refused", "expired" };

  return names[credential->state];
}

static GuichetSandboxCredential *
find_by_consumer_key (GuichetSandboxCredentials *self, const char *consumer_key)
{
  for (guint i = 0; i < self->credentials->len; i++)
    {
      GuichetSandboxCredential *credential = g_ptr_array_index (self->credentials, i);

      if (g_str_equal (credential->consumer_key, consumer_key))
        return credential;
    }
  return NULL;
}

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

static GuichetSandboxRefusal
check_signature (GuichetSandboxCredentials *self,
                 const GuichetSandboxApplication *application,
                 GuichetSandboxRequest *request,
                 gint64 now)
{
  const char *consumer_key = soup_message_headers_get_one (request->headers, "X-Ovh-Consumer");
  const char *timestamp = soup_message_headers_get_one (request->headers, "X-Ovh-Timestamp");
  const char *signature = soup_message_headers_get_one (request->headers, "X-Ovh-Signature");
  GuichetSandboxCredential *credential;

  if (consumer_key == NULL || timestamp == NULL || signature == NULL)
    return GUICHET_SANDBOX_REFUSAL_NO_CREDENTIAL;
  credential = find_by_consumer_key (self, consumer_key);
  if (credential == NULL || credential->application != application)
    return GUICHET_SANDBOX_REFUSAL_FOREIGN_CREDENTIAL;
  if (!guichet_sandbox_signature_is_timely (timestamp, now))
    return GUICHET_SANDBOX_REFUSAL_OUT_OF_TIME;
  if (!guichet_sandbox_signature_is_valid (signature, application->secret, consumer_key,
                                           request->method, request->url, request->body,
                                           request->body_size, timestamp))
    return GUICHET_SANDBOX_REFUSAL_INVALID_SIGNATURE;
  if (credential->state != GUICHET_SANDBOX_CREDENTIAL_VALIDATED)
    return GUICHET_SANDBOX_REFUSAL_INVALID_CREDENTIAL;
  request->credential = credential;
  return GUICHET_SANDBOX_REFUSAL_NONE;
}

/**
 * guichet_sandbox_credentials_admit:
 * @self: credentials
 * @request: a request whose route is known; its credential is set
 * @now: the server's clock
 *
 * Returns: (transfer full) (nullable): a refusal, or %NULL if the caller may run the route
 */
GuichetSandboxReply *
guichet_sandbox_credentials_admit (GuichetSandboxCredentials *self,
                                   GuichetSandboxRequest *request,
                                   gint64 now)
{
  const char *key = soup_message_headers_get_one (request->headers, "X-Ovh-Application");
  const GuichetSandboxApplication *application;
  GuichetSandboxRefusal refusal;

  if (request->route->access == GUICHET_SANDBOX_ACCESS_OPEN)
    return NULL;
  application = guichet_sandbox_credentials_find_application (self, key);
  if (application == NULL)
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_INVALID_KEY, NULL);
  if (request->route->access == GUICHET_SANDBOX_ACCESS_APPLICATION)
    return NULL;
  refusal = check_signature (self, application, request, now);
  if (refusal != GUICHET_SANDBOX_REFUSAL_NONE)
    return guichet_sandbox_refuse (refusal, NULL);
  if (!allows_loopback (request->credential))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
                                   "Your IP is not allowed to use this credential");
  request->credential->last_use = now;
  if (request->route->access == GUICHET_SANDBOX_ACCESS_GRANTED &&
      !guichet_sandbox_access_rules_cover (request->credential->rules, request->method,
                                           request->path))
    return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_GRANTED, NULL);
  return NULL;
}
