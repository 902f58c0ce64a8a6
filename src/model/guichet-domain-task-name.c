/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-name.c: what an operation on a domain name is called in front of people, in
 * windows and notifications alike. Pure; in French as in OVHcloud's control panel, where it has a
 * name for one.
 */
#include "config.h"

#include "guichet-domain-task-name.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
/* domain.OperationFunctionEnum, whole */
static const struct
{
  const char *function;
  const char *name;
} names[] = {
  { "ContactControl",                NC_("operation", "Contact verification") },
  { "ContactControlAcknowledge",     NC_("operation", "Contact verification, confirmed") },
  { "ContactControlCorrect",         NC_("operation", "Contact verification, corrected") },
  { "ContactControlNotify",          NC_("operation", "Contact verification, reminder") },
  { "DnsAnycastActivate",            NC_("operation", "DNS Anycast activation") },
  { "DnsAnycastDeactivate",          NC_("operation", "DNS Anycast deactivation") },
  { "DnssecDisable",                 NC_("operation", "DNSSEC deactivation") },
  { "DnssecEnable",                  NC_("operation", "DNSSEC activation") },
  { "DnssecResigning",               NC_("operation", "New DNSSEC signature") },
  { "DnssecRollKsk",                 NC_("operation", "New DNSSEC key (KSK)") },
  { "DnssecRollZsk",                 NC_("operation", "New DNSSEC key (ZSK)") },
  { "DomainAfterMarket",             NC_("operation", "Purchase from another owner") },
  { "DomainContactControl",          NC_("operation", "Verification of the domain’s contacts") },
  { "DomainContactUpdate",           NC_("operation", "Contacts update") },
  { "DomainControl",                 NC_("operation", "Domain verification") },
  { "DomainCreate",                  NC_("operation", "Domain registration") },
  { "DomainDelete",                  NC_("operation", "Domain deletion") },
  { "DomainDnsUpdate",               NC_("operation", "DNS servers update") },
  { "DomainDsUpdate",                NC_("operation", "DS records update") },
  { "DomainEmailRedirectionsCreate", NC_("operation", "Creation of e-mail redirections") },
  { "DomainEmailRedirectionsDelete", NC_("operation", "Deletion of e-mail redirections") },
  { "DomainHold",                    NC_("operation", "Domain suspension") },
  { "DomainHostCreate",              NC_("operation", "Creation of a DNS host") },
  { "DomainHostDelete",              NC_("operation", "Deletion of a DNS host") },
  { "DomainHostUpdate",              NC_("operation", "DNS host update") },
  { "DomainIncomingTransfer",        NC_("operation", "Incoming transfer") },
  { "DomainLock",                    NC_("operation", "Transfer lock") },
  { "DomainOutgoingTransfer",        NC_("operation", "Outgoing transfer") },
  { "DomainRegistryDelete",          NC_("operation", "Deletion at the registry") },
  { "DomainRenew",                   NC_("operation", "Renewal") },
  { "DomainResourceDelete",          NC_("operation", "Deletion of the domain’s resources") },
  { "DomainRestore",                 NC_("operation", "Domain restoration") },
  { "DomainTrade",                   NC_("operation", "Change of owner") },
  { "DomainUnhold",                  NC_("operation", "End of the domain’s suspension") },
  { "DomainUnlock",                  NC_("operation", "Transfer unlock") },
  { "ZoneImport",                    NC_("operation", "DNS zone import") },
};
/* clang-format on */

/**
 * guichet_domain_task_name:
 * @function: OVHcloud's word for what is done, "DomainTrade"
 *
 * Returns: what people call it, translated; @function itself if nobody knows it
 */
const char *
guichet_domain_task_name (const char *function)
{
  g_return_val_if_fail (function != NULL, "");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].function, function))
      return g_dpgettext2 (GETTEXT_PACKAGE, "operation", names[i].name);
  return function;
}
