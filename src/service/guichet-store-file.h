/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-store-file.h: opens the file of the store: made, brought up to date, or set aside if it
 * is damaged. Private to the store. Never deletes a file and never changes one that a newer Guichet
 * wrote.
 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

sqlite3 *guichet_store_file_open (const char *folder, GError **notice, GError **error);
void guichet_store_file_set_error (GError **error, const char *path, const char *reason);

G_END_DECLS
