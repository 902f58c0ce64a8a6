/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-view.h: the list of requests: headings, rows, what is selected, the
 * keyboard, the table that is copied. What an action does is the business of the page.
 *
 * Signals: "action" (string, #GuichetContactRequestEntry, uint: the part it is for); "found": what
 * is in the list is other.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_REQUEST_FILTER_ALL,
  GUICHET_CONTACT_REQUEST_FILTER_OPEN,
  GUICHET_CONTACT_REQUEST_FILTER_FINISHED,
} GuichetContactRequestFilter;

#define GUICHET_TYPE_CONTACT_REQUEST_VIEW (guichet_contact_request_view_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestView,
                      guichet_contact_request_view,
                      GUICHET,
                      CONTACT_REQUEST_VIEW,
                      AdwBin)

/* Once */
void guichet_contact_request_view_set_entries (GuichetContactRequestView *self,
                                               GuichetContactRequestEntries *entries);
void guichet_contact_request_view_set_filter (GuichetContactRequestView *self,
                                              GuichetContactRequestFilter filter);
void guichet_contact_request_view_set_search (GuichetContactRequestView *self, const char *search);
guint guichet_contact_request_view_get_n_found (GuichetContactRequestView *self);
/* Returns: whether it is in the list */
gboolean guichet_contact_request_view_select (GuichetContactRequestView *self, gint64 id);
/* (transfer full): what is selected or, if nothing is, all that is found; @n: (out): how many */
char *guichet_contact_request_view_to_csv (GuichetContactRequestView *self, guint *n);

G_END_DECLS
