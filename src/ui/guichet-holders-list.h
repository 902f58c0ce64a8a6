/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holders-list.h: the holders of domain names as a list that is searched, filtered and
 * sorted. Changes nothing.
 *
 * Property "search-mode" (boolean).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"
#include "guichet-holder-view.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDERS_LIST (guichet_holders_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHoldersList, guichet_holders_list, GUICHET, HOLDERS_LIST, AdwBin)

/* Once, by the page that it stands in. Reads nothing before it is refreshed. */
void guichet_holders_list_set_shown (GuichetHoldersList *self,
                                     GuichetHoldersShown *shown,
                                     GuichetDesk *desk);
/* (transfer none): its rows, which know who is seen */
GuichetHolderView *guichet_holders_list_get_view (GuichetHoldersList *self);
/* Shows all of them, so that none is hidden. */
void guichet_holders_list_show_all (GuichetHoldersList *self);
/* Shows those who are likely @holder, and @holder. */
void guichet_holders_list_show_alike (GuichetHoldersList *self, GuichetDomainContact *holder);

G_END_DECLS
