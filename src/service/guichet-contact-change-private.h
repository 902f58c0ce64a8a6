/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-private.h: what a run and its journal do with a change of contacts.
 */
#pragma once

#include "guichet-contact-change.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CONTACT_PART_PLANNED,
  GUICHET_CONTACT_PART_SENT, /* its answer is not known */
  GUICHET_CONTACT_PART_DONE,
  GUICHET_CONTACT_PART_FAILED,
  GUICHET_CONTACT_PART_CANCELLED,
} GuichetContactPartState;

#define GUICHET_TYPE_CONTACT_PART_STATE (guichet_contact_part_state_get_type ())
GType guichet_contact_part_state_get_type (void);

/* One request of a change. Of one that was sent and is not in flight the answer was lost. */
typedef struct
{
  gint64 row; /* in the journal, 0 before it is there */
  GuichetContactTypes types;
  GuichetContactPartState state;
  gint64 sent; /* when, in milliseconds since the epoch by OVHcloud's clock; 0: never */
  gboolean is_in_flight;
  gboolean was_looked_for;  /* among OVHcloud's requests, since it was lost */
  gboolean may_be_repeated; /* people asked for it once more, if it never arrived */
} GuichetContactPart;

/* @me: (nullable): the account that asks; each contact (nullable): stays as it is.
 * @is_separate: whether each contact has a request of its own */
GuichetContactChange *guichet_contact_change_new (GuichetService *service,
                                                  const char *me,
                                                  const char *const wanted[3],
                                                  gboolean is_separate);
/* Takes out what a change of its group, which is in the same bulk, brings with it. */
void guichet_contact_change_leave_to (GuichetContactChange *self, GuichetContactChange *group);
void guichet_contact_change_want (GuichetContactChange *self,
                                  GuichetContactTypes type,
                                  char *account,
                                  GuichetContactReason reason);
void guichet_contact_change_drop (GuichetContactChange *self,
                                  GuichetContactTypes type,
                                  GuichetContactReason reason);
/* As the journal has it: without a part */
GuichetContactChange *guichet_contact_change_new_empty (GuichetService *service);
void guichet_contact_change_add_part (GuichetContactChange *self,
                                      const GuichetContactPart *part,
                                      const char *const wanted[3]);

guint guichet_contact_type_get_index (GuichetContactTypes type);
guint guichet_contact_change_get_n_parts (GuichetContactChange *self);
GuichetContactPart *guichet_contact_change_get_part (GuichetContactChange *self, guint n_part);
/* (nullable): the part to be sent next; %NULL also while another stands in its way */
GuichetContactPart *guichet_contact_change_get_next (GuichetContactChange *self);

void guichet_contact_change_add_task (GuichetContactChange *self, gint64 id);
void guichet_contact_change_take_error (GuichetContactChange *self, GError *error);
/* Tells what its parts have come to. */
void guichet_contact_change_update (GuichetContactChange *self);

G_END_DECLS
