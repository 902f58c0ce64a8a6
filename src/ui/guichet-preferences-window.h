/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-preferences-window.h: how calls are placed, what is watched, and which numbers are left
 * alone.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_PREFERENCES_WINDOW (guichet_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetPreferencesWindow,
                      guichet_preferences_window,
                      GUICHET,
                      PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GuichetPreferencesWindow *guichet_preferences_window_new (GtkWindow *parent,
                                                          GuichetSession *session);

G_END_DECLS
