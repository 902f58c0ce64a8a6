/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-side.h: one account that is signed in on this computer, and its requests for
 * changes of contact. A request between two such accounts has two sides here, each with a code of
 * its own.
 *
 * Properties, read-only: "profile" (#GuichetProfile), "session" (#GuichetSession, always of that
 * profile, whatever the windows show), "requests" (#GuichetContactRequestList).
 */
#pragma once

#include "guichet-contact-request-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_SIDE (guichet_contact_side_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactSide, guichet_contact_side, GUICHET, CONTACT_SIDE, GObject)

GuichetProfile *guichet_contact_side_get_profile (GuichetContactSide *self);
GuichetSession *guichet_contact_side_get_session (GuichetContactSide *self);
GuichetContactRequestList *guichet_contact_side_get_requests (GuichetContactSide *self);
/* The nichandle; "" until it is known */
const char *guichet_contact_side_get_account (GuichetContactSide *self);

G_END_DECLS
