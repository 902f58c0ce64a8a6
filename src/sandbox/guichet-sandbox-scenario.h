/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-scenario.h: who the people of every scenario are, and what its parts share. Only
 * for guichet-sandbox-scenario*.c.
 */
#pragma once

#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

/* The first is the agency, who signs in when nobody is named; the second a customer of it; the
 * third has no telephony of its own. */
#define GUICHET_SANDBOX_FIRST  "xx1111-ovh"
#define GUICHET_SANDBOX_SECOND "yy2222-ovh"
#define GUICHET_SANDBOX_THIRD  "zz3333-ovh"

void guichet_sandbox_scenario_mix (guint number, GuichetSandboxContacts *contacts);
void guichet_sandbox_scenario_fill_domains (GuichetSandboxWorld *self,
                                            guint domains,
                                            gboolean reseller,
                                            gboolean abroad);

/* guichet-sandbox-scenario-holders.c */
void guichet_sandbox_scenario_fill_holders (GuichetSandboxWorld *self, gboolean reseller);
gint64 guichet_sandbox_scenario_find_holder (GuichetSandboxWorld *self,
                                             const char *domain,
                                             const char *administrator);
gint64 guichet_sandbox_scenario_get_customer_holder (GuichetSandboxWorld *self, guint number);

/* guichet-sandbox-scenario-names.c */
char *guichet_sandbox_scenario_name_person (guint number);
char *guichet_sandbox_scenario_name_customer (guint number);
char *guichet_sandbox_scenario_name_domain (guint number);
guint guichet_sandbox_scenario_count_customers (void);
gboolean guichet_sandbox_scenario_is_taxi (guint number);

G_END_DECLS
