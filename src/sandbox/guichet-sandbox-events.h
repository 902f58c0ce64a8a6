/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-events.h: the event tokens of groups and services, and the long poll that their
 * holders wait at. Stands for events.voip.ovh.net, at the sandbox's own origin. Knows nothing of
 * how a call goes.
 */
#pragma once

#include <libsoup/soup.h>

#include "guichet-sandbox-tokens.h"

G_BEGIN_DECLS

/* How long a poll with nothing to tell is held, in seconds. */
#define GUICHET_SANDBOX_POLL_TIME 60

typedef struct _GuichetSandboxEvents GuichetSandboxEvents;

GuichetSandboxEvents *guichet_sandbox_events_new (GuichetSandboxTokens *tokens);
void guichet_sandbox_events_free (GuichetSandboxEvents *self);

void guichet_sandbox_events_emit (GuichetSandboxEvents *self,
                                  const char *target,
                                  GVariant *event,
                                  gint64 now);
void guichet_sandbox_events_poll (GuichetSandboxEvents *self,
                                  SoupServerMessage *message,
                                  GHashTable *query,
                                  gint64 now);

G_END_DECLS
