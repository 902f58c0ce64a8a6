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
char *guichet_endpoint_build_url (const char *base_url, const char *path);
gboolean guichet_endpoint_is_safe (const char *url);

G_END_DECLS
