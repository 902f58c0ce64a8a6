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

/* Changes of contacts, one row for each request */
extern const GuichetBulkJournal guichet_contact_journal;

/* What is known of one request from now on; on the disk when this returns. */
gboolean guichet_contact_journal_write (GuichetStore *store,
                                        GuichetContactChange *change,
                                        const GuichetContactPart *part,
                                        GError **error);

G_END_DECLS
