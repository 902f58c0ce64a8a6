/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-output.h: takes directory entries out of the windows, to the clipboard or a
 * file, and in from a file.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

/* Each @entries: of #GuichetDirectoryEntry; those that were never read are left out.
 * Returns: (transfer full): what is to be told of it */
AdwToast *guichet_directory_output_copy (GtkWidget *widget, GListModel *entries);
void guichet_directory_output_save (GtkWidget *widget, GListModel *entries);
/* Asks for a table, and shows what it would change */
void guichet_directory_output_open (GtkWidget *widget, GuichetDesk *desk);

G_END_DECLS
