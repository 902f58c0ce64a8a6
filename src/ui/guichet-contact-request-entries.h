/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-entries.h: the requests of every account of this computer as one list of
 * #GuichetContactRequestEntry, each request once, by group, the newest first. Has no widgets.
 *
 * Properties, read-only: "n-to-confirm" (uint). Signal "refreshed": something of the lists behind
 * it is other, such as what could not be read.
 */
#pragma once

#include "guichet-contact-request-entry.h"
#include "guichet-contacts-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_ENTRIES (guichet_contact_request_entries_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestEntries,
                      guichet_contact_request_entries,
                      GUICHET,
                      CONTACT_REQUEST_ENTRIES,
                      GObject)

GuichetContactRequestEntries *guichet_contact_request_entries_new (GuichetContactsDesk *desk);
/* (transfer none): of #GuichetContactRequestEntry */
GListModel *guichet_contact_request_entries_get_model (GuichetContactRequestEntries *self);
guint guichet_contact_request_entries_get_n_to_confirm (GuichetContactRequestEntries *self);

/* Somebody looks at it until he releases it. */
void guichet_contact_request_entries_hold (GuichetContactRequestEntries *self);
void guichet_contact_request_entries_release (GuichetContactRequestEntries *self);
void guichet_contact_request_entries_refresh (GuichetContactRequestEntries *self);

/* Whether something is being read */
gboolean guichet_contact_request_entries_get_loading (GuichetContactRequestEntries *self);
/* (transfer none): the accounts; what could not be read is the error of their lists */
GuichetContactSides *guichet_contact_request_entries_get_sides (GuichetContactRequestEntries *self);
/* (nullable) (transfer none): request @id as @side sees it */
GuichetContactRequestEntry *
guichet_contact_request_entries_find (GuichetContactRequestEntries *self,
                                      GuichetContactSide *side,
                                      gint64 id);

G_END_DECLS
