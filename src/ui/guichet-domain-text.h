/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-text.h: the words of domain names: their state, whether they may be transferred,
 * when they end, what is under way. Pure; each translated.
 */
#pragma once

#include "guichet-domain.h"

G_BEGIN_DECLS

/* « Transfert verrouillé »; "" until known; static */
const char *guichet_domain_text_lock (GuichetDomainLock lock);
const char *guichet_domain_text_lock_icon (GuichetDomainLock lock);
/* (nullable): a sentence of what it means; static */
const char *guichet_domain_text_explain_lock (GuichetDomainLock lock);
/* (nullable) (transfer none): %NULL while all is well; OVHcloud's word for one that nobody knows */
const char *guichet_domain_text_state (GuichetDomain *domain);
const char *guichet_domain_text_state_icon (GuichetDomain *domain);
/* (nullable): what it means, in sentences; %NULL while all is well, or where nobody knows; static
 */
const char *guichet_domain_text_explain_state (GuichetDomain *domain);
/* Each (transfer full). @now: seconds since 1970 */
/* "in 12 days", "3 March 2027"; "" until known */
char *guichet_domain_text_expiry (GuichetDomain *domain, gint64 now);
/* The exact date; "" until known */
char *guichet_domain_text_exact_expiry (GuichetDomain *domain);
/* "Change of owner: scheduled"; "" for none */
char *guichet_domain_text_operation (GuichetDomain *domain);
/* "Scheduled · Change of owner", where there is little room; "" for none */
char *guichet_domain_text_list_operation (GuichetDomain *domain);
/* "312 names", "12 of 312 names" */
char *guichet_domain_text_count (guint n_shown, guint n_total);

G_END_DECLS
