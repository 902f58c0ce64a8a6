/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations-page-private.h: what the parts of the page of the operations share. For them
 * alone.
 */
#pragma once

#include "guichet-operations-page.h"

#include "guichet-operation-detail.h"
#include "guichet-operation-view.h"
#include "guichet-reading-content.h"
#include "guichet-reading-trouble.h"

G_BEGIN_DECLS

struct _GuichetOperationsPage
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  GtkDropDown *filter;
  GtkLabel *count;
  GuichetReadingTrouble *trouble;
  GuichetReadingTrouble *order_trouble;
  AdwLeaflet *leaflet;
  AdwClamp *list;
  GtkStack *content_stack;
  GuichetOperationView *view;
  GtkWidget *detail;
  GtkStack *detail_stack;
  GuichetOperationDetail *operation_detail;

  GuichetDesk *desk;
  GuichetOperationList *operations;
  GuichetReadingContent *content;
  gint64 wanted; /* the operation to be shown once it is read; 0: none */
  gboolean is_held;
};

/* Looks whether the operation that is wanted is in the list, and the one that is seen still. */
void guichet_operations_page_refresh_seen (GuichetOperationsPage *self);
/* List and operation are seen side by side, or one after the other. */
void guichet_operations_page_refresh_layout (GuichetOperationsPage *self);
/* The way between both, and what the template calls of it */
void guichet_operations_page_install_seen (GtkWidgetClass *widget_class);

G_END_DECLS
