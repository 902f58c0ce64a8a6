/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-journal.h: what was to be sent and what was sent when contacts of services were
 * changed, so that a program that is killed half-way can go on and sends nothing twice. Private to
 * the bulk. The only place with the SQL of it.
 */
#pragma once

#include "guichet-bulk-journal.h"
#include "guichet-contact-change-private.h"

G_BEGIN_DECLS

/* Something waits to be sent, or was sent without an answer. */
extern const GuichetBulkJournal guichet_contact_journal;

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
/* (element-type GuichetContactChange) (transfer full): as far as they have come */
GPtrArray *guichet_contact_journal_read (GuichetStore *store, gint64 bulk, GError **error);

G_END_DECLS
