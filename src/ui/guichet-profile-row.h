/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile-row.h: one account in the list that one switches with: its initials, what it is
 * called, where it belongs, and a tick if it is in use.
 */
#pragma once

#include <adwaita.h>

#include "guichet-profile.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_PROFILE_ROW (guichet_profile_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetProfileRow, guichet_profile_row, GUICHET, PROFILE_ROW, AdwActionRow)

GtkWidget *guichet_profile_row_new (GuichetProfile *profile);
GuichetProfile *guichet_profile_row_get_profile (GuichetProfileRow *self);
void guichet_profile_row_show (GuichetProfileRow *self, const char *place, gboolean is_current);

G_END_DECLS
