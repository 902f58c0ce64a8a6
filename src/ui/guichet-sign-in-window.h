/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-window.h: signs in to OVHcloud, in four ways. Shows what #GuichetSignIn does, and
 * does nothing of it itself.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SIGN_IN_WINDOW (guichet_sign_in_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSignInWindow,
                      guichet_sign_in_window,
                      GUICHET,
                      SIGN_IN_WINDOW,
                      AdwWindow)

GuichetSignInWindow *guichet_sign_in_window_new (GuichetDesk *desk, GuichetProfile *again);

G_END_DECLS
