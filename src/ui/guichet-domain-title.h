/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-title.h: a domain name in the first column, with what is not well of it. Where
 * there is room for one column, with its holder, its end and what is under way below it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-domain-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DOMAIN_TITLE (guichet_domain_title_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDomainTitle, guichet_domain_title, GUICHET, DOMAIN_TITLE, AdwBin)

GtkWidget *guichet_domain_title_new (GuichetDomainShown *shown);
/* @domain: (nullable) */
void guichet_domain_title_set_domain (GuichetDomainTitle *self, GuichetDomain *domain);

G_END_DECLS
