/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-journal.h: what was to be sent and what was sent when contacts of services were
 * changed, so that a program that is killed half-way can go on and sends nothing twice. Private to
 * the bulk. The only place with the SQL of it.
 */
#pragma once

#include "guichet-contact-change-private.h"
#include "guichet-store.h"

G_BEGIN_DECLS

/* Writes the plan, everything or nothing, and takes the lock of the new bulk.
 * @changes: (element-type GuichetContactChange) */
gboolean guichet_contact_journal_begin (GuichetStore *store,
                                        const char *profile,
                                        const char *account,
                                        GPtrArray *changes,
                                        gint64 *bulk,
                                        int *lock,
                                        GError **error);
/* What is known of one request from now on; on the disk when this returns. */
gboolean guichet_contact_journal_write (GuichetStore *store,
                                        GuichetContactChange *change,
                                        const GuichetContactPart *part,
                                        GError **error);
gboolean guichet_contact_journal_cancel (GuichetStore *store, gint64 bulk, GError **error);
gboolean guichet_contact_journal_delete (GuichetStore *store, gint64 bulk, GError **error);

gboolean guichet_contact_journal_forget (GuichetStore *store, const char *profile, GError **error);

/* (element-type gint64) (transfer full): the bulks in which something waits to be sent, or was
 * sent without an answer; the oldest first */
GArray *guichet_contact_journal_find (GuichetStore *store,
                                      const char *profile,
                                      const char *account,
                                      GError **error);
/* (element-type GuichetContactChange) (transfer full): as far as they have come */
GPtrArray *guichet_contact_journal_read (GuichetStore *store, gint64 bulk, GError **error);

/* Makes this program the only one that carries @bulk out, until the file is closed or the program
 * dies. Returns: -1 if another does */
int guichet_contact_journal_lock (GuichetStore *store, gint64 bulk);

G_END_DECLS
