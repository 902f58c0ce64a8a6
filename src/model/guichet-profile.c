/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-profile.c: an account that one can switch to: who it is and how it signs in.
 * Plain data that tells of its changes; holds no secret and remembers nothing by itself.
 */
#include "guichet-profile.h"

struct _GuichetProfile
{
  GObject parent_instance;

  char *id;
  GuichetProfileKind kind;
  char *endpoint;
  char *name;      /* "" for none */
  char *nichandle; /* (nullable) */
  char *person;    /* (nullable) */
  gboolean for_session;
};

G_DEFINE_ENUM_TYPE (GuichetProfileKind,
                    guichet_profile_kind,
                    G_DEFINE_ENUM_VALUE (GUICHET_PROFILE_KEYS, "keys"),
                    G_DEFINE_ENUM_VALUE (GUICHET_PROFILE_SERVICE_ACCOUNT, "service-account"),
                    G_DEFINE_ENUM_VALUE (GUICHET_PROFILE_FOUND, "found"))

G_DEFINE_FINAL_TYPE (GuichetProfile, guichet_profile, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_ENDPOINT,
  PROP_NAME,
  PROP_NICHANDLE,
  PROP_PERSON,
  PROP_TITLE,
  PROP_FOR_SESSION,
} GuichetProfileProperty;

static GParamSpec *props[PROP_FOR_SESSION + 1];

/**
 * guichet_profile_new:
 * @id: a UUID, or %GUICHET_PROFILE_FOUND_ID
 * @kind: how it signs in
 * @endpoint: a name such as "ovh-eu", or a URL
 *
 * Returns: (transfer full): a new profile without a name
 */
GuichetProfile *
guichet_profile_new (const char *id, GuichetProfileKind kind, const char *endpoint)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (endpoint != NULL, NULL);

  return g_object_new (GUICHET_TYPE_PROFILE, "id", id, "kind", kind, "endpoint", endpoint, NULL);
}

/**
 * guichet_profile_get_id:
 *
 * Returns: (transfer none): what settings and keyring know it by
 */
const char *
guichet_profile_get_id (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), NULL);

  return self->id;
}

/**
 * guichet_profile_get_kind:
 *
 * Returns: how it signs in
 */
GuichetProfileKind
guichet_profile_get_kind (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), GUICHET_PROFILE_KEYS);

  return self->kind;
}

/**
 * guichet_profile_set_kind:
 * @kind: how it signs in from now on
 */
void
guichet_profile_set_kind (GuichetProfile *self, GuichetProfileKind kind)
{
  g_return_if_fail (GUICHET_IS_PROFILE (self));

  if (self->kind == kind)
    return;
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KIND]);
}

/**
 * guichet_profile_get_endpoint:
 *
 * Returns: (transfer none): a name such as "ovh-eu", or a URL
 */
const char *
guichet_profile_get_endpoint (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), NULL);

  return self->endpoint;
}

/**
 * guichet_profile_get_name:
 *
 * Returns: (transfer none): what people call it; "" for none
 */
const char *
guichet_profile_get_name (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), NULL);

  return self->name;
}

/**
 * guichet_profile_set_name:
 * @name: (nullable): what people call it; white space around it goes
 */
void
guichet_profile_set_name (GuichetProfile *self, const char *name)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (name != NULL ? name : ""));

  g_return_if_fail (GUICHET_IS_PROFILE (self));

  if (g_str_equal (self->name, trimmed))
    return;
  g_free (self->name);
  self->name = g_steal_pointer (&trimmed);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * guichet_profile_get_nichandle:
 *
 * Returns: (nullable) (transfer none): the id of the account, %NULL until it was read once
 */
const char *
guichet_profile_get_nichandle (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), NULL);

  return self->nichandle;
}

static void
set_known (GuichetProfile *self, char **field, const char *text, GuichetProfileProperty property)
{
  const char *known = text != NULL && *text != '\0' ? text : NULL;

  if (g_strcmp0 (*field, known) == 0)
    return;
  g_free (*field);
  *field = g_strdup (known);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * guichet_profile_set_nichandle:
 * @nichandle: (nullable): the id of the account; "" is %NULL
 */
void
guichet_profile_set_nichandle (GuichetProfile *self, const char *nichandle)
{
  g_return_if_fail (GUICHET_IS_PROFILE (self));

  set_known (self, &self->nichandle, nichandle, PROP_NICHANDLE);
}

/**
 * guichet_profile_get_person:
 *
 * Returns: (nullable) (transfer none): the name of the account's owner as OVHcloud last told it,
 * %NULL until it was read once
 */
const char *
guichet_profile_get_person (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), NULL);

  return self->person;
}

/**
 * guichet_profile_set_person:
 * @person: (nullable): the name of the account's owner; "" is %NULL
 */
void
guichet_profile_set_person (GuichetProfile *self, const char *person)
{
  g_return_if_fail (GUICHET_IS_PROFILE (self));

  set_known (self, &self->person, person, PROP_PERSON);
}

/**
 * guichet_profile_get_title:
 *
 * Returns: (transfer none): what to call it in front of people: its name, else its owner's, else
 * its nichandle, else its endpoint
 */
const char *
guichet_profile_get_title (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), NULL);

  if (*self->name != '\0')
    return self->name;
  if (self->person != NULL)
    return self->person;
  return self->nichandle != NULL ? self->nichandle : self->endpoint;
}

/**
 * guichet_profile_is_for_session:
 *
 * Returns: whether its secrets go with the session
 */
gboolean
guichet_profile_is_for_session (GuichetProfile *self)
{
  g_return_val_if_fail (GUICHET_IS_PROFILE (self), FALSE);

  return self->for_session;
}

/**
 * guichet_profile_set_for_session:
 * @for_session: whether its secrets, when they are kept the next time, go with the session
 */
void
guichet_profile_set_for_session (GuichetProfile *self, gboolean for_session)
{
  g_return_if_fail (GUICHET_IS_PROFILE (self));

  if (self->for_session == !!for_session)
    return;
  self->for_session = !!for_session;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOR_SESSION]);
}

static void
guichet_profile_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetProfile *self = GUICHET_PROFILE (object);

  switch ((GuichetProfileProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_ENDPOINT:
      g_value_set_string (value, self->endpoint);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NICHANDLE:
      g_value_set_string (value, self->nichandle);
      break;
    case PROP_PERSON:
      g_value_set_string (value, self->person);
      break;
    case PROP_TITLE:
      g_value_set_string (value, guichet_profile_get_title (self));
      break;
    case PROP_FOR_SESSION:
      g_value_set_boolean (value, self->for_session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_profile_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GuichetProfile *self = GUICHET_PROFILE (object);

  switch ((GuichetProfileProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_KIND:
      guichet_profile_set_kind (self, g_value_get_enum (value));
      break;
    case PROP_ENDPOINT:
      self->endpoint = g_value_dup_string (value);
      break;
    case PROP_NAME:
      guichet_profile_set_name (self, g_value_get_string (value));
      break;
    case PROP_NICHANDLE:
      guichet_profile_set_nichandle (self, g_value_get_string (value));
      break;
    case PROP_PERSON:
      guichet_profile_set_person (self, g_value_get_string (value));
      break;
    case PROP_FOR_SESSION:
      guichet_profile_set_for_session (self, g_value_get_boolean (value));
      break;
    case PROP_TITLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_profile_finalize (GObject *object)
{
  GuichetProfile *self = GUICHET_PROFILE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->endpoint, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->nichandle, g_free);
  g_clear_pointer (&self->person, g_free);

  G_OBJECT_CLASS (guichet_profile_parent_class)->finalize (object);
}

static void
guichet_profile_class_init (GuichetProfileClass *klass)
{
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags changing = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_profile_get_property;
  object_class->set_property = guichet_profile_set_property;
  object_class->finalize = guichet_profile_finalize;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, GUICHET_PROFILE_FOUND_ID, given);
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, GUICHET_TYPE_PROFILE_KIND,
                                        GUICHET_PROFILE_KEYS, changing);
  props[PROP_ENDPOINT] = g_param_spec_string ("endpoint", NULL, NULL, "", given);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", changing);
  props[PROP_NICHANDLE] = g_param_spec_string ("nichandle", NULL, NULL, NULL, changing);
  props[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, changing);
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_FOR_SESSION] = g_param_spec_boolean ("for-session", NULL, NULL, FALSE, changing);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_profile_init (GuichetProfile *self)
{
  self->name = g_strdup ("");
}
