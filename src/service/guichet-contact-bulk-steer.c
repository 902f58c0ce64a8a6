/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-bulk-steer.c: what people decide about a bulk: that it begins, stops, goes on,
 * ends, or tries once more what failed. Sends nothing itself.
 */
#include "config.h"

#include "guichet-contact-bulk-private.h"

#include "guichet-contact-journal.h"

static gboolean
open_store (GuichetContactBulk *self, GError **error)
{
  if (self->store == NULL)
    self->store = guichet_store_open (self->folder, error);

  return self->store != NULL;
}

/* Of a bulk that was killed half-way, what waits for an answer is looked for before it is sent. */
static void
prepare (GuichetContactBulk *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      GuichetContactChange *change = self->changes->pdata[i];

      for (guint k = 0; k < guichet_contact_change_get_n_parts (change); k++)
        guichet_contact_change_get_part (change, k)->may_be_repeated = TRUE;
      if (guichet_contact_change_get_next (change) != NULL)
        g_queue_push_tail (&self->ready, g_object_ref (change));
    }
}

static void
run (GuichetContactBulk *self)
{
  guichet_contact_bulk_take_error (self, NULL);
  self->elapsed = 0;
  self->done_before = self->done;
  guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_RUNNING);
  guichet_contact_bulk_go_on (self);
}

/**
 * guichet_contact_bulk_start:
 *
 * Begins a plan, or takes up what was not finished. The plan is on the disk before anything is
 * sent.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE: nothing is sent then
 */
gboolean
guichet_contact_bulk_start (GuichetContactBulk *self, GError **error)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_BULK (self), FALSE);
  g_return_val_if_fail (self->state == GUICHET_CONTACT_BULK_PLANNED, FALSE);

  if (!open_store (self, error) ||
      (self->id == 0 &&
       !guichet_contact_journal_begin (self->store, self->profile, self->me, self->changes,
                                       &self->id, &self->lock, error)))
    return FALSE;
  prepare (self);
  run (self);

  return TRUE;
}

/**
 * guichet_contact_bulk_pause:
 *
 * What is in flight comes to its end; nothing more is sent until it is resumed.
 */
void
guichet_contact_bulk_pause (GuichetContactBulk *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  if (self->state == GUICHET_CONTACT_BULK_RUNNING)
    guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_PAUSED);
}

/**
 * guichet_contact_bulk_resume:
 *
 * Goes on, also after an error that made it pause.
 */
void
guichet_contact_bulk_resume (GuichetContactBulk *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  if (self->state == GUICHET_CONTACT_BULK_PAUSED)
    {
      guichet_contact_bulk_take_error (self, NULL);
      guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_RUNNING);
      guichet_contact_bulk_go_on (self);
    }
}

static void
cancel_parts (GuichetContactBulk *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      GuichetContactChange *change = self->changes->pdata[i];

      for (guint k = 0; k < guichet_contact_change_get_n_parts (change); k++)
        {
          GuichetContactPart *part = guichet_contact_change_get_part (change, k);

          part->may_be_repeated = FALSE;
          if (part->state == GUICHET_CONTACT_PART_PLANNED)
            part->state = GUICHET_CONTACT_PART_CANCELLED;
        }
      guichet_contact_bulk_update (self, change);
    }
}

/**
 * guichet_contact_bulk_cancel:
 *
 * Nothing more is sent. What is in flight comes to its end, and the state says when. What was not
 * finished by another start of the program is forgotten.
 */
void
guichet_contact_bulk_cancel (GuichetContactBulk *self)
{
  const gboolean is_started = self->state != GUICHET_CONTACT_BULK_PLANNED;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  if (self->state == GUICHET_CONTACT_BULK_OVER)
    return;
  g_queue_clear_full (&self->ready, g_object_unref);
  cancel_parts (self);
  if (self->id != 0 && (is_started ? !guichet_contact_journal_cancel (self->store, self->id, &error)
                                   : !guichet_bulk_journal_delete (&guichet_contact_journal,
                                                                   self->store, self->id, &error)))
    guichet_contact_bulk_take_error (self, error);

  if (!is_started)
    guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_OVER);
  else if (self->state == GUICHET_CONTACT_BULK_PAUSED)
    guichet_contact_bulk_set_state (self, GUICHET_CONTACT_BULK_RUNNING);
  /* Nobody waits any more for what could only be sent again. */
  if (self->settling != 0)
    {
      g_clear_handle_id (&self->settling, g_source_remove);
      guichet_contact_bulk_look (self);
    }
  guichet_contact_bulk_go_on (self);
}

static void
retry (GuichetContactBulk *self, GuichetContactChange *change, GError **error)
{
  guichet_contact_change_take_error (change, NULL);
  for (guint i = 0; i < guichet_contact_change_get_n_parts (change) && *error == NULL; i++)
    {
      GuichetContactPart *part = guichet_contact_change_get_part (change, i);

      if (part->state == GUICHET_CONTACT_PART_FAILED)
        {
          part->state = GUICHET_CONTACT_PART_PLANNED;
          guichet_contact_journal_write (self->store, change, part, error);
        }
      part->was_looked_for = FALSE;
      part->may_be_repeated = TRUE;
    }
  if (guichet_contact_change_get_next (change) != NULL)
    g_queue_push_tail (&self->ready, g_object_ref (change));
  guichet_contact_bulk_update (self, change);
}

/**
 * guichet_contact_bulk_retry:
 * @change: (nullable): one of the list; %NULL: all that failed
 *
 * Sends once more what OVHcloud did not take. What was lost is looked for first.
 */
void
guichet_contact_bulk_retry (GuichetContactBulk *self, GuichetContactChange *change)
{
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));
  g_return_if_fail (change == NULL || GUICHET_IS_CONTACT_CHANGE (change));

  if (self->state != GUICHET_CONTACT_BULK_OVER || self->store == NULL)
    return;
  for (guint i = 0; i < self->changes->len && error == NULL; i++)
    {
      GuichetContactChange *each = self->changes->pdata[i];
      const GuichetContactChangeState state = guichet_contact_change_get_state (each);

      if ((change == NULL || change == each) &&
          (state == GUICHET_CONTACT_CHANGE_FAILED || state == GUICHET_CONTACT_CHANGE_UNCERTAIN))
        retry (self, each, &error);
    }
  run (self);
  if (error != NULL)
    guichet_contact_bulk_take_error (self, error);
}

/**
 * guichet_contact_bulk_search:
 *
 * Looks once more among OVHcloud's requests for what was sent without an answer, once the bulk is
 * over. What is not found is not sent again; what waited for what is found goes on.
 */
void
guichet_contact_bulk_search (GuichetContactBulk *self)
{
  g_return_if_fail (GUICHET_IS_CONTACT_BULK (self));

  if (self->state != GUICHET_CONTACT_BULK_OVER || self->store == NULL)
    return;
  for (guint i = 0; i < self->changes->len; i++)
    for (guint k = 0; k < guichet_contact_change_get_n_parts (self->changes->pdata[i]); k++)
      {
        GuichetContactPart *part = guichet_contact_change_get_part (self->changes->pdata[i], k);

        part->was_looked_for = FALSE;
        part->may_be_repeated = FALSE;
      }
  run (self);
}
