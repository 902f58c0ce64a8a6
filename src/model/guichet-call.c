/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call.c: one call that was asked for, and what became of it.
 * Plain data that tells of its changes; never places or follows a call itself.
 */
#include "guichet-call.h"

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

/* A call is a row of texts and numbers: each is kept under its property. */
struct _GuichetCall
{
  GObject parent_instance;

  char *strings[PROP_QUERY_ID + 1]; /* "" where not known; %NULL for properties that are numbers */
  gint64 numbers[PROP_QUERY_ID + 1];
};

G_DEFINE_FINAL_TYPE (GuichetCall, guichet_call, G_TYPE_OBJECT)

static GParamSpec *props[PROP_QUERY_ID + 1];

static const char *
get_string (GuichetCall *self, GuichetCallProperty property)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->strings[property];
}

static void
set_string (GuichetCall *self, GuichetCallProperty property, const char *value)
{
  const char *string = value != NULL ? value : "";

  g_return_if_fail (GUICHET_IS_CALL (self));

  if (g_strcmp0 (self->strings[property], string) == 0)
    return;

  g_free (self->strings[property]);
  self->strings[property] = g_strdup (string);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static gint64
get_number (GuichetCall *self, GuichetCallProperty property)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), 0);

  return self->numbers[property];
}

static void
set_number (GuichetCall *self, GuichetCallProperty property, gint64 value)
{
  g_return_if_fail (GUICHET_IS_CALL (self));

  if (self->numbers[property] == value)
    return;

  self->numbers[property] = value;
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
  return g_object_new (GUICHET_TYPE_CALL, "dial", dial, "display", display, "billing-account",
                       billing_account, "service-name", service_name, "time", time, NULL);
}

/**
 * guichet_call_get_id:
 * Returns: its row in the store, 0 before it is stored
 */
gint64
guichet_call_get_id (GuichetCall *self)
{
  return get_number (self, PROP_ID);
}

/**
 * guichet_call_set_id:
 * @id: its row in the store
 */
void
guichet_call_set_id (GuichetCall *self, gint64 id)
{
  set_number (self, PROP_ID, id);
}

/**
 * guichet_call_get_time:
 * Returns: when it was asked for, in seconds since the epoch
 */
gint64
guichet_call_get_time (GuichetCall *self)
{
  return get_number (self, PROP_TIME);
}

/**
 * guichet_call_get_dial:
 * Returns: what is sent to OVHcloud, for example "0033142866100"
 */
const char *
guichet_call_get_dial (GuichetCall *self)
{
  return get_string (self, PROP_DIAL);
}

/**
 * guichet_call_get_display:
 * Returns: the number for people, for example "01 42 86 61 00"
 */
const char *
guichet_call_get_display (GuichetCall *self)
{
  return get_string (self, PROP_DISPLAY);
}

/**
 * guichet_call_get_name:
 * Returns: what the person calls this number, may be empty
 */
const char *
guichet_call_get_name (GuichetCall *self)
{
  return get_string (self, PROP_NAME);
}

/**
 * guichet_call_set_name:
 * @name: (nullable): what the person calls this number
 */
void
guichet_call_set_name (GuichetCall *self, const char *name)
{
  set_string (self, PROP_NAME, name);
}

/**
 * guichet_call_get_billing_account:
 * Returns: the group of the calling line
 */
const char *
guichet_call_get_billing_account (GuichetCall *self)
{
  return get_string (self, PROP_BILLING_ACCOUNT);
}

/**
 * guichet_call_get_service_name:
 * Returns: the calling line
 */
const char *
guichet_call_get_service_name (GuichetCall *self)
{
  return get_string (self, PROP_SERVICE_NAME);
}

/**
 * guichet_call_get_state:
 * Returns: what the API said of the request
 */
GuichetCallState
guichet_call_get_state (GuichetCall *self)
{
  return (GuichetCallState) get_number (self, PROP_STATE);
}

/**
 * guichet_call_set_state:
 * @state: what the API said of the request
 */
void
guichet_call_set_state (GuichetCall *self, GuichetCallState state)
{
  set_number (self, PROP_STATE, state);
}

/**
 * guichet_call_get_stage:
 * Returns: what is known of the telephones
 */
GuichetCallStage
guichet_call_get_stage (GuichetCall *self)
{
  return (GuichetCallStage) get_number (self, PROP_STAGE);
}

/**
 * guichet_call_set_stage:
 * @stage: what is known of the telephones
 */
void
guichet_call_set_stage (GuichetCall *self, GuichetCallStage stage)
{
  set_number (self, PROP_STAGE, stage);
}

/**
 * guichet_call_get_duration:
 * Returns: seconds of conversation, 0 if unknown
 */
int
guichet_call_get_duration (GuichetCall *self)
{
  return (int) get_number (self, PROP_DURATION);
}

/**
 * guichet_call_set_duration:
 * @seconds: seconds of conversation, not negative
 */
void
guichet_call_set_duration (GuichetCall *self, int seconds)
{
  g_return_if_fail (seconds >= 0);

  set_number (self, PROP_DURATION, seconds);
}

/**
 * guichet_call_get_message:
 * Returns: why it failed, with OVHcloud's words, may be empty
 */
const char *
guichet_call_get_message (GuichetCall *self)
{
  return get_string (self, PROP_MESSAGE);
}

/**
 * guichet_call_set_message:
 * @message: (nullable): why it failed
 */
void
guichet_call_set_message (GuichetCall *self, const char *message)
{
  set_string (self, PROP_MESSAGE, message);
}

/**
 * guichet_call_get_query_id:
 * Returns: OVHcloud's id of the request, may be empty
 */
const char *
guichet_call_get_query_id (GuichetCall *self)
{
  return get_string (self, PROP_QUERY_ID);
}

/**
 * guichet_call_set_query_id:
 * @query_id: (nullable): OVHcloud's id of the request
 */
void
guichet_call_set_query_id (GuichetCall *self, const char *query_id)
{
  set_string (self, PROP_QUERY_ID, query_id);
}

static void
guichet_call_finalize (GObject *object)
{
  GuichetCall *self = GUICHET_CALL (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->strings); i++)
    g_clear_pointer (&self->strings[i], g_free);

  G_OBJECT_CLASS (guichet_call_parent_class)->finalize (object);
}

static void
guichet_call_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetCall *self = GUICHET_CALL (object);

  switch ((GuichetCallProperty) prop_id)
    {
    case PROP_ID:
    case PROP_TIME:
      g_value_set_int64 (value, self->numbers[prop_id]);
      break;
    case PROP_STATE:
    case PROP_STAGE:
      g_value_set_enum (value, (int) self->numbers[prop_id]);
      break;
    case PROP_DURATION:
      g_value_set_int (value, (int) self->numbers[prop_id]);
      break;
    case PROP_DIAL:
    case PROP_DISPLAY:
    case PROP_NAME:
    case PROP_BILLING_ACCOUNT:
    case PROP_SERVICE_NAME:
    case PROP_MESSAGE:
    case PROP_QUERY_ID:
      g_value_set_string (value, self->strings[prop_id]);
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
    case PROP_TIME:
      set_number (self, prop_id, g_value_get_int64 (value));
      break;
    case PROP_STATE:
    case PROP_STAGE:
      set_number (self, prop_id, g_value_get_enum (value));
      break;
    case PROP_DURATION:
      set_number (self, prop_id, g_value_get_int (value));
      break;
    case PROP_DIAL:
    case PROP_DISPLAY:
    case PROP_NAME:
    case PROP_BILLING_ACCOUNT:
    case PROP_SERVICE_NAME:
    case PROP_MESSAGE:
    case PROP_QUERY_ID:
      set_string (self, prop_id, g_value_get_string (value));
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
  const GParamFlags told_later = changing | G_PARAM_CONSTRUCT; /* "" until then */

  object_class->finalize = guichet_call_finalize;
  object_class->get_property = guichet_call_get_property;
  object_class->set_property = guichet_call_set_property;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, changing);
  props[PROP_TIME] = g_param_spec_int64 ("time", NULL, NULL, G_MININT64, G_MAXINT64, 0, given);
  props[PROP_DIAL] = g_param_spec_string ("dial", NULL, NULL, "", given);
  props[PROP_DISPLAY] = g_param_spec_string ("display", NULL, NULL, "", given);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", told_later);
  props[PROP_BILLING_ACCOUNT] = g_param_spec_string ("billing-account", NULL, NULL, "", given);
  props[PROP_SERVICE_NAME] = g_param_spec_string ("service-name", NULL, NULL, "", given);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_CALL_STATE,
                                         GUICHET_CALL_STATE_SENDING, changing);
  props[PROP_STAGE] = g_param_spec_enum ("stage", NULL, NULL, GUICHET_TYPE_CALL_STAGE,
                                         GUICHET_CALL_STAGE_UNKNOWN, changing);
  props[PROP_DURATION] = g_param_spec_int ("duration", NULL, NULL, 0, G_MAXINT, 0, changing);
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", told_later);
  props[PROP_QUERY_ID] = g_param_spec_string ("query-id", NULL, NULL, "", told_later);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_call_init (GuichetCall *self)
{
}
