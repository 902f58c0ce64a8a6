/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-store.h: the database of an instance, which the windows and the helper write at the same
 * time. Private to the services. Knows tables and rows, but not what they mean; holds no secret and
 * no copied text.
 *
 * Signal "changed": another process has written.
 */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_STORE (guichet_store_get_type ())
G_DECLARE_FINAL_TYPE (GuichetStore, guichet_store, GUICHET, STORE, GObject)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

typedef void (*GuichetStoreRowFunc) (sqlite3_stmt *row, gpointer user_data);
/* Gives the parameters of row @n_row. */
typedef void (*GuichetStoreBindFunc) (sqlite3_stmt *statement, guint n_row, gpointer user_data);

GuichetStore *guichet_store_open (const char *folder, GError **error);
const GError *guichet_store_get_notice (GuichetStore *self);
const char *guichet_store_get_path (GuichetStore *self);
gboolean guichet_store_read (GuichetStore *self,
                             const char *sql,
                             GuichetStoreRowFunc row_func,
                             gpointer user_data,
                             GError **error);
/* (nullable) (transfer none): of a row that is being shown, as long as that is so */
const char *guichet_store_get_text (sqlite3_stmt *row, int column);
/* @parameter: of a row that is being written; @text: (nullable) */
void guichet_store_bind_text (sqlite3_stmt *statement, int parameter, const char *text);
gboolean guichet_store_write (GuichetStore *self,
                              gint64 *row_id,
                              GError **error,
                              const char *sql,
                              const char *types,
                              ...);
gboolean guichet_store_write_rows (GuichetStore *self,
                                   guint n_rows,
                                   GError **error,
                                   const char *sql,
                                   GuichetStoreBindFunc bind_func,
                                   gpointer user_data);
void guichet_store_relax (GuichetStore *self);

G_END_DECLS
