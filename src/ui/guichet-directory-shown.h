/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-shown.h: what of the directory entries is shown, and in which order: a filter
 * and an order over the list of entries. Has no widgets.
 *
 * What is learnt while the list is read is taken into account a few times a second, not row by row.
 * Signal "changed": other rows may be shown, or may have something else to tell.
 */
#pragma once

#include <gtk/gtk.h>

#include "guichet-directory-list.h"
#include "guichet-directory-summary.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_SHOWN (guichet_directory_shown_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryShown,
                      guichet_directory_shown,
                      GUICHET,
                      DIRECTORY_SHOWN,
                      GObject)

/* @entries: of #GuichetDirectoryEntry */
GuichetDirectoryShown *guichet_directory_shown_new (GListModel *entries);
/* (transfer none): all there are, and those that are shown */
GListModel *guichet_directory_shown_get_entries (GuichetDirectoryShown *self);
GListModel *guichet_directory_shown_get_rows (GuichetDirectoryShown *self);

void guichet_directory_shown_set_filter (GuichetDirectoryShown *self,
                                         GuichetDirectoryFilter filter);
/* @typed: what stands in the search field */
void guichet_directory_shown_set_typed (GuichetDirectoryShown *self, const char *typed);
gboolean guichet_directory_shown_is_filtered (GuichetDirectoryShown *self);

/* Until the entry changes */
const GuichetDirectorySummary *guichet_directory_shown_get_summary (GuichetDirectoryShown *self,
                                                                    GuichetDirectoryEntry *entry);
/* Of all there are, how many lack something */
guint guichet_directory_shown_count_incomplete (GuichetDirectoryShown *self);

G_END_DECLS
