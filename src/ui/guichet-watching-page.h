/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-watching-page.h: the page of the preferences about copied numbers: whether they are
 * offered, when the helper starts, and whether it runs.
 *
 * Signal: "toast" (#AdwToast): what went wrong, to be shown by the window.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_WATCHING_PAGE (guichet_watching_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWatchingPage,
                      guichet_watching_page,
                      GUICHET,
                      WATCHING_PAGE,
                      AdwPreferencesPage)

void guichet_watching_page_set_settings (GuichetWatchingPage *self, GSettings *settings);

G_END_DECLS
