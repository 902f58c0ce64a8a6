/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-services-page.h: every service of the account with its contacts, in one table: search,
 * filters, selection, copy. Asks for no change itself: "change" opens the window that does.
 *
 * Property "search-mode" (boolean). Signal "toast" (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_SERVICES_PAGE (guichet_services_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetServicesPage, guichet_services_page, GUICHET, SERVICES_PAGE, AdwBin)

/* Once, by the window that it stands in. */
void guichet_services_page_set_desk (GuichetServicesPage *self, GuichetDesk *desk);
/* Reads everything again. */
void guichet_services_page_refresh (GuichetServicesPage *self);
/* Asks for a file, and writes what is selected to it, or all that is shown. */
void guichet_services_page_export (GuichetServicesPage *self);
/* Opens the window that changes the contacts of what is selected. */
void guichet_services_page_change (GuichetServicesPage *self);

G_END_DECLS
