/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-digest.h: what requests have come to, in one line however many they are.
 * Pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (element-type GuichetContactRequestEntry)
 * Returns: (nullable): one line; %NULL if nothing of it is worth a word */
char *guichet_contact_request_digest_describe (GPtrArray *entries);

G_END_DECLS
