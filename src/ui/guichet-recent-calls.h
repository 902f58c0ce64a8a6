/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-recent-calls.h: the history as a list with days as headings, searched, exported, undone.
 *
 * Property "search-mode" (boolean): the search bar is open.
 * Signal "toast" (#AdwToast): something was done, to be told by the window.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_RECENT_CALLS (guichet_recent_calls_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRecentCalls, guichet_recent_calls, GUICHET, RECENT_CALLS, AdwBin)

void guichet_recent_calls_set_desk (GuichetRecentCalls *self, GuichetDesk *desk);
void guichet_recent_calls_show_newest (GuichetRecentCalls *self);
void guichet_recent_calls_export (GuichetRecentCalls *self);

G_END_DECLS
