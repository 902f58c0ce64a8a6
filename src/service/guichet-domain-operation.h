/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-operation.h: which operation is under way for a domain name: one rule for all who
 * read operations, and one object for each of them. Private to the lists of domain names and of
 * operations.
 */
#pragma once

#include "guichet-domain.h"

G_BEGIN_DECLS

/* (element-type utf8 GuichetDomainTask) (transfer full): by domain name */
GHashTable *guichet_domain_operation_new_table (void);
void guichet_domain_operation_add (GHashTable *table, GuichetDomainTask *task);
void guichet_domain_operation_put (GHashTable *table, GuichetDomain *domain);

G_END_DECLS
