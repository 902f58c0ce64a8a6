/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-traffic.h: how often each path was asked for, so that a test can count.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GuichetSandboxTraffic GuichetSandboxTraffic;

GuichetSandboxTraffic *guichet_sandbox_traffic_new (void);
void guichet_sandbox_traffic_free (GuichetSandboxTraffic *self);

void
guichet_sandbox_traffic_add (GuichetSandboxTraffic *self, const char *method, const char *path);
void guichet_sandbox_traffic_clear (GuichetSandboxTraffic *self);
GVariant *guichet_sandbox_traffic_to_variant (GuichetSandboxTraffic *self);

G_END_DECLS
