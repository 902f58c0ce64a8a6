/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-run.c: sends the changes of a bulk, six at a time.
 * Each is in the journal before it is sent, and its answer as soon as it is there. Never sends one
 * whose answer was lost.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include "guichet-bulk-error.h"
#include "guichet-contact-api.h"
#include "guichet-contact-journal.h"
#include "guichet-error.h"

typedef struct
{
  GuichetBulk *bulk;
  GuichetContactChange *change;
  GuichetContactPart *part; /* of the change, whose parts stay where they are */
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->change);
  g_object_unref (self->bulk);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

/* What was to follow is not sent either: the administrator's request would take the right away to
 * try once more what failed. */
static void
fail (GuichetContactChange *change)
{
  for (guint i = 0; i < guichet_contact_change_get_n_parts (change); i++)
    {
      GuichetContactPart *part = guichet_contact_change_get_part (change, i);

      if (part->state == GUICHET_CONTACT_PART_SENT || part->state == GUICHET_CONTACT_PART_PLANNED)
        part->state = GUICHET_CONTACT_PART_FAILED;
    }
}

/* If the journal cannot be written it says that the answer is not known: that is never wrong. */
static void
write_parts (GuichetBulk *self, GuichetContactChange *change)
{
  GError *error = NULL;
  guint i = 0;

  while (i < guichet_contact_change_get_n_parts (change) &&
         guichet_contact_journal_write (guichet_bulk_get_store (self), change,
                                        guichet_contact_change_get_part (change, i), &error))
    i++;
  if (error != NULL)
    guichet_bulk_hold (self, error);
}

static void
take_ids (GuichetContactChange *change, GuichetContactPart *part, GArray *ids)
{
  part->state = GUICHET_CONTACT_PART_DONE;
  for (guint i = 0; i < ids->len; i++)
    guichet_contact_change_add_task (change, g_array_index (ids, gint64, i));
}

static void
take_failure (GuichetBulk *self, Sending *sending, GError *error)
{
  if (guichet_error_may_be_done (error))
    guichet_contact_change_take_error (sending->change, error);
  else if (guichet_bulk_error_concerns_all (error))
    {
      sending->part->state = GUICHET_CONTACT_PART_PLANNED;
      guichet_bulk_hold (self, error);
    }
  else
    {
      fail (sending->change);
      guichet_contact_change_take_error (sending->change, error);
    }
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Sending) sending = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GArray) ids = reply != NULL ? guichet_contact_api_parse_change (reply, &error) : NULL;
  GuichetBulk *self = sending->bulk;

  guichet_bulk_end_flight (self);
  sending->part->is_in_flight = FALSE;
  if (ids != NULL)
    take_ids (sending->change, sending->part, ids);
  else
    take_failure (self, sending, g_steal_pointer (&error));
  write_parts (self, sending->change);
  if (guichet_contact_change_get_next (sending->change) != NULL)
    guichet_bulk_queue_first (self, sending->change);
  guichet_contact_bulk_update (self, sending->change);
  guichet_bulk_go_on (self);
}

static GuichetRequest *
make_request (GuichetContactChange *change, const GuichetContactPart *part)
{
  GuichetService *service = guichet_contact_change_get_service (change);
  GuichetNewContacts contacts = { NULL };

  if ((part->types & GUICHET_CONTACT_ADMIN) != 0)
    contacts.admin = guichet_contact_change_get_wanted (change, GUICHET_CONTACT_ADMIN);
  if ((part->types & GUICHET_CONTACT_TECH) != 0)
    contacts.tech = guichet_contact_change_get_wanted (change, GUICHET_CONTACT_TECH);
  if ((part->types & GUICHET_CONTACT_BILLING) != 0)
    contacts.billing = guichet_contact_change_get_wanted (change, GUICHET_CONTACT_BILLING);

  return guichet_contact_api_change (guichet_service_get_kind (service),
                                     guichet_service_get_name (service), &contacts);
}

/* In milliseconds by OVHcloud's clock, which dates its requests. */
static gint64
get_time (GuichetBulk *self)
{
  return g_get_real_time () / 1000 +
         guichet_client_get_clock_difference (guichet_bulk_get_client (self)) * 1000;
}

/**
 * guichet_contact_bulk_send:
 * @change: of which something may be left to be sent
 *
 * Sends the next part of @change.
 */
void
guichet_contact_bulk_send (GuichetBulk *self, gpointer change)
{
  GuichetContactPart *part = guichet_contact_change_get_next (change);
  g_autoptr(GuichetRequest) request = NULL;
  GError *error = NULL;
  Sending *sending;

  if (part == NULL)
    return;

  guichet_contact_change_take_error (change, NULL);
  part->state = GUICHET_CONTACT_PART_SENT;
  part->sent = get_time (self);
  part->was_looked_for = FALSE;
  part->may_be_repeated = FALSE;
  if (!guichet_contact_journal_write (guichet_bulk_get_store (self), change, part, &error))
    {
      part->state = GUICHET_CONTACT_PART_PLANNED;
      guichet_bulk_queue_first (self, change);
      guichet_bulk_hold (self, error);
      return;
    }

  part->is_in_flight = TRUE;
  guichet_bulk_begin_flight (self);
  guichet_contact_bulk_update (self, change);

  request = make_request (change, part);
  /* Its answer is written down even if nobody shows the bulk any more. */
  sending = g_new0 (Sending, 1);
  sending->bulk = g_object_ref (self);
  sending->change = g_object_ref (change);
  sending->part = part;
  guichet_client_call_async (guichet_bulk_get_client (self), request, NULL, answered_cb, sending);
}
