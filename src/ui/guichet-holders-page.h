/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-holders-page.h: who holds the domain names of the account: each with its names, those
 * without any, those that are likely the same. Changes nothing itself.
 *
 * Property "search-mode" (boolean). Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_HOLDERS_PAGE (guichet_holders_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetHoldersPage, guichet_holders_page, GUICHET, HOLDERS_PAGE, AdwBin)

/* Once, by the window that it stands in. */
void guichet_holders_page_set_desk (GuichetHoldersPage *self, GuichetDesk *desk);
void guichet_holders_page_refresh (GuichetHoldersPage *self);
/* Now or as soon as it is read. */
void guichet_holders_page_show_holder (GuichetHoldersPage *self, gint64 id);
/* Asks for a file, and writes what is shown to it. */
void guichet_holders_page_export (GuichetHoldersPage *self);

G_END_DECLS
