/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-tokens.h: the event tokens of groups and services: who holds one may wait for
 * their events.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GuichetSandboxTokens GuichetSandboxTokens;

GuichetSandboxTokens *guichet_sandbox_tokens_new (void);
void guichet_sandbox_tokens_free (GuichetSandboxTokens *self);

const char *
guichet_sandbox_tokens_add (GuichetSandboxTokens *self, const char *target, gint64 expiration);
const char *guichet_sandbox_tokens_get (GuichetSandboxTokens *self, const char *target, gint64 now);
gboolean guichet_sandbox_tokens_has (GuichetSandboxTokens *self, const char *token, gint64 now);
gboolean guichet_sandbox_tokens_remove (GuichetSandboxTokens *self, const char *target);

G_END_DECLS
