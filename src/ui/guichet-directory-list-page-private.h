/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list-page-private.h: the list of entries as its own files see it.
 */
#pragma once

#include "guichet-directory-list-page.h"

#include "guichet-bulk-bar.h"
#include "guichet-directory-view.h"
#include "guichet-list-bottom.h"
#include "guichet-reading-content.h"
#include "guichet-reading-trouble.h"

G_BEGIN_DECLS

struct _GuichetDirectoryListPage
{
  AdwBin parent_instance;

  GuichetBulkBar *bulks;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkDropDown *filter;
  GuichetReadingTrouble *trouble;
  GtkStack *content_stack;
  GuichetDirectoryView *view;
  GuichetListBottom *bottom;
  GtkWidget *change_button;

  GuichetDesk *desk;
  GuichetReadingList *list;
  GuichetDirectoryShown *shown;
  GuichetReadingContent *content;
  GuichetDirectoryEntry *entry; /* (nullable): whose form is to be shown */
  gboolean is_new;              /* the keyboard belongs to the list as soon as there is one */
};

/* guichet-directory-list-actions.c */
void guichet_directory_list_actions_install (GtkWidgetClass *widget_class);
/* Tells @self what can be done with what is @ticked. */
void guichet_directory_list_actions_refresh (GuichetDirectoryListPage *self, gboolean has_ticks);

G_END_DECLS
