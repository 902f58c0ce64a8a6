/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-bar.h: where the call stands that goes on now: my phone rings, I pick up, theirs
 * rings, we talk.
 *
 * Property "call" (#GuichetCall, nullable). With %NULL the bar folds; a call that has ended stays
 * until it is closed.
 */
#pragma once

#include <adwaita.h>

#include "guichet-call.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALL_BAR (guichet_call_bar_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCallBar, guichet_call_bar, GUICHET, CALL_BAR, AdwBin)

void guichet_call_bar_close (GuichetCallBar *self);
void guichet_call_bar_set_call (GuichetCallBar *self, GuichetCall *call);

G_END_DECLS
