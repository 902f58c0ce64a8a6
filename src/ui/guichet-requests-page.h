/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-requests-page.h: the requests for changes of contact: what waits for this side, what
 * waits for the other, what is over; accepting, refusing, having a code sent again.
 *
 * Properties: "n-to-confirm" (uint, read-only), "search-mode" (boolean). Signal "toast"
 * (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_REQUESTS_PAGE (guichet_requests_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetRequestsPage, guichet_requests_page, GUICHET, REQUESTS_PAGE, AdwBin)

/* Once, by the window that it stands in. */
void guichet_requests_page_set_desk (GuichetRequestsPage *self, GuichetDesk *desk);
void guichet_requests_page_refresh (GuichetRequestsPage *self);
/* Scrolls to request @id and selects it, now or as soon as it is read. */
void guichet_requests_page_show_request (GuichetRequestsPage *self, gint64 id);
/* Takes the clipboard as a code, a link or an e-mail, and asks what to do with it. */
void guichet_requests_page_paste (GuichetRequestsPage *self);
/* The same for whom the helper has offered a code of request @id (0: several), which it does not
 * pass on: says so if the clipboard has none of it any more. Never answers by itself. */
void guichet_requests_page_paste_code (GuichetRequestsPage *self, gint64 id);

G_END_DECLS
