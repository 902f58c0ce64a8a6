/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-search.h: which services the person looks for, and in which order they stand.
 * Pure.
 */
#pragma once

#include "guichet-service.h"

G_BEGIN_DECLS

#define GUICHET_SERVICE_SEARCH_ANY_KIND (-1)

typedef struct
{
  int kind;                  /* a GuichetServiceKind, or GUICHET_SERVICE_SEARCH_ANY_KIND */
  GuichetContactTypes roles; /* those of @me, one is enough; none: whoever they are */
  const char *me;            /* (nullable): the account in use */
  gboolean pending_only;
  const char *const *words; /* guichet_service_search_split() */
} GuichetServiceQuery;

/* (transfer full): what was typed, as it is compared */
char **guichet_service_search_split (const char *typed);
/* @text: (nullable); @folded: one of these words */
gboolean guichet_service_search_contains (const char *text, const char *folded);
gboolean guichet_service_search_matches (GuichetService *service, const GuichetServiceQuery *query);
/* Whether it may find more once more contacts are known */
gboolean guichet_service_search_needs_contacts (const GuichetServiceQuery *query);

/* Telephony groups with their services below them, then domain names, then zones; a qsort order */
int guichet_service_search_compare (GuichetService *a, GuichetService *b);

G_END_DECLS
