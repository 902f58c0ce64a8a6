/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-window.h: the coordinates of every number: a list of all on the left, the form
 * of one on the right, one after the other where it is narrow.
 */
#pragma once

#include <adwaita.h>

#include "guichet-main-window.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_WINDOW (guichet_directory_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryWindow,
                      guichet_directory_window,
                      GUICHET,
                      DIRECTORY_WINDOW,
                      GuichetMainWindow)

/* The one of @application, made if there is none; presented. */
GuichetDirectoryWindow *guichet_directory_window_show (GtkApplication *application,
                                                       GuichetDesk *desk);
/* Shows the entry of @service, now or as soon as it is known; changes nothing. */
void guichet_directory_window_show_entry (GuichetDirectoryWindow *self, const char *service);

G_END_DECLS
