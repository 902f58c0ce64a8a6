/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-list-page.h: every line and number with what the directories print of it, what
 * it lacks, and how far its publication has come: search, filters, selection of several. Changes no
 * entry itself.
 *
 * Properties: "search-mode" (boolean); "entry" (#GuichetDirectoryEntry, nullable): the one whose
 * form is to be shown. Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_LIST_PAGE (guichet_directory_list_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryListPage,
                      guichet_directory_list_page,
                      GUICHET,
                      DIRECTORY_LIST_PAGE,
                      AdwBin)

/* Once, by the window that it stands in. */
void guichet_directory_list_page_set_desk (GuichetDirectoryListPage *self, GuichetDesk *desk);
/* Reads everything again. */
void guichet_directory_list_page_refresh (GuichetDirectoryListPage *self);
/* (element-type GuichetDirectoryEntry) (transfer full): the ticked ones; empty: none is */
GPtrArray *guichet_directory_list_page_get_selected (GuichetDirectoryListPage *self);
void guichet_directory_list_page_clear_selected (GuichetDirectoryListPage *self);

G_END_DECLS
