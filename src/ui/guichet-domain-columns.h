/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-columns.h: the table of domain names: its columns, what stands in their cells, and
 * how the rows are sorted by each. The context of the cells is a #GuichetDomainShown.
 */
#pragma once

#include "guichet-table.h"

G_BEGIN_DECLS

extern const GuichetTableKind guichet_domain_columns;

G_END_DECLS
