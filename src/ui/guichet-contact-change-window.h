/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-window.h: new contacts for one service or for thousands, in one window:
 * what shall change, what will be sent and what not and why, how far it has come, what became of
 * it. Sends nothing before the preview was seen and “Send” pressed; closing it stops nothing.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_WINDOW (guichet_contact_change_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeWindow,
                      guichet_contact_change_window,
                      GUICHET,
                      CONTACT_CHANGE_WINDOW,
                      AdwWindow)

/* Each presents a window over @parent. @services: (element-type GuichetService) */
void guichet_contact_change_window_show (GtkWindow *parent, GuichetDesk *desk, GPtrArray *services);
/* @file: a table of services and, if it says so, their new contacts */
void guichet_contact_change_window_show_file (GtkWindow *parent, GuichetDesk *desk, GFile *file);
/* @bulk: one that is under way, over, or that another start of the program left unfinished */
void guichet_contact_change_window_show_bulk (GtkWindow *parent,
                                              GuichetDesk *desk,
                                              GuichetContactBulk *bulk);

G_END_DECLS
