/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-out-dialog.h: the question before an account is signed out, and what is asked if
 * OVHcloud or the keyring does not go along.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

void
guichet_sign_out_dialog_show (GtkWindow *parent, GuichetSession *session, GuichetProfile *profile);

G_END_DECLS
