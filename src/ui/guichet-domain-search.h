/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-search.h: which domain names the person looks for, and in which order they stand.
 * Pure.
 */
#pragma once

#include "guichet-domain.h"

G_BEGIN_DECLS

/* How soon one has to be thought of, in days */
#define GUICHET_DOMAIN_SEARCH_SOON 60

typedef enum
{
  GUICHET_DOMAIN_SHOW_ALL,
  GUICHET_DOMAIN_SHOW_MINE, /* the account in use is the administrator */
  GUICHET_DOMAIN_SHOW_EXPIRING,
  GUICHET_DOMAIN_SHOW_OPERATION,
  GUICHET_DOMAIN_SHOW_SUSPENDED,
  GUICHET_DOMAIN_SHOW_UNLOCKED,
} GuichetDomainFilter;

/* What they are sorted by */
typedef enum
{
  GUICHET_DOMAIN_BY_NAME,
  GUICHET_DOMAIN_BY_HOLDER,
  GUICHET_DOMAIN_BY_ADMIN,
  GUICHET_DOMAIN_BY_TECH,
  GUICHET_DOMAIN_BY_BILLING,
  GUICHET_DOMAIN_BY_EXPIRY,
  GUICHET_DOMAIN_BY_LOCK,
  GUICHET_DOMAIN_BY_OPERATION,
} GuichetDomainOrder;

typedef struct
{
  GuichetDomainFilter filter;
  const char *me;           /* (nullable): the account in use */
  gint64 now;               /* seconds since 1970 */
  const char *const *words; /* (nullable): guichet_service_search_split() */
} GuichetDomainQuery;

gboolean guichet_domain_search_matches (GuichetDomain *domain, const GuichetDomainQuery *query);
/* Whether it shows fewer than all of them */
gboolean guichet_domain_search_is_filtered (const GuichetDomainQuery *query);
/* @now: seconds since 1970 */
gboolean guichet_domain_search_ends_soon (GuichetDomain *domain, gint64 now);
/* A qsort order, 0 where @order makes no difference; what is not known comes last */
int guichet_domain_search_compare (GuichetDomain *a, GuichetDomain *b, GuichetDomainOrder order);

G_END_DECLS
