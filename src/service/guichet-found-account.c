/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-found-account.c: an account that stands in the environment or in ovh.conf. Plain data;
 * guichet-found-account-search.c finds it. Shows where it stands and never its secrets.
 */
#include "guichet-found-account-private.h"

struct _GuichetFoundAccount
{
  GObject parent_instance;

  char *source;
  char *endpoint;                      /* (nullable) */
  GuichetConfiguration *configuration; /* (nullable) */
  GError *error;                       /* (nullable) */
  gboolean is_usable_in_place;
  gboolean is_exposed;
};

typedef enum
{
  PROP_SOURCE = 1,
  PROP_ENDPOINT,
  PROP_ERROR,
  PROP_USABLE_IN_PLACE,
  PROP_EXPOSED,
} GuichetFoundAccountProperty;

static GParamSpec *props[PROP_EXPOSED + 1];

G_DEFINE_FINAL_TYPE (GuichetFoundAccount, guichet_found_account, G_TYPE_OBJECT)

/**
 * guichet_found_account_new:
 * @source: where it stands, for people
 * @configuration: what stands there
 * @is_usable_in_place: whether it is what Guichet takes without being told
 * @is_exposed: whether others can read it there
 *
 * Returns: (transfer full): an account that can be used
 */
GuichetFoundAccount *
guichet_found_account_new (const char *source,
                           GuichetConfiguration *configuration,
                           gboolean is_usable_in_place,
                           gboolean is_exposed)
{
  GuichetFoundAccount *self = g_object_new (GUICHET_TYPE_FOUND_ACCOUNT, NULL);

  self->source = g_strdup (source);
  self->endpoint = g_strdup (guichet_configuration_get_endpoint (configuration));
  self->configuration = g_object_ref (configuration);
  self->is_usable_in_place = is_usable_in_place;
  self->is_exposed = is_exposed;
  return self;
}

/**
 * guichet_found_account_new_broken:
 * @source: where it stands, for people
 * @endpoint: (nullable): %NULL if that is not known either
 * @error: (transfer full): why it cannot be used
 *
 * Returns: (transfer full): an account that cannot be used
 */
GuichetFoundAccount *
guichet_found_account_new_broken (const char *source, const char *endpoint, GError *error)
{
  GuichetFoundAccount *self = g_object_new (GUICHET_TYPE_FOUND_ACCOUNT, NULL);

  self->source = g_strdup (source);
  self->endpoint = g_strdup (endpoint);
  self->error = error;
  return self;
}

/**
 * guichet_found_account_get_source:
 *
 * Returns: (transfer none): where it stands, for people: "~/.ovh.conf"
 */
const char *
guichet_found_account_get_source (GuichetFoundAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_FOUND_ACCOUNT (self), NULL);

  return self->source;
}

/**
 * guichet_found_account_get_endpoint:
 *
 * Returns: (nullable) (transfer none): the name or the URL of the API; %NULL where a file cannot be
 * understood
 */
const char *
guichet_found_account_get_endpoint (GuichetFoundAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_FOUND_ACCOUNT (self), NULL);

  return self->endpoint;
}

/**
 * guichet_found_account_get_error:
 *
 * Returns: (nullable) (transfer none): why it cannot be used, GUICHET_ERROR_CONFIGURATION
 */
const GError *
guichet_found_account_get_error (GuichetFoundAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_FOUND_ACCOUNT (self), NULL);

  return self->error;
}

/**
 * guichet_found_account_is_usable_in_place:
 *
 * Returns: whether it can be used where it stands, because it is what Guichet takes without being
 * told; any other account has to be copied into the keyring
 */
gboolean
guichet_found_account_is_usable_in_place (GuichetFoundAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_FOUND_ACCOUNT (self), FALSE);

  return self->is_usable_in_place;
}

/**
 * guichet_found_account_is_exposed:
 *
 * Returns: whether others who use this computer can read its secrets where they stand
 */
gboolean
guichet_found_account_is_exposed (GuichetFoundAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_FOUND_ACCOUNT (self), FALSE);

  return self->is_exposed;
}

/**
 * guichet_found_account_get_configuration:
 *
 * Returns: (nullable) (transfer none): what stands there; %NULL if it cannot be used
 */
GuichetConfiguration *
guichet_found_account_get_configuration (GuichetFoundAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_FOUND_ACCOUNT (self), NULL);

  return self->configuration;
}

static void
guichet_found_account_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  GuichetFoundAccount *self = GUICHET_FOUND_ACCOUNT (object);

  switch ((GuichetFoundAccountProperty) prop_id)
    {
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_ENDPOINT:
      g_value_set_string (value, self->endpoint);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_USABLE_IN_PLACE:
      g_value_set_boolean (value, self->is_usable_in_place);
      break;
    case PROP_EXPOSED:
      g_value_set_boolean (value, self->is_exposed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_found_account_finalize (GObject *object)
{
  GuichetFoundAccount *self = GUICHET_FOUND_ACCOUNT (object);

  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->endpoint, g_free);
  g_clear_object (&self->configuration);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_found_account_parent_class)->finalize (object);
}

static void
guichet_found_account_class_init (GuichetFoundAccountClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_found_account_get_property;
  object_class->finalize = guichet_found_account_finalize;

  props[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, readable);
  props[PROP_ENDPOINT] = g_param_spec_string ("endpoint", NULL, NULL, NULL, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  props[PROP_USABLE_IN_PLACE] =
      g_param_spec_boolean ("usable-in-place", NULL, NULL, FALSE, readable);
  props[PROP_EXPOSED] = g_param_spec_boolean ("exposed", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_found_account_init (GuichetFoundAccount *self)
{
}
