/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-no-account-page.h: what stands in a window while no account can be used: why, and the
 * first step.
 *
 * Property "invitation" (string, construct-only): what the window needs an account for, to somebody
 * who never had one; translated, a sentence.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_NO_ACCOUNT_PAGE (guichet_no_account_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetNoAccountPage,
                      guichet_no_account_page,
                      GUICHET,
                      NO_ACCOUNT_PAGE,
                      AdwBin)

void guichet_no_account_page_set_session (GuichetNoAccountPage *self, GuichetSession *session);

G_END_DECLS
