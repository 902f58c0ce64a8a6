/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session.c: one account in use: who it is, its lines, and the line that calls start from.
 * It never shows the API behind it. How all that is read is a file of its own.
 */
#include "config.h"

#include "guichet-session-parts.h"

#include "guichet-line-choice.h"
#include "guichet-line-list-private.h"

typedef enum
{
  PROP_STATE = 1,
  PROP_ERROR,
  PROP_ACCOUNT,
  PROP_LINES,
  PROP_LINE,
  PROP_PROFILE,
  PROP_REFUSAL,
  PROP_CLOCK_DIFFERENCE,
  PROP_OPENING,
} GuichetSessionProperty;

static GParamSpec *props[PROP_OPENING + 1];

G_DEFINE_FINAL_TYPE (GuichetSession, guichet_session, G_TYPE_OBJECT)

/* “profile”, “refusal” and “clock-difference” */
static void
access_notify_cb (GuichetSession *self, GParamSpec *pspec)
{
  g_object_notify (G_OBJECT (self), g_param_spec_get_name (pspec));
}

static GuichetSession *
make (GuichetSessionShared *shared, const char *only)
{
  GuichetSession *self = g_object_new (GUICHET_TYPE_SESSION, NULL);

  self->access = guichet_session_access_new (shared, only);
  g_signal_connect_object (self->access, "notify", G_CALLBACK (access_notify_cb), self,
                           G_CONNECT_SWAPPED);
  guichet_session_follow (self);
  return self;
}

/**
 * guichet_session_new:
 * @settings: of this instance
 *
 * Returns: (transfer full): a session that has not been loaded
 */
GuichetSession *
guichet_session_new (GSettings *settings)
{
  g_autoptr(GuichetSessionShared) shared = guichet_session_shared_new (settings);

  return make (shared, NULL);
}

/**
 * guichet_session_new_bound:
 * @base: whose profiles, keyring and log it shares; where both are of the same account, they ask
 * with the same client
 * @profile: one of its profiles
 *
 * Returns: (transfer full): a session that stays with @profile whatever account is in use, and has
 * none once @profile is gone; it reads who that is, and no lines
 */
GuichetSession *
guichet_session_new_bound (GuichetSession *base, GuichetProfile *profile)
{
  return make (guichet_session_access_get_shared (base->access), guichet_profile_get_id (profile));
}

/**
 * guichet_session_get_state:
 *
 * Returns: whether there is an account, and whether it could be read
 */
GuichetSessionState
guichet_session_get_state (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), GUICHET_SESSION_STATE_UNCONFIGURED);

  return self->state;
}

/**
 * guichet_session_is_opening:
 *
 * Returns: whether the keys are being looked for; that takes long only if the keyring asks people
 * for its password
 */
gboolean
guichet_session_is_opening (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), FALSE);

  return self->is_opening;
}

/**
 * guichet_session_get_error:
 *
 * Returns: (nullable) (transfer none): why the state is not ready
 */
const GError *
guichet_session_get_error (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->error;
}

/**
 * guichet_session_get_account:
 *
 * Returns: (nullable) (transfer none): who is signed in; %NULL if the credentials may not read it
 */
GuichetAccount *
guichet_session_get_account (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->account;
}

/**
 * guichet_session_get_lines:
 *
 * Returns: (transfer none): the lines one can call from; the same list for the life of the session
 */
GuichetLineList *
guichet_session_get_lines (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->lines;
}

/**
 * guichet_session_get_line:
 *
 * Returns: (nullable) (transfer none): the line that calls start from: what people chose or, if
 * they never did, the first; %NULL if there is none or the chosen one is gone
 */
GuichetLine *
guichet_session_get_line (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->line;
}

/**
 * guichet_session_set_line:
 * @line: a line of the list
 *
 * Chooses the line that calls start from, and remembers it in the settings.
 */
void
guichet_session_set_line (GuichetSession *self, GuichetLine *line)
{
  g_return_if_fail (GUICHET_IS_SESSION (self));
  g_return_if_fail (GUICHET_IS_LINE (line));

  guichet_line_choice_write (guichet_session_access_get_profile_settings (self->access), self->line,
                             line);
  if (g_set_object (&self->line, line))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LINE]);
}

GuichetSessionAccess *
guichet_session_get_access (GuichetSession *self)
{
  return self->access;
}

GuichetClient *
guichet_session_get_client (GuichetSession *self)
{
  return self->client;
}

static void
guichet_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetSession *self = GUICHET_SESSION (object);

  switch ((GuichetSessionProperty) prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_ACCOUNT:
      g_value_set_object (value, self->account);
      break;
    case PROP_LINES:
      g_value_set_object (value, self->lines);
      break;
    case PROP_LINE:
      g_value_set_object (value, self->line);
      break;
    case PROP_PROFILE:
      g_value_set_object (value, guichet_session_get_profile (self));
      break;
    case PROP_REFUSAL:
      g_value_set_boxed (value, guichet_session_get_refusal (self));
      break;
    case PROP_CLOCK_DIFFERENCE:
      g_value_set_int64 (value, guichet_session_get_clock_difference (self));
      break;
    case PROP_OPENING:
      g_value_set_boolean (value, self->is_opening);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_session_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id != PROP_LINE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_value_get_object (value) != NULL)
    guichet_session_set_line (GUICHET_SESSION (object), g_value_get_object (value));
}

static void
guichet_session_finalize (GObject *object)
{
  GuichetSession *self = GUICHET_SESSION (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->access);
  g_clear_object (&self->client);
  g_clear_object (&self->account);
  g_clear_object (&self->line);
  g_clear_object (&self->lines);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_session_parent_class)->finalize (object);
}

static void
guichet_session_class_init (GuichetSessionClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_session_get_property;
  object_class->set_property = guichet_session_set_property;
  object_class->finalize = guichet_session_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_SESSION_STATE,
                                         GUICHET_SESSION_STATE_UNCONFIGURED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_ACCOUNT] = g_param_spec_object ("account", NULL, NULL, GUICHET_TYPE_ACCOUNT, readable);
  props[PROP_LINES] = g_param_spec_object ("lines", NULL, NULL, GUICHET_TYPE_LINE_LIST, readable);
  props[PROP_LINE] =
      g_param_spec_object ("line", NULL, NULL, GUICHET_TYPE_LINE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_PROFILE] = g_param_spec_object ("profile", NULL, NULL, GUICHET_TYPE_PROFILE, readable);
  props[PROP_REFUSAL] = g_param_spec_boxed ("refusal", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_CLOCK_DIFFERENCE] =
      g_param_spec_int64 ("clock-difference", NULL, NULL, G_MININT64, G_MAXINT64, 0, readable);
  props[PROP_OPENING] = g_param_spec_boolean ("opening", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_session_init (GuichetSession *self)
{
  self->lines = guichet_line_list_new ();
}
