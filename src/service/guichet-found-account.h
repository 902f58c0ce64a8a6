/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-found-account.h: an account that stands in the environment or in ovh.conf, offered when
 * one signs in. Shows where it stands and never its secrets.
 *
 * Properties, read-only: "source" (for people: "~/.ovh.conf"), "endpoint" (nullable: %NULL where a
 * file cannot be understood), "error" (boxed GError, nullable: why it cannot be used; a malformed
 * file names its line), "usable-in-place" (boolean: whether it is the account that Guichet, as
 * OVHcloud's own tools, takes without being told; any other has to be copied), "exposed" (boolean:
 * whether others who use this computer can read its secrets where they stand).
 */
#pragma once

#include <gio/gio.h>

#include "guichet-configuration.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_FOUND_ACCOUNT (guichet_found_account_get_type ())
G_DECLARE_FINAL_TYPE (GuichetFoundAccount, guichet_found_account, GUICHET, FOUND_ACCOUNT, GObject)

/* (transfer full): a list of #GuichetFoundAccount, empty if there is nothing */
GListModel *guichet_found_account_search (void);
/* The same in given places; @files: the weakest first; @environment: "NAME=value",
 * %NULL-terminated. */
GListModel *guichet_found_account_search_in (const char *const *files, char **environment);
const char *guichet_found_account_get_source (GuichetFoundAccount *self);
/* (nullable): %NULL where a file cannot be understood */
const char *guichet_found_account_get_endpoint (GuichetFoundAccount *self);
const GError *guichet_found_account_get_error (GuichetFoundAccount *self);
gboolean guichet_found_account_is_usable_in_place (GuichetFoundAccount *self);
gboolean guichet_found_account_is_exposed (GuichetFoundAccount *self);
/* (nullable): %NULL if it cannot be used */
GuichetConfiguration *guichet_found_account_get_configuration (GuichetFoundAccount *self);

G_END_DECLS
