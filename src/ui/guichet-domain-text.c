/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-text.c: the words of domain names: their state, whether they may be transferred,
 * when they end, what is under way. Pure; each translated.
 */
#include "config.h"

#include "guichet-domain-text.h"

#include <glib/gi18n-lib.h>

#include "guichet-contact-request-time.h"
#include "guichet-domain-task-name.h"
#include "guichet-domain-task-text.h"

/* An end that is further away is told as a date. */
#define NEAR_DAYS 60

/* Lock */

/* clang-format off */
static const struct
{
  const char *name;
  const char *icon;
  const char *meaning;
} locks[] = {
  [GUICHET_DOMAIN_LOCK_UNKNOWN]     = { "", "", NULL },
  [GUICHET_DOMAIN_LOCKED]           = { N_("Transfer locked"), "changes-prevent-symbolic",
                                        N_("Nobody can take it to another registrar until the lock is lifted.") },
  [GUICHET_DOMAIN_LOCKING]          = { N_("Transfer lock being set"), "changes-prevent-symbolic",
                                        N_("Soon nobody can take it to another registrar until the lock is lifted.") },
  [GUICHET_DOMAIN_UNLOCKED]         = { N_("Transfer unlocked"), "changes-allow-symbolic",
                                        N_("Whoever has its transfer code can take it to another registrar.") },
  [GUICHET_DOMAIN_UNLOCKING]        = { N_("Transfer lock being lifted"), "changes-allow-symbolic",
                                        N_("Soon whoever has its transfer code can take it to another registrar.") },
  [GUICHET_DOMAIN_LOCK_UNAVAILABLE] = { N_("No transfer lock"), "changes-allow-symbolic",
                                        N_("Names of its extension cannot be locked.") },
};
/* clang-format on */

/**
 * guichet_domain_text_lock:
 * @lock: whether a domain name may be transferred to another registrar
 *
 * Returns: it in words, short; "" until known; static
 */
const char *
guichet_domain_text_lock (GuichetDomainLock lock)
{
  g_return_val_if_fail ((guint) lock < G_N_ELEMENTS (locks), "");

  return lock != GUICHET_DOMAIN_LOCK_UNKNOWN ? _(locks[lock].name) : "";
}

/**
 * guichet_domain_text_lock_icon:
 * @lock: whether a domain name may be transferred to another registrar
 *
 * Returns: the name of an icon; "" until known; static
 */
const char *
guichet_domain_text_lock_icon (GuichetDomainLock lock)
{
  g_return_val_if_fail ((guint) lock < G_N_ELEMENTS (locks), "");

  return locks[lock].icon;
}

/**
 * guichet_domain_text_explain_lock:
 * @lock: whether a domain name may be transferred to another registrar
 *
 * Returns: (nullable): what that means, a sentence; %NULL until known; static
 */
const char *
guichet_domain_text_explain_lock (GuichetDomainLock lock)
{
  g_return_val_if_fail ((guint) lock < G_N_ELEMENTS (locks), NULL);

  return locks[lock].meaning != NULL ? _(locks[lock].meaning) : NULL;
}

/* State */

typedef struct
{
  const char *word; /* OVHcloud's */
  gboolean is_grave;
  const char *name;
  const char *meaning;
} State;

/* clang-format off */
static const State states[] = {
  { "autorenew_in_progress",          FALSE, N_("Being renewed"),
    N_("OVHcloud is renewing it.") },
  { "autorenew_registry_in_progress", FALSE, N_("Being renewed"),
    N_("Its registry is renewing it.") },
  { "deleted",                        TRUE,  N_("Deleted"),
    N_("The registry has deleted it.") },
  { "dispute",                        TRUE,  N_("In dispute"),
    N_("Somebody disputes whose it is. Changes may be refused until that is settled.") },
  { "expired",                        TRUE,  N_("Expired"),
    N_("It was not renewed in time. Renew it at OVHcloud before the registry deletes it.") },
  { "outgoing_transfer",              FALSE, N_("Leaving OVHcloud"),
    N_("It is being transferred to another registrar.") },
  { "pending_create",                 FALSE, N_("Being created"),
    N_("The registry is being asked for it.") },
  { "pending_delete",                 TRUE,  N_("Being deleted"),
    N_("The registry is being told to delete it.") },
  { "pending_incoming_transfer",      FALSE, N_("Coming to OVHcloud"),
    N_("It is being transferred from another registrar.") },
  { "pending_installation",           FALSE, N_("Being installed"),
    N_("OVHcloud is setting it up.") },
  { "registry_suspended",             TRUE,  N_("Suspended by the registry"),
    N_("Its website and e-mail do not work until the registry lifts this. Often the data of the holder wait to be verified.") },
  { "restorable",                     TRUE,  N_("Can be restored"),
    N_("It has ended. For a while it can still be restored at OVHcloud.") },
  { "technical_suspended",            TRUE,  N_("Suspended by OVHcloud"),
    N_("Its website and e-mail do not work until OVHcloud lifts this.") },
};
/* clang-format on */

/* Not a state of OVHcloud’s, but told beside it */
/* clang-format off */
static const State suspended = {
  "suspended", TRUE, N_("Suspended"),
  N_("Its website and e-mail do not work. A bill may be open, or the holder’s data were not "
     "verified in time: OVHcloud’s e-mails say which."),
};
/* clang-format on */

/* (nullable): of one that is not well, or that nobody knows */
static const State *
find_state (GuichetDomain *domain)
{
  const char *word = guichet_domain_get_state (domain);
  const State *found = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (states) && found == NULL; i++)
    if (g_str_equal (states[i].word, word))
      found = &states[i];
  /* A grave state says why it is suspended. */
  if (guichet_domain_is_suspended (domain) && (found == NULL || !found->is_grave))
    return &suspended;
  return found;
}

static gboolean
is_well (const char *word)
{
  return *word == '\0' || g_str_equal (word, "ok");
}

/**
 * guichet_domain_text_state:
 * @domain: a domain name
 *
 * Returns: (nullable) (transfer none): what is not as it should be, short; OVHcloud's word where
 * nobody knows what it means; %NULL while all is well
 */
const char *
guichet_domain_text_state (GuichetDomain *domain)
{
  const State *state;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  state = find_state (domain);
  if (state != NULL)
    return _(state->name);
  return is_well (guichet_domain_get_state (domain)) ? NULL : guichet_domain_get_state (domain);
}

/**
 * guichet_domain_text_state_icon:
 * @domain: a domain name
 *
 * Returns: the name of an icon; "" while all is well; static
 */
const char *
guichet_domain_text_state_icon (GuichetDomain *domain)
{
  const State *state;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), "");

  if (guichet_domain_text_state (domain) == NULL)
    return "";
  state = find_state (domain);
  return state != NULL && !state->is_grave ? "emblem-synchronizing-symbolic"
                                           : "dialog-warning-symbolic";
}

/**
 * guichet_domain_text_explain_state:
 * @domain: a domain name
 *
 * Returns: (nullable): what its state means, in sentences; %NULL while all is well, and where
 * nobody knows; static
 */
const char *
guichet_domain_text_explain_state (GuichetDomain *domain)
{
  const State *state;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  state = find_state (domain);
  return state != NULL ? _(state->meaning) : NULL;
}

/* Its end */

/**
 * guichet_domain_text_expiry:
 * @domain: a domain name
 * @now: the present moment, in seconds since 1970
 *
 * Returns: (transfer full): when it ends: "in 12 days", "yesterday", "3 March 2027"; "" until known
 */
char *
guichet_domain_text_expiry (GuichetDomain *domain, gint64 now)
{
  g_autoptr(GDateTime) present = g_date_time_new_from_unix_local (now);
  g_autoptr(GDateTime) local = NULL;
  int days;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  if (guichet_domain_get_expiry (domain) == NULL)
    return g_strdup ("");
  local = g_date_time_to_local (guichet_domain_get_expiry (domain));
  days = guichet_contact_request_time_count_days (local, present);
  if (days == 0)
    return g_strdup (_("today"));
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days == -1)
    return g_strdup (_("yesterday"));
  if (days > 0 && days <= NEAR_DAYS)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
  if (days < 0 && -days <= NEAR_DAYS)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -days), -days);
  /* Translators: see strftime: a date, alone */
  return g_date_time_format (local, _("%-d %B %Y"));
}

/**
 * guichet_domain_text_exact_expiry:
 * @domain: a domain name
 *
 * Returns: (transfer full): when exactly it ends, in the time zone of the person; "" until known
 */
char *
guichet_domain_text_exact_expiry (GuichetDomain *domain)
{
  g_autoptr(GDateTime) local = NULL;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  if (guichet_domain_get_expiry (domain) == NULL)
    return g_strdup ("");
  local = g_date_time_to_local (guichet_domain_get_expiry (domain));
  return guichet_contact_request_time_exact (local, local);
}

/* What is under way, and how many there are */

/* A title as a word in the middle of a sentence */
static char *
lower_first (const char *title)
{
  const char *rest = g_utf8_next_char (title);
  g_autofree char *first = g_utf8_strdown (title, rest - title);

  return g_strconcat (first, rest, NULL);
}

/**
 * guichet_domain_text_operation:
 * @domain: a domain name
 *
 * Returns: (transfer full): what is under way for it and how far that has come; "" for nothing
 */
char *
guichet_domain_text_operation (GuichetDomain *domain)
{
  GuichetDomainTask *task;
  const char *name;
  g_autofree char *state = NULL;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  task = guichet_domain_get_operation (domain);
  if (task == NULL)
    return g_strdup ("");
  name = guichet_domain_task_name (guichet_domain_task_get_function (task));
  state = lower_first (guichet_domain_task_text_state (guichet_domain_task_get_state (task)));
  if (guichet_domain_task_get_state (task) == GUICHET_DOMAIN_TASK_UNKNOWN)
    /* Translators: an operation on a domain name: “Change of owner: unknown state” */
    return g_strdup_printf (C_ ("operation of unknown state", "%s: %s"), name, state);
  /* Translators: an operation on a domain name, and its state: “Change of owner: scheduled”. The
   * state agrees with the word “operation”, not with the name of this one. */
  return g_strdup_printf (C_ ("operation", "%s: %s"), name, state);
}

/**
 * guichet_domain_text_list_operation:
 * @domain: a domain name
 *
 * The same for a narrow column, which cuts off its end: how far it has come stands first.
 *
 * Returns: (transfer full): “Scheduled · Change of owner”; "" for nothing
 */
char *
guichet_domain_text_list_operation (GuichetDomain *domain)
{
  GuichetDomainTask *task;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  task = guichet_domain_get_operation (domain);
  if (task == NULL)
    return g_strdup ("");
  return g_strdup_printf ("%s · %s",
                          guichet_domain_task_text_state (guichet_domain_task_get_state (task)),
                          guichet_domain_task_name (guichet_domain_task_get_function (task)));
}

/**
 * guichet_domain_text_count:
 * @n_shown: how many domain names a list shows
 * @n_total: how many there are
 *
 * Returns: (transfer full): "312 names", "12 of 312 names"
 */
char *
guichet_domain_text_count (guint n_shown, guint n_total)
{
  if (n_shown == n_total)
    return g_strdup_printf (ngettext ("%'u name", "%'u names", n_total), n_total);
  /* Translators: how many domain names are shown, and how many there are */
  return g_strdup_printf (ngettext ("%'u of %'u name", "%'u of %'u names", n_total), n_shown,
                          n_total);
}
