/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-text.c: the words of asking for new contacts: what will be sent, who has
 * to accept it, how far it has come, what became of it. Pure.
 */
#include "config.h"

#include "guichet-contact-change-text.h"

#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

/* More names than that are a list nobody reads. */
#define MAX_NAMED 4
#define MAX_IDS   20

/**
 * guichet_contact_change_text_hint:
 * @shape: what a name looks like
 *
 * Returns: (nullable) (transfer none): what is odd about it; only the first keeps it from being
 * sent
 */
const char *
guichet_contact_change_text_hint (GuichetNichandleShape shape)
{
  switch (shape)
    {
    case GUICHET_NICHANDLE_BLANK:
      return _("An account has no spaces in its name");
    case GUICHET_NICHANDLE_EMAIL:
      return _("This looks like an e-mail address; accounts look like xx1111-ovh");
    case GUICHET_NICHANDLE_UNUSUAL:
      return _("Accounts usually look like xx1111-ovh");
    case GUICHET_NICHANDLE_EMPTY:
    case GUICHET_NICHANDLE_USUAL:
    default:
      return NULL;
    }
}

/**
 * guichet_contact_change_text_accounts:
 * @accounts: (array zero-terminated=1): names
 *
 * Returns: (transfer full): the names as a sentence has them
 */
char *
guichet_contact_change_text_accounts (const char *const *accounts)
{
  const guint n = g_strv_length ((char **) accounts);
  const guint n_named = n <= MAX_NAMED ? n : MAX_NAMED - 1;
  g_autoptr(GString) first = g_string_new (n > 0 ? accounts[0] : NULL);
  g_autofree char *more = NULL;

  for (guint i = 1; i + (n_named == n ? 1 : 0) < n_named; i++)
    g_string_append_printf (first, ", %s", accounts[i]);
  if (n < 2)
    return g_string_free (g_steal_pointer (&first), FALSE);
  if (n_named < n)
    more = g_strdup_printf (ngettext ("%'u other", "%'u others", n - n_named), n - n_named);

  /* Translators: the end of a list: "xx1111-ovh, yy2222-ovh and zz3333-ovh" */
  return g_strdup_printf (_("%s and %s"), first->str, more != NULL ? more : accounts[n - 1]);
}

/**
 * guichet_contact_change_text_subject:
 * @title: of the service, if it is one
 * @n: how many services
 *
 * Returns: (transfer full): whose contacts change
 */
char *
guichet_contact_change_text_subject (const char *title, guint n)
{
  return n == 1 ? g_strdup (title) : guichet_service_text_count (n);
}

/**
 * guichet_contact_change_text_barred:
 * @n_barred: services of which a contact cannot be changed
 * @n: of how many
 *
 * Returns: (transfer full): that they are left out
 */
char *
guichet_contact_change_text_barred (guint n_barred, guint n)
{
  return g_strdup_printf (ngettext ("Stays as it is for %'u service of %'u",
                                    "Stays as it is for %'u services of %'u", n_barred),
                          n_barred, n);
}

/**
 * guichet_contact_change_text_bill:
 * @service: that has an open bill
 * @payer: who has to pay it
 * @is_asked: whether another billing contact is wanted, which the bill prevents
 *
 * Returns: (transfer full): what the bill keeps as it is
 */
char *
guichet_contact_change_text_bill (const char *service, const char *payer, gboolean is_asked)
{
  /* Translators: a service, and the account that pays it */
  return g_strdup_printf (is_asked
                          ? _("%s has an open bill, which %s has to pay first")
                          : _("%s has an open bill: until %s pays it, its billing contact alone "
                              "stays as it is"),
                               service, payer);
}

/**
 * guichet_contact_change_text_spread:
 * @n_groups: telephony groups that change
 * @n_services: that are in them
 *
 * Returns: (transfer full): what the change reaches besides
 */
char *
guichet_contact_change_text_spread (guint n_groups, guint n_services)
{
  if (n_groups > 1)
    return g_strdup_printf (ngettext ("The change also reaches the %'u service of the groups",
                                      "The change also reaches the %'u services of the groups",
                                      n_services),
                            n_services);
  return g_strdup_printf (ngettext ("The change also reaches the %'u service of the group",
                                    "The change also reaches the %'u services of the group",
                                    n_services),
                          n_services);
}

static char *
write_codes (const char *const *accounts)
{
  const guint n = g_strv_length ((char **) accounts);
  g_autofree char *names = guichet_contact_change_text_accounts (accounts);

  /* Translators: one account, or a list of several */
  return g_strdup_printf (
      ngettext ("%s receives a code by e-mail", "%s each receive a code by e-mail", n), names);
}

/* Two numbers, of which a language may bend each. */
static char *
write_within (guint n_requests, guint hours)
{
  if (n_requests == 1)
    return g_strdup_printf (ngettext ("It must be accepted within %u hour.",
                                      "It must be accepted within %u hours.", hours),
                            hours);
  return g_strdup_printf (ngettext ("They must be accepted within %u hour.",
                                    "They must be accepted within %u hours.", hours),
                          hours);
}

/**
 * guichet_contact_change_text_summary:
 * @n_requests: that OVHcloud will make
 * @accounts: (array zero-terminated=1): who has to accept
 * @hours: how long they have to do so; 0: no source says
 *
 * Returns: (transfer full): what happens once it is sent
 */
char *
guichet_contact_change_text_summary (guint n_requests, const char *const *accounts, guint hours)
{
  g_autofree char *codes = write_codes (accounts);
  g_autofree char *created = g_strdup_printf (
      ngettext ("%'u request will be created", "%'u requests will be created", n_requests),
      n_requests);
  g_autofree char *within = NULL;

  if (n_requests == 0)
    return g_strdup (_("Nothing will be sent yet"));
  if (hours == 0)
    /* Translators: what is created; who receives a code */
    return g_strdup_printf (_("%s; %s."), created, codes);
  within = write_within (n_requests, hours);
  /* Translators: the same, and how long there is to accept it */
  return g_strdup_printf (_("%s; %s. %s"), created, codes, within);
}

/**
 * guichet_contact_change_text_send:
 * @n_requests: that OVHcloud will make
 *
 * Returns: (transfer full): a button
 */
char *
guichet_contact_change_text_send (guint n_requests)
{
  return g_strdup_printf (ngettext ("Send %'u Request", "Send %'u Requests", n_requests),
                          n_requests);
}

/**
 * guichet_contact_change_text_title:
 * @counts: what became of it
 * @n_requests: that OVHcloud made
 *
 * Returns: (transfer none): a heading; what may have arrived is not told as lost
 */
const char *
guichet_contact_change_text_title (const GuichetBulkCounts *counts, guint n_requests)
{
  const guint n_lost = counts->n_failed + counts->n_cancelled;

  if (n_lost + counts->n_uncertain == 0 && n_requests == 0)
    return counts->n_done > 0 ? _("Nothing had to change") : _("Nothing was sent");
  if (n_lost + counts->n_uncertain == 0)
    return ngettext ("Your contact change request has been sent",
                     "Your contact change requests have been sent", n_requests);
  if (counts->n_done > 0)
    return _("Not every request has been sent");
  if (counts->n_uncertain > 0)
    return _("OVHcloud did not answer");

  return ngettext ("Your contact change request has not been sent",
                   "Your contact change requests have not been sent", n_lost);
}

/**
 * guichet_contact_change_text_requests:
 * @ids: (element-type gint64): OVHcloud's numbers of requests
 *
 * Returns: (transfer full): which ones they are; of many the first ones; "" for none
 */
char *
guichet_contact_change_text_requests (GArray *ids)
{
  g_autoptr(GString) list = g_string_new (NULL);
  const guint n_named = MIN (ids->len, MAX_IDS);

  if (ids->len == 0)
    return g_strdup ("");
  for (guint i = 0; i < n_named; i++)
    g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            g_array_index (ids, gint64, i));
  if (n_named < ids->len)
    g_string_append (list, "…");

  /* Translators: %s is the number of a request, or of several */
  return g_strdup_printf (ngettext ("Request %s", "Requests %s", ids->len), list->str);
}
