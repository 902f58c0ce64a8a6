/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-result.h: what became of a change of contacts: the requests that OVHcloud
 * made, and of the rest the reason and what can be done.
 *
 * Signals: "done" (it was read), "edit" (people want to correct what they typed), "toast"
 * (#AdwToast).
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-bulk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_RESULT (guichet_contact_change_result_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeResult,
                      guichet_contact_change_result,
                      GUICHET,
                      CONTACT_CHANGE_RESULT,
                      AdwBin)

/* @bulk: that is over; @can_edit: whether there is a form to go back to */
void guichet_contact_change_result_show (GuichetContactChangeResult *self,
                                         GuichetContactBulk *bulk,
                                         gboolean can_edit);
/* Whether all was sent: nobody has to come back to it */
gboolean guichet_contact_change_result_is_good (GuichetContactChangeResult *self);

G_END_DECLS
