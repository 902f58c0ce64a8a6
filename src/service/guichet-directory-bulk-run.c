/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-bulk-run.c: sends the changes of a bulk of directory entries, six at a time.
 * Each is in the journal before it is sent, and its end as soon as it is known. Each entry is read
 * before it is sent and after, so what was lost half-way is never sent blindly.
 */
#include "config.h"

#include "guichet-directory-bulk-private.h"

#include "guichet-bulk-error.h"
#include "guichet-directory-journal.h"
#include "guichet-directory-save-private.h"
#include "guichet-error.h"

typedef struct
{
  GuichetBulk *bulk;
  GuichetDirectoryChange *change;
  GuichetDirectoryEntry *entry; /* in which nothing but the change is typed */
} Sending;

static void
sending_free (Sending *self)
{
  g_object_unref (self->entry);
  g_object_unref (self->change);
  g_object_unref (self->bulk);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sending, sending_free)

static GuichetDirectoryChangeState
find_end (const GError *error)
{
  const GuichetErrorDetails *details = guichet_error_get_details (error);

  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CHANGED_MEANWHILE))
    return GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE;
  if (details != NULL && details->maybe_done)
    return GUICHET_DIRECTORY_CHANGE_UNCERTAIN;
  return guichet_bulk_error_concerns_all (error) ? GUICHET_DIRECTORY_CHANGE_PLANNED
                                                 : GUICHET_DIRECTORY_CHANGE_FAILED;
}

/* What OVHcloud has by now is shown, whatever became of the change. What people have typed stays.
 */
static void
tell_entry (Sending *sending)
{
  GuichetDirectoryEntry *shown = guichet_directory_change_get_entry (sending->change);
  const char *values[GUICHET_DIRECTORY_N_FIELDS];
  gboolean is_whole = FALSE;

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      values[i] = guichet_directory_entry_get_saved (sending->entry, i);
      /* Until it was read it has the fields of the change alone. */
      is_whole |=
          values[i] != NULL && guichet_directory_change_get_wanted (sending->change, i) == NULL;
    }
  if (shown != NULL && is_whole)
    guichet_directory_entry_take (shown, values);
}

static void
write_change (GuichetBulk *self, GuichetDirectoryChange *change)
{
  GError *error = NULL;

  if (!guichet_directory_journal_write (guichet_bulk_get_store (self), change, &error))
    guichet_bulk_hold (self, error);
}

static void
take_failure (GuichetBulk *self, GuichetDirectoryChange *change, GError *error)
{
  const GuichetDirectoryChangeState end = find_end (error);

  if (end == GUICHET_DIRECTORY_CHANGE_PLANNED)
    {
      guichet_bulk_queue_first (self, change);
      guichet_bulk_hold (self, error);
    }
  else
    guichet_directory_change_take_error (change, error);
  guichet_directory_bulk_move (self, change, end);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Sending) sending = user_data;
  GuichetBulk *self = sending->bulk;
  GError *error = NULL;

  guichet_bulk_end_flight (self);
  if (guichet_directory_save_by_finish (GUICHET_CLIENT (source), result, &error))
    guichet_directory_bulk_move (self, sending->change, GUICHET_DIRECTORY_CHANGE_DONE);
  else
    take_failure (self, sending->change, error);
  tell_entry (sending);
  write_change (self, sending->change);
  guichet_bulk_go_on (self);
}

/**
 * guichet_directory_bulk_send:
 * @change: planned
 *
 * Sends @change, once it is written down.
 */
void
guichet_directory_bulk_send (GuichetBulk *self, gpointer change)
{
  GError *error = NULL;
  Sending *sending;

  guichet_directory_change_take_error (change, NULL);
  guichet_directory_bulk_move (self, change, GUICHET_DIRECTORY_CHANGE_SENDING);
  if (!guichet_directory_journal_write (guichet_bulk_get_store (self), change, &error))
    {
      guichet_directory_bulk_move (self, change, GUICHET_DIRECTORY_CHANGE_PLANNED);
      guichet_bulk_queue_first (self, change);
      guichet_bulk_hold (self, error);
      return;
    }

  /* Its end is written down even if nobody shows the bulk any more. */
  guichet_bulk_begin_flight (self);
  sending = g_new0 (Sending, 1);
  sending->bulk = g_object_ref (self);
  sending->change = g_object_ref (change);
  sending->entry = guichet_directory_change_make_entry (change);
  guichet_directory_save_by_async (guichet_bulk_get_client (self), sending->entry, NULL, saved_cb,
                                   sending);
}
