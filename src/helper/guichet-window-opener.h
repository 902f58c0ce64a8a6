/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window-opener.h: opens the windows for a click outside of them, and passes on what the
 * desktop gave along with the click: without it a window may not take the focus.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_WINDOW_OPENER (guichet_window_opener_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWindowOpener, guichet_window_opener, GUICHET, WINDOW_OPENER, GObject)

GuichetWindowOpener *guichet_window_opener_new (GApplication *application);
/* @token: (transfer full) (nullable): of the click that is about to be told */
void guichet_window_opener_take_token (GuichetWindowOpener *self, char *token);
void
guichet_window_opener_open (GuichetWindowOpener *self, const char *action, GVariant *parameter);

G_END_DECLS
