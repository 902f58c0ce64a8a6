/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-search.h: which holders of domain names the person looks for. Pure.
 */
#pragma once

#include "guichet-domain-contact.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_HOLDER_SHOW_ALL,
  GUICHET_HOLDER_SHOW_USED,
  GUICHET_HOLDER_SHOW_ORPHANS, /* none, as long as not all domain names are known */
  GUICHET_HOLDER_SHOW_ALIKE,   /* of whom there is likely another */
} GuichetHolderFilter;

typedef struct
{
  GuichetHolderFilter filter;
  gboolean is_counted;      /* all domain names are known */
  const char *const *words; /* (nullable): guichet_service_search_split() */
} GuichetHolderQuery;

/* @n_alike: how many others are likely @holder */
gboolean guichet_holder_search_matches (GuichetDomainContact *holder,
                                        guint n_alike,
                                        const GuichetHolderQuery *query);
/* Whether it shows fewer than all of them */
gboolean guichet_holder_search_is_filtered (const GuichetHolderQuery *query);

G_END_DECLS
