/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-sides-hold.c: has the requests of every account read, while somebody looks at
 * them. One account that cannot be read keeps no other from it.
 */
#include "config.h"

#include "guichet-contact-sides-private.h"

static GuichetContactRequestList *
get_requests (GuichetContactSides *self, guint i)
{
  return guichet_contact_side_get_requests (self->sides->pdata[i]);
}

void
guichet_contact_sides_update_loading (GuichetContactSides *self)
{
  gboolean is_loading = FALSE;

  for (guint i = 0; i < self->sides->len; i++)
    is_loading |= guichet_read_list_get_loading (GUICHET_READ_LIST (get_requests (self, i)));
  if (self->is_loading == is_loading)
    return;
  self->is_loading = is_loading;
  g_object_notify (G_OBJECT (self), "loading");
}

/**
 * guichet_contact_sides_get_loading:
 *
 * Returns: whether one of them is being read, or waits for the keyring
 */
gboolean
guichet_contact_sides_get_loading (GuichetContactSides *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDES (self), FALSE);

  return self->is_loading;
}

/**
 * guichet_contact_sides_refresh:
 *
 * Asks OVHcloud now for the requests of every account, and looks for the keys of those that have
 * none.
 */
void
guichet_contact_sides_refresh (GuichetContactSides *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_SIDES (self));

  for (guint i = 0; i < self->sides->len; i++)
    guichet_contact_request_list_refresh (get_requests (self, i));
}

/**
 * guichet_contact_sides_hold:
 *
 * Somebody looks at the requests of every account: they are read now, and again while they may
 * change. The keyring may ask people for its password.
 */
void
guichet_contact_sides_hold (GuichetContactSides *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_SIDES (self));

  if (self->n_holds++ > 0)
    return;
  for (guint i = 0; i < self->sides->len; i++)
    guichet_contact_request_list_hold (get_requests (self, i));
}

/**
 * guichet_contact_sides_release:
 *
 * Undoes one guichet_contact_sides_hold().
 */
void
guichet_contact_sides_release (GuichetContactSides *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_SIDES (self));
  g_return_if_fail (self->n_holds > 0);

  if (--self->n_holds > 0)
    return;
  for (guint i = 0; i < self->sides->len; i++)
    guichet_contact_request_list_release (get_requests (self, i));
}
