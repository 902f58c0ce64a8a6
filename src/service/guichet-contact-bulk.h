/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk.h: new contacts for one service or for thousands: a plan first, then a run
 * that can be paused, cancelled, and taken up again by another start of the program. A #GListModel
 * of #GuichetContactChange, one for each service.
 *
 * Never sends one twice: what was sent without an answer is looked for among OVHcloud's requests
 * before it may be sent again, and only when people ask for that.
 *
 * Properties, read-only, with notify: "state", "error" (boxed GError, nullable: why it is paused,
 * or why it is not known what became of some), "total" and "done" (services; those that are skipped
 * do not count), "remaining-seconds" (-1 while nobody can say).
 */
#pragma once

#include "guichet-contact-change.h"
#include "guichet-session.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_BULK_PLANNED, /* nothing is sent before guichet_contact_bulk_start() */
  GUICHET_CONTACT_BULK_RUNNING,
  GUICHET_CONTACT_BULK_PAUSED,
  GUICHET_CONTACT_BULK_LOOKING, /* for what was sent without an answer */
  GUICHET_CONTACT_BULK_OVER,
} GuichetContactBulkState;

#define GUICHET_TYPE_CONTACT_BULK_STATE (guichet_contact_bulk_state_get_type ())
GType guichet_contact_bulk_state_get_type (void);

#define GUICHET_TYPE_CONTACT_BULK (guichet_contact_bulk_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactBulk, guichet_contact_bulk, GUICHET, CONTACT_BULK, GObject)

#define GUICHET_CONTACT_BULK_MAX_IN_FLIGHT 6

/* @session: ready; its account and keys stay those of the bulk, whatever the session does next */
GuichetContactBulk *guichet_contact_bulk_new (GuichetSession *session);
GuichetContactBulk *guichet_contact_bulk_new_in_folder (GuichetSession *session,
                                                        const char *folder);
/* (element-type GuichetContactBulk) (transfer full): what was not finished when the program ended;
 * those that another program carries out are not among them */
GPtrArray *guichet_contact_bulk_load_unfinished (GuichetSession *session, GError **error);
GPtrArray *guichet_contact_bulk_load_unfinished_in_folder (GuichetSession *session,
                                                           const char *folder,
                                                           GError **error);

/* Goes on with the keys of @session, if they are of the same account: the old ones may be refused
 */
void guichet_contact_bulk_renew (GuichetContactBulk *self, GuichetSession *session);
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

/* Begins a plan, or takes up what was not finished. Nothing is sent if the journal cannot be
 * written: %FALSE with %GUICHET_ERROR_STORE */
gboolean guichet_contact_bulk_start (GuichetContactBulk *self, GError **error);
/* What is in flight comes to its end; nothing more is sent until it is resumed. */
void guichet_contact_bulk_pause (GuichetContactBulk *self);
void guichet_contact_bulk_resume (GuichetContactBulk *self);
/* Nothing more is sent, ever; what is in flight comes to its end. */
void guichet_contact_bulk_cancel (GuichetContactBulk *self);
/* Sends once more what failed, once the bulk is over. @change: (nullable): %NULL for all of it */
void guichet_contact_bulk_retry (GuichetContactBulk *self, GuichetContactChange *change);
/* Looks once more for what was sent without an answer, once the bulk is over; sends none of it. */
void guichet_contact_bulk_search (GuichetContactBulk *self);

GuichetContactBulkState guichet_contact_bulk_get_state (GuichetContactBulk *self);
const GError *guichet_contact_bulk_get_error (GuichetContactBulk *self);
guint guichet_contact_bulk_get_total (GuichetContactBulk *self);
guint guichet_contact_bulk_get_done (GuichetContactBulk *self);
int guichet_contact_bulk_get_remaining_seconds (GuichetContactBulk *self);

G_END_DECLS
