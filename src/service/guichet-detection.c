/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-detection.c: runs the detector on a copied text in a worker thread, one text at a time.
 * The one place with a thread; forgets the text as soon as it is read, and never logs it.
 */
#include "config.h"

#include "guichet-detection.h"

#include "guichet-phone-detector.h"

typedef struct
{
  GBytes *text;
  char *region;
} Job;

/* Touched by the main thread alone: tasks that wait for the one that runs. */
static GQueue waiting = G_QUEUE_INIT;
static gboolean is_running;

static void start_next (void);

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->text, g_bytes_unref);
  g_free (job->region);
  g_free (job);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  GuichetPhoneDetectorOptions options = { .region = job->region };
  gsize length;
  const char *text = g_bytes_get_data (job->text, &length);
  GPtrArray *numbers =
      guichet_phone_detector_scan (text != NULL ? text : "", length, &options, cancellable, NULL);

  g_clear_pointer (&job->text, g_bytes_unref);
  g_task_return_pointer (task, numbers, (GDestroyNotify) g_ptr_array_unref);
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;
  GPtrArray *numbers = g_task_propagate_pointer (G_TASK (result), &error);

  is_running = FALSE;
  start_next ();
  if (numbers != NULL)
    g_task_return_pointer (task, numbers, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
start_next (void)
{
  GTask *task;

  while (!is_running && (task = g_queue_pop_head (&waiting)) != NULL)
    {
      g_autoptr(GTask) worker = NULL;

      if (g_task_return_error_if_cancelled (task))
        {
          g_object_unref (task);
          continue;
        }
      is_running = TRUE;
      worker = g_task_new (NULL, g_task_get_cancellable (task), ran_cb, task);
      g_task_set_task_data (worker, g_object_steal_data (G_OBJECT (task), "guichet-job"), job_free);
      g_task_run_in_thread (worker, run_in_thread);
    }
}

/**
 * guichet_detection_run_async:
 * @text: the copied text, whatever its bytes
 * @region: (nullable): ISO 3166 code of national numbers; %NULL: "FR"
 * @cancellable: (nullable): cancelling also stops a detector that runs
 *
 * Looks for telephone numbers in @text, after those who asked before. Called by the main thread
 * only.
 */
void
guichet_detection_run_async (GBytes *text,
                             const char *region,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (text != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_name (task, "guichet_detection_run_async");
  job = g_new0 (Job, 1);
  job->text = g_bytes_ref (text);
  job->region = g_strdup (region);
  g_object_set_data_full (G_OBJECT (task), "guichet-job", job, job_free);
  g_queue_push_tail (&waiting, task);
  start_next ();
}

/**
 * guichet_detection_run_finish:
 *
 * Returns: (transfer full) (nullable) (element-type GuichetPhoneNumber): the numbers, best first,
 * may be none; %NULL with %G_IO_ERROR_CANCELLED
 */
GPtrArray *
guichet_detection_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
