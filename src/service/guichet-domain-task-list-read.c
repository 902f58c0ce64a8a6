/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain-task-list-read.c: when and how the operations are read: all of them, and how far
 * the open ones have come. Knows no account but the one whose client it has.
 */
#include "config.h"

#include "guichet-domain-task-list-private.h"

#include "guichet-domain-task-api.h"
#include "guichet-list-reader.h"
#include "guichet-read-list-private.h"
#include "guichet-session-wait.h"

/* Each progress bar is a request: those of the newest are asked for. */
#define MOST_BARS 20

static GPtrArray *
get_tasks (GuichetDomainTaskList *self)
{
  return guichet_read_list_get_items (GUICHET_READ_LIST (self));
}

static gboolean
is_open (GuichetDomainTask *task)
{
  return guichet_domain_task_state_is_open (guichet_domain_task_get_state (task));
}

static gboolean
is_moving (GuichetDomainTaskList *self)
{
  for (guint i = 0; i < get_tasks (self)->len; i++)
    if (is_open (get_tasks (self)->pdata[i]))
      return TRUE;
  return FALSE;
}

void
guichet_domain_task_list_plan (GuichetDomainTaskList *self)
{
  guichet_recheck_plan (self->recheck,
                        self->reading == NULL && self->client != NULL && is_moving (self));
}

/* Until the keys are there nobody knows that there is nothing. */
void
guichet_domain_task_list_update_loading (GuichetDomainTaskList *self)
{
  const gboolean is_opening =
      self->is_wanted && guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_LOADING;

  guichet_read_list_set_loading (GUICHET_READ_LIST (self), self->reading != NULL || is_opening);
}

void
guichet_domain_task_list_take_reading (GuichetDomainTaskList *self, GCancellable *reading)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = reading;
  self->n_bars_left = 0;
  g_clear_error (&self->bar_error);
  guichet_domain_task_list_update_loading (self);
}

/* @error: (transfer full) (nullable) */
static void
end_reading (GuichetDomainTaskList *self, GError *error)
{
  /* Whoever waits for the end of “loading” finds what was read. */
  g_object_freeze_notify (G_OBJECT (self));
  guichet_domain_task_list_take_reading (self, NULL);
  guichet_read_list_take_error (GUICHET_READ_LIST (self), error);
  guichet_domain_task_list_plan (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/* How far they have come */

typedef struct
{
  GuichetDomainTaskList *list; /* not held: it cancels when it goes */
  GuichetDomainTask *task;
} Bar;

static void
bar_free (Bar *self)
{
  g_object_unref (self->task);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bar, bar_free)

static void
bar_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Bar) bar = user_data;
  g_autoptr(GuichetDomainTaskList) self = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply = guichet_client_call_finish (GUICHET_CLIENT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = g_object_ref (bar->list);
  if (reply != NULL)
    guichet_domain_task_api_take_progress (bar->task, reply, &error);
  if (error != NULL && self->bar_error == NULL)
    self->bar_error = g_steal_pointer (&error);
  self->n_bars_left--;
  if (self->n_bars_left == 0)
    end_reading (self, g_steal_pointer (&self->bar_error));
}

static void
read_bars (GuichetDomainTaskList *self)
{
  GPtrArray *tasks = get_tasks (self);

  for (guint i = 0; i < tasks->len && self->n_bars_left < MOST_BARS; i++)
    {
      g_autoptr(GuichetRequest) request = NULL;
      Bar *bar;

      if (!is_open (tasks->pdata[i]))
        continue;
      bar = g_new0 (Bar, 1);
      bar->list = self;
      bar->task = g_object_ref (tasks->pdata[i]);
      request = guichet_domain_task_api_read_progress (guichet_domain_task_get_id (bar->task));
      self->n_bars_left++;
      guichet_client_call_async (self->client, request, self->reading, bar_read_cb, bar);
    }
}

/* All of them */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetDomainTaskList) self = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) reply =
                 guichet_list_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) fresh = NULL;

  /* The list may be gone then. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = g_object_ref (user_data);
  fresh = reply != NULL ? guichet_domain_task_api_parse_list (reply, &error) : NULL;
  guichet_recheck_slow_down (self->recheck);
  if (fresh != NULL)
    {
      guichet_domain_task_list_note (self, fresh);
      guichet_domain_task_list_take (self, fresh);
      /* Whoever was told may have asked for something else. */
      if (self->reading != NULL)
        read_bars (self);
    }
  if (self->reading != NULL && self->n_bars_left == 0)
    end_reading (self, g_steal_pointer (&error));
}

/**
 * guichet_domain_task_list_refresh:
 *
 * Asks OVHcloud now, and looks for the keys first if there are none. What was read before stays
 * until the answer is there, and if it fails.
 */
void
guichet_domain_task_list_refresh (GuichetDomainTaskList *self)
{
  g_autoptr(GuichetRequest) list = NULL;

  g_return_if_fail (GUICHET_IS_DOMAIN_TASK_LIST (self));

  self->is_wanted = self->client == NULL;
  if (self->client == NULL)
    guichet_session_want (self->session);
  guichet_domain_task_list_update_loading (self);
  if (self->client == NULL || self->reading != NULL)
    return;
  guichet_recheck_plan (self->recheck, FALSE);
  guichet_domain_task_list_take_reading (self, g_cancellable_new ());
  list = guichet_domain_task_api_list (NULL, GUICHET_DOMAIN_TASK_UNKNOWN);
  guichet_list_reader_run_async (self->client, list, GUICHET_OPERATION_TASK, self->reading, read_cb,
                                 self);
}

void
guichet_domain_task_list_read_anew (GuichetDomainTaskList *self)
{
  if (self->reading == NULL)
    return;
  guichet_domain_task_list_take_reading (self, NULL);
  guichet_domain_task_list_refresh (self);
}
