/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-found-row.h: an account that was found on this computer: where, and what can be done with
 * it. Signal "chosen" (#GuichetFoundAccount, gboolean: copy it into the keyring).
 */
#pragma once

#include <adwaita.h>

#include "guichet-found-account.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_FOUND_ROW (guichet_found_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetFoundRow, guichet_found_row, GUICHET, FOUND_ROW, AdwPreferencesRow)

GuichetFoundRow *guichet_found_row_new (GuichetFoundAccount *account);
void guichet_found_row_focus (GuichetFoundRow *self);

G_END_DECLS
