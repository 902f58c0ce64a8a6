/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-troubles.h: which accounts cannot be read, each by its name and why, and
 * a way to try again. Shows nothing while all is well.
 *
 * Signal "retry".
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-sides.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_TROUBLES (guichet_contact_request_troubles_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestTroubles,
                      guichet_contact_request_troubles,
                      GUICHET,
                      CONTACT_REQUEST_TROUBLES,
                      AdwBin)

void guichet_contact_request_troubles_refresh (GuichetContactRequestTroubles *self,
                                               GuichetContactSides *sides);
/* Whether any account cannot be read */
gboolean guichet_contact_request_troubles_has_any (GuichetContactSides *sides);

G_END_DECLS
