/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call.c: one call that was asked for, and what became of it.
 * Plain data that tells of its changes; never places or follows a call itself.
 */
#include "guichet-call-private.h"

G_DEFINE_FINAL_TYPE (GuichetCall, guichet_call, G_TYPE_OBJECT)

static GParamSpec *props[GUICHET_CALL_PROP_QUERY_ID + 1];

const char *
guichet_call_get_string (GuichetCall *self, GuichetCallProperty property)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), NULL);

  return self->strings[property];
}

void
guichet_call_set_string (GuichetCall *self, GuichetCallProperty property, const char *value)
{
  const char *string = value != NULL ? value : "";

  g_return_if_fail (GUICHET_IS_CALL (self));

  if (g_strcmp0 (self->strings[property], string) == 0)
    return;

  g_free (self->strings[property]);
  self->strings[property] = g_strdup (string);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

gint64
guichet_call_get_number (GuichetCall *self, GuichetCallProperty property)
{
  g_return_val_if_fail (GUICHET_IS_CALL (self), 0);

  return self->numbers[property];
}

void
guichet_call_set_number (GuichetCall *self, GuichetCallProperty property, gint64 value)
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
  return guichet_call_get_number (self, GUICHET_CALL_PROP_ID);
}

/**
 * guichet_call_set_id:
 * @id: its row in the store
 */
void
guichet_call_set_id (GuichetCall *self, gint64 id)
{
  guichet_call_set_number (self, GUICHET_CALL_PROP_ID, id);
}

/**
 * guichet_call_get_time:
 * Returns: when it was asked for, in seconds since the epoch
 */
gint64
guichet_call_get_time (GuichetCall *self)
{
  return guichet_call_get_number (self, GUICHET_CALL_PROP_TIME);
}

/**
 * guichet_call_get_dial:
 * Returns: what is sent to OVHcloud, for example "0033142866100"
 */
const char *
guichet_call_get_dial (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_DIAL);
}

/**
 * guichet_call_get_display:
 * Returns: the number for people, for example "01 42 86 61 00"
 */
const char *
guichet_call_get_display (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_DISPLAY);
}

/**
 * guichet_call_get_name:
 * Returns: what the person calls this number, may be empty
 */
const char *
guichet_call_get_name (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_NAME);
}

/**
 * guichet_call_set_name:
 * @name: (nullable): what the person calls this number
 */
void
guichet_call_set_name (GuichetCall *self, const char *name)
{
  guichet_call_set_string (self, GUICHET_CALL_PROP_NAME, name);
}

/**
 * guichet_call_get_billing_account:
 * Returns: the group of the calling line
 */
const char *
guichet_call_get_billing_account (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_BILLING_ACCOUNT);
}

/**
 * guichet_call_get_service_name:
 * Returns: the calling line
 */
const char *
guichet_call_get_service_name (GuichetCall *self)
{
  return guichet_call_get_string (self, GUICHET_CALL_PROP_SERVICE_NAME);
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
    case GUICHET_CALL_PROP_ID:
    case GUICHET_CALL_PROP_TIME:
      g_value_set_int64 (value, self->numbers[prop_id]);
      break;
    case GUICHET_CALL_PROP_STATE:
    case GUICHET_CALL_PROP_STAGE:
      g_value_set_enum (value, (int) self->numbers[prop_id]);
      break;
    case GUICHET_CALL_PROP_DURATION:
      g_value_set_int (value, (int) self->numbers[prop_id]);
      break;
    case GUICHET_CALL_PROP_DIAL:
    case GUICHET_CALL_PROP_DISPLAY:
    case GUICHET_CALL_PROP_NAME:
    case GUICHET_CALL_PROP_BILLING_ACCOUNT:
    case GUICHET_CALL_PROP_SERVICE_NAME:
    case GUICHET_CALL_PROP_CAUSE:
    case GUICHET_CALL_PROP_MESSAGE:
    case GUICHET_CALL_PROP_QUERY_ID:
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
    case GUICHET_CALL_PROP_ID:
    case GUICHET_CALL_PROP_TIME:
      guichet_call_set_number (self, prop_id, g_value_get_int64 (value));
      break;
    case GUICHET_CALL_PROP_STATE:
    case GUICHET_CALL_PROP_STAGE:
      guichet_call_set_number (self, prop_id, g_value_get_enum (value));
      break;
    case GUICHET_CALL_PROP_DURATION:
      guichet_call_set_number (self, prop_id, g_value_get_int (value));
      break;
    case GUICHET_CALL_PROP_DIAL:
    case GUICHET_CALL_PROP_DISPLAY:
    case GUICHET_CALL_PROP_NAME:
    case GUICHET_CALL_PROP_BILLING_ACCOUNT:
    case GUICHET_CALL_PROP_SERVICE_NAME:
    case GUICHET_CALL_PROP_CAUSE:
    case GUICHET_CALL_PROP_MESSAGE:
    case GUICHET_CALL_PROP_QUERY_ID:
      guichet_call_set_string (self, prop_id, g_value_get_string (value));
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

  props[GUICHET_CALL_PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, changing);
  props[GUICHET_CALL_PROP_TIME] =
      g_param_spec_int64 ("time", NULL, NULL, G_MININT64, G_MAXINT64, 0, given);
  props[GUICHET_CALL_PROP_DIAL] = g_param_spec_string ("dial", NULL, NULL, "", given);
  props[GUICHET_CALL_PROP_DISPLAY] = g_param_spec_string ("display", NULL, NULL, "", given);
  props[GUICHET_CALL_PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", told_later);
  props[GUICHET_CALL_PROP_BILLING_ACCOUNT] =
      g_param_spec_string ("billing-account", NULL, NULL, "", given);
  props[GUICHET_CALL_PROP_SERVICE_NAME] =
      g_param_spec_string ("service-name", NULL, NULL, "", given);
  props[GUICHET_CALL_PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_CALL_STATE,
                                                      GUICHET_CALL_STATE_SENDING, changing);
  props[GUICHET_CALL_PROP_STAGE] = g_param_spec_enum ("stage", NULL, NULL, GUICHET_TYPE_CALL_STAGE,
                                                      GUICHET_CALL_STAGE_UNKNOWN, changing);
  props[GUICHET_CALL_PROP_DURATION] =
      g_param_spec_int ("duration", NULL, NULL, 0, G_MAXINT, 0, changing);
  props[GUICHET_CALL_PROP_CAUSE] = g_param_spec_string ("cause", NULL, NULL, "", told_later);
  props[GUICHET_CALL_PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", told_later);
  props[GUICHET_CALL_PROP_QUERY_ID] = g_param_spec_string ("query-id", NULL, NULL, "", told_later);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_call_init (GuichetCall *self)
{
}
