/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-text.c: the words of services and their contacts: what a service is, which
 * contact an account is of it, why a contact cannot be changed, how many there are.
 * Pure: the caller gives the present moment; nothing is read from a clock or a widget.
 */
#include "config.h"

#include "guichet-service-text.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const char *const kinds[] = {
  [GUICHET_SERVICE_GROUP]  = N_("Telephony group"),
  [GUICHET_SERVICE_LINE]   = N_("Line"),
  [GUICHET_SERVICE_ALIAS]  = N_("Alias number"),
  [GUICHET_SERVICE_TRUNK]  = N_("Trunk"),
  [GUICHET_SERVICE_DOMAIN] = N_("Domain name"),
  [GUICHET_SERVICE_ZONE]   = N_("DNS zone"),
};

static const char *const many[] = {
  [GUICHET_SERVICE_GROUP]  = N_("Telephony groups"),
  [GUICHET_SERVICE_LINE]   = N_("Lines"),
  [GUICHET_SERVICE_ALIAS]  = N_("Alias numbers"),
  [GUICHET_SERVICE_TRUNK]  = N_("Trunks"),
  [GUICHET_SERVICE_DOMAIN] = N_("Domain names"),
  [GUICHET_SERVICE_ZONE]   = N_("DNS zones"),
};

/* A context, because an adjective alone is of no gender. */
static const struct
{
  GuichetContactTypes type;
  const char *title;
} contacts[] = {
  { GUICHET_CONTACT_ADMIN,   NC_("contact", "Administrator") },
  { GUICHET_CONTACT_TECH,    NC_("contact", "Technical") },
  { GUICHET_CONTACT_BILLING, NC_("contact", "Billing") },
};

static const char *const reasons[] = {
  [GUICHET_CONTACT_ALLOWED]         = "",
  [GUICHET_CONTACT_NOT_KNOWN]       = N_("The contacts of this service are not known yet"),
  [GUICHET_CONTACT_OVHTEL]          = N_("This group is OVHcloud’s own: its contacts cannot be changed"),
  [GUICHET_CONTACT_XDSL_PACK]       = N_("This service is part of an xDSL pack: its contacts cannot be changed"),
  [GUICHET_CONTACT_SPECIAL_NUMBERS] = N_("This group has special numbers: ask OVHcloud’s support to change this contact"),
  [GUICHET_CONTACT_BY_GROUP]        = N_("This contact changes with the telephony group alone"),
  [GUICHET_CONTACT_ADMIN_ALONE]     = N_("Only the administrator contact may ask for this change"),
  [GUICHET_CONTACT_SELF_ALONE]      = N_("You may replace yourself, and no other contact of this service"),
  [GUICHET_CONTACT_PENDING]         = N_("A request to change this contact is under way"),
  [GUICHET_CONTACT_DEBT_MINE]       = N_("This service has an open bill: pay it first"),
  [GUICHET_CONTACT_DEBT]            = N_("This service has an open bill, which its billing contact has to pay first"),
  [GUICHET_CONTACT_SAME]            = N_("This account is the contact already"),
  [GUICHET_CONTACT_WITH_GROUP]      = N_("Comes with its group"),
  [GUICHET_CONTACT_NO_ACCOUNT]      = N_("That cannot be the identifier of an account"),
};

/* By what is in it: a language may put the words in another order. */
static const char *const phrases[] = {
  [GUICHET_CONTACT_NONE]                           = "",
  [GUICHET_CONTACT_ADMIN]                          = N_("administrator contact"),
  [GUICHET_CONTACT_TECH]                           = N_("technical contact"),
  [GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_TECH]   = N_("administrator and technical contact"),
  [GUICHET_CONTACT_BILLING]                        = N_("billing contact"),
  [GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_BILLING] = N_("administrator and billing contact"),
  [GUICHET_CONTACT_TECH | GUICHET_CONTACT_BILLING] = N_("technical and billing contact"),
  [GUICHET_CONTACT_ALL]                            = N_("administrator, technical and billing contact"),
};
/* clang-format on */

/**
 * guichet_service_text_kind:
 * @kind: a kind of service
 *
 * Returns: (transfer none): what it is called, as a title
 */
const char *
guichet_service_text_kind (GuichetServiceKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), "");

  return _(kinds[kind]);
}

/**
 * guichet_service_text_what:
 * @service: a service
 *
 * Returns: (transfer full): what kind it is of and, if people have described it, how
 */
char *
guichet_service_text_what (GuichetService *service)
{
  const char *kind = guichet_service_text_kind (guichet_service_get_kind (service));
  const char *description = guichet_service_get_description (service);

  return *description != '\0' ? g_strdup_printf ("%s · %s", kind, description) : g_strdup (kind);
}

/**
 * guichet_service_text_kinds:
 * @kind: a kind of service
 *
 * Returns: (transfer none): what several of it are called, as a title
 */
const char *
guichet_service_text_kinds (GuichetServiceKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (many), "");

  return _(many[kind]);
}

/**
 * guichet_service_text_contact:
 * @type: one contact
 *
 * Returns: (transfer none): what it is called, as a title: "Administrator"
 */
const char *
guichet_service_text_contact (GuichetContactTypes type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    if (contacts[i].type == type)
      return g_dpgettext2 (GETTEXT_PACKAGE, "contact", contacts[i].title);

  g_return_val_if_reached ("");
}

/**
 * guichet_service_text_contacts:
 * @types: any of the contacts
 *
 * Returns: (transfer full): what they are called in a sentence, "" for none of them
 */
char *
guichet_service_text_contacts (GuichetContactTypes types)
{
  g_return_val_if_fail ((guint) types < G_N_ELEMENTS (phrases), g_strdup (""));

  return g_strdup (types != GUICHET_CONTACT_NONE ? _(phrases[types]) : "");
}

/**
 * guichet_service_text_reason:
 * @reason: what the rules say of a contact
 *
 * Returns: (transfer none): a sentence for people, without a full stop; "" if nothing is in the way
 */
const char *
guichet_service_text_reason (GuichetContactReason reason)
{
  g_return_val_if_fail ((guint) reason < G_N_ELEMENTS (reasons), "");

  return reason != GUICHET_CONTACT_ALLOWED ? _(reasons[reason]) : "";
}

static void
append_line (GString *text, char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static char *
write_refusal (GuichetContactTypes types, GuichetContactReason reason)
{
  g_autofree char *names = guichet_service_text_contacts (types);

  /* Translators: contacts of a service, and the sentence why; what is told ends with a full stop */
  return g_strdup_printf (_("Cannot be changed: %s. %s."), names,
                             guichet_service_text_reason (reason));
}

/**
 * guichet_service_text_rights:
 * @service: a service
 * @me: (nullable): the account that asks
 *
 * Returns: (transfer full): which of its contacts may be changed, and which not and why; lines
 */
char *
guichet_service_text_rights (GuichetService *service, const char *me)
{
  const GuichetContactTypes allowed = guichet_contact_rules_get_allowed (service, me);
  GuichetContactTypes refused[G_N_ELEMENTS (reasons)] = { GUICHET_CONTACT_NONE };
  g_autofree char *names = guichet_service_text_contacts (allowed);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    refused[guichet_contact_rules_check (service, me, contacts[i].type)] |= contacts[i].type;
  if (allowed != GUICHET_CONTACT_NONE)
    append_line (text, g_strdup_printf (_("Can be changed: %s"), names));
  for (gsize i = GUICHET_CONTACT_ALLOWED + 1; i < G_N_ELEMENTS (refused); i++)
    if (refused[i] != GUICHET_CONTACT_NONE)
      append_line (text, write_refusal (refused[i], (GuichetContactReason) i));
  return g_string_free (text, FALSE);
}

/**
 * guichet_service_text_pending:
 * @from: the account that is the contact
 * @to: the account that shall be
 *
 * Returns: (transfer full): what was asked for
 */
char *
guichet_service_text_pending (const char *from, const char *to)
{
  /* Translators: two accounts, the contact that is and the one that shall be */
  return g_strdup_printf (_("Asked: %s → %s"), from, to);
}

/**
 * guichet_service_text_line:
 * @type: one contact
 * @account: (nullable): who it is
 *
 * Returns: (transfer full): both in one line
 */
char *
guichet_service_text_line (GuichetContactTypes type, const char *account)
{
  /* Translators: a contact, and the account that is it: “Administrator: xx1111-ovh” */
  return g_strdup_printf (C_ ("contact", "%s: %s"), guichet_service_text_contact (type),
                              account != NULL ? account : "…");
}

/* Counts */

/**
 * guichet_service_text_count:
 * @n: how many services are shown
 *
 * Returns: (transfer full): "312 services", with the separators of the person's country
 */
char *
guichet_service_text_count (guint n)
{
  return g_strdup_printf (ngettext ("%'u service", "%'u services", n), n);
}

/**
 * guichet_service_text_selected:
 * @n: how many services are selected
 * @n_hidden: how many of them no row shows
 *
 * Returns: (transfer full): "12 selected, 3 of them not shown"
 */
char *
guichet_service_text_selected (guint n, guint n_hidden)
{
  if (n_hidden == 0)
    return g_strdup_printf (ngettext ("%'u selected", "%'u selected", n), n);
  return g_strdup_printf (
      ngettext ("%'u selected, %'u of them not shown", "%'u selected, %'u of them not shown", n), n,
      n_hidden);
}

/**
 * guichet_service_text_known:
 * @n_known: of how many the contacts are known
 * @n_total: how many there are
 *
 * Returns: (transfer full): what keeps a filter from finding all that it will find
 */
char *
guichet_service_text_known (guint n_known, guint n_total)
{
  return g_strdup_printf (
      ngettext ("Contacts of %'u of %'u known", "Contacts of %'u of %'u known", n_total), n_known,
      n_total);
}

/**
 * guichet_service_text_age:
 * @age: how long ago the oldest of what is shown was read, in seconds
 * @now: the present moment
 *
 * Returns: (transfer full): "As of yesterday 18:02"
 */
char *
guichet_service_text_age (gint64 age, GDateTime *now)
{
  g_autoptr(GDateTime) then = g_date_time_add_seconds (now, (double) -age);
  g_autoptr(GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autofree char *time = g_date_time_format (then, "%H:%M");
  g_autofree char *date = g_date_time_format (then, "%x");

  if (g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (now) &&
      g_date_time_get_year (then) == g_date_time_get_year (now))
    /* Translators: %s is a time of today, "18:02" */
    return g_strdup_printf (_("As of %s"), time);
  if (g_date_time_get_day_of_year (then) == g_date_time_get_day_of_year (yesterday) &&
      g_date_time_get_year (then) == g_date_time_get_year (yesterday))
    return g_strdup_printf (_("As of yesterday %s"), time);
  /* Translators: a date, and a time */
  return g_strdup_printf (_("As of %s, %s"), date, time);
}
