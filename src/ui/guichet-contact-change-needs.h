/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change-needs.h: what new contacts need before OVHcloud takes them: paid bills, an
 * address for the code, one region, the VoIP validation. Ticks what is known, and says of the rest
 * what to see to. Stops nobody: OVHcloud has the last word.
 */
#pragma once

#include <adwaita.h>

#include "guichet-contact-change-target.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_CHANGE_NEEDS (guichet_contact_change_needs_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactChangeNeeds,
                      guichet_contact_change_needs,
                      GUICHET,
                      CONTACT_CHANGE_NEEDS,
                      AdwBin)

/* @types: the contacts that shall change */
void guichet_contact_change_needs_show (GuichetContactChangeNeeds *self,
                                        GuichetSession *session,
                                        GuichetContactChangeTarget *target,
                                        GuichetContactTypes types);

G_END_DECLS
