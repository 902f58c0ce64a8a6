/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-accounts.h: the accounts that are offered for a contact: those that were
 * given last, and those that are signed in on this computer.
 */
#pragma once

#include "guichet-contacts-desk.h"

G_BEGIN_DECLS

/* (transfer full): items have the action "contact.choose" */
GMenuModel *guichet_contact_change_accounts_list (GuichetContactsDesk *desk);
/* Remembers that accounts were asked for. */
void guichet_contact_change_accounts_use (GuichetContactsDesk *desk, GListModel *changes);

G_END_DECLS
