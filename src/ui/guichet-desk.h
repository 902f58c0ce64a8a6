/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-desk.h: what all windows of the application share: the session, the history, the dialer,
 * and one way to call. Has no widgets, so a call goes on when the window that asked for it is
 * closed.
 *
 * Property "busy" (boolean, read-only): a request is under way, the application is to stay.
 * Signals: "ask" (#GuichetPhoneNumber): the person must be asked first;
 * "placed" (#GuichetPhoneNumber, #GuichetCall); "failed" (#GuichetPhoneNumber, #GError).
 */
#pragma once

#include <gio/gio.h>

#include "guichet-call-history.h"
#include "guichet-contacts-desk.h"
#include "guichet-dialer.h"
#include "guichet-directory-desk.h"
#include "guichet-domains-desk.h"
#include "guichet-phone-number.h"
#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DESK (guichet_desk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDesk, guichet_desk, GUICHET, DESK, GObject)

GuichetDesk *guichet_desk_new (void);
GuichetSession *guichet_desk_get_session (GuichetDesk *self);
GuichetCallHistory *guichet_desk_get_history (GuichetDesk *self);
GuichetDialer *guichet_desk_get_dialer (GuichetDesk *self);
GSettings *guichet_desk_get_settings (GuichetDesk *self);
/* (transfer none): made when it is asked for first, so that calls alone cost nothing of it */
GuichetContactsDesk *guichet_desk_get_contacts (GuichetDesk *self);
gboolean guichet_desk_get_busy (GuichetDesk *self);
/* (transfer none): the same */
GuichetDirectoryDesk *guichet_desk_get_directory (GuichetDesk *self);
GuichetDomainsDesk *guichet_desk_get_domains (GuichetDesk *self);
/* Whether new contacts, entries of several numbers or orders are being sent; makes nothing for the
 * question */
gboolean guichet_desk_is_changing (GuichetDesk *self);

void guichet_desk_call (GuichetDesk *self, GuichetPhoneNumber *number);
void guichet_desk_call_confirmed (GuichetDesk *self, GuichetPhoneNumber *number);
void guichet_desk_set_never_offer (GuichetDesk *self, const char *dial, gboolean never_offer);

G_END_DECLS
