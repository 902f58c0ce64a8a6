/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-content.h: what a page has to show of a long list that is being read: its rows,
 * or why there are none. What comes at once needs no spinner. Has no widgets.
 *
 * Signal "changed": that, or how far the reading has come.
 */
#pragma once

#include "guichet-reading-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_READING_CONTENT (guichet_reading_content_get_type ())
G_DECLARE_FINAL_TYPE (GuichetReadingContent,
                      guichet_reading_content,
                      GUICHET,
                      READING_CONTENT,
                      GObject)

/* @rows: those of @list that are shown */
GuichetReadingContent *guichet_reading_content_new (GuichetReadingList *list, GListModel *rows);
/* The page of a stack: "table", "nothing" (is found), "empty", "failed", "waiting", "loading".
 * Static */
const char *guichet_reading_content_get_name (GuichetReadingContent *self);

G_END_DECLS
