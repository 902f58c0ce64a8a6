/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-search.c: which services the person looks for, and in which order they stand.
 * Pure.
 */
#include "config.h"

#include "guichet-service-search.h"

#include <string.h>

/* Most names are of ASCII, and each key that is typed looks through thousands of them: those are
 * not copied. */
static gboolean
contains_ascii (const char *text, const char *folded)
{
  const gsize length = strlen (folded);

  for (gsize left = strlen (text); left >= length; left--, text++)
    if (g_ascii_strncasecmp (text, folded, length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * guichet_service_search_contains:
 * @text: (nullable): where it is looked for
 * @folded: one of the words of guichet_service_search_split()
 *
 * Returns: whether @folded is part of @text, whatever the case
 */
gboolean
guichet_service_search_contains (const char *text, const char *folded)
{
  g_autofree char *candidate = NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  if (g_str_is_ascii (text))
    return contains_ascii (text, folded);
  candidate = g_utf8_casefold (text, -1);
  return strstr (candidate, folded) != NULL;
}

static gboolean
has_word (GuichetService *service, const char *folded)
{
  const char *const texts[] = {
    guichet_service_get_name (service),
    guichet_service_get_description (service),
    guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN),
    guichet_service_get_contact (service, GUICHET_CONTACT_TECH),
    guichet_service_get_contact (service, GUICHET_CONTACT_BILLING),
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (guichet_service_search_contains (texts[i], folded))
      return TRUE;
  return FALSE;
}

/**
 * guichet_service_search_split:
 * @typed: what was typed into the search field
 *
 * Returns: (transfer full): its words, as they are compared; none if there are none
 */
char **
guichet_service_search_split (const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  g_auto(GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  return g_strv_builder_end (words);
}

/**
 * guichet_service_search_matches:
 * @service: a service
 * @query: what is looked for
 *
 * Each word must be part of the name, of the description or of a contact; “jean dupont.fr” finds
 * what Jean looks after.
 *
 * Returns: whether @service is to be shown
 */
gboolean
guichet_service_search_matches (GuichetService *service, const GuichetServiceQuery *query)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (service), FALSE);
  g_return_val_if_fail (query != NULL, FALSE);

  if (query->kind != GUICHET_SERVICE_SEARCH_ANY_KIND &&
      (int) guichet_service_get_kind (service) != query->kind)
    return FALSE;
  if (query->pending_only && guichet_service_get_pending (service) == GUICHET_CONTACT_NONE)
    return FALSE;
  if (query->roles != GUICHET_CONTACT_NONE &&
      (guichet_service_get_roles (service, query->me) & query->roles) == 0)
    return FALSE;
  for (guint i = 0; query->words != NULL && query->words[i] != NULL; i++)
    if (!has_word (service, query->words[i]))
      return FALSE;
  return TRUE;
}

/**
 * guichet_service_search_needs_contacts:
 * @query: what is looked for
 *
 * Returns: whether it may find more once more contacts are known
 */
gboolean
guichet_service_search_needs_contacts (const GuichetServiceQuery *query)
{
  g_return_val_if_fail (query != NULL, FALSE);

  return query->roles != GUICHET_CONTACT_NONE || (query->words != NULL && query->words[0] != NULL);
}

/* Order */

static gboolean
is_telephony (GuichetServiceKind kind)
{
  return kind <= GUICHET_SERVICE_TRUNK;
}

/* A group stands with what is in it. */
static const char *
get_group (GuichetService *service)
{
  return guichet_service_get_kind (service) == GUICHET_SERVICE_GROUP
             ? guichet_service_get_name (service)
             : guichet_service_get_group (service);
}

/* What is in no group that is known comes after all groups. */
static int
compare_groups (const char *a, const char *b)
{
  if (*a == '\0' || *b == '\0')
    return (*a == '\0') - (*b == '\0');
  return strcmp (a, b);
}

/**
 * guichet_service_search_compare:
 * @a: a service
 * @b: another one
 *
 * Returns: below 0, 0 or above 0, as qsort() wants it: telephony groups with their services below
 * them, then domain names, then zones, each by name
 */
int
guichet_service_search_compare (GuichetService *a, GuichetService *b)
{
  GuichetServiceKind kind_a = guichet_service_get_kind (a);
  GuichetServiceKind kind_b = guichet_service_get_kind (b);
  int order = 0;

  if (is_telephony (kind_a) && is_telephony (kind_b))
    order = compare_groups (get_group (a), get_group (b));
  if (order == 0)
    order = (int) kind_a - (int) kind_b;
  return order != 0 ? order : strcmp (guichet_service_get_name (a), guichet_service_get_name (b));
}
