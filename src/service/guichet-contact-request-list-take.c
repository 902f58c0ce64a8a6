/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-list-take.c: what is new in the requests that OVHcloud has now, and who
 * is told of it. Asks nobody.
 */
#include "config.h"

#include "guichet-contact-request-list-private.h"

#include "guichet-contact-accepted.h"
#include "guichet-contact-rules.h"
#include "guichet-read-list-private.h"

/* How long before its end a request that nobody has answered is worth a word */
#define EXPIRING (12 * G_TIME_SPAN_HOUR)

static void
tell_if_expiring (GuichetContactRequestList *self, GuichetContactRequest *request)
{
  const gint64 id = guichet_contact_request_get_id (request);
  g_autoptr(GDateTime) deadline = guichet_contact_rules_get_request_deadline (request);
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();

  if (deadline == NULL || g_date_time_difference (deadline, now) > EXPIRING ||
      guichet_contact_request_get_state (request) != GUICHET_CONTACT_REQUEST_VALIDATING ||
      g_hash_table_contains (self->told, &id))
    return;
  g_hash_table_add (self->told, g_memdup2 (&id, sizeof id));
  g_signal_emit_by_name (self, "expiring", request);
}

static void
forget_if_finished (GuichetContactRequestList *self, GuichetContactRequest *request)
{
  const gint64 id = guichet_contact_request_get_id (request);

  if (guichet_contact_request_get_group (request) != GUICHET_CONTACT_REQUEST_GROUP_FINISHED ||
      !g_hash_table_remove (self->accepted, &id))
    return;
  if (self->store != NULL)
    guichet_contact_accepted_remove (self->store, self->profile, self->me, id, NULL);
}

void
guichet_contact_request_list_update (GuichetContactRequestList *self,
                                     GuichetContactRequest *request,
                                     GuichetContactRequest *fresh)
{
  const GuichetContactRequestState state = guichet_contact_request_get_state (fresh);
  const gboolean is_changed = state != guichet_contact_request_get_state (request);

  guichet_contact_request_set_state (request, state, guichet_contact_request_get_done (fresh));
  forget_if_finished (self, request);
  if (!is_changed)
    return;
  guichet_recheck_quicken (self->recheck);
  g_signal_emit_by_name (self, "changed", request);
  guichet_contact_request_list_schedule (self);
}

void
guichet_contact_request_list_take (GuichetContactRequestList *self, GPtrArray *fresh)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) arrived = g_ptr_array_new ();

  for (guint i = 0; i < fresh->len; i++)
    {
      const gint64 id = guichet_contact_request_get_id (fresh->pdata[i]);
      GuichetContactRequest *known = guichet_contact_request_list_find (self, id);

      if (known != NULL)
        guichet_contact_request_list_update (self, known, fresh->pdata[i]);
      else
        {
          guichet_contact_request_set_accepted (fresh->pdata[i],
                                                g_hash_table_contains (self->accepted, &id));
          forget_if_finished (self, fresh->pdata[i]);
          g_ptr_array_add (arrived, fresh->pdata[i]);
        }
      g_ptr_array_add (items, g_object_ref (known != NULL ? known : fresh->pdata[i]));
    }

  guichet_read_list_take_items (GUICHET_READ_LIST (self), g_ptr_array_ref (items));
  if (arrived->len > 0)
    guichet_recheck_quicken (self->recheck);
  for (guint i = 0; i < arrived->len && self->is_read; i++)
    g_signal_emit_by_name (self, "arrived", arrived->pdata[i]);
  self->is_read = TRUE;
  for (guint i = 0; i < items->len; i++)
    tell_if_expiring (self, items->pdata[i]);
}
