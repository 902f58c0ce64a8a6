/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox.h: what the parts of the sandbox share while it runs.
 * Owns them; does nothing by itself.
 */
#pragma once

#include "guichet-sandbox-calls.h"
#include "guichet-sandbox-cart.h"
#include "guichet-sandbox-companies.h"
#include "guichet-sandbox-credentials.h"
#include "guichet-sandbox-directory.h"
#include "guichet-sandbox-domain-tasks.h"
#include "guichet-sandbox-events.h"
#include "guichet-sandbox-faults.h"
#include "guichet-sandbox-oauth2.h"
#include "guichet-sandbox-orders.h"
#include "guichet-sandbox-procedures.h"
#include "guichet-sandbox-rules.h"
#include "guichet-sandbox-tasks.h"
#include "guichet-sandbox-traffic.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

typedef struct
{
  const char *scenario;
  guint lines;
  guint domains;
  guint call_pace;   /* milliseconds between two stages of a call; 0 = only stepped by hand */
  guint task_pace;   /* the same between two states of a task */
  guint token_life;  /* seconds an OAuth2 token lives; 0 = as long as at OVHcloud */
  gint64 clock_skew; /* seconds that the server's clock is ahead */
} GuichetSandboxOptions;

struct _GuichetSandbox
{
  char *origin; /* "http://127.0.0.1:8080"; set once the port is known */
  gint64 clock_skew;
  GuichetSandboxWorld *world;
  GuichetSandboxCredentials *credentials; /* the first are the ready-made ones, one an account */
  GuichetSandboxOAuth2 *oauth2;
  GuichetSandboxTokens *tokens;
  GuichetSandboxEvents *events;
  GuichetSandboxCalls *calls;
  GuichetSandboxTasks *tasks; /* to change contacts */
  GuichetSandboxDomainTasks *domain_tasks;
  GuichetSandboxCarts *carts;
  GuichetSandboxOrders *orders;
  GuichetSandboxProcedures *procedures;
  GuichetSandboxDirectories *directories;
  GuichetSandboxCompanies *companies;
  GuichetSandboxRules *rules;
  GuichetSandboxFaults *faults;
  GuichetSandboxTraffic *traffic;
};

GuichetSandbox *guichet_sandbox_new (const GuichetSandboxOptions *options);
void guichet_sandbox_free (GuichetSandbox *self);
const GuichetSandboxCredential *guichet_sandbox_get_ready_credential (const GuichetSandbox *self,
                                                                      const char *nichandle);
gint64 guichet_sandbox_get_time (const GuichetSandbox *self);
char *guichet_sandbox_format_time (gint64 time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetSandbox, guichet_sandbox_free)

/* guichet-sandbox-scenario-demo.c */
void guichet_sandbox_scenario_fill_demo (GuichetSandbox *sandbox);

G_END_DECLS
