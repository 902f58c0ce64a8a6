/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call.c: one call that was asked for, and what became of it.
 * Plain data that tells of its changes; never places or follows a call itself.
 */
#include "guichet-call.h"

struct _GuichetCall
{
  GObject parent_instance;

  gint64 id;
  gint64 time; /* seconds since the epoch */
  char *dial;
  char *display;
  char *name;
  char *billing_account;
  char *service_name;
  GuichetCallState state;
  GuichetCallStage stage;
  int duration; /* seconds */
  char *message;
  char *query_id;
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetCallState, guichet_call_state,
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_SENDING, "sending"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_ACCEPTED, "accepted"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_REFUSED, "refused"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STATE_UNKNOWN, "unknown"))

G_DEFINE_ENUM_TYPE (GuichetCallStage, guichet_call_stage,
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_RINGING_HERE, "ringing-here"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_RINGING_THERE, "ringing-there"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_CONNECTED, "connected"),
  G_DEFINE_ENUM_VALUE (GUICHET_CALL_STAGE_ENDED, "ended"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (GuichetCall, guichet_call, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_TIME,
  PROP_DIAL,
  PROP_DISPLAY,
  PROP_NAME,
  PROP_BILLING_ACCOUNT,
  PROP_SERVICE_NAME,
  PROP_STATE,
  PROP_STAGE,
  PROP_DURATION,
  PROP_MESSAGE,
  PROP_QUERY_ID,
} GuichetCallProperty;

static GParamSpec *props[PROP_QUERY_ID + 1];

/* What is not known is told as "", so that no reader has to think of %NULL. */
static void
set_string (GuichetCall *self, char **field, const char *value, GuichetCallProperty property)
{
  const char *string = value != NULL ? value : "";

  if (g_strcmp0 (*field, string) == 0)
    return;

  g_free (*field);
  *field = g_strdup (string);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/**
 * guichet_call_new:
 * @dial: what is sent to OVHcloud, for example "0033142866100"
 * @display: the number for people, for example "01 42 86 61 00"
 * @billing_account: group of the calling line
 * @service_name: the calling line
 * @time: when it was asked for, in seconds since the epoch
 *
 * Returns: (transfer full): a new call, in the state %GUICHET_CALL_STATE_SENDING
 */
GuichetCall *
guichet_call_new (const char *dial,
                  const char *display,
                  const char *billing_account,
                  const char *service_name,
                  gint64 time)
{
  g_return_val_if_fail (dial != NULL, NULL);

  return g_object_new (GUICHET_TYPE_CALL, "dial", dial, "display", display, "billing-account",
                       billing_account, "service-name", service_name, "time", time, NULL);
}

/**
 * guichet_call_get_id:
 *
 * Returns: its row in the store, 0 before it is stored
 */
gint64
guichet_call_get_id (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), 0);

  return self->id;
}

/**
 * guichet_call_set_id:
 * @id: its row in the store
 */
void
guichet_call_set_id (GuichetCall *self, gint64 id)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  if (self->id == id)
    return;

  self->id = id;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ID]);
}

/**
 * guichet_call_get_time:
 *
 * Returns: when it was asked for, in seconds since the epoch
 */
gint64
guichet_call_get_time (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), 0);

  return self->time;
}

/**
 * guichet_call_get_dial:
 *
 * Returns: what is sent to OVHcloud, for example "0033142866100"
 */
const char *
guichet_call_get_dial (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->dial;
}

/**
 * guichet_call_get_display:
 *
 * Returns: the number for people, for example "01 42 86 61 00"
 */
const char *
guichet_call_get_display (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->display;
}

/**
 * guichet_call_get_name:
 *
 * Returns: what the person calls this number, may be empty
 */
const char *
guichet_call_get_name (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->name;
}

/**
 * guichet_call_set_name:
 * @name: (nullable): what the person calls this number
 */
void
guichet_call_set_name (GuichetCall *self, const char *name)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  set_string (self, &self->name, name, PROP_NAME);
}

/**
 * guichet_call_get_billing_account:
 *
 * Returns: the group of the calling line
 */
const char *
guichet_call_get_billing_account (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->billing_account;
}

/**
 * guichet_call_get_service_name:
 *
 * Returns: the calling line
 */
const char *
guichet_call_get_service_name (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->service_name;
}

/**
 * guichet_call_get_state:
 *
 * Returns: what the API said of the request
 */
GuichetCallState
guichet_call_get_state (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), GUICHET_CALL_STATE_UNKNOWN);

  return self->state;
}

/**
 * guichet_call_set_state:
 * @state: what the API said of the request
 */
void
guichet_call_set_state (GuichetCall *self, GuichetCallState state)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/**
 * guichet_call_get_stage:
 *
 * Returns: what is known of the telephones
 */
GuichetCallStage
guichet_call_get_stage (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), GUICHET_CALL_STAGE_UNKNOWN);

  return self->stage;
}

/**
 * guichet_call_set_stage:
 * @stage: what is known of the telephones
 */
void
guichet_call_set_stage (GuichetCall *self, GuichetCallStage stage)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  if (self->stage == stage)
    return;

  self->stage = stage;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STAGE]);
}

/**
 * guichet_call_get_duration:
 *
 * Returns: seconds of conversation, 0 if unknown
 */
int
guichet_call_get_duration (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), 0);

  return self->duration;
}

/**
 * guichet_call_set_duration:
 * @seconds: seconds of conversation, not negative
 */
void
guichet_call_set_duration (GuichetCall *self, int seconds)
{
  g_return_if_fail (GUICHET_IS_CALL (self));
  g_return_if_fail (seconds >= 0);

  if (self->duration == seconds)
    return;

  self->duration = seconds;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DURATION]);
}

/**
 * guichet_call_get_message:
 *
 * Returns: why it failed, with OVHcloud's words, may be empty
 */
const char *
guichet_call_get_message (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->message;
}

/**
 * guichet_call_set_message:
 * @message: (nullable): why it failed
 */
void
guichet_call_set_message (GuichetCall *self, const char *message)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  set_string (self, &self->message, message, PROP_MESSAGE);
}

/**
 * guichet_call_get_query_id:
 *
 * Returns: OVHcloud's id of the request, may be empty
 */
const char *
guichet_call_get_query_id (GuichetCall *self)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->query_id;
}

/**
 * guichet_call_set_query_id:
 * @query_id: (nullable): OVHcloud's id of the request
 */
void
guichet_call_set_query_id (GuichetCall *self, const char *query_id)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  set_string (self, &self->query_id, query_id, PROP_QUERY_ID);
}

static void
guichet_call_finalize (GObject *object)
{
  GuichetCall *self = GUICHET_CALL (object);

  g_clear_pointer (&self->dial, g_free);
  g_clear_pointer (&self->display, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->billing_account, g_free);
  g_clear_pointer (&self->service_name, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->query_id, g_free);

  G_OBJECT_CLASS (guichet_call_parent_class)->finalize (object);
}

static void
guichet_call_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetCall *self = GUICHET_CALL (object);

  switch ((GuichetCallProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_TIME:
      g_value_set_int64 (value, self->time);
      break;
    case PROP_DIAL:
      g_value_set_string (value, self->dial);
      break;
    case PROP_DISPLAY:
      g_value_set_string (value, self->display);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_BILLING_ACCOUNT:
      g_value_set_string (value, self->billing_account);
      break;
    case PROP_SERVICE_NAME:
      g_value_set_string (value, self->service_name);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STAGE:
      g_value_set_enum (value, self->stage);
      break;
    case PROP_DURATION:
      g_value_set_int (value, self->duration);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_QUERY_ID:
      g_value_set_string (value, self->query_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_call_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  GuichetCall *self = GUICHET_CALL (object);

  switch ((GuichetCallProperty) prop_id)
    {
    case PROP_ID:
      guichet_call_set_id (self, g_value_get_int64 (value));
      break;
    case PROP_TIME:
      self->time = g_value_get_int64 (value);
      break;
    case PROP_DIAL:
      set_string (self, &self->dial, g_value_get_string (value), PROP_DIAL);
      break;
    case PROP_DISPLAY:
      set_string (self, &self->display, g_value_get_string (value), PROP_DISPLAY);
      break;
    case PROP_NAME:
      guichet_call_set_name (self, g_value_get_string (value));
      break;
    case PROP_BILLING_ACCOUNT:
      set_string (self, &self->billing_account, g_value_get_string (value), PROP_BILLING_ACCOUNT);
      break;
    case PROP_SERVICE_NAME:
      set_string (self, &self->service_name, g_value_get_string (value), PROP_SERVICE_NAME);
      break;
    case PROP_STATE:
      guichet_call_set_state (self, g_value_get_enum (value));
      break;
    case PROP_STAGE:
      guichet_call_set_stage (self, g_value_get_enum (value));
      break;
    case PROP_DURATION:
      guichet_call_set_duration (self, g_value_get_int (value));
      break;
    case PROP_MESSAGE:
      guichet_call_set_message (self, g_value_get_string (value));
      break;
    case PROP_QUERY_ID:
      guichet_call_set_query_id (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_call_class_init (GuichetCallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags changing = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = guichet_call_finalize;
  object_class->get_property = guichet_call_get_property;
  object_class->set_property = guichet_call_set_property;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, changing);
  props[PROP_TIME] = g_param_spec_int64 ("time", NULL, NULL, G_MININT64, G_MAXINT64, 0, given);
  props[PROP_DIAL] = g_param_spec_string ("dial", NULL, NULL, "", given);
  props[PROP_DISPLAY] = g_param_spec_string ("display", NULL, NULL, "", given);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", changing);
  props[PROP_BILLING_ACCOUNT] = g_param_spec_string ("billing-account", NULL, NULL, "", given);
  props[PROP_SERVICE_NAME] = g_param_spec_string ("service-name", NULL, NULL, "", given);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_CALL_STATE,
                                         GUICHET_CALL_STATE_SENDING, changing);
  props[PROP_STAGE] = g_param_spec_enum ("stage", NULL, NULL, GUICHET_TYPE_CALL_STAGE,
                                         GUICHET_CALL_STAGE_UNKNOWN, changing);
  props[PROP_DURATION] = g_param_spec_int ("duration", NULL, NULL, 0, G_MAXINT, 0, changing);
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", changing);
  props[PROP_QUERY_ID] = g_param_spec_string ("query-id", NULL, NULL, "", changing);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_call_init (GuichetCall *self)
{
  self->name = g_strdup ("");
  self->message = g_strdup ("");
  self->query_id = g_strdup ("");
}
