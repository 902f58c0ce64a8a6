/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session.c: one account in use: its configuration, who it is, its lines, and the line that
 * calls start from. It never shows the API behind it.
 */
#include "config.h"

#include "guichet-session-private.h"

#include "guichet-configuration-private.h"
#include "guichet-line-choice.h"
#include "guichet-session-loader.h"

struct _GuichetSession
{
  GObject parent_instance;

  GSettings *settings;
  GuichetConfiguration *configuration;
  GuichetClient *client;
  GCancellable *loading; /* (nullable): of the load that goes on */

  GuichetSessionState state;
  GError *error;
  GuichetAccount *account;
  GuichetLineList *lines;
  GuichetLine *line;
  char *region;
};

typedef enum
{
  PROP_STATE = 1,
  PROP_ERROR,
  PROP_ACCOUNT,
  PROP_LINES,
  PROP_LINE,
} GuichetSessionProperty;

static GParamSpec *props[PROP_LINE + 1];

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
  g_autoptr(GuichetLine) line = guichet_line_choice_read (self->settings, self->lines);

  guichet_line_choice_note_title (self->settings, line);
  if (g_set_object (&self->line, line))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LINE]);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetSession) self = user_data;
  g_autoptr(GuichetAccount) account = NULL;
  GError *error = NULL;

  guichet_session_loader_run_finish (result, &account, &error);
  /* A newer load has taken over. */
  if (g_task_get_cancellable (G_TASK (result)) != self->loading)
    {
      g_clear_error (&error);
      return;
    }
  g_clear_object (&self->loading);
  if (account != NULL && g_set_object (&self->account, account))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACCOUNT]);
  update_line (self);
  enter_state (self, guichet_session_state_of_load (error), error);
}

/**
 * guichet_session_load:
 *
 * Reads the configuration, then account and lines. A load that still goes on is given up for the
 * new one.
 */
void
guichet_session_load (GuichetSession *self)
{
  GError *error = NULL;

  g_return_if_fail (GUICHET_IS_SESSION (self));

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->client);
  g_clear_object (&self->configuration);
  if (!guichet_session_loader_configure (&self->configuration, &self->client, &error))
    {
      enter_state (self, GUICHET_SESSION_STATE_UNCONFIGURED, error);
      return;
    }

  self->loading = g_cancellable_new ();
  enter_state (self, GUICHET_SESSION_STATE_LOADING, NULL);
  guichet_session_loader_run_async (self->client, self->lines, self->loading, loaded_cb,
                                    g_object_ref (self));
}

/* The other program may choose the line, too, and from a newer list than ours. */
static void
line_chosen_cb (GuichetSession *self)
{
  if (self->state == GUICHET_SESSION_STATE_READY &&
      !guichet_line_choice_is_known (self->settings, self->lines))
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

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::line", G_CALLBACK (line_chosen_cb), self,
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
 * guichet_session_dup_line_title:
 *
 * Asks nothing of the network: before the lines are read this is what they said last time.
 *
 * Returns: (transfer full) (nullable): what the line that calls start from is called; %NULL if that
 * was never known
 */
char *
guichet_session_dup_line_title (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  if (self->state == GUICHET_SESSION_STATE_READY &&
      guichet_line_choice_is_gone (self->settings, self->lines))
    return NULL;
  return guichet_line_choice_dup_title (self->settings, self->line);
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

  guichet_line_choice_write (self->settings, self->line, line);
  if (g_set_object (&self->line, line))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LINE]);
}

/**
 * guichet_session_get_settings:
 *
 * Returns: (transfer none): the settings of this instance
 */
GSettings *
guichet_session_get_settings (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->settings;
}

/**
 * guichet_session_get_source:
 *
 * Returns: (nullable) (transfer none): where the configuration was found, for people
 */
const char *
guichet_session_get_source (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->configuration != NULL ? guichet_configuration_get_source (self->configuration)
                                     : NULL;
}

/**
 * guichet_session_get_endpoint:
 *
 * Returns: (nullable) (transfer none): the name or the URL of the API
 */
const char *
guichet_session_get_endpoint (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), NULL);

  return self->configuration != NULL ? guichet_configuration_get_endpoint (self->configuration)
                                     : NULL;
}

/**
 * guichet_session_get_region:
 *
 * Returns: (transfer none): the country of national numbers, valid until the next call
 */
const char *
guichet_session_get_region (GuichetSession *self)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (self), "FR");

  g_free (self->region);
  self->region = g_settings_get_string (self->settings, "region");
  return *self->region != '\0' ? self->region : "FR";
}

GuichetClient *
guichet_session_get_client (GuichetSession *self)
{
  return self->client;
}

const char *
guichet_session_get_events_url (GuichetSession *self)
{
  return self->configuration != NULL ? guichet_configuration_get_events_url (self->configuration)
                                     : NULL;
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
guichet_session_dispose (GObject *object)
{
  GuichetSession *self = GUICHET_SESSION (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->client);
  g_clear_object (&self->configuration);
  g_clear_object (&self->account);
  g_clear_object (&self->line);
  g_clear_object (&self->lines);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (guichet_session_parent_class)->dispose (object);
}

static void
guichet_session_finalize (GObject *object)
{
  GuichetSession *self = GUICHET_SESSION (object);

  g_clear_error (&self->error);
  g_clear_pointer (&self->region, g_free);

  G_OBJECT_CLASS (guichet_session_parent_class)->finalize (object);
}

static void
guichet_session_class_init (GuichetSessionClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_session_get_property;
  object_class->set_property = guichet_session_set_property;
  object_class->dispose = guichet_session_dispose;
  object_class->finalize = guichet_session_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_SESSION_STATE,
                                         GUICHET_SESSION_STATE_UNCONFIGURED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_ACCOUNT] = g_param_spec_object ("account", NULL, NULL, GUICHET_TYPE_ACCOUNT, readable);
  props[PROP_LINES] = g_param_spec_object ("lines", NULL, NULL, GUICHET_TYPE_LINE_LIST, readable);
  props[PROP_LINE] =
      g_param_spec_object ("line", NULL, NULL, GUICHET_TYPE_LINE,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_session_init (GuichetSession *self)
{
  self->lines = guichet_line_list_new ();
}
