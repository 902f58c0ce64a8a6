/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * holders.h: holders of domain names for tests.
 */
#pragma once

#include "guichet-domain-contact.h"

/* Pairs of label and value, ended by %NULL. Returns: (transfer full) */
GuichetDomainContact *holder_new (gint64 id, ...) G_GNUC_NULL_TERMINATED;
