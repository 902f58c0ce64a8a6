/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-server.h: the HTTP server on loopback: from a socket to the router, the pages and
 * the events, and back.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

typedef struct _GuichetSandboxServer GuichetSandboxServer;

GuichetSandboxServer *guichet_sandbox_server_new (GuichetSandbox *sandbox,
                                                  guint port,
                                                  guint latency,
                                                  GTlsCertificate *certificate,
                                                  GError **error);
void guichet_sandbox_server_free (GuichetSandboxServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetSandboxServer, guichet_sandbox_server_free)

G_END_DECLS
