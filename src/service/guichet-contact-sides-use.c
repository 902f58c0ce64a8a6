/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-sides-use.c: has the requests of every account read, while somebody looks at
 * them, and finds one among them. One account that cannot be read keeps no other from it.
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

/* Finding one */

/**
 * guichet_contact_sides_get_current:
 *
 * Returns: (nullable) (transfer none): the account in use, %NULL if there is none
 */
GuichetContactSide *
guichet_contact_sides_get_current (GuichetContactSides *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDES (self), NULL);

  /* In the midst of a switch it is not the first yet. */
  for (guint i = 0; i < self->sides->len; i++)
    if (guichet_contact_side_get_session (self->sides->pdata[i]) == self->session &&
        guichet_contact_side_get_profile (self->sides->pdata[i]) ==
            guichet_session_get_profile (self->session))
      return self->sides->pdata[i];

  return NULL;
}

static gboolean
has_account (GPtrArray *sides, const char *account)
{
  for (guint i = 0; i < sides->len && *account != '\0'; i++)
    if (g_str_equal (guichet_contact_side_get_account (sides->pdata[i]), account))
      return TRUE;

  return FALSE;
}

/**
 * guichet_contact_sides_find:
 * @id: the number of a request
 *
 * Returns: (element-type GuichetContactSide) (transfer full): those that have a part in it, as far
 * as they were read, the account in use first; an account that is signed in twice stands once
 */
GPtrArray *
guichet_contact_sides_find (GuichetContactSides *self, gint64 id)
{
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GUICHET_IS_CONTACT_SIDES (self), NULL);

  for (guint i = 0; i < self->sides->len; i++)
    {
      GuichetContactSide *side = self->sides->pdata[i];

      if (guichet_contact_request_list_find (get_requests (self, i), id) != NULL &&
          !has_account (found, guichet_contact_side_get_account (side)))
        g_ptr_array_add (found, g_object_ref (side));
    }

  return g_steal_pointer (&found);
}
