/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request.c: a request for a change of contact, as both sides see it.
 * Live data: tells of its changes; never holds a validation code.
 */
#include "guichet-contact-request-private.h"

G_DEFINE_FINAL_TYPE (GuichetContactRequest, guichet_contact_request, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_ASKING,
  PROP_FROM,
  PROP_TO,
  PROP_SERVICE,
  PROP_TYPES,
  PROP_REQUESTED,
  PROP_STATE,
  PROP_DONE,
  PROP_ACCEPTED,
  PROP_GROUP,
} GuichetContactRequestProperty;

static GParamSpec *props[PROP_GROUP + 1];

/**
 * guichet_contact_request_new:
 * @info: what never changes; copied
 *
 * Returns: (transfer full): a request whose state is not known
 */
GuichetContactRequest *
guichet_contact_request_new (const GuichetContactRequestInfo *info)
{
  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (info->from != NULL && info->to != NULL, NULL);
  g_return_val_if_fail (info->requested != NULL, NULL);

  return g_object_new (GUICHET_TYPE_CONTACT_REQUEST, "id", info->id, "asking", info->asking, "from",
                       info->from, "to", info->to, "service", info->service, "types", info->types,
                       "requested", info->requested, NULL);
}

/**
 * guichet_contact_request_get_id:
 *
 * Returns: OVHcloud's number
 */
gint64
guichet_contact_request_get_id (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), 0);

  return self->id;
}

/**
 * guichet_contact_request_get_asking:
 *
 * Returns: (transfer none): the account that began it, "" if OVHcloud names none
 */
const char *
guichet_contact_request_get_asking (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), NULL);

  return self->asking;
}

/**
 * guichet_contact_request_get_from:
 *
 * Returns: (transfer none): the account that gives the service up
 */
const char *
guichet_contact_request_get_from (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), NULL);

  return self->from;
}

/**
 * guichet_contact_request_get_to:
 *
 * Returns: (transfer none): the account that takes the service over
 */
const char *
guichet_contact_request_get_to (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), NULL);

  return self->to;
}

/**
 * guichet_contact_request_get_service:
 *
 * Returns: (transfer none): the service or the telephony group, "" if OVHcloud names none
 */
const char *
guichet_contact_request_get_service (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), NULL);

  return self->service;
}

/**
 * guichet_contact_request_get_types:
 *
 * Returns: the contacts that it changes
 */
GuichetContactTypes
guichet_contact_request_get_types (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), GUICHET_CONTACT_NONE);

  return self->types;
}

/**
 * guichet_contact_request_get_requested:
 *
 * Returns: (transfer none): when it was begun
 */
GDateTime *
guichet_contact_request_get_requested (GuichetContactRequest *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_REQUEST (self), NULL);

  return self->requested;
}

static void
guichet_contact_request_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  GuichetContactRequest *self = GUICHET_CONTACT_REQUEST (object);

  switch ((GuichetContactRequestProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_ASKING:
      g_value_set_string (value, self->asking);
      break;
    case PROP_FROM:
      g_value_set_string (value, self->from);
      break;
    case PROP_TO:
      g_value_set_string (value, self->to);
      break;
    case PROP_SERVICE:
      g_value_set_string (value, self->service);
      break;
    case PROP_TYPES:
      g_value_set_flags (value, self->types);
      break;
    case PROP_REQUESTED:
      g_value_set_boxed (value, self->requested);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_DONE:
      g_value_set_boxed (value, self->done);
      break;
    case PROP_ACCEPTED:
      g_value_set_boolean (value, self->is_accepted);
      break;
    case PROP_GROUP:
      g_value_set_enum (value, guichet_contact_request_get_group (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static char *
dup_or_empty (const GValue *value)
{
  const char *string = g_value_get_string (value);

  return g_strdup (string != NULL ? string : "");
}

static void
guichet_contact_request_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  GuichetContactRequest *self = GUICHET_CONTACT_REQUEST (object);

  switch ((GuichetContactRequestProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;
    case PROP_ASKING:
      self->asking = dup_or_empty (value);
      break;
    case PROP_FROM:
      self->from = dup_or_empty (value);
      break;
    case PROP_TO:
      self->to = dup_or_empty (value);
      break;
    case PROP_SERVICE:
      self->service = dup_or_empty (value);
      break;
    case PROP_TYPES:
      self->types = g_value_get_flags (value);
      break;
    case PROP_REQUESTED:
      self->requested = g_value_dup_boxed (value);
      break;
    case PROP_STATE:
    case PROP_DONE:
    case PROP_ACCEPTED:
    case PROP_GROUP:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_contact_request_finalize (GObject *object)
{
  GuichetContactRequest *self = GUICHET_CONTACT_REQUEST (object);

  g_clear_pointer (&self->asking, g_free);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  g_clear_pointer (&self->service, g_free);
  g_clear_pointer (&self->requested, g_date_time_unref);
  g_clear_pointer (&self->done, g_date_time_unref);

  G_OBJECT_CLASS (guichet_contact_request_parent_class)->finalize (object);
}

static void
guichet_contact_request_class_init (GuichetContactRequestClass *klass)
{
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_contact_request_get_property;
  object_class->set_property = guichet_contact_request_set_property;
  object_class->finalize = guichet_contact_request_finalize;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0, given);
  props[PROP_ASKING] = g_param_spec_string ("asking", NULL, NULL, "", given);
  props[PROP_FROM] = g_param_spec_string ("from", NULL, NULL, "", given);
  props[PROP_TO] = g_param_spec_string ("to", NULL, NULL, "", given);
  props[PROP_SERVICE] = g_param_spec_string ("service", NULL, NULL, "", given);
  props[PROP_TYPES] =
      g_param_spec_flags ("types", NULL, NULL, GUICHET_TYPE_CONTACT_TYPES, 0, given);
  props[PROP_REQUESTED] = g_param_spec_boxed ("requested", NULL, NULL, G_TYPE_DATE_TIME, given);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_CONTACT_REQUEST_STATE,
                                         GUICHET_CONTACT_REQUEST_UNKNOWN, told);
  props[PROP_DONE] = g_param_spec_boxed ("done", NULL, NULL, G_TYPE_DATE_TIME, told);
  props[PROP_ACCEPTED] = g_param_spec_boolean ("accepted", NULL, NULL, FALSE, told);
  props[PROP_GROUP] = g_param_spec_enum ("group", NULL, NULL, GUICHET_TYPE_CONTACT_REQUEST_GROUP,
                                         GUICHET_CONTACT_REQUEST_GROUP_FINISHED, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_contact_request_init (GuichetContactRequest *self)
{
}
