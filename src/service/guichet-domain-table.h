/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-table.h: the rows of the table of domain names, one table for each profile.
 * Private to the list of domain names. The only place with the SQL of them. Keeps no operation:
 * what was under way yesterday says nothing.
 */
#pragma once

#include "guichet-domain.h"
#include "guichet-reading-table.h"

G_BEGIN_DECLS

extern const GuichetReadingTable guichet_domain_table;

G_END_DECLS
