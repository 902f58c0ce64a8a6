/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page-private.h: what the parts of the page of the requests share. For them
 * alone.
 */
#pragma once

#include "guichet-requests-page.h"

#include "guichet-contact-request-entries.h"
#include "guichet-contact-request-news.h"
#include "guichet-contact-request-troubles.h"
#include "guichet-contact-request-view.h"

G_BEGIN_DECLS

struct _GuichetRequestsPage
{
  AdwBin parent_instance;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkDropDown *filter;
  GuichetContactRequestTroubles *troubles;
  GtkStack *stack;
  GtkSpinner *spinner;
  GuichetContactRequestView *view;

  GuichetDesk *desk;
  GuichetContactRequestEntries *entries;
  GuichetContactRequestNews *news;
  AdwToast *news_toast; /* (nullable): while it is shown */
  gint64 wanted;        /* the request to be shown once it is read; 0: none */
  guint spinner_delay;
  gboolean is_held;
};

void guichet_requests_page_tell (GuichetRequestsPage *self, const char *text);
void guichet_requests_page_add_toast (GuichetRequestsPage *self, AdwToast *toast);
/* Shows what becomes of the requests. */
void guichet_requests_page_follow_news (GuichetRequestsPage *self);
/* Looks whether the request that is wanted is in the list. */
void guichet_requests_page_found (GuichetRequestsPage *self);
/* The actions, and what the template calls of them */
void guichet_requests_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
