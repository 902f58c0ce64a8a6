/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-search.c: which holders of domain names the person looks for. Pure.
 */
#include "config.h"

#include "guichet-holder-search.h"

#include "guichet-service-search.h"

static gboolean
has_word (GuichetDomainContact *holder, const char *folded)
{
  static const char *const labels[] = {
    "organisationName", "firstName", "lastName", "email", "address.city",
  };
  char id[24];

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (guichet_service_search_contains (guichet_domain_contact_get (holder, labels[i]), folded))
      return TRUE;
  g_snprintf (id, sizeof id, "%" G_GINT64_FORMAT, guichet_domain_contact_get_id (holder));
  return guichet_service_search_contains (id, folded);
}

static gboolean
is_kept (GuichetDomainContact *holder, guint n_alike, const GuichetHolderQuery *query)
{
  const guint n_domains = guichet_domain_contact_get_n_domains (holder);

  switch (query->filter)
    {
    case GUICHET_HOLDER_SHOW_USED:
      return n_domains > 0;
    case GUICHET_HOLDER_SHOW_ORPHANS:
      return n_domains == 0 && query->is_counted;
    case GUICHET_HOLDER_SHOW_ALIKE:
      return n_alike > 0;
    case GUICHET_HOLDER_SHOW_ALL:
    default:
      return TRUE;
    }
}

/**
 * guichet_holder_search_matches:
 * @holder: a holder
 * @n_alike: how many others are likely @holder
 * @query: what is looked for
 *
 * Each word must be part of its name, its e-mail, its city or its number.
 *
 * Returns: whether @holder is to be shown
 */
gboolean
guichet_holder_search_matches (GuichetDomainContact *holder,
                               guint n_alike,
                               const GuichetHolderQuery *query)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN_CONTACT (holder), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  if (!is_kept (holder, n_alike, query))
    return FALSE;
  for (guint i = 0; query->words != NULL && query->words[i] != NULL; i++)
    if (!has_word (holder, query->words[i]))
      return FALSE;
  return TRUE;
}

gboolean
guichet_holder_search_is_filtered (const GuichetHolderQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  return query->filter != GUICHET_HOLDER_SHOW_ALL ||
         (query->words != NULL && query->words[0] != NULL);
}
