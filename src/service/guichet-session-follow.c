/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-follow.c: reads the account in use, and follows what changes of it: the account
 * itself, its keys, its line.
 *
 * A switch to another account empties everything at once, before anything of the new one is read,
 * so that no call can start from a line of the one before.
 */
#include "config.h"

#include "guichet-session-parts.h"

#include "guichet-keyring-error.h"
#include "guichet-line-choice.h"
#include "guichet-line-list-private.h"
#include "guichet-session-loader.h"

static void
enter_state (GuichetSession *self, GuichetSessionState state, GError *error)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (error != NULL || self->error != NULL)
    g_object_notify (G_OBJECT (self), "error");
  if (self->state != state)
    g_object_notify (G_OBJECT (self), "state");
  g_clear_error (&self->error);
  self->error = error;
  self->state = state;
  g_object_thaw_notify (G_OBJECT (self));
}

static void
update_line (GuichetSession *self)
{
  GSettings *settings = guichet_session_access_get_profile_settings (self->access);
  g_autoptr(GuichetLine) line = guichet_line_choice_read (settings, self->lines);

  guichet_line_choice_note_title (settings, line);
  if (g_set_object (&self->line, line))
    g_object_notify (G_OBJECT (self), "line");
}

static void
take_account (GuichetSession *self, GuichetAccount *account)
{
  if (g_set_object (&self->account, account))
    g_object_notify (G_OBJECT (self), "account");
}

static void
forget_account (GuichetSession *self)
{
  guichet_line_list_clear (self->lines);
  take_account (self, NULL);
  update_line (self);
}

/* Loading */

/* Takes @error. Nobody hears of a part of it: who does may load anew. */
static void
end_load (GuichetSession *self, GError *error)
{
  g_object_freeze_notify (G_OBJECT (self));
  g_clear_object (&self->loading);
  update_line (self);
  guichet_session_access_note_end (self->access, error);
  enter_state (self, guichet_session_state_of_load (error), error);
  g_object_thaw_notify (G_OBJECT (self));
}

static void begin_load (GuichetSession *self);

/* A newer load takes over when the one before has ended, which a cancellation does at once: the
 * client would join a request that hangs as long as somebody waits for it. */
static gboolean
was_given_up (GuichetSession *self)
{
  if (!g_cancellable_is_cancelled (self->loading))
    return FALSE;
  g_clear_object (&self->loading);
  begin_load (self);
  return TRUE;
}

static void
account_read_cb (GuichetAccount *account, gpointer user_data)
{
  GuichetSession *self = user_data;

  g_object_freeze_notify (G_OBJECT (self));
  take_account (self, account);
  guichet_session_access_note_account (self->access, account);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSession) self = user_data;
  g_autoptr(GError) error = NULL;

  guichet_session_loader_run_finish (result, &error);
  if (!was_given_up (self))
    end_load (self, g_steal_pointer (&error));
}

static void
set_opening (GuichetSession *self, gboolean opening)
{
  if (self->is_opening == opening)
    return;
  self->is_opening = opening;
  g_object_notify (G_OBJECT (self), "opening");
}

/* Who does not wait for the keyring finds it as one that stays locked. Keys that we have already
 * are as good as before. */
static void
take_stop (GuichetSession *self, GError **error)
{
  if (!self->is_stopped)
    return;
  self->is_stopped = FALSE;
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  if (!g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_error (error);
  if (guichet_session_access_get_client (self->access) == NULL)
    *error = guichet_keyring_error_new_locked ();
}

static void
use_keys (GuichetSession *self, GError *error)
{
  /* Other keys may be those of another account, and a call from its line would be theirs. */
  if (g_set_object (&self->client, guichet_session_access_get_client (self->access)))
    forget_account (self);
  if (error != NULL)
    end_load (self, error);
  else
    guichet_session_loader_run_async (
        self->client, guichet_session_access_is_bound (self->access) ? NULL : self->lines,
        self->loading, account_read_cb, loaded_cb, g_object_ref (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSession) self = user_data;
  GError *error = NULL;

  guichet_session_access_open_finish (GUICHET_SESSION_ACCESS (source), result, &error);
  g_object_freeze_notify (G_OBJECT (self));
  take_stop (self, &error);
  if (was_given_up (self))
    g_clear_error (&error);
  else
    {
      set_opening (self, FALSE);
      use_keys (self, error);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static void
begin_load (GuichetSession *self)
{
  self->loading = g_cancellable_new ();
  g_object_freeze_notify (G_OBJECT (self));
  enter_state (self, GUICHET_SESSION_STATE_LOADING, NULL);
  set_opening (self, TRUE);
  g_object_thaw_notify (G_OBJECT (self));
  guichet_session_access_open_async (self->access, self->loading, opened_cb, g_object_ref (self));
}

/**
 * guichet_session_load:
 *
 * Reads the keys of the account in use, then account and lines; from now on again whenever they
 * change. A load that still goes on is given up for the new one.
 */
void
guichet_session_load (GuichetSession *self)
{
  g_return_if_fail (GUICHET_IS_SESSION (self));

  self->is_shown = TRUE;
  guichet_session_load_once (self);
}

/**
 * guichet_session_stop_opening:
 *
 * Does not wait for the keyring any longer, if that is what is waited for: goes on with the keys
 * that are known, or fails with GUICHET_ERROR_KEYRING_LOCKED.
 */
void
guichet_session_stop_opening (GuichetSession *self)
{
  g_return_if_fail (GUICHET_IS_SESSION (self));

  if (!self->is_opening)
    return;
  self->is_stopped = TRUE;
  g_cancellable_cancel (self->loading);
}

void
guichet_session_load_once (GuichetSession *self)
{
  self->is_stopped = FALSE;
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  else
    begin_load (self);
}

/* Who shows nothing leaves the keyring alone until there is something to be done. */
static void
read_anew (GuichetSession *self)
{
  if (self->is_shown || self->loading != NULL)
    {
      guichet_session_load_once (self);
      return;
    }
  g_clear_object (&self->client);
  forget_account (self);
  enter_state (self, GUICHET_SESSION_STATE_UNCONFIGURED, NULL);
}

static void
switched_cb (GuichetSession *self)
{
  g_clear_object (&self->client);
  forget_account (self);
  read_anew (self);
}

/* The other program may choose the line, too, and from a newer list than ours. */
static void
line_chosen_cb (GuichetSession *self)
{
  if (self->state == GUICHET_SESSION_STATE_READY &&
      !guichet_line_choice_is_known (guichet_session_access_get_profile_settings (self->access),
                                     self->lines))
    read_anew (self);
  else
    update_line (self);
}

/**
 * guichet_session_follow:
 *
 * Follows its account from now on. Nothing is read before somebody wants it.
 */
void
guichet_session_follow (GuichetSession *self)
{
  g_signal_connect_object (self->access, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  if (!guichet_session_access_is_bound (self->access))
    g_signal_connect_object (self->access, "setting-changed::line", G_CALLBACK (line_chosen_cb),
                             self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->access, "setting-changed::keys-replaced", G_CALLBACK (read_anew),
                           self, G_CONNECT_SWAPPED);
}
