/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-credentials.h: the applications and consumer keys that the sandbox knows. Never
 * sends anything and lets nobody in; the pages, the routes and guichet-sandbox-admission.c use it.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;
  char *description;
  char *key;
  char *secret;
} GuichetSandboxApplication;

typedef enum
{
  GUICHET_SANDBOX_CREDENTIAL_PENDING,
  GUICHET_SANDBOX_CREDENTIAL_VALIDATED,
  GUICHET_SANDBOX_CREDENTIAL_REFUSED,
  GUICHET_SANDBOX_CREDENTIAL_EXPIRED,
} GuichetSandboxCredentialState;

struct _GuichetSandboxCredential
{
  gint64 id;
  const GuichetSandboxApplication *application;
  char *nichandle; /* (nullable): whose account it opens; nobody's until it is validated */
  char *consumer_key;
  char *token;                         /* of the consent page */
  char *redirection;                   /* (nullable): where the browser goes after the answer */
  GPtrArray *rules;                    /* of GuichetSandboxAccessRule */
  GStrv allowed_ips;                   /* (nullable): CIDR blocks */
  gint64 creation;                     /* this and below: in seconds, the server's clock */
  gint64 expiration;                   /* 0 = none */
  gint64 last_use;                     /* 0 = never */
  GuichetSandboxCredentialState state; /* as set; see guichet_sandbox_credential_get_state() */
};

typedef struct _GuichetSandboxCredentials GuichetSandboxCredentials;

GuichetSandboxCredentials *guichet_sandbox_credentials_new (void);
void guichet_sandbox_credentials_free (GuichetSandboxCredentials *self);

const GuichetSandboxApplication *
guichet_sandbox_credentials_add_application (GuichetSandboxCredentials *self,
                                             const char *name,
                                             const char *description);
const GuichetSandboxApplication *
guichet_sandbox_credentials_get_first_application (GuichetSandboxCredentials *self);
const GuichetSandboxApplication *
guichet_sandbox_credentials_find_application (GuichetSandboxCredentials *self, const char *key);

GuichetSandboxCredential *guichet_sandbox_credentials_add (GuichetSandboxCredentials *self,
                                                           const GuichetSandboxApplication *app,
                                                           gint64 now);
GPtrArray *guichet_sandbox_credentials_get_all (GuichetSandboxCredentials *self);
GuichetSandboxCredential *guichet_sandbox_credentials_find (GuichetSandboxCredentials *self,
                                                            gint64 id);
GuichetSandboxCredential *
guichet_sandbox_credentials_find_by_token (GuichetSandboxCredentials *self, const char *token);
GuichetSandboxCredential *guichet_sandbox_credentials_find_by_key (GuichetSandboxCredentials *self,
                                                                   const char *consumer_key);

void guichet_sandbox_credential_validate (GuichetSandboxCredential *credential,
                                          const char *nichandle);
void guichet_sandbox_credential_grant_all (GuichetSandboxCredential *credential);
GuichetSandboxCredentialState
guichet_sandbox_credential_get_state (const GuichetSandboxCredential *credential, gint64 now);
const char *guichet_sandbox_credential_get_state_name (const GuichetSandboxCredential *credential,
                                                       gint64 now);

G_END_DECLS
