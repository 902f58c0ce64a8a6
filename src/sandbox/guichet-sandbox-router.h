/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-router.h: from a request to a reply: finds the route, admits the caller, checks
 * the parameters, runs the handler, expands a list. Knows no sockets.
 */
#pragma once

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

/* The families of operations, each a table in a file of its own. */
extern const GuichetSandboxRoute guichet_sandbox_routes_auth[];
extern const GuichetSandboxRoute guichet_sandbox_routes_me[];
extern const GuichetSandboxRoute guichet_sandbox_routes_services[];
extern const GuichetSandboxRoute guichet_sandbox_routes_contact_change[];
extern const GuichetSandboxRoute guichet_sandbox_routes_holders[];
extern const GuichetSandboxRoute guichet_sandbox_routes_rules[];
extern const GuichetSandboxRoute guichet_sandbox_routes_cart[];
extern const GuichetSandboxRoute guichet_sandbox_routes_cart_item[];
extern const GuichetSandboxRoute guichet_sandbox_routes_trade[];
extern const GuichetSandboxRoute guichet_sandbox_routes_orders[];
extern const GuichetSandboxRoute guichet_sandbox_routes_payment[];
extern const GuichetSandboxRoute guichet_sandbox_routes_domains[];
extern const GuichetSandboxRoute guichet_sandbox_routes_domain_tasks[];
extern const GuichetSandboxRoute guichet_sandbox_routes_procedure[];
extern const GuichetSandboxRoute guichet_sandbox_routes_telephony[];
extern const GuichetSandboxRoute guichet_sandbox_routes_click2call[];
extern const GuichetSandboxRoute guichet_sandbox_routes_event_token[];
extern const GuichetSandboxRoute guichet_sandbox_routes_directory[];
extern const GuichetSandboxRoute guichet_sandbox_routes_directory_facts[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_directory[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_faults[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_keys[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_domain_tasks[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_orders[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_standing[];
extern const GuichetSandboxRoute guichet_sandbox_routes_control_tasks[];

/* What answers below /1.0 and what below /sandbox; each list ends in NULL. */
extern const GuichetSandboxRoute *const guichet_sandbox_api[];
extern const GuichetSandboxRoute *const guichet_sandbox_control[];

GuichetSandboxReply *guichet_sandbox_router_answer (const GuichetSandboxRoute *const *families,
                                                    GuichetSandboxRequest *request);

G_END_DECLS
