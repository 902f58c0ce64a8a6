/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window.h: the main window: header, menus, banners, and the page of calls.
 */
#pragma once

#include <adwaita.h>

#include "guichet-calls-page.h"
#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_WINDOW (guichet_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWindow, guichet_window, GUICHET, WINDOW, AdwApplicationWindow)

GuichetWindow *guichet_window_new (GtkApplication *application, GuichetDesk *desk);
GuichetCallsPage *guichet_window_get_calls_page (GuichetWindow *self);
void guichet_window_tell (GuichetWindow *self, const char *text);

G_END_DECLS
