/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-text.c: the words of holders of domain names: who one is, where, by how many names
 * it is used. Pure; each translated.
 */
#include "config.h"

#include "guichet-holder-text.h"

#include "guichet-rule-text.h"

#include <glib/gi18n-lib.h>

char *
guichet_holder_text_number (GuichetDomainContact *holder)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, guichet_domain_contact_get_id (holder));
}

/**
 * guichet_holder_text_name:
 * @holder: a holder
 *
 * Returns: (transfer full): its name, or its number if it has none
 */
char *
guichet_holder_text_name (GuichetDomainContact *holder)
{
  const char *name = guichet_domain_contact_get_name (holder);
  g_autofree char *number = guichet_holder_text_number (holder);

  if (*name != '\0')
    return g_strdup (name);
  /* Translators: %s is OVHcloud's number of somebody who holds domain names and has no name */
  return g_strdup_printf (_("Holder %s"), number);
}

/* (nullable): of one of whom too little is known */
static const char *
find_kind (GuichetDomainContact *holder)
{
  if (guichet_domain_contact_is_individual (holder))
    return C_ ("holder", "Person");
  if (*guichet_domain_contact_get (holder, "legalForm") == '\0' &&
      *guichet_domain_contact_get (holder, "organisationName") == '\0')
    return NULL;
  return C_ ("holder", "Organisation");
}

/* "Lille, France"; "" if nobody knows */
static char *
write_place (GuichetDomainContact *holder)
{
  const char *city = guichet_domain_contact_get (holder, "address.city");
  g_autofree char *country = guichet_rule_text_value (
      "address.country", guichet_domain_contact_get (holder, "address.country"));

  if (*city == '\0' || *country == '\0')
    return g_strconcat (city, country, NULL);
  /* Translators: a city and its country */
  return g_strdup_printf (_("%s, %s"), city, country);
}

/**
 * guichet_holder_text_about:
 * @holder: a holder
 *
 * Returns: (transfer full): person or organisation, and where; "" if nobody knows
 */
char *
guichet_holder_text_about (GuichetDomainContact *holder)
{
  const char *kind = find_kind (holder);
  g_autofree char *place = write_place (holder);

  if (kind == NULL || *place == '\0')
    return g_strconcat (kind != NULL ? kind : "", place, NULL);
  return g_strdup_printf ("%s · %s", kind, place);
}

/**
 * guichet_holder_text_use:
 * @holder: a holder
 * @is_counted: whether all domain names are known
 *
 * Returns: (transfer full): by how many domain names it is used, as far as anybody knows
 */
char *
guichet_holder_text_use (GuichetDomainContact *holder, gboolean is_counted)
{
  const guint n = guichet_domain_contact_get_n_domains (holder);

  if (n > 0)
    return g_strdup_printf (ngettext ("Used by %'u domain name", "Used by %'u domain names", n), n);
  return g_strdup (is_counted ? _("Not used by any domain name")
                              : _("Its domain names are being read…"));
}

/**
 * guichet_holder_text_alike:
 * @n_alike: how many others are likely the same
 *
 * Returns: (nullable) (transfer full): that there are; %NULL for none
 */
char *
guichet_holder_text_alike (guint n_alike)
{
  if (n_alike == 0)
    return NULL;
  return g_strdup_printf (
      ngettext ("%'u other is likely the same", "%'u others are likely the same", n_alike),
      n_alike);
}

/**
 * guichet_holder_text_count:
 * @n_shown: how many are shown
 * @n_total: how many there are
 *
 * Returns: (transfer full): how many there are, and how many of them are shown
 */
char *
guichet_holder_text_count (guint n_shown, guint n_total)
{
  if (n_shown == n_total)
    return g_strdup_printf (ngettext ("%'u holder", "%'u holders", n_total), n_total);
  return g_strdup_printf (ngettext ("%'u of %'u holder", "%'u of %'u holders", n_total), n_shown,
                          n_total);
}
