/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window.h: the window of calls, which opens first.
 */
#pragma once

#include <adwaita.h>

#include "guichet-calls-page.h"
#include "guichet-main-window.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_WINDOW (guichet_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWindow, guichet_window, GUICHET, WINDOW, GuichetMainWindow)

GuichetWindow *guichet_window_new (GtkApplication *application, GuichetDesk *desk);
GuichetCallsPage *guichet_window_get_calls_page (GuichetWindow *self);

G_END_DECLS
