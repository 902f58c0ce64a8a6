/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-await-reading.c: reads once the entries of one account whose publication people
 * wait for, group by group, and writes them into the store.
 */
#include "config.h"

#include "guichet-directory-await-reading.h"

#include "guichet-directory-awaited.h"
#include "guichet-directory-table.h"
#include "guichet-entries-reader.h"

/* In seconds: directories take their news once a month. */
#define PAUSE (6 * 60 * 60)

typedef struct
{
  GuichetStore *store;
  char *profile;
  GPtrArray *due;   /* of GuichetDirectoryEntry, by group */
  guint position;   /* of the first that is still to be read */
  GPtrArray *group; /* (nullable): those that are being read */
} Reading;

static void read_next (GTask *owned_task);

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_object (&reading->store);
  g_free (reading->profile);
  g_clear_pointer (&reading->due, g_ptr_array_unref);
  g_clear_pointer (&reading->group, g_ptr_array_unref);
  g_free (reading);
}

static void
group_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_entries_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  if (missing != NULL &&
      guichet_directory_table.write (reading->store, reading->profile, reading->group, &error) &&
      guichet_directory_table.remove (reading->store, reading->profile, missing, &error) &&
      guichet_directory_awaited_set_time (reading->store, reading->profile, reading->group, now (),
                                          &error))
    {
      read_next (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* (transfer full) (nullable): the next that are of one group */
static GPtrArray *
take_group (Reading *reading)
{
  g_autoptr(GPtrArray) group = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name = NULL;

  for (; reading->position < reading->due->len; reading->position++)
    {
      GuichetDirectoryEntry *entry = reading->due->pdata[reading->position];

      if (name != NULL && !g_str_equal (name, guichet_directory_entry_get_group (entry)))
        break;
      name = guichet_directory_entry_get_group (entry);
      g_ptr_array_add (group, g_object_ref (entry));
    }
  return group->len > 0 ? g_steal_pointer (&group) : NULL;
}

static void
read_next (GTask *owned_task)
{
  Reading *reading = g_task_get_task_data (owned_task);

  g_clear_pointer (&reading->group, g_ptr_array_unref);
  reading->group = take_group (reading);
  if (reading->group != NULL)
    {
      guichet_entries_reader_run_async (g_task_get_source_object (owned_task), reading->group,
                                        g_task_get_cancellable (owned_task), group_read_cb,
                                        owned_task);
      return;
    }
  g_task_return_boolean (owned_task, TRUE);
  g_object_unref (owned_task);
}

/**
 * guichet_directory_await_reading_run_async:
 * @client: asks
 * @store: has the entries
 * @profile: whose they are
 * @cancellable: (nullable): ends the reading; what was read is kept
 *
 * Reads the entries of @profile again that are scheduled and were not looked at for some hours.
 */
void
guichet_directory_await_reading_run_async (GuichetClient *client,
                                           GuichetStore *store,
                                           const char *profile,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  GTask *task = g_task_new (client, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, guichet_directory_await_reading_run_async);
  g_task_set_task_data (task, reading, reading_free);
  reading->store = g_object_ref (store);
  reading->profile = g_strdup (profile);
  reading->due = guichet_directory_awaited_list_due (store, profile, now () - PAUSE, &error);
  if (reading->due != NULL)
    {
      read_next (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/**
 * guichet_directory_await_reading_run_finish:
 *
 * Returns: whether all that was due was read; else %FALSE with the first error
 */
gboolean
guichet_directory_await_reading_run_finish (GuichetClient *client,
                                            GAsyncResult *result,
                                            GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, client), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
