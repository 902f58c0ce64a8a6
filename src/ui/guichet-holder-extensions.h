/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-extensions.h: the extensions among which a new holder may be wanted: those of the
 * domain names of the account, the most frequent first, each with a domain name to ask its rule by.
 * Pure: asks nothing.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *extension; /* "co.uk" */
  char *domain;    /* one that ends in it */
  guint n_domains; /* as many do */
} GuichetHolderExtension;

/* (transfer full) (element-type GuichetHolderExtension): of @domains, a list of #GuichetDomain */
GPtrArray *guichet_holder_extensions_find (GListModel *domains);
/* (transfer full): the words of each, and those of none in particular last */
GStrv guichet_holder_extensions_dup_words (GPtrArray *extensions);

G_END_DECLS
