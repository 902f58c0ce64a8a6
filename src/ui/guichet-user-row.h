/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-user-row.h: a row of the preferences that chooses the Click2Call user (“identifier”) with
 * which calls are placed.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_USER_ROW (guichet_user_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetUserRow, guichet_user_row, GUICHET, USER_ROW, AdwComboRow)

void guichet_user_row_set_session (GuichetUserRow *self, GuichetSession *session);

G_END_DECLS
