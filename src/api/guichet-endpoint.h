/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-endpoint.h: where an API is: its name or URL, and the addresses that follow from it.
 * Pure: asks no network. Plain http is for loopback addresses alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *guichet_endpoint_get_base_url (const char *endpoint, GError **error);
char *guichet_endpoint_get_token_url (const char *endpoint);
/* https://eu.api.ovh.com for "ovh-eu": where the pages createApp and createToken are */
char *guichet_endpoint_get_console_url (const char *endpoint);
/* (array zero-terminated=1): the names one can sign in to, the usual one first */
const char *const *guichet_endpoint_list_names (void);
char *guichet_endpoint_build_url (const char *base_url, const char *path);
gboolean guichet_endpoint_is_safe (const char *url);

G_END_DECLS
