/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-sides.h: every account that is signed in on this computer with its requests for
 * changes of contact, as a live #GListModel of #GuichetContactSide; the account in use stands
 * first. It follows the list of profiles.
 *
 * Nothing is asked of the network, and no keyring opened, before somebody holds it. An account
 * whose keys cannot be had has an error in its list; it never keeps the others from being read.
 * Property "loading" (boolean, read-only): one of them is being read, or waits for the keyring.
 * Signals, each with a #GuichetContactSide and a #GuichetContactRequest: "arrived", "changed",
 * "expiring", as of each list.
 */
#pragma once

#include "guichet-contact-side.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_SIDES (guichet_contact_sides_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactSides, guichet_contact_sides, GUICHET, CONTACT_SIDES, GObject)

/* @session: of the account in use; its side reads with this very session */
GuichetContactSides *guichet_contact_sides_new (GuichetSession *session);
GuichetContactSides *guichet_contact_sides_new_in_folder (GuichetSession *session,
                                                          const char *folder);
/* Somebody looks at all of them until he releases them. */
void guichet_contact_sides_hold (GuichetContactSides *self);
void guichet_contact_sides_release (GuichetContactSides *self);
/* Asks OVHcloud now. */
void guichet_contact_sides_refresh (GuichetContactSides *self);
gboolean guichet_contact_sides_get_loading (GuichetContactSides *self);
/* (nullable) (transfer none): the account in use, %NULL if there is none */
GuichetContactSide *guichet_contact_sides_get_current (GuichetContactSides *self);
/* (element-type GuichetContactSide) (transfer full): those that have a part in request @id, as far
 * as they were read, the account in use first */
GPtrArray *guichet_contact_sides_find (GuichetContactSides *self, gint64 id);

G_END_DECLS
