/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-tokens.c: the event tokens of groups and services.
 * A group or service has one token at most, as at OVHcloud. Never knows what is waited for.
 */
#include "guichet-sandbox-tokens.h"

typedef struct
{
  char *token;
  char *target;      /* "group" or "group/service" */
  gint64 expiration; /* seconds, server's clock; G_MAXINT64 = never */
} Token;

struct _GuichetSandboxTokens
{
  GPtrArray *tokens; /* of Token */
};

static void
token_free (Token *token)
{
  g_free (token->token);
  g_free (token->target);
  g_free (token);
}

/**
 * guichet_sandbox_tokens_new:
 *
 * Returns: (transfer full): no tokens
 */
GuichetSandboxTokens *
guichet_sandbox_tokens_new (void)
{
  GuichetSandboxTokens *self = g_new0 (GuichetSandboxTokens, 1);

  self->tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) token_free);
  return self;
}

/**
 * guichet_sandbox_tokens_free:
 * @self: (transfer full): what guichet_sandbox_tokens_new() gave
 */
void
guichet_sandbox_tokens_free (GuichetSandboxTokens *self)
{
  g_ptr_array_unref (self->tokens);
  g_free (self);
}

static Token *
find_token (GuichetSandboxTokens *self, const char *target)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      Token *token = g_ptr_array_index (self->tokens, i);

      if (g_str_equal (token->target, target))
        return token;
    }
  return NULL;
}

/**
 * guichet_sandbox_tokens_add:
 * @self: tokens
 * @target: a group, or a group, a slash and a service
 * @expiration: when the token ends, in seconds of the server's clock
 *
 * Returns: (transfer none): the new token of @target; an earlier one is gone
 */
const char *
guichet_sandbox_tokens_add (GuichetSandboxTokens *self, const char *target, gint64 expiration)
{
  Token *token = g_new0 (Token, 1);
  g_autofree char *uuid = g_uuid_string_random ();

  guichet_sandbox_tokens_remove (self, target);
  token->token = g_ascii_strup (uuid, -1);
  token->target = g_strdup (target);
  token->expiration = expiration;
  g_ptr_array_add (self->tokens, token);
  return token->token;
}

/**
 * guichet_sandbox_tokens_get:
 * @self: tokens
 * @target: a group, or a group, a slash and a service
 * @now: the server's clock
 *
 * Returns: (nullable): the token of @target, %NULL if there is none or it has expired
 */
const char *
guichet_sandbox_tokens_get (GuichetSandboxTokens *self, const char *target, gint64 now)
{
  Token *token = find_token (self, target);

  return token != NULL && token->expiration > now ? token->token : NULL;
}

/**
 * guichet_sandbox_tokens_remove:
 * @self: tokens
 * @target: a group, or a group, a slash and a service
 *
 * Returns: whether there was one
 */
gboolean
guichet_sandbox_tokens_remove (GuichetSandboxTokens *self, const char *target)
{
  Token *token = find_token (self, target);

  return token != NULL && g_ptr_array_remove (self->tokens, token);
}

/**
 * guichet_sandbox_tokens_has:
 * @self: tokens
 * @token: (nullable): a token
 * @now: the server's clock
 *
 * Returns: whether @token is one, and has not expired
 */
gboolean
guichet_sandbox_tokens_has (GuichetSandboxTokens *self, const char *token, gint64 now)
{
  for (guint i = 0; token != NULL && i < self->tokens->len; i++)
    {
      const Token *one = g_ptr_array_index (self->tokens, i);

      if (g_str_equal (one->token, token) && one->expiration > now)
        return TRUE;
    }
  return FALSE;
}
