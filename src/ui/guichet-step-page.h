/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-step-page.h: the page on which one waits while signing in goes on by itself. Signals
 * "cancel", and "for-session": the keyring is not waited for any longer.
 */
#pragma once

#include <adwaita.h>

#include "guichet-sign-in.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_STEP_PAGE (guichet_step_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetStepPage, guichet_step_page, GUICHET, STEP_PAGE, AdwBin)

void guichet_step_page_set_sign_in (GuichetStepPage *self, GuichetSignIn *sign_in);

G_END_DECLS
