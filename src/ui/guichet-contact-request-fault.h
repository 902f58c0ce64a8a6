/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-fault.h: why an answer to a request was not taken, for people. Pure.
 */
#pragma once

#include "guichet-contact-request.h"

G_BEGIN_DECLS

/* (transfer full): with OVHcloud's own words in its details, as @error has them */
GError *guichet_contact_request_fault_explain (const GError *error, GuichetContactRequest *request);

G_END_DECLS
