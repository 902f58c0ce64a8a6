/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-oauth2.c: the service accounts that the sandbox comes with, and the tokens that
 * they were given. Secrets and tokens are random and live in memory alone.
 */
#include "guichet-sandbox-oauth2.h"

#include "guichet-sandbox-access-rule.h"
#include "guichet-sandbox-random.h"

typedef struct
{
  char *token;
  const GuichetSandboxServiceAccount *account;
  gint64 end; /* in seconds, the server's clock */
} Token;

struct _GuichetSandboxOAuth2
{
  GPtrArray *accounts; /* of GuichetSandboxServiceAccount */
  GPtrArray *tokens;   /* of Token */
  guint token_life;
};

typedef struct
{
  const char *name;
  const char *nichandle;
  const char *except;
} AccountRow;

/* Both operations that place a call end in this action. */
static const AccountRow rows[] = {
  { "everything", "xx1111-ovh", NULL },
  { "no-click2call", "xx1111-ovh", "*/click2Call/create" },
};

static void
account_free (GuichetSandboxServiceAccount *account)
{
  g_free (account->client_id);
  g_free (account->client_secret);
  g_free (account);
}

static void
token_free (Token *token)
{
  g_free (token->token);
  g_free (token);
}

/**
 * guichet_sandbox_oauth2_new:
 * @token_life: seconds after which a token is of no use
 *
 * Returns: (transfer full): the ready-made service accounts, without tokens
 */
GuichetSandboxOAuth2 *
guichet_sandbox_oauth2_new (guint token_life)
{
  GuichetSandboxOAuth2 *self = g_new0 (GuichetSandboxOAuth2, 1);

  self->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) account_free);
  self->tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) token_free);
  self->token_life = token_life;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GuichetSandboxServiceAccount *account = g_new0 (GuichetSandboxServiceAccount, 1);

      account->name = rows[i].name;
      account->nichandle = rows[i].nichandle;
      account->except = rows[i].except;
      account->client_id = guichet_sandbox_random_word (16);
      account->client_secret = guichet_sandbox_random_word (32);
      g_ptr_array_add (self->accounts, account);
    }
  return self;
}

/**
 * guichet_sandbox_oauth2_free:
 * @self: (transfer full): what guichet_sandbox_oauth2_new() gave
 */
void
guichet_sandbox_oauth2_free (GuichetSandboxOAuth2 *self)
{
  g_ptr_array_unref (self->tokens);
  g_ptr_array_unref (self->accounts);
  g_free (self);
}

/**
 * guichet_sandbox_oauth2_get_all:
 * @self: service accounts
 *
 * Returns: (transfer none) (element-type GuichetSandboxServiceAccount): all of them
 */
GPtrArray *
guichet_sandbox_oauth2_get_all (GuichetSandboxOAuth2 *self)
{
  return self->accounts;
}

/**
 * guichet_sandbox_oauth2_find_client:
 * @self: service accounts
 * @id: (nullable): a client id
 * @secret: (nullable): a client secret
 *
 * Returns: (nullable): the service account that both belong to
 */
const GuichetSandboxServiceAccount *
guichet_sandbox_oauth2_find_client (GuichetSandboxOAuth2 *self, const char *id, const char *secret)
{
  for (guint i = 0; i < self->accounts->len; i++)
    {
      const GuichetSandboxServiceAccount *account = g_ptr_array_index (self->accounts, i);

      if (g_strcmp0 (account->client_id, id) == 0 &&
          g_strcmp0 (account->client_secret, secret) == 0)
        return account;
    }
  return NULL;
}

/**
 * guichet_sandbox_service_account_may:
 * @account: a service account
 * @action: an IAM action, such as "voip:apiovh:line/get"
 *
 * Returns: whether its policy allows @action: all but what it takes out
 */
gboolean
guichet_sandbox_service_account_may (const GuichetSandboxServiceAccount *account,
                                     const char *action)
{
  return account->except == NULL || !guichet_sandbox_path_matches (account->except, action);
}

/**
 * guichet_sandbox_oauth2_get_token_life:
 * @self: service accounts
 *
 * Returns: seconds after which a token is of no use
 */
guint
guichet_sandbox_oauth2_get_token_life (const GuichetSandboxOAuth2 *self)
{
  return self->token_life;
}

/**
 * guichet_sandbox_oauth2_issue:
 * @self: service accounts
 * @account: one of them
 * @now: the server's clock
 *
 * Returns: (transfer none): a new token for @account
 */
const char *
guichet_sandbox_oauth2_issue (GuichetSandboxOAuth2 *self,
                              const GuichetSandboxServiceAccount *account,
                              gint64 now)
{
  Token *token = g_new0 (Token, 1);

  token->token = guichet_sandbox_random_word (64);
  token->account = account;
  token->end = now + self->token_life;
  g_ptr_array_add (self->tokens, token);
  return token->token;
}

/**
 * guichet_sandbox_oauth2_find_bearer:
 * @self: service accounts
 * @token: a token
 * @now: the server's clock
 *
 * Returns: (nullable): the service account that was given @token, %NULL if nobody was or it has
 * expired
 */
const GuichetSandboxServiceAccount *
guichet_sandbox_oauth2_find_bearer (GuichetSandboxOAuth2 *self, const char *token, gint64 now)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const Token *one = g_ptr_array_index (self->tokens, i);

      if (g_str_equal (one->token, token) && one->end > now)
        return one->account;
    }
  return NULL;
}

/**
 * guichet_sandbox_oauth2_revoke_tokens:
 * @self: service accounts, whose tokens are all of no use from now on
 */
void
guichet_sandbox_oauth2_revoke_tokens (GuichetSandboxOAuth2 *self)
{
  g_ptr_array_set_size (self->tokens, 0);
}
