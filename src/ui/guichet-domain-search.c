/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-search.c: which domain names the person looks for, and in which order they stand.
 * Pure.
 */
#include "config.h"

#include "guichet-domain-search.h"

#include "guichet-service-search.h"

#include <string.h>

#define SOON_SECONDS (GUICHET_DOMAIN_SEARCH_SOON * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND)

static gboolean
has_word (GuichetDomain *domain, const char *folded)
{
  const char *const texts[] = {
    guichet_domain_get_name (domain),    guichet_domain_get_holder_name (domain),
    guichet_domain_get_admin (domain),   guichet_domain_get_tech (domain),
    guichet_domain_get_billing (domain),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (guichet_service_search_contains (texts[i], folded))
      return TRUE;
  return FALSE;
}

/**
 * guichet_domain_search_ends_soon:
 * @domain: a domain name
 * @now: the present moment, in seconds since 1970
 *
 * Returns: whether it has to be thought of; one that has ended already even more
 */
gboolean
guichet_domain_search_ends_soon (GuichetDomain *domain, gint64 now)
{
  GDateTime *expiry = NULL;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), FALSE);

  expiry = guichet_domain_get_expiry (domain);
  return expiry != NULL && g_date_time_to_unix (expiry) <= now + SOON_SECONDS;
}

static gboolean
is_kept (GuichetDomain *domain, const GuichetDomainQuery *query)
{
  switch (query->filter)
    {
    case GUICHET_DOMAIN_SHOW_MINE:
      return g_strcmp0 (guichet_domain_get_admin (domain), query->me) == 0;
    case GUICHET_DOMAIN_SHOW_EXPIRING:
      return guichet_domain_search_ends_soon (domain, query->now);
    case GUICHET_DOMAIN_SHOW_OPERATION:
      return guichet_domain_get_operation (domain) != NULL;
    case GUICHET_DOMAIN_SHOW_SUSPENDED:
      return guichet_domain_is_suspended (domain);
    case GUICHET_DOMAIN_SHOW_UNLOCKED:
      return guichet_domain_get_lock (domain) == GUICHET_DOMAIN_UNLOCKED;
    case GUICHET_DOMAIN_SHOW_ALL:
    default:
      return TRUE;
    }
}

/**
 * guichet_domain_search_matches:
 * @domain: a domain name
 * @query: what is looked for
 *
 * Each word must be part of the name, of its holder or of one of its accounts.
 *
 * Returns: whether @domain is to be shown
 */
gboolean
guichet_domain_search_matches (GuichetDomain *domain, const GuichetDomainQuery *query)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  for (guint i = 0; query->words != NULL && query->words[i] != NULL; i++)
    if (!has_word (domain, query->words[i]))
      return FALSE;
  return is_kept (domain, query);
}

gboolean
guichet_domain_search_is_filtered (const GuichetDomainQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  return query->filter != GUICHET_DOMAIN_SHOW_ALL ||
         (query->words != NULL && query->words[0] != NULL);
}

/* Order */

static int
compare_texts (const char *a, const char *b)
{
  if (*a == '\0' || *b == '\0')
    return (*a == '\0') - (*b == '\0');
  return g_utf8_collate (a, b);
}

static int
compare_expiries (GuichetDomain *a, GuichetDomain *b)
{
  GDateTime *expiry_a = guichet_domain_get_expiry (a);
  GDateTime *expiry_b = guichet_domain_get_expiry (b);

  if (expiry_a == NULL || expiry_b == NULL)
    return (expiry_a == NULL) - (expiry_b == NULL);
  return g_date_time_compare (expiry_a, expiry_b);
}

/* What can be taken away comes first, what nobody knows last. */
static int
rank_lock (GuichetDomain *domain)
{
  switch (guichet_domain_get_lock (domain))
    {
    case GUICHET_DOMAIN_UNLOCKED:
      return 0;
    case GUICHET_DOMAIN_UNLOCKING:
      return 1;
    case GUICHET_DOMAIN_LOCKING:
      return 2;
    case GUICHET_DOMAIN_LOCKED:
      return 3;
    case GUICHET_DOMAIN_LOCK_UNAVAILABLE:
      return 4;
    case GUICHET_DOMAIN_LOCK_UNKNOWN:
    default:
      return 5;
    }
}

/* What needs somebody comes first, then what is being done, then what is planned. */
static int
rank_operation (GuichetDomain *domain)
{
  GuichetDomainTask *operation = guichet_domain_get_operation (domain);

  if (operation == NULL)
    return 3;
  switch (guichet_domain_task_get_state (operation))
    {
    case GUICHET_DOMAIN_TASK_ERROR:
    case GUICHET_DOMAIN_TASK_PROBLEM:
      return 0;
    case GUICHET_DOMAIN_TASK_DOING:
      return 1;
    case GUICHET_DOMAIN_TASK_TODO:
    case GUICHET_DOMAIN_TASK_DONE:
    case GUICHET_DOMAIN_TASK_CANCELLED:
    case GUICHET_DOMAIN_TASK_UNKNOWN:
    default:
      return 2;
    }
}

/**
 * guichet_domain_search_compare:
 * @a: a domain name
 * @b: another one
 * @order: what they are sorted by
 *
 * Returns: below 0, 0 or above 0, as qsort() wants it; 0 where @order makes no difference
 */
int
guichet_domain_search_compare (GuichetDomain *a, GuichetDomain *b, GuichetDomainOrder order)
{
  switch (order)
    {
    case GUICHET_DOMAIN_BY_HOLDER:
      return compare_texts (guichet_domain_get_holder_name (a), guichet_domain_get_holder_name (b));
    case GUICHET_DOMAIN_BY_ADMIN:
      return compare_texts (guichet_domain_get_admin (a), guichet_domain_get_admin (b));
    case GUICHET_DOMAIN_BY_TECH:
      return compare_texts (guichet_domain_get_tech (a), guichet_domain_get_tech (b));
    case GUICHET_DOMAIN_BY_BILLING:
      return compare_texts (guichet_domain_get_billing (a), guichet_domain_get_billing (b));
    case GUICHET_DOMAIN_BY_EXPIRY:
      return compare_expiries (a, b);
    case GUICHET_DOMAIN_BY_LOCK:
      return rank_lock (a) - rank_lock (b);
    case GUICHET_DOMAIN_BY_OPERATION:
      return rank_operation (a) - rank_operation (b);
    case GUICHET_DOMAIN_BY_NAME:
    default:
      return strcmp (guichet_domain_get_name (a), guichet_domain_get_name (b));
    }
}
