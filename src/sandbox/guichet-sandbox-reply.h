/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-reply.h: what a route answers, before it becomes HTTP: a value, nothing, or a
 * refusal. Knows no sockets; which refusal wears which of OVHcloud's two error shapes is decided
 * here and nowhere else.
 */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_REFUSAL_NONE,
  GUICHET_SANDBOX_REFUSAL_INVALID_SIGNATURE,
  GUICHET_SANDBOX_REFUSAL_OUT_OF_TIME,
  GUICHET_SANDBOX_REFUSAL_NOT_GRANTED,
  GUICHET_SANDBOX_REFUSAL_NO_CREDENTIAL,
  GUICHET_SANDBOX_REFUSAL_INVALID_CREDENTIAL,
  GUICHET_SANDBOX_REFUSAL_FOREIGN_CREDENTIAL,
  GUICHET_SANDBOX_REFUSAL_INVALID_KEY,
  GUICHET_SANDBOX_REFUSAL_INVALID_TOKEN,
  GUICHET_SANDBOX_REFUSAL_NOT_PERMITTED,
  GUICHET_SANDBOX_REFUSAL_FORBIDDEN,
  GUICHET_SANDBOX_REFUSAL_BAD_PARAMETER,
  GUICHET_SANDBOX_REFUSAL_BAD_JSON,
  GUICHET_SANDBOX_REFUSAL_NOT_FOUND,
  GUICHET_SANDBOX_REFUSAL_UNKNOWN_URL,
  GUICHET_SANDBOX_REFUSAL_WRONG_METHOD,
  GUICHET_SANDBOX_REFUSAL_CONFLICT,
  GUICHET_SANDBOX_REFUSAL_RULE,
  GUICHET_SANDBOX_REFUSAL_EXPIRED,
} GuichetSandboxRefusal;

/* The three ways in which OVHcloud says “done, and there is nothing to tell”. */
typedef enum
{
  GUICHET_SANDBOX_VOID_NO_CONTENT, /* 204 */
  GUICHET_SANDBOX_VOID_EMPTY,      /* 200 with an empty body */
  GUICHET_SANDBOX_VOID_NULL,       /* 200 with the JSON text null */
} GuichetSandboxVoid;

typedef struct
{
  GuichetSandboxRefusal refusal;
  char *message;     /* of a refusal */
  GVariant *details; /* (nullable): of a refusal, in the newer shape: a dictionary of strings */
  JsonNode *value;   /* (nullable): the answer; NULL for a refusal and for void */

  gboolean paged; /* the list was expanded into objects: the three numbers below become headers */
  guint elements;
  guint page;
  guint page_size;
} GuichetSandboxReply;

GuichetSandboxReply *guichet_sandbox_reply_new (GVariant *value);
GuichetSandboxReply *guichet_sandbox_reply_new_node (JsonNode *value);
GuichetSandboxReply *guichet_sandbox_reply_new_void (void);
GuichetSandboxReply *guichet_sandbox_refuse (GuichetSandboxRefusal refusal, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
void guichet_sandbox_reply_free (GuichetSandboxReply *reply);

guint guichet_sandbox_reply_get_status (const GuichetSandboxReply *reply, GuichetSandboxVoid form);
JsonNode *guichet_sandbox_reply_describe (const GuichetSandboxReply *reply, gboolean older);
char *guichet_sandbox_reply_to_text (const GuichetSandboxReply *reply,
                                     const char *method,
                                     GuichetSandboxVoid form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetSandboxReply, guichet_sandbox_reply_free)

G_END_DECLS
