/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-endpoint-text.h: what people call the OVHclouds that an account can be at. Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (nullable): without a name, as a URL is */
const char *guichet_endpoint_text_find (const char *endpoint);
const char *guichet_endpoint_text_describe (const char *endpoint);
char *guichet_endpoint_text_complete (const char *address);

G_END_DECLS
