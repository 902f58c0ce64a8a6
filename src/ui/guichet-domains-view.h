/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-view.h: the domain names of the account: the list of all, and the page of one
 * over it, with the way back. What is done from the keyboard and the menu is done with the name
 * that is seen, else with what the list says. Changes nothing itself.
 *
 * Properties "search-mode" (boolean), "can-go-back" (boolean, read-only: the page of one name is
 * seen; its button asks the window for “win.back”). Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAINS_VIEW (guichet_domains_view_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainsView, guichet_domains_view, GUICHET, DOMAINS_VIEW, AdwBin)

/* Once, by the window that it stands in. */
void guichet_domains_view_set_desk (GuichetDomainsView *self, GuichetDesk *desk);
void guichet_domains_view_refresh (GuichetDomainsView *self);
/* @name: (nullable): the list. Now, or as soon as it is known */
void guichet_domains_view_show_domain (GuichetDomainsView *self, const char *name);
void guichet_domains_view_go_back (GuichetDomainsView *self);
void guichet_domains_view_export (GuichetDomainsView *self);
void guichet_domains_view_change_owner (GuichetDomainsView *self);
void guichet_domains_view_change_contacts (GuichetDomainsView *self);

G_END_DECLS
