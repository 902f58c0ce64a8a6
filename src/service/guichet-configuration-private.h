/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-configuration-private.h: what only the services may take from a configuration.
 */
#pragma once

#include "guichet-configuration.h"
#include "guichet-credentials.h"
#include "guichet-ini.h"

G_BEGIN_DECLS

GuichetConfiguration *guichet_configuration_load_section (const GuichetIni *ini,
                                                          const char *section,
                                                          char **environment,
                                                          GError **error);
gboolean guichet_configuration_equal (GuichetConfiguration *a, GuichetConfiguration *b);
GuichetCredentials *guichet_configuration_create_credentials (GuichetConfiguration *self,
                                                              GError **error);
const char *guichet_configuration_get_events_url (GuichetConfiguration *self);
char *guichet_configuration_find_events_url (char **environment);

G_END_DECLS
