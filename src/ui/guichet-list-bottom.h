/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-list-bottom.h: below a long list: a box that ticks all of it, how many there are or are
 * ticked, how old that is, and buttons.
 *
 * Properties: "buttons" (GtkWidget, nullable), for the template of the page; "detail" (string,
 * nullable): what is told above the rest, of the row at the cursor.
 */
#pragma once

#include <adwaita.h>

#include "guichet-reading-list.h"
#include "guichet-ticks.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_LIST_BOTTOM (guichet_list_bottom_get_type ())
G_DECLARE_FINAL_TYPE (GuichetListBottom, guichet_list_bottom, GUICHET, LIST_BOTTOM, AdwBin)

/* Once. @list: all there is; @ticks: of what the list above it shows */
void guichet_list_bottom_set_list (GuichetListBottom *self,
                                   GuichetReadingList *list,
                                   GuichetTicks *ticks);
/* Something of the list, of what is shown or of the ticks changed. @count: how many are shown,
 * which is told while none is ticked; @missing: (nullable): how far the reading has come, while not
 * everything is known; %NULL: “5 of 10 read” */
void guichet_list_bottom_refresh (GuichetListBottom *self, const char *count, const char *missing);

G_END_DECLS
