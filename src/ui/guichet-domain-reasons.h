/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-reasons.h: why the holder of a domain name cannot be corrected or changed by who
 * asks, as far as this computer can tell; OVHcloud has the last word. Pure; translated.
 */
#pragma once

#include "guichet-domain.h"

G_BEGIN_DECLS

/* Each (nullable): a sentence without a full stop; %NULL: nothing stands in the way; static.
 * @me: (nullable): the account that asks, %NULL until known */
const char *guichet_domain_reasons_correct (GuichetDomain *domain, const char *me);
const char *guichet_domain_reasons_change_owner (GuichetDomain *domain, const char *me);

G_END_DECLS
