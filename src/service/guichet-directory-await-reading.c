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
  GPtrArray *due;   /* of GuichetDirectoryEntry, by group */
  guint position;   /* of the first that is still to be read */
  GPtrArray *group; /* (nullable): those that are being read */
} Work;

static void read_next (GTask *owned_task);

static void
work_free (gpointer data)
{
  Work *work = data;

  g_ptr_array_unref (work->due);
  g_clear_pointer (&work->group, g_ptr_array_unref);
  g_free (work);
}

static void
group_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  const GuichetAwaiting *awaiting = g_task_get_task_data (task);
  Work *work = awaiting->work;
  GError *error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_entries_reader_run_finish (GUICHET_CLIENT (source), result, &error);

  if (missing != NULL &&
      guichet_directory_table.write (awaiting->store, awaiting->profile, work->group, &error) &&
      guichet_directory_table.remove (awaiting->store, awaiting->profile, missing, &error) &&
      guichet_directory_awaited_set_time (awaiting->store, awaiting->profile, work->group,
                                          guichet_awaiting_get_now (), &error))
    {
      read_next (task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* (transfer full) (nullable): the next that are of one group */
static GPtrArray *
take_group (Work *work)
{
  g_autoptr(GPtrArray) group = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name = NULL;

  for (; work->position < work->due->len; work->position++)
    {
      GuichetDirectoryEntry *entry = work->due->pdata[work->position];

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
  const GuichetAwaiting *awaiting = g_task_get_task_data (owned_task);
  Work *work = awaiting->work;

  g_clear_pointer (&work->group, g_ptr_array_unref);
  work->group = take_group (work);
  if (work->group != NULL)
    {
      guichet_entries_reader_run_async (g_task_get_source_object (owned_task), work->group,
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
 * Ends with guichet_awaiting_finish().
 */
void
guichet_directory_await_reading_run_async (GuichetClient *client,
                                           GuichetStore *store,
                                           const char *profile,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data)
{
  GTask *task =
      guichet_awaiting_new_task (client, store, profile, cancellable, callback, user_data);
  GuichetAwaiting *awaiting = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *due = guichet_directory_awaited_list_due (store, profile,
                                                       guichet_awaiting_get_now () - PAUSE, &error);
  Work *work;

  if (due == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  work = g_new0 (Work, 1);
  work->due = due;
  awaiting->work = work;
  awaiting->free_work = work_free;
  read_next (task);
}
