/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-many.h: several requests for changes of contact that have come to the
 * same, in one sentence. Pure.
 */
#pragma once

#include <glib.h>

#include "guichet-contact-request-state.h"

G_BEGIN_DECLS

/* (nullable): "12 requests were accepted"; %NULL for what is OVHcloud's own progress */
char *guichet_contact_request_many_describe (GuichetContactRequestState state, guint n);

G_END_DECLS
