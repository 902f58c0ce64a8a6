/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session.c: one account in use: who it is, its lines, and the line that calls start from.
 * It never shows the API behind it.
 *
 * A switch to another account empties everything at once, before anything of the new one is read,
 * so that no call can start from a line of the one before.
 */
#include "config.h"

#include "guichet-session-private.h"

#include "guichet-line-choice.h"
#include "guichet-session-access.h"
#include "guichet-session-loader.h"

struct _GuichetSession
{
  GObject parent_instance;

  GuichetSessionAccess *access;
  GCancellable *loading; /* (nullable): of the load that goes on */
  gboolean is_wanted;    /* it was loaded once, so a switch loads it again */

  GuichetSessionState state;
  GError *error;
  GuichetAccount *account;
  GuichetLineList *lines;
  GuichetLine *line;
};

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
} GuichetSessionProperty;

static GParamSpec *props[PROP_CLOCK_DIFFERENCE + 1];

G_DEFINE_FINAL_TYPE (GuichetSession, guichet_session, G_TYPE_OBJECT)

static void
enter_state (GuichetSession *self, GuichetSessionState state, GError *error)
{
  gboolean same_error = error == NULL && self->error == NULL;

  g_clear_error (&self->error);
  self->error = error;
  if (!same_error)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
update_line (GuichetSession *self)
{
  GSettings *settings = guichet_session_access_get_profile_settings (self->access);
  g_autoptr(GuichetLine) line = guichet_line_choice_read (settings, self->lines);

  guichet_line_choice_note_title (settings, line);
  if (g_set_object (&self->line, line))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LINE]);
}

static void
take_account (GuichetSession *self, GuichetAccount *account)
{
  if (g_set_object (&self->account, account))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACCOUNT]);
}

/* Loading */

static void
end_load (GuichetSession *self, GError *error)
{
  g_clear_object (&self->loading);
  update_line (self);
  guichet_session_access_note_end (self->access, error);
  enter_state (self, guichet_session_state_of_load (error), error);
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
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSession) self = user_data;
  g_autoptr(GuichetAccount) account = NULL;
  g_autoptr(GError) error = NULL;

  guichet_session_loader_run_finish (result, &account, &error);
  if (was_given_up (self))
    return;
  if (account != NULL)
    {
      take_account (self, account);
      guichet_session_access_note_nichandle (self->access, guichet_account_get_nichandle (account));
    }
  end_load (self, g_steal_pointer (&error));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSession) self = user_data;
  g_autoptr(GError) error = NULL;

  guichet_session_access_open_finish (GUICHET_SESSION_ACCESS (source), result, &error);
  if (was_given_up (self))
    return;
  if (error != NULL)
    end_load (self, g_steal_pointer (&error));
  else
    guichet_session_loader_run_async (guichet_session_access_get_client (self->access), self->lines,
                                      self->loading, loaded_cb, g_object_ref (self));
}

static void
begin_load (GuichetSession *self)
{
  self->loading = g_cancellable_new ();
  enter_state (self, GUICHET_SESSION_STATE_LOADING, NULL);
  guichet_session_access_open_async (self->access, self->loading, opened_cb, g_object_ref (self));
}

/**
 * guichet_session_load:
 *
 * Reads the keys of the account in use, then account and lines. A load that still goes on is given
 * up for the new one.
 */
void
guichet_session_load (GuichetSession *self)
{
  g_return_if_fail (GUICHET_IS_SESSION (self));

  self->is_wanted = TRUE;
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  else
    begin_load (self);
}

static void
switched_cb (GuichetSession *self)
{
  guichet_line_list_clear (self->lines);
  take_account (self, NULL);
  update_line (self);
  if (self->is_wanted)
    guichet_session_load (self);
}

/* “profile”, “refusal” and “clock-difference” */
static void
access_notify_cb (GuichetSession *self, GParamSpec *pspec)
{
  g_object_notify (G_OBJECT (self), g_param_spec_get_name (pspec));
}

/* The other program may choose the line, too, and from a newer list than ours. */
static void
line_chosen_cb (GuichetSession *self)
{
  if (self->state == GUICHET_SESSION_STATE_READY &&
      !guichet_line_choice_is_known (guichet_session_access_get_profile_settings (self->access),
                                     self->lines))
    guichet_session_load (self);
  else
    update_line (self);
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
  GuichetSession *self = g_object_new (GUICHET_TYPE_SESSION, NULL);

  g_return_val_if_fail (G_IS_SETTINGS (settings), self);

  self->access = guichet_session_access_new (settings);
  g_signal_connect_object (self->access, "switched", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->access, "notify", G_CALLBACK (access_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->access, "line-chosen", G_CALLBACK (line_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
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
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_session_init (GuichetSession *self)
{
  self->lines = guichet_line_list_new ();
}
