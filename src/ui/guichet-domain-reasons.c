/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-reasons.c: why the holder of a domain name cannot be corrected or changed by who
 * asks, as far as this computer can tell; OVHcloud has the last word. Pure; translated.
 */
#include "config.h"

#include "guichet-domain-reasons.h"

#include <glib/gi18n-lib.h>

/* What OVHcloud did not tell stands in nobody's way. */
static gboolean
may_be (const char *contact, const char *me)
{
  return *contact == '\0' || g_ascii_strcasecmp (contact, me) == 0;
}

static const char *
check_known (GuichetDomain *domain, const char *me)
{
  return me != NULL && guichet_domain_is_known (domain)
             ? NULL
             : _("The contacts of this name are not known yet");
}

static const char *
check_admin (GuichetDomain *domain, const char *me)
{
  return may_be (guichet_domain_get_admin (domain), me)
             ? NULL
             : _("Only the administrator contact may correct or change the holder");
}

/**
 * guichet_domain_reasons_correct:
 * @domain: a domain name
 * @me: (nullable): the account that asks; %NULL until known
 *
 * Returns: (nullable): why @me may not correct its holder, a sentence without a full stop;
 * %NULL if nothing is in the way; static
 */
const char *
guichet_domain_reasons_correct (GuichetDomain *domain, const char *me)
{
  const char *unknown;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  unknown = check_known (domain, me);
  if (unknown != NULL)
    return unknown;
  return check_admin (domain, me);
}

/**
 * guichet_domain_reasons_change_owner:
 * @domain: a domain name
 * @me: (nullable): the account that asks; %NULL until known
 *
 * Returns: (nullable): why @me may not change its owner, a sentence without a full stop;
 * %NULL if nothing is in the way; static
 */
const char *
guichet_domain_reasons_change_owner (GuichetDomain *domain, const char *me)
{
  GuichetDomainTask *task;
  const char *unknown;

  g_return_val_if_fail (GUICHET_IS_DOMAIN (domain), NULL);

  unknown = check_known (domain, me);
  if (unknown != NULL)
    return unknown;
  if (check_admin (domain, me) != NULL)
    return check_admin (domain, me);
  if (!may_be (guichet_domain_get_billing (domain), me))
    return _("Only who is the billing contact, too, may change the owner");
  task = guichet_domain_get_operation (domain);
  if (task != NULL && guichet_domain_task_state_is_open (guichet_domain_task_get_state (task)))
    return _("The owner can change once the operation under way has ended");
  return NULL;
}
