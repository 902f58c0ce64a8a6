/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-bulks.h: a bar that tells of changes of contacts which are under way, or which
 * another start of the program left unfinished, with the way to them.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICE_BULKS (guichet_service_bulks_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServiceBulks, guichet_service_bulks, GUICHET, SERVICE_BULKS, AdwBin)

/* Once. Takes up what was left unfinished as soon as the account is known; sends nothing of it. */
void guichet_service_bulks_set_desk (GuichetServiceBulks *self, GuichetDesk *desk);

G_END_DECLS
