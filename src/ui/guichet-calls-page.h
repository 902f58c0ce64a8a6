/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-calls-page.h: the page that opens first: a number, the line it is called from, the call,
 * the recent ones.
 *
 * Property "search-mode" (boolean). Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALLS_PAGE (guichet_calls_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCallsPage, guichet_calls_page, GUICHET, CALLS_PAGE, AdwBin)

void guichet_calls_page_set_desk (GuichetCallsPage *self, GuichetDesk *desk);
void guichet_calls_page_set_number (GuichetCallsPage *self, const char *text);
void guichet_calls_page_choose (GuichetCallsPage *self, GPtrArray *numbers);
void guichet_calls_page_focus_number (GuichetCallsPage *self);
void guichet_calls_page_call (GuichetCallsPage *self);
void guichet_calls_page_export (GuichetCallsPage *self);

G_END_DECLS
