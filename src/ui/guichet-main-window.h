/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-main-window.h: what every main window has: the account in use, the main menu, search, the
 * banners, toasts that can be taken back, its size. What stands in it belongs to its subclasses.
 *
 * Properties, for the templates of subclasses: "title-widget" and "page" (GtkWidget), "bottom"
 * (GtkWidget, nullable), "menu" (GMenuModel: what the main menu begins with), "search-mode"
 * (boolean, to be bound to the page), "has-search" (boolean, %TRUE).
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_MAIN_WINDOW (guichet_main_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetMainWindow,
                          guichet_main_window,
                          GUICHET,
                          MAIN_WINDOW,
                          AdwApplicationWindow)

struct _GuichetMainWindowClass
{
  AdwApplicationWindowClass parent_class;

  void (*refresh) (GuichetMainWindow *self);
};

/* Once. @settings_prefix: (static): of the keys "…-size" and "…-maximized" */
void guichet_main_window_set_desk (GuichetMainWindow *self,
                                   GuichetDesk *desk,
                                   const char *settings_prefix);
GuichetDesk *guichet_main_window_get_desk (GuichetMainWindow *self);
/* (transfer none): what is told with a button is what Ctrl+Z takes back */
void guichet_main_window_add_toast (GuichetMainWindow *self, AdwToast *toast);
void guichet_main_window_tell (GuichetMainWindow *self, const char *text);

G_END_DECLS
