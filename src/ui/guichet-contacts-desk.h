/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contacts-desk.h: what the windows about contacts share: the services of the account, the
 * requests, the accounts that were given last, the changes under way. Has no widgets, so a change
 * goes on when the window that asked for it is closed.
 *
 * Property "busy" (boolean, read-only): requests are being sent, the application is to stay.
 */
#pragma once

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
/* (transfer none): of #GuichetContactBulk: those under way, and those whose result nobody has put
 * away yet */
GListModel *guichet_contacts_desk_get_bulks (GuichetContactsDesk *self);
void guichet_contacts_desk_add_bulk (GuichetContactsDesk *self, GuichetContactBulk *bulk);
/* Its result was read. */
void guichet_contacts_desk_drop_bulk (GuichetContactsDesk *self, GuichetContactBulk *bulk);
gboolean guichet_contacts_desk_get_busy (GuichetContactsDesk *self);

G_END_DECLS
