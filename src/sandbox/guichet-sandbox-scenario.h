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
void
guichet_sandbox_scenario_fill_domains (GuichetSandboxWorld *self, guint domains, gboolean reseller);

/* guichet-sandbox-scenario-names.c */
char *guichet_sandbox_scenario_name_person (guint number);
char *guichet_sandbox_scenario_name_customer (guint number);
char *guichet_sandbox_scenario_name_domain (guint number);
gboolean guichet_sandbox_scenario_is_taxi (guint number);

G_END_DECLS
