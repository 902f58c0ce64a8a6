/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contacts-desk.h: what the windows about contacts share: the services of the account, the
 * requests, the accounts that were given last, the changes under way. Has no widgets, so a change
 * goes on when the window that asked for it is closed.
 */
#pragma once

#include "guichet-bulk-shelf.h"
#include "guichet-contact-bulk.h"
#include "guichet-contact-sides.h"
#include "guichet-recent-accounts.h"
#include "guichet-service-list.h"
#include "guichet-service-pending.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACTS_DESK (guichet_contacts_desk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactsDesk, guichet_contacts_desk, GUICHET, CONTACTS_DESK, GObject)

/* Nothing is asked of the network before the list in question is loaded or held. */
GuichetContactsDesk *guichet_contacts_desk_new (GuichetSession *session);
GuichetSession *guichet_contacts_desk_get_session (GuichetContactsDesk *self);
GuichetServiceList *guichet_contacts_desk_get_services (GuichetContactsDesk *self);
/* (transfer none): the requests, of every account that is signed in */
GuichetContactSides *guichet_contacts_desk_get_sides (GuichetContactsDesk *self);
/* (transfer none): which contacts wait for an answer; as far as somebody holds the sides */
GuichetServicePending *guichet_contacts_desk_get_pending (GuichetContactsDesk *self);
GuichetRecentAccounts *guichet_contacts_desk_get_recent (GuichetContactsDesk *self);
/* (transfer none): of #GuichetContactBulk */
GuichetBulkShelf *guichet_contacts_desk_get_bulks (GuichetContactsDesk *self);

G_END_DECLS
