/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-news.h: tells in notifications that a publication which people wait for has
 * come to its end: the directories show it, have taken it out, or did not take it. Each is told
 * once, by the windows or by the helper, whoever sees it first. A click shows the entry.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

/* Each (transfer full): in the words of a notification. Pure */
char *guichet_directory_news_title (GuichetDirectoryEntry *entry);
char *guichet_directory_news_body (GuichetDirectoryEntry *entry);

/* What the store of this instance has. @application: knows the actions "show-entry" (string: a line
 * or number) and "show-directory" */
void guichet_directory_news_tell (GApplication *application);
/* (element-type GuichetDirectoryEntry) (transfer full): what nobody has been told; never again */
GPtrArray *guichet_directory_news_take_in_folder (const char *folder);

G_END_DECLS
