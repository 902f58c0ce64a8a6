/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk.h: new contacts for one service or for thousands: a #GuichetBulk of
 * #GuichetContactChange, one for each service.
 *
 * Never sends one twice: what was sent without an answer is looked for among OVHcloud's requests
 * before it may be sent again, and only when people ask for that.
 */
#pragma once

#include "guichet-bulk.h"
#include "guichet-contact-change.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_BULK (guichet_contact_bulk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactBulk, guichet_contact_bulk, GUICHET, CONTACT_BULK, GuichetBulk)

/* @session: ready; its account and keys stay those of the bulk, whatever the session does next.
 * Returns: (nullable): %NULL if @session has no account yet */
GuichetContactBulk *guichet_contact_bulk_new (GuichetSession *session);
GuichetContactBulk *guichet_contact_bulk_new_in_folder (GuichetSession *session,
                                                        const char *folder);

/* Whether each contact has a request of its own, of what is added from now on; one carries all
 * unless set */
void guichet_contact_bulk_set_separate (GuichetContactBulk *self, gboolean is_separate);
/* Each (nullable): stays as it is. Returns: (nullable) (transfer none): %NULL if @service is in it
 * already */
GuichetContactChange *guichet_contact_bulk_add (GuichetContactBulk *self,
                                                GuichetService *service,
                                                const char *admin,
                                                const char *tech,
                                                const char *billing);
/* Looks once more for what was sent without an answer, once the bulk is over; sends none of it. */
void guichet_contact_bulk_search (GuichetContactBulk *self);

G_END_DECLS
