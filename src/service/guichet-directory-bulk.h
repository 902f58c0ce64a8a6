/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk.h: the same fields in the directory entries of several lines and numbers:
 * a #GuichetBulk of #GuichetDirectoryChange, one for each entry.
 *
 * Each entry is read before it is sent: what is there already is not sent again, and what somebody
 * else has changed meanwhile is not overwritten. What people have typed into an entry is not sent.
 */
#pragma once

#include "guichet-bulk.h"
#include "guichet-directory-change.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_DIRECTORY_BULK (guichet_directory_bulk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetDirectoryBulk,
                      guichet_directory_bulk,
                      GUICHET,
                      DIRECTORY_BULK,
                      GuichetBulk)

/* @session: ready; its account and keys stay those of the bulk, whatever the session does next.
 * @country: (nullable): that the fields are for: "fr"; %NULL: entries of any.
 * Returns: (nullable): %NULL if @session has no account yet */
GuichetDirectoryBulk *guichet_directory_bulk_new (GuichetSession *session, const char *country);
GuichetDirectoryBulk *guichet_directory_bulk_new_in_folder (GuichetSession *session,
                                                            const char *country,
                                                            const char *folder);

/* @values: GUICHET_DIRECTORY_N_FIELDS of them, each (nullable): stays as it is.
 * Returns: (nullable) (transfer none): %NULL if @entry is in it already */
GuichetDirectoryChange *guichet_directory_bulk_add (GuichetDirectoryBulk *self,
                                                    GuichetDirectoryEntry *entry,
                                                    const char *const *values);

G_END_DECLS
