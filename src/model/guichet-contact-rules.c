/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-rules.c: who may ask for which change of contact, and who must agree to it.
 * Pure, and two tables at heart: what each kind of service allows, and what a lock leaves of it.
 * They only help; OVHcloud's API has the last word.
 */
#include "guichet-contact-rules.h"

#include "guichet-nichandle.h"

#include <string.h>

typedef struct
{
  GuichetContactTypes by_admin;   /* what the administrator may change */
  GuichetContactTypes by_himself; /* contacts that may replace themselves */
  gboolean spreads;               /* a change reaches the services inside */
  gint64 answer_within;           /* how long a request waits, in hours; 0: no source says */
} Rule;

#define NONE    GUICHET_CONTACT_NONE
#define ALL     GUICHET_CONTACT_ALL
#define TECH    GUICHET_CONTACT_TECH
#define BILLING GUICHET_CONTACT_BILLING

/* clang-format off */
static const Rule rules[] = {
  /* kind                      by admin  by himself      spreads  hours */
  [GUICHET_SERVICE_GROUP]  = { ALL,      NONE,           TRUE,    72 },
  [GUICHET_SERVICE_LINE]   = { TECH,     NONE,           FALSE,   72 },
  [GUICHET_SERVICE_ALIAS]  = { TECH,     NONE,           FALSE,   72 },
  [GUICHET_SERVICE_TRUNK]  = { TECH,     NONE,           FALSE,   72 },
  [GUICHET_SERVICE_DOMAIN] = { ALL,      TECH | BILLING, FALSE,   0 },
  [GUICHET_SERVICE_ZONE]   = { ALL,      TECH | BILLING, FALSE,   0 },
};

static const struct
{
  GuichetServiceLocks lock;
  GuichetContactTypes leaves; /* what can be changed all the same */
  GuichetContactReason reason;
} locks[] = {
  { GUICHET_SERVICE_LOCK_OVHTEL,          NONE, GUICHET_CONTACT_OVHTEL },
  { GUICHET_SERVICE_LOCK_XDSL_PACK,       NONE, GUICHET_CONTACT_XDSL_PACK },
  { GUICHET_SERVICE_LOCK_SPECIAL_NUMBERS, TECH, GUICHET_CONTACT_SPECIAL_NUMBERS },
};

/* Once the administrator is another, nobody here may change the rest. */
static const GuichetContactTypes order[] = { TECH, BILLING, GUICHET_CONTACT_ADMIN };
/* clang-format on */

static GuichetContactReason
check_locks (GuichetService *service, GuichetContactTypes type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (locks); i++)
    if ((guichet_service_get_locks (service) & locks[i].lock) != 0 && (locks[i].leaves & type) == 0)
      return locks[i].reason;

  return GUICHET_CONTACT_ALLOWED;
}

static GuichetContactReason
check_roles (const Rule *rule, GuichetContactTypes roles, GuichetContactTypes type)
{
  if ((rule->by_admin & type) == 0)
    return GUICHET_CONTACT_BY_GROUP;
  if ((roles & GUICHET_CONTACT_ADMIN) != 0 || (roles & rule->by_himself & type) != 0)
    return GUICHET_CONTACT_ALLOWED;

  return (roles & rule->by_himself) != 0 ? GUICHET_CONTACT_SELF_ALONE : GUICHET_CONTACT_ADMIN_ALONE;
}

/* What passes by itself, after what does not. A request for one contact is no reason against one
 * for another: where they are sent one by one, the administrator's comes while the others wait. */
static GuichetContactReason
check_state (GuichetService *service, GuichetContactTypes roles, GuichetContactTypes type)
{
  if ((guichet_service_get_pending (service) & type) != 0)
    return GUICHET_CONTACT_PENDING;
  if (type != GUICHET_CONTACT_BILLING || !guichet_service_is_in_debt (service))
    return GUICHET_CONTACT_ALLOWED;

  return (roles & GUICHET_CONTACT_BILLING) != 0 ? GUICHET_CONTACT_DEBT_MINE : GUICHET_CONTACT_DEBT;
}

/**
 * guichet_contact_rules_check:
 * @service: a service
 * @me: (nullable): the account that asks
 * @type: one contact
 *
 * Returns: %GUICHET_CONTACT_ALLOWED, or the first reason why not: what can never change comes
 * before what will pass
 */
GuichetContactReason
guichet_contact_rules_check (GuichetService *service, const char *me, GuichetContactTypes type)
{
  GuichetContactReason reason;
  GuichetContactTypes roles;

  g_return_val_if_fail (GUICHET_IS_SERVICE (service), GUICHET_CONTACT_NOT_KNOWN);

  reason = check_locks (service, type);
  if (reason != GUICHET_CONTACT_ALLOWED)
    return reason;
  if (me == NULL || !guichet_service_knows_contacts (service))
    return GUICHET_CONTACT_NOT_KNOWN;

  roles = guichet_service_get_roles (service, me);
  reason = check_roles (&rules[guichet_service_get_kind (service)], roles, type);

  return reason == GUICHET_CONTACT_ALLOWED ? check_state (service, roles, type) : reason;
}

/**
 * guichet_contact_rules_check_change:
 * @service: a service
 * @me: (nullable): the account that asks
 * @type: one contact
 * @account: (nullable): who shall be it; white space around it does not matter
 *
 * Who is the contact already is told so also where the right to change it is missing: nothing has
 * to be asked for. A request under way comes first, since it would make another the contact.
 *
 * Returns: %GUICHET_CONTACT_ALLOWED, or the first reason why not
 */
GuichetContactReason
guichet_contact_rules_check_change (GuichetService *service,
                                    const char *me,
                                    GuichetContactTypes type,
                                    const char *account)
{
  const GuichetContactReason reason = guichet_contact_rules_check (service, me, type);
  g_autofree char *name = guichet_nichandle_tidy (account);

  if (reason == GUICHET_CONTACT_PENDING || !guichet_nichandle_can_be_sent (name))
    return reason != GUICHET_CONTACT_ALLOWED ? reason : GUICHET_CONTACT_NO_ACCOUNT;

  return (guichet_service_get_roles (service, name) & type) != 0 ? GUICHET_CONTACT_SAME : reason;
}

/**
 * guichet_contact_rules_get_allowed:
 * @service: a service
 * @me: (nullable): the account that asks
 *
 * Returns: every contact that @me may ask to change now
 */
GuichetContactTypes
guichet_contact_rules_get_allowed (GuichetService *service, const char *me)
{
  GuichetContactTypes allowed = GUICHET_CONTACT_NONE;

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (guichet_contact_rules_check (service, me, order[i]) == GUICHET_CONTACT_ALLOWED)
      allowed |= order[i];

  return allowed;
}

/**
 * guichet_contact_rules_get_accepting:
 * @me: the account that asks
 * @account: the account that shall be the contact
 *
 * Whoever asks confirms it, and the new contact agrees; who takes a contact back confirms alone.
 * The old contact, where he is neither, is told and not asked.
 *
 * Returns: who must accept
 */
GuichetContactParties
guichet_contact_rules_get_accepting (const char *me, const char *account)
{
  g_return_val_if_fail (me != NULL, 0);
  g_return_val_if_fail (account != NULL, 0);

  return GUICHET_CONTACT_PARTY_ASKING |
         (g_ascii_strcasecmp (me, account) != 0 ? GUICHET_CONTACT_PARTY_NEW : 0);
}

/**
 * guichet_contact_rules_must_accept:
 * @account: an account that has a part in a request; "" if it is not known
 * @asking: the account that asks; "" where OVHcloud names nobody
 * @to: the account that shall be the contact
 *
 * Returns: whether @account is asked, and not only told; %TRUE if that cannot be known
 */
gboolean
guichet_contact_rules_must_accept (const char *account, const char *asking, const char *to)
{
  g_return_val_if_fail (account != NULL && asking != NULL && to != NULL, TRUE);

  return *account == '\0' || *asking == '\0' || g_ascii_strcasecmp (account, asking) == 0 ||
         g_ascii_strcasecmp (account, to) == 0;
}

/**
 * guichet_contact_rules_spreads:
 * @kind: of service
 *
 * Returns: whether a change of its contacts reaches every service in it
 */
gboolean
guichet_contact_rules_spreads (GuichetServiceKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (rules), FALSE);

  return rules[kind].spreads;
}

/**
 * guichet_contact_rules_take_next:
 * @left: (inout): contacts for which a request is still to be sent
 *
 * One request may carry all three. Where they are separate, the administrator goes last: once he
 * is another, who asks has no right to the rest.
 *
 * Returns: the next one, which is no more in @left; none if @left is empty
 */
GuichetContactTypes
guichet_contact_rules_take_next (GuichetContactTypes *left)
{
  g_return_val_if_fail (left != NULL, GUICHET_CONTACT_NONE);

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if ((*left & order[i]) != 0)
      {
        *left &= ~order[i];
        return order[i];
      }

  return GUICHET_CONTACT_NONE;
}

/**
 * guichet_contact_rules_get_deadline:
 * @kind: of service
 * @requested: when it was asked for
 *
 * Returns: (nullable) (transfer full): when a request that nobody answers ends; %NULL if no source
 * says
 */
GDateTime *
guichet_contact_rules_get_deadline (GuichetServiceKind kind, GDateTime *requested)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (rules), NULL);
  g_return_val_if_fail (requested != NULL, NULL);

  return rules[kind].answer_within != 0
             ? g_date_time_add_hours (requested, rules[kind].answer_within)
             : NULL;
}

/**
 * guichet_contact_rules_get_request_deadline:
 * @request: a request
 *
 * Returns: (nullable) (transfer full): when it ends if nobody answers; %NULL if no source says
 */
GDateTime *
guichet_contact_rules_get_request_deadline (GuichetContactRequest *request)
{
  /* OVHcloud names the service alone: only a domain name has a dot in it. */
  const gboolean is_domain = strchr (guichet_contact_request_get_service (request), '.') != NULL;

  return guichet_contact_rules_get_deadline (is_domain ? GUICHET_SERVICE_DOMAIN
                                                       : GUICHET_SERVICE_GROUP,
                                             guichet_contact_request_get_requested (request));
}
