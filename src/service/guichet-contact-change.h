/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change.h: new contacts for one service: what will be sent and what not, and what
 * became of it. A plan first, a result later; #GuichetContactBulk carries it out.
 *
 * Properties, read-only: "service" (#GuichetService), which never changes, and "types" (the
 * contacts that are asked for), which is final once the bulk is planned; with notify: "state" and
 * "error" (boxed GError, nullable: why it failed, or how its answer was lost).
 */
#pragma once

#include "guichet-contact-rules.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_CHANGE_SKIPPED, /* nothing of it can be sent; the reasons say why */
  GUICHET_CONTACT_CHANGE_PLANNED,
  GUICHET_CONTACT_CHANGE_SENDING,
  GUICHET_CONTACT_CHANGE_DONE, /* OVHcloud has made the requests */
  GUICHET_CONTACT_CHANGE_FAILED,
  GUICHET_CONTACT_CHANGE_UNCERTAIN, /* sent, but no answer came: OVHcloud may have made them */
  GUICHET_CONTACT_CHANGE_CANCELLED, /* not sent, because people changed their mind */
} GuichetContactChangeState;

#define GUICHET_TYPE_CONTACT_CHANGE_STATE (guichet_contact_change_state_get_type ())
GType guichet_contact_change_state_get_type (void);

#define GUICHET_TYPE_CONTACT_CHANGE (guichet_contact_change_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChange,
                      guichet_contact_change,
                      GUICHET,
                      CONTACT_CHANGE,
                      GObject)

GuichetService *guichet_contact_change_get_service (GuichetContactChange *self);
/* The contacts that are sent; none if all of it is skipped */
GuichetContactTypes guichet_contact_change_get_types (GuichetContactChange *self);
/* (nullable): who shall be it, %NULL if that was not asked for */
const char *guichet_contact_change_get_wanted (GuichetContactChange *self,
                                               GuichetContactTypes type);
/* Why what was asked for is not sent; %GUICHET_CONTACT_ALLOWED if it is */
GuichetContactReason guichet_contact_change_get_reason (GuichetContactChange *self,
                                                        GuichetContactTypes type);
/* How many requests it takes */
guint guichet_contact_change_get_n_requests (GuichetContactChange *self);

GuichetContactChangeState guichet_contact_change_get_state (GuichetContactChange *self);
const GError *guichet_contact_change_get_error (GuichetContactChange *self);
/* (element-type gint64) (transfer none): OVHcloud's numbers of the requests that it made */
GArray *guichet_contact_change_get_tasks (GuichetContactChange *self);

G_END_DECLS
