/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-progress.c: how far a request for a change of contact has come, and for
 * whom it waits.
 */
#include "guichet-contact-request-private.h"

/**
 * guichet_contact_request_get_state:
 *
 * Returns: how far it has come
 */
GuichetContactRequestState
guichet_contact_request_get_state (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), GUICHET_CONTACT_REQUEST_UNKNOWN);

  return self->state;
}

/**
 * guichet_contact_request_get_done:
 *
 * Returns: (nullable) (transfer none): when it ended, %NULL if it has not
 */
GDateTime *
guichet_contact_request_get_done (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), NULL);

  return self->done;
}

static gboolean
is_same_time (GDateTime *one, GDateTime *other)
{
  return one == other || (one != NULL && other != NULL && g_date_time_equal (one, other));
}

/**
 * guichet_contact_request_set_state:
 * @state: how far it has come
 * @done: (nullable): when it ended
 */
void
guichet_contact_request_set_state (GuichetContactRequest *self,
                                   GuichetContactRequestState state,
                                   GDateTime *done)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST (self));

  g_object_freeze_notify (G_OBJECT (self));
  if (self->state != state)
    {
      self->state = state;
      g_object_notify (G_OBJECT (self), "state");
      g_object_notify (G_OBJECT (self), "group");
    }
  if (!is_same_time (self->done, done))
    {
      g_clear_pointer (&self->done, g_date_time_unref);
      self->done = done != NULL ? g_date_time_ref (done) : NULL;
      g_object_notify (G_OBJECT (self), "done");
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_contact_request_get_accepted:
 *
 * Returns: whether this side has accepted, as far as this computer remembers
 */
gboolean
guichet_contact_request_get_accepted (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), FALSE);

  return self->is_accepted;
}

/**
 * guichet_contact_request_set_accepted:
 * @is_accepted: whether this side has accepted: OVHcloud does not tell
 */
void
guichet_contact_request_set_accepted (GuichetContactRequest *self, gboolean is_accepted)
{
  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST (self));

  if (self->is_accepted == is_accepted)
    return;
  self->is_accepted = is_accepted;
  g_object_notify (G_OBJECT (self), "accepted");
  g_object_notify (G_OBJECT (self), "group");
}

/**
 * guichet_contact_request_get_group:
 *
 * Returns: who has to do something now
 */
GuichetContactRequestGroup
guichet_contact_request_get_group (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), GUICHET_CONTACT_REQUEST_GROUP_FINISHED);

  if (!guichet_contact_request_state_is_open (self->state))
    return GUICHET_CONTACT_REQUEST_GROUP_FINISHED;
  if (self->state != GUICHET_CONTACT_REQUEST_VALIDATING)
    return GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD;

  return self->is_accepted ? GUICHET_CONTACT_REQUEST_GROUP_WAITING
                           : GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM;
}

/**
 * guichet_contact_request_compare:
 * @a: (type GuichetContactRequest): a request
 * @b: (type GuichetContactRequest): a request
 * @user_data: not used
 *
 * Numbers have more digits as the years go by: their order is not that of their letters.
 *
 * Returns: less than zero if @a is the newer one, by its number
 */
int
guichet_contact_request_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GuichetContactRequest *one = a;
  const GuichetContactRequest *other = b;

  return (one->id < other->id) - (one->id > other->id);
}
