/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-shown.h: what of the domain names is shown, and in which order: a filter and an
 * order over the list of names. Has no widgets.
 *
 * What is learnt while the list is read, or of what is under way, is taken into account a few times
 * a second, not row by row. Signal "changed": other rows may be shown, or in another form.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-domain-search.h"
#include "guichet-domains-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_SHOWN (guichet_domain_shown_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainShown, guichet_domain_shown, GUICHET, DOMAIN_SHOWN, GObject)

GuichetDomainShown *guichet_domain_shown_new (GuichetDomainsDesk *desk);
GuichetDomainsDesk *guichet_domain_shown_get_desk (GuichetDomainShown *self);
/* (transfer none): of #GuichetDomain */
GListModel *guichet_domain_shown_get_rows (GuichetDomainShown *self);

void guichet_domain_shown_set_filter (GuichetDomainShown *self, GuichetDomainFilter filter);
/* @typed: what stands in the search field */
void guichet_domain_shown_set_typed (GuichetDomainShown *self, const char *typed);
/* Of the columns of a table; where it makes no difference, names stand in their order. Once */
void guichet_domain_shown_set_sorter (GuichetDomainShown *self, GtkSorter *sorter);
gboolean guichet_domain_shown_is_filtered (GuichetDomainShown *self);
/* Whether all that is known of a name stands in one column, because there is no room */
gboolean guichet_domain_shown_is_compact (GuichetDomainShown *self);
void guichet_domain_shown_set_compact (GuichetDomainShown *self, gboolean is_compact);

G_END_DECLS
