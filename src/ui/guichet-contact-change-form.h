/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-form.h: who shall be contact of the services that were chosen: three
 * fields, what stands in the way, and what will come of it. Sends nothing.
 *
 * Signal "send": people want what they typed.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-change-target.h"
#include "guichet-contacts-desk.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_FORM (guichet_contact_change_form_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeForm,
                      guichet_contact_change_form,
                      GUICHET,
                      CONTACT_CHANGE_FORM,
                      AdwBin)

/* Once, by the window that it stands in. */
void guichet_contact_change_form_set_target (GuichetContactChangeForm *self,
                                             GuichetContactsDesk *desk,
                                             GuichetContactChangeTarget *target);
/* Whether something is typed that would be lost */
gboolean guichet_contact_change_form_is_touched (GuichetContactChangeForm *self);
/* @wanted: (out) (array fixed-size=3): each (nullable) (transfer none), until it is typed anew */
void guichet_contact_change_form_get_wanted (GuichetContactChangeForm *self, const char *wanted[3]);
gboolean guichet_contact_change_form_is_separate (GuichetContactChangeForm *self);
/* Looks again at what can be changed. */
void guichet_contact_change_form_refresh (GuichetContactChangeForm *self);

G_END_DECLS
