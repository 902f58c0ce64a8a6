/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-entry-waits.c: for whom a request of the list waits, and until when: an
 * account of this computer, the other side, or OVHcloud. Pure.
 */
#include "guichet-contact-request-entry.h"

#include "guichet-contact-rules.h"

static gboolean
must_agree (const GuichetContactRequestPart *part)
{
  return guichet_contact_rules_must_accept (part->account,
                                            guichet_contact_request_get_asking (part->request),
                                            guichet_contact_request_get_to (part->request));
}

/**
 * guichet_contact_request_entry_waits_for:
 * @part: one of its parts
 *
 * Returns: whether the account of @part is to accept it or to refuse it now, as far as this
 * computer knows
 */
gboolean
guichet_contact_request_entry_waits_for (GuichetContactRequestEntry *self,
                                         const GuichetContactRequestPart *part)
{
  g_return_val_if_fail (part != NULL, FALSE);

  return guichet_contact_request_get_state (guichet_contact_request_entry_get_request (self)) ==
             GUICHET_CONTACT_REQUEST_VALIDATING &&
         !guichet_contact_request_get_accepted (part->request) && must_agree (part);
}

/**
 * guichet_contact_request_entry_get_waiting:
 *
 * Returns: (element-type GuichetContactRequestPart) (transfer container): the accounts of this
 * computer that are to answer it; valid until the parts change
 */
GPtrArray *
guichet_contact_request_entry_get_waiting (GuichetContactRequestEntry *self)
{
  GPtrArray *waiting = g_ptr_array_new ();

  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST_ENTRY (self), waiting);

  for (guint i = 0; i < guichet_contact_request_entry_get_n_parts (self); i++)
    {
      const GuichetContactRequestPart *part = guichet_contact_request_entry_get_part (self, i);

      if (guichet_contact_request_entry_waits_for (self, part))
        g_ptr_array_add (waiting, (gpointer) part);
    }
  return waiting;
}

/**
 * guichet_contact_request_entry_find_others:
 * @others: (out) (array zero-terminated=1) (transfer none): set to the accounts
 *
 * Finds who has to agree, and is not signed in on this computer: nobody, one account or two. They
 * are the request's own words, valid as long as it is.
 */
void
guichet_contact_request_entry_find_others (GuichetContactRequestEntry *self, const char *others[3])
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (self);
  const char *both[] = { guichet_contact_request_get_asking (request),
                         guichet_contact_request_get_to (request) };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      gboolean is_here = *both[i] == '\0' || (i > 0 && g_ascii_strcasecmp (both[0], both[1]) == 0);

      for (guint j = 0; j < guichet_contact_request_entry_get_n_parts (self); j++)
        is_here |= g_ascii_strcasecmp (
                       both[i], guichet_contact_request_entry_get_part (self, j)->account) == 0;
      if (!is_here)
        others[n++] = both[i];
    }
  others[n] = NULL;
}

static gboolean
waits_for_others (GuichetContactRequestEntry *self)
{
  const char *others[3];

  guichet_contact_request_entry_find_others (self, others);
  return others[0] != NULL;
}

/**
 * guichet_contact_request_entry_get_group:
 *
 * Returns: who has to do something now
 */
GuichetContactRequestGroup
guichet_contact_request_entry_get_group (GuichetContactRequestEntry *self)
{
  g_autoptr(GPtrArray) waiting = guichet_contact_request_entry_get_waiting (self);
  const GuichetContactRequestState state =
      guichet_contact_request_get_state (guichet_contact_request_entry_get_request (self));

  if (!guichet_contact_request_state_is_open (state))
    return GUICHET_CONTACT_REQUEST_GROUP_FINISHED;
  if (waiting->len > 0)
    return GUICHET_CONTACT_REQUEST_GROUP_TO_CONFIRM;
  return state == GUICHET_CONTACT_REQUEST_VALIDATING && waits_for_others (self)
             ? GUICHET_CONTACT_REQUEST_GROUP_WAITING
             : GUICHET_CONTACT_REQUEST_GROUP_OVHCLOUD;
}

/**
 * guichet_contact_request_entry_get_deadline:
 *
 * Returns: (nullable) (transfer full): when it ends if nobody answers; %NULL if no source says, or
 * if nobody is waited for
 */
GDateTime *
guichet_contact_request_entry_get_deadline (GuichetContactRequestEntry *self)
{
  GuichetContactRequest *request = guichet_contact_request_entry_get_request (self);

  if (guichet_contact_request_get_state (request) != GUICHET_CONTACT_REQUEST_VALIDATING)
    return NULL;
  return guichet_contact_rules_get_request_deadline (request);
}

/**
 * guichet_contact_request_entry_compare:
 * @a: (type GuichetContactRequestEntry): an entry
 * @b: (type GuichetContactRequestEntry): an entry
 * @user_data: not used
 *
 * Returns: less than zero if @a stands above @b
 */
int
guichet_contact_request_entry_compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  GuichetContactRequestEntry *one = (GuichetContactRequestEntry *) a;
  GuichetContactRequestEntry *other = (GuichetContactRequestEntry *) b;
  const int order = (int) guichet_contact_request_entry_get_group (one) -
                    (int) guichet_contact_request_entry_get_group (other);

  return order != 0
             ? order
             : guichet_contact_request_compare (guichet_contact_request_entry_get_request (one),
                                                guichet_contact_request_entry_get_request (other),
                                                NULL);
}
