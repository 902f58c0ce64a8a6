/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-oauth2.h: the service accounts that the sandbox comes with, and the tokens that
 * they were given. Knows no HTTP; guichet-sandbox-token-endpoint.c speaks it.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

/* How long a token lives at OVHcloud, in seconds. */
#define GUICHET_SANDBOX_TOKEN_LIFE 3599

struct _GuichetSandboxServiceAccount
{
  const char *name;      /* what people call it */
  const char *nichandle; /* whose account it opens */
  const char *except;    /* (nullable): actions that its IAM policy takes out, with asterisks */
  char *client_id;
  char *client_secret;
};

typedef struct _GuichetSandboxOAuth2 GuichetSandboxOAuth2;

GuichetSandboxOAuth2 *guichet_sandbox_oauth2_new (guint token_life);
void guichet_sandbox_oauth2_free (GuichetSandboxOAuth2 *self);

GPtrArray *guichet_sandbox_oauth2_get_all (GuichetSandboxOAuth2 *self);
const GuichetSandboxServiceAccount *
guichet_sandbox_oauth2_find_client (GuichetSandboxOAuth2 *self, const char *id, const char *secret);
gboolean guichet_sandbox_service_account_may (const GuichetSandboxServiceAccount *account,
                                              const char *action);

guint guichet_sandbox_oauth2_get_token_life (const GuichetSandboxOAuth2 *self);
const char *guichet_sandbox_oauth2_issue (GuichetSandboxOAuth2 *self,
                                          const GuichetSandboxServiceAccount *account,
                                          gint64 now);
const GuichetSandboxServiceAccount *
guichet_sandbox_oauth2_find_bearer (GuichetSandboxOAuth2 *self, const char *token, gint64 now);
void guichet_sandbox_oauth2_revoke_tokens (GuichetSandboxOAuth2 *self);

G_END_DECLS
