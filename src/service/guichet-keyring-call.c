/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-keyring-call.c: one thing that is asked of the keyring: it ends once, and in time, even
 * if the keyring never answers.
 *
 * libsecret has no limit of time, and after a cancellation it still asks the keyring to dismiss its
 * question, which one that is dead does not answer. So the caller is answered at the limit and what
 * comes from libsecret later is not heard.
 */
#include "config.h"

#include "guichet-keyring-call.h"

#include "guichet-error.h"
#include "guichet-keyring-error.h"

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

static void
call_clear (gpointer data)
{
  GuichetKeyringCall *self = data;

  g_clear_object (&self->profile);
  g_clear_pointer (&self->credentials, guichet_credentials_unref);
  g_clear_object (&self->stop);
}

/* Returns: (transfer full): the task, which the caller answers */
static GTask *
end (GuichetKeyringCall *self)
{
  GTask *task = g_steal_pointer (&self->task);

  clear_source (&self->limit);
  clear_source (&self->caller);
  guichet_keyring_call_unref (self);
  return task;
}

static gboolean
limit_cb (gpointer user_data)
{
  GuichetKeyringCall *self = user_data;

  g_cancellable_cancel (self->stop);
  if (self->fall_back != NULL && guichet_profile_is_for_session (self->profile))
    self->fall_back (self);
  else
    guichet_keyring_call_fail (self, guichet_keyring_error_new_silent ());
  return G_SOURCE_REMOVE;
}

static gboolean
cancelled_cb (GCancellable *cancellable, gpointer user_data)
{
  GuichetKeyringCall *self = user_data;

  g_cancellable_cancel (self->stop);
  guichet_keyring_call_fail (
      self, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled"));
  return G_SOURCE_REMOVE;
}

/**
 * guichet_keyring_call_begin:
 * @task: (transfer full): of the caller
 * @limit: in milliseconds
 *
 * Returns: (transfer none): a call that ends with @task
 */
GuichetKeyringCall *
guichet_keyring_call_begin (GTask *task, GuichetProfile *profile, guint limit)
{
  GuichetKeyringCall *self = g_rc_box_new0 (GuichetKeyringCall);
  GCancellable *cancellable = g_task_get_cancellable (task);

  self->task = task;
  self->profile = g_object_ref (profile);
  self->stop = g_cancellable_new ();
  self->limit = g_timeout_source_new (limit);
  g_source_set_callback (self->limit, limit_cb, self, NULL);
  g_source_attach (self->limit, g_main_context_get_thread_default ());
  if (cancellable != NULL)
    {
      self->caller = g_cancellable_source_new (cancellable);
      g_source_set_callback (self->caller, G_SOURCE_FUNC (cancelled_cb), self, NULL);
      g_source_attach (self->caller, g_main_context_get_thread_default ());
    }
  return self;
}

GuichetKeyringCall *
guichet_keyring_call_ref (GuichetKeyringCall *self)
{
  return g_rc_box_acquire (self);
}

void
guichet_keyring_call_unref (GuichetKeyringCall *self)
{
  g_rc_box_release_full (self, call_clear);
}

/**
 * guichet_keyring_call_is_over:
 *
 * Returns: whether the caller has its answer, so that nothing more is to be done
 */
gboolean
guichet_keyring_call_is_over (GuichetKeyringCall *self)
{
  return self->task == NULL;
}

/**
 * guichet_keyring_call_succeed:
 * @credentials: (nullable) (transfer full): what was looked up
 *
 * Answers the caller, unless it has its answer: what it asked for was done.
 */
void
guichet_keyring_call_succeed (GuichetKeyringCall *self, GuichetCredentials *credentials)
{
  g_autoptr(GTask) task = NULL;

  if (guichet_keyring_call_is_over (self))
    {
      g_clear_pointer (&credentials, guichet_credentials_unref);
      return;
    }
  task = end (self);
  if (credentials != NULL)
    g_task_return_pointer (task, credentials, (GDestroyNotify) guichet_credentials_unref);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * guichet_keyring_call_fail:
 * @error: (transfer full): for people
 *
 * Answers the caller, unless it has its answer.
 */
void
guichet_keyring_call_fail (GuichetKeyringCall *self, GError *error)
{
  g_autoptr(GTask) task = NULL;

  if (guichet_keyring_call_is_over (self))
    {
      g_error_free (error);
      return;
    }
  self->was_locked = g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_KEYRING_LOCKED);
  task = end (self);
  g_task_return_error (task, error);
}
