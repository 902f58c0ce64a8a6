/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-content.h: what a page has to show of a long list that is being read: its rows,
 * or why there are none. What comes at once needs no spinner. Has no widgets.
 *
 * Signal "changed": that, how far the reading has come, or something of what is shown.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_READING_CONTENT (guichet_reading_content_get_type ())
G_DECLARE_FINAL_TYPE (GuichetReadingContent,
                      guichet_reading_content,
                      GUICHET,
                      READING_CONTENT,
                      GObject)

/* @list: a #GuichetReadingList or a #GuichetReadList; @rows: those of @list that are shown; @shown:
 * a GObject that tells "changed" of them, too */
GuichetReadingContent *
guichet_reading_content_new (GListModel *list, GListModel *rows, gpointer shown);
/* The page of a stack: "table", "nothing" (is found), "empty", "failed", "waiting", "loading".
 * Static */
const char *guichet_reading_content_get_name (GuichetReadingContent *self);

G_END_DECLS
