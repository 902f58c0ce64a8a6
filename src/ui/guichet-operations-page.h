/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operations-page.h: what OVHcloud does for the domain names of the account: how far each
 * operation has come and what it waits for, the order beside it, what can be done.
 *
 * Properties: "n-waiting" (uint, read-only: operations that need somebody here), "search-mode"
 * (boolean). Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATIONS_PAGE (guichet_operations_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationsPage,
                      guichet_operations_page,
                      GUICHET,
                      OPERATIONS_PAGE,
                      AdwBin)

/* Once, by the window that it stands in; it is read while it is seen. */
void guichet_operations_page_set_desk (GuichetOperationsPage *self, GuichetDesk *desk);
/* Asks for a file, and writes what is shown to it. */
void guichet_operations_page_export (GuichetOperationsPage *self);
void guichet_operations_page_refresh (GuichetOperationsPage *self);
/* Now or as soon as it is read. */
void guichet_operations_page_show_operation (GuichetOperationsPage *self, gint64 id);

G_END_DECLS
