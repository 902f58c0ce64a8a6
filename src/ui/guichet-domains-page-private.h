/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domains-page-private.h: the list of domain names as its own files see it.
 */
#pragma once

#include "guichet-domains-page.h"

#include "guichet-domain-shown.h"
#include "guichet-list-bottom.h"
#include "guichet-reading-content.h"
#include "guichet-reading-trouble.h"
#include "guichet-table.h"

G_BEGIN_DECLS

struct _GuichetDomainsPage
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkDropDown *filter;
  GuichetReadingTrouble *trouble;
  GtkStack *content;
  GuichetTable *table;
  GuichetListBottom *bottom;
  GtkWidget *contacts_button;

  GuichetDesk *desk;
  GuichetReadingList *domains;
  GuichetDomainShown *shown;
  GuichetReadingContent *what; /* of these stands in @content */
  gboolean is_new;             /* the keyboard belongs to the table as soon as there is one */
};

/* guichet-domains-page-actions.c */
void guichet_domains_page_install_actions (GtkWidgetClass *widget_class);
/* Tells @self what can be done with what is ticked. */
void guichet_domains_page_refresh_actions (GuichetDomainsPage *self);

G_END_DECLS
