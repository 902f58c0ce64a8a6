/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-sides-private.h: the accounts that are signed in as the parts of their list see
 * it.
 */
#pragma once

#include "guichet-contact-sides.h"

G_BEGIN_DECLS

struct _GuichetContactSides
{
  GObject parent_instance;

  GuichetSession *session; /* of the account in use */
  char *folder;
  GPtrArray *sides;
  guint n_holds;
  gboolean is_loading;
};

void guichet_contact_sides_update_loading (GuichetContactSides *self);

G_END_DECLS
