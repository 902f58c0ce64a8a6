/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-row.h: one request in the list, under the heading of its group if it is
 * the first of it. Shows and asks only: what an action does is the business of the page.
 *
 * Signal "action" (string, uint): the name of the action, and the part of the entry that it is for.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-request-entry.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_ROW (guichet_contact_request_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestRow,
                      guichet_contact_request_row,
                      GUICHET,
                      CONTACT_REQUEST_ROW,
                      AdwBin)

GtkWidget *guichet_contact_request_row_new (void);
void guichet_contact_request_row_set_entry (GuichetContactRequestRow *self,
                                            GuichetContactRequestEntry *entry);
GuichetContactRequestEntry *guichet_contact_request_row_get_entry (GuichetContactRequestRow *self);
void guichet_contact_request_row_set_heading (GuichetContactRequestRow *self, const char *heading);
/* Whether it says which accounts of this computer see it */
void guichet_contact_request_row_set_says_accounts (GuichetContactRequestRow *self,
                                                    gboolean says_accounts);
void guichet_contact_request_row_show_menu (GuichetContactRequestRow *self);
/* The moments go by. */
void guichet_contact_request_row_refresh (GuichetContactRequestRow *self);

G_END_DECLS
