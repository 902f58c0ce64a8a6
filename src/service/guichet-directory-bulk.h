/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk.h: the same fields in the directory entries of several lines and numbers:
 * a plan first, then a run that can be paused, cancelled, and taken up again by another start of
 * the program. A #GListModel of #GuichetDirectoryChange, one for each entry.
 *
 * Each entry is read before it is sent: what is there already is not sent again, and what somebody
 * else has changed meanwhile is not overwritten. What people have typed into an entry is not sent.
 *
 * Properties, read-only, with notify: "state", "error" (boxed GError, nullable: why it is paused),
 * "total" and "done" (entries; those that are skipped do not count).
 */
#pragma once

#include "guichet-directory-change.h"
#include "guichet-session.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_DIRECTORY_BULK_PLANNED, /* nothing is sent before guichet_directory_bulk_start() */
  GUICHET_DIRECTORY_BULK_RUNNING,
  GUICHET_DIRECTORY_BULK_PAUSED,
  GUICHET_DIRECTORY_BULK_OVER,
} GuichetDirectoryBulkState;

#define GUICHET_TYPE_DIRECTORY_BULK_STATE (guichet_directory_bulk_state_get_type ())
GType guichet_directory_bulk_state_get_type (void);

#define GUICHET_TYPE_DIRECTORY_BULK (guichet_directory_bulk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryBulk,
                      guichet_directory_bulk,
                      GUICHET,
                      DIRECTORY_BULK,
                      GObject)

#define GUICHET_DIRECTORY_BULK_MAX_IN_FLIGHT 6

/* @session: ready; its account and keys stay those of the bulk, whatever the session does next.
 * @country: (nullable): that the fields are for: "fr"; %NULL: entries of any.
 * Returns: (nullable): %NULL if @session has no account yet */
GuichetDirectoryBulk *guichet_directory_bulk_new (GuichetSession *session, const char *country);
GuichetDirectoryBulk *guichet_directory_bulk_new_in_folder (GuichetSession *session,
                                                            const char *country,
                                                            const char *folder);
/* (element-type GuichetDirectoryBulk) (transfer full): what was not finished when the program
 * ended; those that another program carries out are not among them */
GPtrArray *guichet_directory_bulk_load_unfinished (GuichetSession *session, GError **error);
GPtrArray *guichet_directory_bulk_load_unfinished_in_folder (GuichetSession *session,
                                                             const char *folder,
                                                             GError **error);

/* @values: GUICHET_DIRECTORY_N_FIELDS of them, each (nullable): stays as it is.
 * Returns: (nullable) (transfer none): %NULL if @entry is in it already */
GuichetDirectoryChange *guichet_directory_bulk_add (GuichetDirectoryBulk *self,
                                                    GuichetDirectoryEntry *entry,
                                                    const char *const *values);

/* Begins a plan, or takes up what was not finished. Nothing is sent if the journal cannot be
 * written: %FALSE with %GUICHET_ERROR_STORE */
gboolean guichet_directory_bulk_start (GuichetDirectoryBulk *self, GError **error);
/* What is in flight comes to its end; nothing more is sent until it is resumed. */
void guichet_directory_bulk_pause (GuichetDirectoryBulk *self);
void guichet_directory_bulk_resume (GuichetDirectoryBulk *self);
/* Nothing more is sent, ever; what is in flight comes to its end. */
void guichet_directory_bulk_cancel (GuichetDirectoryBulk *self);
/* Once the bulk is over: what failed, and that of which nobody could say what became.
 * @change: (nullable): %NULL for all of it */
void guichet_directory_bulk_retry (GuichetDirectoryBulk *self, GuichetDirectoryChange *change);

GuichetDirectoryBulkState guichet_directory_bulk_get_state (GuichetDirectoryBulk *self);
const GError *guichet_directory_bulk_get_error (GuichetDirectoryBulk *self);
guint guichet_directory_bulk_get_total (GuichetDirectoryBulk *self);
guint guichet_directory_bulk_get_done (GuichetDirectoryBulk *self);

G_END_DECLS
