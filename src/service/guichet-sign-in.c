/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in.c: signing in as windows see it: its state and what goes with it. Its ways and
 * its parts are files of their own.
 */
#include "config.h"

#include "guichet-sign-in-private.h"

#include "guichet-sign-in-attempt.h"

typedef enum
{
  PROP_STATE = 1,
  PROP_STEP_LABEL,
  PROP_ERROR,
  PROP_VALIDATION_URL,
  PROP_SECONDS_LEFT,
  PROP_PROFILE,
  PROP_MISSING_RIGHTS,
  PROP_CLOCK_DIFFERENCE,
} GuichetSignInProperty;

static GParamSpec *props[PROP_CLOCK_DIFFERENCE + 1];

G_DEFINE_FINAL_TYPE (GuichetSignIn, guichet_sign_in, G_TYPE_OBJECT)

/* People answer within minutes or not at all. */
static const GuichetFlowPace usual_pace = { 1000, 5000, 10 * 60 * 1000 };

/**
 * guichet_sign_in_set_pace:
 * @pace: of the wait for the browser
 * @answer_limit: of each call, in milliseconds
 *
 * For tests, which have no ten minutes.
 */
void
guichet_sign_in_set_pace (GuichetSignIn *self, const GuichetFlowPace *pace, guint answer_limit)
{
  self->pace = *pace;
  self->answer_limit = answer_limit;
}

/**
 * guichet_sign_in_new:
 * @session: whose profiles and keyring these are
 * @again: (nullable): the profile that gets new keys
 *
 * Returns: (transfer full): nothing was begun yet
 */
GuichetSignIn *
guichet_sign_in_new (GuichetSession *session, GuichetProfile *again)
{
  GuichetSignIn *self = g_object_new (GUICHET_TYPE_SIGN_IN, NULL);

  g_return_val_if_fail (GUICHET_IS_SESSION (session), self);
  g_return_val_if_fail (again == NULL || GUICHET_IS_PROFILE (again), self);

  self->session = g_object_ref (session);
  g_set_object (&self->again, again);
  return self;
}

/**
 * guichet_sign_in_get_state:
 *
 * Returns: what is done, or what is waited for
 */
GuichetSignInState
guichet_sign_in_get_state (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), GUICHET_SIGN_IN_IDLE);

  return self->state;
}

/**
 * guichet_sign_in_get_step_label:
 *
 * Returns: (nullable) (transfer none): what is done, for people
 */
const char *
guichet_sign_in_get_step_label (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return self->step_label;
}

/**
 * guichet_sign_in_get_error:
 *
 * Returns: (nullable) (transfer none): why it failed, or why the keyring did not keep the keys
 */
const GError *
guichet_sign_in_get_error (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return self->error;
}

/**
 * guichet_sign_in_get_validation_url:
 *
 * Returns: (nullable) (transfer none): the page of OVHcloud to be opened while the state is WAITING
 */
const char *
guichet_sign_in_get_validation_url (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return self->validation_url;
}

/**
 * guichet_sign_in_get_seconds_left:
 *
 * Returns: of the wait for the browser
 */
guint
guichet_sign_in_get_seconds_left (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), 0);

  return self->seconds_left;
}

/**
 * guichet_sign_in_get_profile:
 *
 * Returns: (nullable) (transfer none): whom one is signed in as once the state is DONE
 */
GuichetProfile *
guichet_sign_in_get_profile (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return self->profile;
}

/**
 * guichet_sign_in_get_again:
 *
 * Returns: (nullable) (transfer none): the profile that was to get new keys
 */
GuichetProfile *
guichet_sign_in_get_again (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return self->again;
}

/**
 * guichet_sign_in_get_nichandle:
 *
 * Returns: (nullable) (transfer none): whose keys are tried, as far as OVHcloud has told
 */
const char *
guichet_sign_in_get_nichandle (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return self->attempt != NULL ? self->attempt->nichandle : NULL;
}

/**
 * guichet_sign_in_get_missing_rights:
 *
 * Returns: (transfer none): what the keys may not do and Guichet needs: "POST /telephony/…"
 */
const char *const *
guichet_sign_in_get_missing_rights (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), NULL);

  return (const char *const *) self->missing_rights;
}

/**
 * guichet_sign_in_get_clock_difference:
 *
 * Returns: seconds that this computer's clock is behind, 0 if it is right to a minute
 */
gint64
guichet_sign_in_get_clock_difference (GuichetSignIn *self)
{
  g_return_val_if_fail (GUICHET_IS_SIGN_IN (self), 0);

  return self->clock_difference;
}

static void
guichet_sign_in_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetSignIn *self = GUICHET_SIGN_IN (object);

  switch ((GuichetSignInProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STEP_LABEL:
      g_value_set_string (value, self->step_label);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_VALIDATION_URL:
      g_value_set_string (value, self->validation_url);
      break;
    case PROP_SECONDS_LEFT:
      g_value_set_uint (value, self->seconds_left);
      break;
    case PROP_PROFILE:
      g_value_set_object (value, self->profile);
      break;
    case PROP_MISSING_RIGHTS:
      g_value_set_boxed (value, self->missing_rights);
      break;
    case PROP_CLOCK_DIFFERENCE:
      g_value_set_int64 (value, self->clock_difference);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_sign_in_dispose (GObject *object)
{
  GuichetSignIn *self = GUICHET_SIGN_IN (object);

  if (self->attempt != NULL)
    guichet_sign_in_attempt_give_up (self->attempt);
  g_clear_pointer (&self->attempt, guichet_sign_in_attempt_unref);
  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->profile);
  g_clear_object (&self->again);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (guichet_sign_in_parent_class)->dispose (object);
}

static void
guichet_sign_in_finalize (GObject *object)
{
  GuichetSignIn *self = GUICHET_SIGN_IN (object);

  g_clear_pointer (&self->step_label, g_free);
  g_clear_pointer (&self->validation_url, g_free);
  g_clear_pointer (&self->missing_rights, g_strfreev);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_sign_in_parent_class)->finalize (object);
}

static void
guichet_sign_in_class_init (GuichetSignInClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_sign_in_get_property;
  object_class->dispose = guichet_sign_in_dispose;
  object_class->finalize = guichet_sign_in_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_SIGN_IN_STATE,
                                         GUICHET_SIGN_IN_IDLE, readable);
  props[PROP_STEP_LABEL] = g_param_spec_string ("step-label", NULL, NULL, NULL, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_VALIDATION_URL] = g_param_spec_string ("validation-url", NULL, NULL, NULL, readable);
  props[PROP_SECONDS_LEFT] =
      g_param_spec_uint ("seconds-left", NULL, NULL, 0, G_MAXUINT, 0, readable);
  props[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, GUICHET_TYPE_PROFILE, readable);
  props[PROP_MISSING_RIGHTS] =
      g_param_spec_boxed ("missing-rights", NULL, NULL, G_TYPE_STRV, readable);
  props[PROP_CLOCK_DIFFERENCE] =
      g_param_spec_int64 ("clock-difference", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_sign_in_init (GuichetSignIn *self)
{
  self->pace = usual_pace;
  self->missing_rights = g_new0 (char *, 1);
}
