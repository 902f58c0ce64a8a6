/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-actions.h: what can be done with a call of the list.
 */
#pragma once

#include <adwaita.h>

#include "guichet-call.h"
#include "guichet-desk.h"

G_BEGIN_DECLS

AdwToast *guichet_call_actions_run (const char *action,
                                    GtkWidget *parent,
                                    GuichetDesk *desk,
                                    GuichetCall *call);

G_END_DECLS
