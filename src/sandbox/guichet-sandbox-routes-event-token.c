/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-routes-event-token.c: the token of a group or a service, with which its events
 * are waited for. The waiting itself is in guichet-sandbox-events.c.
 */
#include "guichet-sandbox-router.h"
#include "guichet-sandbox-telephony.h"
#include "guichet-sandbox.h"

typedef struct
{
  const char *word;
  gint64 seconds; /* 0 = for ever */
} Expiration;

static const Expiration expirations[] = {
  { "5 minutes", 5 * 60 },          { "1 hour", 60 * 60 }, { "1 day", 24 * 60 * 60 },
  { "30 days", 30 * 24 * 60 * 60 }, { "unlimited", 0 },
};

/* What the path names, as guichet-sandbox-tokens.c knows it. */
static GuichetSandboxReply *
find_target (GuichetSandboxRequest *request, char **name)
{
  GuichetSandboxTarget target = { 0 };
  gboolean of_service = g_hash_table_contains (request->names, "serviceName");
  GuichetSandboxReply *reply = of_service ? guichet_sandbox_find_service (request, &target)
                                          : guichet_sandbox_find_group (request, &target);

  if (reply != NULL)
    return reply;
  *name = of_service ? g_strdup_printf ("%s/%s", target.group->name, target.service->name)
                     : g_strdup (target.group->name);
  return NULL;
}

static GuichetSandboxReply *
no_token (void)
{
  return guichet_sandbox_refuse (GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
                                 "The requested object (eventToken) does not exist");
}

static GuichetSandboxReply *
get_token (GuichetSandboxRequest *request)
{
  g_autofree char *name = NULL;
  GuichetSandboxReply *reply = find_target (request, &name);
  const char *token;

  if (reply != NULL)
    return reply;
  token = guichet_sandbox_tokens_get (request->sandbox->tokens, name,
                                      guichet_sandbox_get_time (request->sandbox));
  if (token == NULL)
    return no_token ();
  return guichet_sandbox_reply_new (g_variant_new_parsed ("{'token': %s}", token));
}

static GuichetSandboxReply *
post_token (GuichetSandboxRequest *request)
{
  const char *word = guichet_sandbox_request_text (request, "expiration");
  g_autofree char *name = NULL;
  GuichetSandboxReply *reply = find_target (request, &name);
  gint64 end = G_MAXINT64;
  const char *token;

  if (reply != NULL)
    return reply;
  for (guint i = 0; i < G_N_ELEMENTS (expirations); i++)
    {
      if (g_str_equal (expirations[i].word, word) && expirations[i].seconds != 0)
        end = guichet_sandbox_get_time (request->sandbox) + expirations[i].seconds;
    }
  token = guichet_sandbox_tokens_add (request->sandbox->tokens, name, end);
  return guichet_sandbox_reply_new (g_variant_new_string (token));
}

static GuichetSandboxReply *
delete_token (GuichetSandboxRequest *request)
{
  g_autofree char *name = NULL;
  GuichetSandboxReply *reply = find_target (request, &name);

  if (reply != NULL)
    return reply;
  if (!guichet_sandbox_tokens_remove (request->sandbox->tokens, name))
    return no_token ();
  return guichet_sandbox_reply_new_void ();
}

#define GROUP   "/telephony/{billingAccount}/eventToken"
#define SERVICE "/telephony/{billingAccount}/service/{serviceName}/eventToken"

static const char *const expiration_words[] = { "1 day",     "1 hour",    "30 days",
                                                "5 minutes", "unlimited", NULL };

/* clang-format off */
static const GuichetSandboxParam token_params[] = {
  { "expiration", GUICHET_SANDBOX_IN_BODY, GUICHET_SANDBOX_STRING, TRUE, expiration_words },
  { NULL }
};

const GuichetSandboxRoute guichet_sandbox_routes_event_token[] = {
  { "GET", GROUP, get_token, .action = "voip:apiovh:eventToken/get" },
  { "POST", GROUP, post_token, token_params, .action = "voip:apiovh:eventToken/create" },
  { "DELETE", GROUP, delete_token, .void_form = GUICHET_SANDBOX_VOID_EMPTY, .action = "voip:apiovh:eventToken/delete" },
  { "GET", SERVICE, get_token, .action = "voip:apiovh:service/eventToken/get" },
  { "POST", SERVICE, post_token, token_params, .action = "voip:apiovh:service/eventToken/create" },
  { "DELETE", SERVICE, delete_token, .void_form = GUICHET_SANDBOX_VOID_NO_CONTENT, .action = "voip:apiovh:service/eventToken/delete" },
  { NULL }
};
/* clang-format on */
