/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window-frame.h: what every main window has around its page: the header with the account
 * in use, search and the main menu, the banners, the place of the toasts.
 *
 * Property "search-mode" (boolean): the button of the header.
 */
#pragma once

#include <adwaita.h>

#include "guichet-session.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_WINDOW_FRAME (guichet_window_frame_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWindowFrame, guichet_window_frame, GUICHET, WINDOW_FRAME, AdwBin)

/* Once, by the window that it stands in. */
void guichet_window_frame_set_session (GuichetWindowFrame *self, GuichetSession *session);
void guichet_window_frame_set_title_widget (GuichetWindowFrame *self, GtkWidget *title);
void guichet_window_frame_set_page (GuichetWindowFrame *self, GtkWidget *page);
void guichet_window_frame_set_bottom (GuichetWindowFrame *self, GtkWidget *bottom);
/* What the main menu begins with */
void guichet_window_frame_set_menu (GuichetWindowFrame *self, GMenuModel *menu);
void guichet_window_frame_set_has_search (GuichetWindowFrame *self, gboolean has_search);
/* (transfer none) */
void guichet_window_frame_add_toast (GuichetWindowFrame *self, AdwToast *toast);

G_END_DECLS
