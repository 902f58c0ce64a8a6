/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-side-private.h: one account with its requests as the list of all of them sees it.
 */
#pragma once

#include "guichet-contact-side.h"

G_BEGIN_DECLS

GuichetContactSide *
guichet_contact_side_new (GuichetProfile *profile, GuichetSession *session, const char *folder);
/* Reads with @session, of the same profile, from now on. */
void guichet_contact_side_set_session (GuichetContactSide *self, GuichetSession *session);

G_END_DECLS
