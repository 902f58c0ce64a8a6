/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-browser-wait.h: the page that waits for the person's answer in the browser. Signal
 * "cancel".
 */
#pragma once

#include <adwaita.h>

#include "guichet-sign-in.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_BROWSER_WAIT (guichet_browser_wait_get_type ())
G_DECLARE_FINAL_TYPE (GuichetBrowserWait, guichet_browser_wait, GUICHET, BROWSER_WAIT, AdwBin)

void guichet_browser_wait_set_sign_in (GuichetBrowserWait *self, GuichetSignIn *sign_in);
void guichet_browser_wait_open (GuichetBrowserWait *self);

G_END_DECLS
