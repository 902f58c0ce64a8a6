/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-show.c: what the parts of signing in show to windows: state, step, page, error.
 * Every change is told, and nothing but a change; what belongs together is told when all of it is
 * so, because whoever hears of it may give up.
 */
#include "config.h"

#include "guichet-sign-in-attempt.h"
#include "guichet-sign-in-fault.h"

static void
set_text (GuichetSignIn *self, char **place, const char *text, const char *property)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify (G_OBJECT (self), property);
}

static void
set_seconds_left (GuichetSignIn *self, guint seconds)
{
  if (self->seconds_left == seconds)
    return;
  self->seconds_left = seconds;
  g_object_notify (G_OBJECT (self), "seconds-left");
}

static void
update_seconds_left (GuichetSignIn *self)
{
  const gint64 left = self->wait_end - g_get_monotonic_time ();

  /* The second that has begun counts. */
  set_seconds_left (self, left > 0 ? (left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC : 0);
}

static gboolean
tick_cb (gpointer user_data)
{
  update_seconds_left (user_data);
  return G_SOURCE_CONTINUE;
}

static void
stop_ticking (GuichetSignIn *self)
{
  g_clear_handle_id (&self->tick_source, g_source_remove);
  set_seconds_left (self, 0);
}

/**
 * guichet_sign_in_enter_with_error:
 * @error: (nullable) (transfer full): what is told in this state
 */
void
guichet_sign_in_enter_with_error (GuichetSignIn *self, GuichetSignInState state, GError *error)
{
  g_object_freeze_notify (G_OBJECT (self));
  if (error != NULL || self->error != NULL)
    g_object_notify (G_OBJECT (self), "error");
  if (self->state != state)
    g_object_notify (G_OBJECT (self), "state");
  g_clear_error (&self->error);
  self->error = error;
  self->state = state;
  if (state != GUICHET_SIGN_IN_WAITING)
    {
      stop_ticking (self);
      set_text (self, &self->validation_url, NULL, "validation-url");
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_sign_in_enter:
 *
 * A state in which nothing is wrong.
 */
void
guichet_sign_in_enter (GuichetSignIn *self, GuichetSignInState state)
{
  guichet_sign_in_enter_with_error (self, state, NULL);
}

/**
 * guichet_sign_in_enter_waiting:
 * @validation_url: the page of OVHcloud to be opened
 *
 * From now on the person is waited for, and the seconds are counted.
 */
void
guichet_sign_in_enter_waiting (GuichetSignIn *self, const char *validation_url)
{
  g_object_freeze_notify (G_OBJECT (self));
  self->wait_end = g_get_monotonic_time () + (gint64) self->pace.limit * 1000;
  update_seconds_left (self);
  self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
  set_text (self, &self->validation_url, validation_url, "validation-url");
  guichet_sign_in_enter (self, GUICHET_SIGN_IN_WAITING);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_sign_in_show_step:
 * @label: (nullable): what is done, translated
 */
void
guichet_sign_in_show_step (GuichetSignIn *self, const char *label)
{
  set_text (self, &self->step_label, label, "step-label");
}

/**
 * guichet_sign_in_show_missing_rights:
 * @missing_rights: (nullable) (transfer full): "POST /telephony/…"
 */
void
guichet_sign_in_show_missing_rights (GuichetSignIn *self, GStrv missing_rights)
{
  g_strfreev (self->missing_rights);
  self->missing_rights = missing_rights != NULL ? missing_rights : g_new0 (char *, 1);
  g_object_notify (G_OBJECT (self), "missing-rights");
}

/**
 * guichet_sign_in_show_clock:
 * @difference: server time less ours, in seconds
 */
void
guichet_sign_in_show_clock (GuichetSignIn *self, gint64 difference)
{
  /* What is less than a minute is nobody's clock being wrong. */
  const gint64 shown = ABS (difference) >= 60 ? difference : 0;

  if (self->clock_difference == shown)
    return;
  self->clock_difference = shown;
  g_object_notify (G_OBJECT (self), "clock-difference");
}

/**
 * guichet_sign_in_show_profile:
 * @profile: (nullable): the one that is in use
 */
void
guichet_sign_in_show_profile (GuichetSignIn *self, GuichetProfile *profile)
{
  if (g_set_object (&self->profile, profile))
    g_object_notify (G_OBJECT (self), "profile");
}

/**
 * guichet_sign_in_stop:
 * @error: (nullable) (transfer full): what is told in this state
 *
 * A state in which nothing goes on.
 */
void
guichet_sign_in_stop (GuichetSignIn *self, GuichetSignInState state, GError *error)
{
  g_object_freeze_notify (G_OBJECT (self));
  guichet_sign_in_show_step (self, NULL);
  guichet_sign_in_enter_with_error (self, state, error);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_sign_in_fail:
 * @error: (transfer full): of whatever went wrong
 *
 * The end of an attempt, with an error that says what to do next.
 */
void
guichet_sign_in_fail (GuichetSignIn *self, GError *error)
{
  g_autoptr(GError) owned = error;
  GuichetSignInAttempt *attempt = g_steal_pointer (&self->attempt);

  if (attempt != NULL)
    {
      guichet_sign_in_attempt_give_up (attempt);
      guichet_sign_in_attempt_unref (attempt);
    }
  guichet_sign_in_stop (self, GUICHET_SIGN_IN_FAILED, guichet_sign_in_advise (owned));
}
