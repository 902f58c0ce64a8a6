/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-banners.h: what a window says over its page of the state of the account: offline,
 * keys that are refused, a keyring that is waited for or stays closed, a clock that is wrong. Each
 * says what can be done, and touches nothing of what was typed below it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SESSION_BANNERS (guichet_session_banners_get_type ())
G_DECLARE_FINAL_TYPE (GuichetSessionBanners,
                      guichet_session_banners,
                      GUICHET,
                      SESSION_BANNERS,
                      AdwBin)

/* Once, by the window that it stands in. */
void guichet_session_banners_set_session (GuichetSessionBanners *self, GuichetSession *session);
gboolean guichet_session_banners_tell (GuichetSession *session, const GError *error);

G_END_DECLS
