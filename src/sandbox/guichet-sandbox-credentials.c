/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-credentials.c: the applications and consumer keys that the sandbox knows.
 * Everything it issues is random and lives in memory alone.
 */
#include "guichet-sandbox-credentials.h"

#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-random.h"

struct _GuichetSandboxCredentials
{
  GPtrArray *applications; /* of GuichetSandboxApplication; the sandbox comes with the first */
  GPtrArray *credentials;  /* of GuichetSandboxCredential */
  gint64 last_application_id;
  gint64 last_id;
};

static void
application_free (GuichetSandboxApplication *application)
{
  g_free (application->name);
  g_free (application->description);
  g_free (application->key);
  g_free (application->secret);
  g_free (application);
}

static void
credential_free (GuichetSandboxCredential *credential)
{
  g_free (credential->nichandle);
  g_free (credential->consumer_key);
  g_free (credential->token);
  g_free (credential->redirection);
  g_strfreev (credential->allowed_ips);
  g_ptr_array_unref (credential->rules);
  g_free (credential);
}

/**
 * guichet_sandbox_credentials_new:
 *
 * Returns: (transfer full): one application, without a consumer key yet
 */
GuichetSandboxCredentials *
guichet_sandbox_credentials_new (void)
{
  GuichetSandboxCredentials *self = g_new0 (GuichetSandboxCredentials, 1);

  self->applications = g_ptr_array_new_with_free_func ((GDestroyNotify) application_free);
  self->credentials = g_ptr_array_new_with_free_func ((GDestroyNotify) credential_free);
  self->last_application_id = 12344;
  self->last_id = 4200;
  guichet_sandbox_credentials_add_application (self, "Guichet", "What the sandbox comes with");
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
  g_ptr_array_unref (self->applications);
  g_free (self);
}

/**
 * guichet_sandbox_credentials_add_application:
 * @self: credentials
 * @name: what people call it
 * @description: what it is for
 *
 * Returns: (transfer none): a new application, with a key and a secret
 */
const GuichetSandboxApplication *
guichet_sandbox_credentials_add_application (GuichetSandboxCredentials *self,
                                             const char *name,
                                             const char *description)
{
  GuichetSandboxApplication *application = g_new0 (GuichetSandboxApplication, 1);

  application->id = ++self->last_application_id;
  application->name = g_strdup (name);
  application->description = g_strdup (description);
  application->key = guichet_sandbox_random_word (16);
  application->secret = guichet_sandbox_random_word (32);
  g_ptr_array_add (self->applications, application);
  return application;
}

/**
 * guichet_sandbox_credentials_get_first_application:
 * @self: credentials
 *
 * Returns: the application that the sandbox comes with
 */
const GuichetSandboxApplication *
guichet_sandbox_credentials_get_first_application (GuichetSandboxCredentials *self)
{
  return g_ptr_array_index (self->applications, 0);
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
  for (guint i = 0; i < self->applications->len; i++)
    {
      const GuichetSandboxApplication *application = g_ptr_array_index (self->applications, i);

      if (g_strcmp0 (application->key, key) == 0)
        return application;
    }
  return NULL;
}

/**
 * guichet_sandbox_credentials_add:
 * @self: credentials
 * @app: the application that asks
 * @now: the server's clock, in seconds since the Unix epoch
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
  credential->consumer_key = guichet_sandbox_random_word (32);
  credential->token = guichet_sandbox_random_word (64);
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
 * guichet_sandbox_credentials_find:
 * @self: credentials
 * @id: a credentialId
 *
 * Returns: (nullable): the credential
 */
GuichetSandboxCredential *
guichet_sandbox_credentials_find (GuichetSandboxCredentials *self, gint64 id)
{
  for (guint i = 0; i < self->credentials->len; i++)
    {
      GuichetSandboxCredential *credential = g_ptr_array_index (self->credentials, i);

      if (credential->id == id)
        return credential;
    }
  return NULL;
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
 * guichet_sandbox_credentials_find_by_key:
 * @self: credentials
 * @consumer_key: a consumer key
 *
 * Returns: (nullable): the credential
 */
GuichetSandboxCredential *
guichet_sandbox_credentials_find_by_key (GuichetSandboxCredentials *self, const char *consumer_key)
{
  for (guint i = 0; i < self->credentials->len; i++)
    {
      GuichetSandboxCredential *credential = g_ptr_array_index (self->credentials, i);

      if (g_str_equal (credential->consumer_key, consumer_key))
        return credential;
    }
  return NULL;
}

/**
 * guichet_sandbox_credential_validate:
 * @credential: a credential
 * @nichandle: the account that its owner signed in with
 */
void
guichet_sandbox_credential_validate (GuichetSandboxCredential *credential, const char *nichandle)
{
  g_free (credential->nichandle);
  credential->nichandle = g_strdup (nichandle);
  credential->state = GUICHET_SANDBOX_CREDENTIAL_VALIDATED;
}

/**
 * guichet_sandbox_credential_grant_all:
 * @credential: a credential, which may do everything from now on
 */
void
guichet_sandbox_credential_grant_all (GuichetSandboxCredential *credential)
{
  static const char *const methods[] = { "GET", "POST", "PUT", "DELETE", "PATCH", NULL };

  for (guint i = 0; methods[i] != NULL; i++)
    g_ptr_array_add (credential->rules, guichet_sandbox_access_rule_new (methods[i], "/*"));
}

/**
 * guichet_sandbox_credential_get_state:
 * @credential: a credential
 * @now: the server's clock
 *
 * Returns: its state, which time alone can end
 */
GuichetSandboxCredentialState
guichet_sandbox_credential_get_state (const GuichetSandboxCredential *credential, gint64 now)
{
  if (credential->expiration != 0 && credential->expiration <= now)
    return GUICHET_SANDBOX_CREDENTIAL_EXPIRED;
  return credential->state;
}

/**
 * guichet_sandbox_credential_get_state_name:
 * @credential: a credential
 * @now: the server's clock
 *
 * Returns: the API's word for its state
 */
const char *
guichet_sandbox_credential_get_state_name (const GuichetSandboxCredential *credential, gint64 now)
{
  static const char *const names[] = { "pendingValidation", "validated", "refused", "expired" };

  return names[guichet_sandbox_credential_get_state (credential, now)];
}
