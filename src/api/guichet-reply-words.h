/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reply-words.h: what is kept of the words of a refusal: one harmless line each, without
 * secrets. Pure: no I/O.
 */
#pragma once

#include "guichet-error.h"
#include "guichet-reply.h"

G_BEGIN_DECLS

/* @node: (nullable): the JSON of @reply. Fills @details in; the texts and lists in it are the
 * caller's. */
void
guichet_reply_read_words (const GuichetReply *reply, JsonNode *node, GuichetErrorDetails *details);

G_END_DECLS
