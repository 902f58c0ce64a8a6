/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-view-private.h: what the parts of the list of requests share. For them
 * alone.
 */
#pragma once

#include "guichet-contact-request-view.h"

G_BEGIN_DECLS

struct _GuichetContactRequestView
{
  AdwBin parent_instance;

  GtkListView *list;

  GuichetContactRequestEntries *entries;
  GtkFilter *filter;
  GtkFilterListModel *found;
  GPtrArray *bound; /* of GtkListItem: those that show a row */
  GuichetContactRequestFilter shown;
  char *search;
};

/* A GtkCustomFilterFunc: whether an entry is to be shown by the view, which is its data */
gboolean guichet_contact_request_view_matches (gpointer item, gpointer user_data);
/* Looks again which are. */
void guichet_contact_request_view_refilter (GuichetContactRequestView *self);

G_END_DECLS
