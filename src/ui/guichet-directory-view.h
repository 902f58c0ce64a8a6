/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-view.h: the list of directory entries: rows, ticks, keys. One stop of Tab; the
 * arrows go from row to row, Space ticks, Enter or a click shows the form. It tells the list of
 * entries what is in sight.
 *
 * Signals "activated" (#GuichetDirectoryEntry): its form is to be shown; "ticks-changed".
 */
#pragma once

#include <adwaita.h>

#include "guichet-directory-shown.h"
#include "guichet-ticks.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_VIEW (guichet_directory_view_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryView, guichet_directory_view, GUICHET, DIRECTORY_VIEW, AdwBin)

/* Once. @list: all that @shown shows some of */
void guichet_directory_view_set_shown (GuichetDirectoryView *self,
                                       GuichetDirectoryShown *shown,
                                       GuichetReadingList *list);
/* (transfer none) */
GuichetTicks *guichet_directory_view_get_ticks (GuichetDirectoryView *self);
/* @entry: (nullable): the one whose form is seen; brings it into sight */
void guichet_directory_view_set_current (GuichetDirectoryView *self, GuichetDirectoryEntry *entry);
/* Takes the keyboard, unless somebody types. */
void guichet_directory_view_begin (GuichetDirectoryView *self);

G_END_DECLS
