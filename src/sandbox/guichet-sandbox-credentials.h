/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-credentials.h: the applications and consumer keys that the sandbox knows, and who
 * may do what. Never sends anything; the consent page and the routes of /auth use it.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  char *name;
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
  char *consumer_key;
  char *token;       /* of the consent page */
  char *redirection; /* (nullable): where the browser goes after the answer */
  GPtrArray *rules;  /* of GuichetSandboxAccessRule */
  GStrv allowed_ips; /* (nullable): CIDR blocks */
  gint64 creation;   /* this and below: in seconds, the server's clock */
  gint64 last_use;   /* 0 = never */
  GuichetSandboxCredentialState state;
};

typedef struct _GuichetSandboxCredentials GuichetSandboxCredentials;

GuichetSandboxCredentials *guichet_sandbox_credentials_new (gint64 now);
void guichet_sandbox_credentials_free (GuichetSandboxCredentials *self);

GuichetSandboxCredential *guichet_sandbox_credentials_add (GuichetSandboxCredentials *self,
                                                           const GuichetSandboxApplication *app,
                                                           gint64 now);
GPtrArray *guichet_sandbox_credentials_get_all (GuichetSandboxCredentials *self);
const GuichetSandboxApplication *
guichet_sandbox_credentials_find_application (GuichetSandboxCredentials *self, const char *key);
GuichetSandboxCredential *
guichet_sandbox_credentials_find_by_token (GuichetSandboxCredentials *self, const char *token);

const char *guichet_sandbox_credential_get_state_name (const GuichetSandboxCredential *credential);

GuichetSandboxReply *guichet_sandbox_credentials_admit (GuichetSandboxCredentials *self,
                                                        GuichetSandboxRequest *request,
                                                        gint64 now);

G_END_DECLS
