/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-configuration.h: the credentials that stand in the environment or in ovh.conf, as
 * OVHcloud's own clients read them. Reads only: stores nothing, and never shows a secret.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_CONFIGURATION (guichet_configuration_get_type ())
G_DECLARE_FINAL_TYPE (GuichetConfiguration, guichet_configuration, GUICHET, CONFIGURATION, GObject)

/* GUICHET_ERROR_NOT_SIGNED_IN: nothing found; GUICHET_ERROR_CONFIGURATION: incomplete or malformed
 * (the message names file and line). */
GuichetConfiguration *guichet_configuration_load (GError **error);
/* The same from given places; @files: the weakest first; @environment: "NAME=value",
 * %NULL-terminated. */
GuichetConfiguration *
guichet_configuration_load_from (const char *const *files, char **environment, GError **error);
/* Whether the environment of this process says anything of the account. */
gboolean guichet_configuration_is_in_environment (void);
/* Whether keys of an account, and be it one of them, stand in the environment of this process. */
gboolean guichet_configuration_has_keys_in_environment (void);
/* Where it was found, for people: "the environment", "/home/x/.ovh.conf". */
const char *guichet_configuration_get_source (GuichetConfiguration *self);
/* "ovh-eu", or the URL */
const char *guichet_configuration_get_endpoint (GuichetConfiguration *self);

G_END_DECLS
