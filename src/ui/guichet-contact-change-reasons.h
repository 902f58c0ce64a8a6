/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-reasons.h: the words of why contacts stay as they are, where several
 * reasons stand together: of many services, how many for which reason; of one, which contact for
 * which. Pure.
 */
#pragma once

#include "guichet-contact-rules.h"

G_BEGIN_DECLS

/* How many services stay as they are, for each reason */
typedef struct
{
  guint counts[GUICHET_CONTACT_N_REASONS];
} GuichetContactChangeReasons;

void guichet_contact_change_reasons_count (GuichetContactChangeReasons *self,
                                           GuichetContactReason reason);
guint guichet_contact_change_reasons_get_total (const GuichetContactChangeReasons *self);
/* (nullable) @account: who shall be the contact.
 * "312: you are not the administrator; 107: already yy2222-ovh" */
char *guichet_contact_change_reasons_write (const GuichetContactChangeReasons *self,
                                            const char *account);
/* @reasons, @accounts: (array fixed-size=3): of administrator, technical and billing contact.
 * "you are not the administrator (administrator contact); already yy2222-ovh (technical contact)"
 */
char *guichet_contact_change_reasons_write_contacts (const GuichetContactReason reasons[3],
                                                     const char *const accounts[3]);

G_END_DECLS
