/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-page.h: every domain name of the account with its holder, its accounts, its end
 * and what is under way, in one table: search, filters, ticks. Changes nothing itself.
 *
 * Property "search-mode" (boolean). Signals: "activated" (#GuichetDomain): its page is to be shown;
 * "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAINS_PAGE (guichet_domains_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainsPage, guichet_domains_page, GUICHET, DOMAINS_PAGE, AdwBin)

/* Once, by the window that it stands in. */
void guichet_domains_page_set_desk (GuichetDomainsPage *self, GuichetDesk *desk);
/* Reads everything again. */
void guichet_domains_page_refresh (GuichetDomainsPage *self);
/* Asks for a file, and writes what is ticked to it or, if nothing is, all that is shown. */
void guichet_domains_page_export (GuichetDomainsPage *self);
/* Each opens the window that does, for what is ticked or, if nothing is, for the name at the cursor
 */
void guichet_domains_page_change_owner (GuichetDomainsPage *self);
void guichet_domains_page_change_contacts (GuichetDomainsPage *self);

G_END_DECLS
