/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holder-row.h: a holder of domain names in a list: who, where, by how many names it is
 * used. Follows what is shown as long as it has a holder.
 */
#pragma once

#include <adwaita.h>

#include "guichet-holders-shown.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDER_ROW (guichet_holder_row_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHolderRow, guichet_holder_row, GUICHET, HOLDER_ROW, AdwBin)

GtkWidget *guichet_holder_row_new (GuichetHoldersShown *shown);
/* @holder: (nullable): %NULL lets go of it */
void guichet_holder_row_set_holder (GuichetHolderRow *self, GuichetDomainContact *holder);

G_END_DECLS
