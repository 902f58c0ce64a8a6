/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-apply-window.h: chosen fields for the entries of several numbers, in one
 * window: what shall change, what will be sent and what not and why, how far it has come, what
 * became of it. Sends nothing before the preview was seen and “Apply” pressed; closing it stops
 * nothing.
 */
#pragma once

#include <adwaita.h>

#include "guichet-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_APPLY_WINDOW (guichet_directory_apply_window_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryApplyWindow,
                      guichet_directory_apply_window,
                      GUICHET,
                      DIRECTORY_APPLY_WINDOW,
                      AdwWindow)

/* Each presents a window over @parent. @entries: (element-type GuichetDirectoryEntry) */
void guichet_directory_apply_window_show (GtkWindow *parent, GuichetDesk *desk, GPtrArray *entries);
/* @file: a table of entries, as Guichet exports it */
void guichet_directory_apply_window_show_file (GtkWindow *parent, GuichetDesk *desk, GFile *file);
/* @bulk: one that is under way, over, or that another start of the program left unfinished */
void guichet_directory_apply_window_show_bulk (GtkWindow *parent,
                                               GuichetDesk *desk,
                                               GuichetDirectoryBulk *bulk);

G_END_DECLS
