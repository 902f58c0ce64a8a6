/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-steer.c: what people decide about a bulk: that it begins, stops, goes on, ends, or
 * tries once more what failed; and that not too much of it is on its way at once. What is sent,
 * each type knows.
 */
#include "config.h"

#include "guichet-bulk-parts.h"

/* For the types that are such bulks */

void
guichet_bulk_queue (GuichetBulk *self, gpointer change)
{
  g_queue_push_tail (&guichet_bulk_get_parts (self)->ready, g_object_ref (change));
}

void
guichet_bulk_queue_first (GuichetBulk *self, gpointer change)
{
  g_queue_push_head (&guichet_bulk_get_parts (self)->ready, g_object_ref (change));
}

void
guichet_bulk_begin_flight (GuichetBulk *self)
{
  guichet_bulk_get_parts (self)->n_in_flight++;
}

void
guichet_bulk_end_flight (GuichetBulk *self)
{
  guichet_bulk_get_parts (self)->n_in_flight--;
}

void
guichet_bulk_hold (GuichetBulk *self, GError *error)
{
  guichet_bulk_take_error (self, error);
  guichet_bulk_set_state (self, GUICHET_BULK_PAUSED);
}

void
guichet_bulk_go_on (GuichetBulk *self)
{
  const GuichetBulkKind *kind = guichet_bulk_get_kind (self);
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  while (parts->state == GUICHET_BULK_RUNNING && parts->n_in_flight < GUICHET_BULK_MAX_IN_FLIGHT &&
         !g_queue_is_empty (&parts->ready))
    {
      g_autoptr(GObject) change = g_queue_pop_head (&parts->ready);

      kind->send (self, change);
    }
  if (parts->state == GUICHET_BULK_RUNNING && parts->n_in_flight == 0 &&
      (kind->look == NULL || !kind->look (self)))
    guichet_bulk_set_state (self, GUICHET_BULK_OVER);
}

void
guichet_bulk_run_again (GuichetBulk *self)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);

  guichet_bulk_take_error (self, NULL);
  parts->elapsed = 0;
  parts->done_before = parts->done;
  guichet_bulk_set_state (self, GUICHET_BULK_RUNNING);
  guichet_bulk_go_on (self);
}

/* For everybody */

/**
 * guichet_bulk_start:
 *
 * Begins a plan, or takes up what was not finished. The plan is on the disk before anything is
 * sent.
 *
 * Returns: %FALSE with %GUICHET_ERROR_STORE: nothing is sent then
 */
gboolean
guichet_bulk_start (GuichetBulk *self, GError **error)
{
  const GuichetBulkKind *kind = guichet_bulk_get_kind (self);
  GuichetBulkParts *parts;

  g_return_val_if_fail (GUICHET_IS_BULK (self), FALSE);
  parts = guichet_bulk_get_parts (self);
  g_return_val_if_fail (parts->state == GUICHET_BULK_PLANNED, FALSE);

  if (parts->store == NULL)
    parts->store = guichet_store_open (parts->folder, error);
  if (parts->store == NULL ||
      (parts->id == 0 &&
       !guichet_bulk_journal_begin (kind->journal, parts->store, parts->profile, parts->account,
                                    parts->changes, &parts->id, &parts->lock, error)))
    return FALSE;
  for (guint i = 0; i < parts->changes->len; i++)
    if (kind->prepare (parts->changes->pdata[i]))
      guichet_bulk_queue (self, parts->changes->pdata[i]);
  guichet_bulk_run_again (self);
  return TRUE;
}

/**
 * guichet_bulk_pause:
 *
 * What is in flight comes to its end; nothing more is sent until it is resumed.
 */
void
guichet_bulk_pause (GuichetBulk *self)
{
  g_return_if_fail (GUICHET_IS_BULK (self));

  if (guichet_bulk_get_state (self) == GUICHET_BULK_RUNNING)
    guichet_bulk_set_state (self, GUICHET_BULK_PAUSED);
}

/**
 * guichet_bulk_resume:
 *
 * Goes on, also after an error that made it pause.
 */
void
guichet_bulk_resume (GuichetBulk *self)
{
  g_return_if_fail (GUICHET_IS_BULK (self));

  if (guichet_bulk_get_state (self) != GUICHET_BULK_PAUSED)
    return;
  guichet_bulk_take_error (self, NULL);
  guichet_bulk_set_state (self, GUICHET_BULK_RUNNING);
  guichet_bulk_go_on (self);
}

/* Everything at once: nobody waits for the disk a thousand times. */
static void
cancel_all (GuichetBulk *self, GuichetStore *store, GError **error)
{
  GuichetBulkParts *parts = guichet_bulk_get_parts (self);
  gboolean is_written =
      store == NULL || guichet_store_write (store, NULL, error, "BEGIN IMMEDIATE", "");

  for (guint i = 0; i < parts->changes->len; i++)
    is_written &= guichet_bulk_get_kind (self)->cancel (
        self, parts->changes->pdata[i], is_written ? store : NULL, is_written ? error : NULL);
  if (store != NULL && is_written)
    guichet_store_write (store, NULL, error, "COMMIT", "");
  else if (store != NULL)
    guichet_store_write (store, NULL, NULL, "ROLLBACK", "");
}

/**
 * guichet_bulk_cancel:
 *
 * Nothing more is sent. What is in flight comes to its end, and the state says when. What was not
 * finished by another start of the program is forgotten.
 */
void
guichet_bulk_cancel (GuichetBulk *self)
{
  const GuichetBulkKind *kind = guichet_bulk_get_kind (self);
  GuichetBulkParts *parts;
  gboolean is_started;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_BULK (self));

  parts = guichet_bulk_get_parts (self);
  if (parts->state == GUICHET_BULK_OVER)
    return;
  is_started = parts->state != GUICHET_BULK_PLANNED;
  g_queue_clear_full (&parts->ready, g_object_unref);
  cancel_all (self, is_started ? parts->store : NULL, &error);
  if (!is_started && parts->id != 0)
    guichet_bulk_journal_delete (kind->journal, parts->store, parts->id, &error);
  if (error != NULL)
    guichet_bulk_take_error (self, error);

  if (!is_started)
    guichet_bulk_set_state (self, GUICHET_BULK_OVER);
  else if (parts->state == GUICHET_BULK_PAUSED)
    guichet_bulk_set_state (self, GUICHET_BULK_RUNNING);
  if (kind->stop_waiting != NULL)
    kind->stop_waiting (self);
  guichet_bulk_go_on (self);
}

/**
 * guichet_bulk_retry:
 * @change: (nullable) (type GObject): one of the list; %NULL: all that failed
 *
 * Sends once more what OVHcloud did not take. Of what nobody could say what became of it, it is
 * found out first.
 */
void
guichet_bulk_retry (GuichetBulk *self, gpointer change)
{
  GuichetBulkParts *parts;
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_BULK (self));

  parts = guichet_bulk_get_parts (self);
  if (parts->state != GUICHET_BULK_OVER || parts->store == NULL)
    return;
  for (guint i = 0; i < parts->changes->len && error == NULL; i++)
    if ((change == NULL || change == parts->changes->pdata[i]) &&
        guichet_bulk_get_kind (self)->retry (self, parts->changes->pdata[i], &error))
      guichet_bulk_queue (self, parts->changes->pdata[i]);
  guichet_bulk_run_again (self);
  if (error != NULL)
    guichet_bulk_take_error (self, error);
}
