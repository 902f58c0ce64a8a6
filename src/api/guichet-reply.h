/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reply.h: turns the bytes of an answer into JSON or an error.
 * Pure: no I/O; what cannot be read strictly is GUICHET_ERROR_BAD_REPLY.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *method; /* of the request */
  const char *path;   /* of the request, without secrets */
  gboolean is_void;   /* the request is answered by nothing */
  gboolean is_token;  /* the request asks for a token: OAuth2 has words of its own for a refusal */
  guint status;
  const char *content_type; /* (nullable) */
  const char *query_id;     /* (nullable) */
  GBytes *body;
  const char *const *secrets; /* (nullable): what must not be repeated, though the answer may repeat
                                 it; ends with %NULL */
} GuichetReply;

char *guichet_reply_tidy_query_id (const GuichetReply *reply);
JsonNode *guichet_reply_parse (const GuichetReply *reply, GError **error);

G_END_DECLS
