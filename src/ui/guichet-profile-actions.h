/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-actions.h: what can be done with accounts from every window, as actions of the
 * application: "profile" (state: the id of the account in use), "rename-profile", "sign-in-again"
 * and "sign-out", all of the account in use.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-session.h"

G_BEGIN_DECLS

void guichet_profile_actions_add (GtkApplication *application, GuichetSession *session);

G_END_DECLS
