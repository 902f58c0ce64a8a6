/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rename-dialog.h: the small dialog that gives an account its name.
 */
#pragma once

#include <adwaita.h>

#include "guichet-profile-list.h"

G_BEGIN_DECLS

void guichet_rename_dialog_show (GtkWindow *parent,
                                 GuichetProfileList *profiles,
                                 GuichetProfile *profile);

G_END_DECLS
