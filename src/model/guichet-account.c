/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-account.c: who is signed in, as GET /me tells it.
 * Plain data, read-only; secrets are never kept here.
 */
#include "guichet-account.h"

struct _GuichetAccount
{
  GObject parent_instance;

  char *nichandle;
  char *first_name;
  char *name;
  char *organisation;
  char *email;
  char *title; /* made once, of the above */
};

G_DEFINE_FINAL_TYPE (GuichetAccount, guichet_account, G_TYPE_OBJECT)

typedef enum
{
  PROP_NICHANDLE = 1,
  PROP_FIRST_NAME,
  PROP_NAME,
  PROP_ORGANISATION,
  PROP_EMAIL,
  PROP_TITLE,
} GuichetAccountProperty;

static GParamSpec *props[PROP_TITLE + 1];

static char *
make_title (GuichetAccount *self)
{
  g_autofree char *person = g_strstrip (g_strdup_printf ("%s %s", self->first_name, self->name));

  if (*person != '\0')
    return g_steal_pointer (&person);
  if (*self->organisation != '\0')
    return g_strdup (self->organisation);

  return g_strdup (self->nichandle);
}

/**
 * guichet_account_new:
 * @nichandle: the account's id, for example "xx1111-ovh"
 * @first_name: (nullable): may be empty
 * @name: (nullable): family name, may be empty
 * @organisation: (nullable): may be empty
 * @email: (nullable): may be empty
 *
 * Returns: (transfer full): a new account; what was %NULL reads as ""
 */
GuichetAccount *
guichet_account_new (const char *nichandle,
                     const char *first_name,
                     const char *name,
                     const char *organisation,
                     const char *email)
{
  g_return_val_if_fail (nichandle != NULL, NULL);

  return g_object_new (GUICHET_TYPE_ACCOUNT, "nichandle", nichandle, "first-name", first_name,
                       "name", name, "organisation", organisation, "email", email, NULL);
}

/**
 * guichet_account_get_nichandle:
 *
 * Returns: the account's id, for example "xx1111-ovh"
 */
const char *
guichet_account_get_nichandle (GuichetAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_ACCOUNT (self), NULL);

  return self->nichandle;
}

/**
 * guichet_account_get_title:
 *
 * Returns: first and last name, else the organisation, else the nichandle
 */
const char *
guichet_account_get_title (GuichetAccount *self)
{
  g_return_val_if_fail (GUICHET_IS_ACCOUNT (self), NULL);

  return self->title;
}

static char *
dup_or_empty (const GValue *value)
{
  const char *string = g_value_get_string (value);

  return g_strdup (string != NULL ? string : "");
}

static void
guichet_account_constructed (GObject *object)
{
  GuichetAccount *self = GUICHET_ACCOUNT (object);

  G_OBJECT_CLASS (guichet_account_parent_class)->constructed (object);

  self->title = make_title (self);
}

static void
guichet_account_finalize (GObject *object)
{
  GuichetAccount *self = GUICHET_ACCOUNT (object);

  g_clear_pointer (&self->nichandle, g_free);
  g_clear_pointer (&self->first_name, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->email, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (guichet_account_parent_class)->finalize (object);
}

static void
guichet_account_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetAccount *self = GUICHET_ACCOUNT (object);

  switch ((GuichetAccountProperty) prop_id)
    {
    case PROP_NICHANDLE:
      g_value_set_string (value, self->nichandle);
      break;
    case PROP_FIRST_NAME:
      g_value_set_string (value, self->first_name);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ORGANISATION:
      g_value_set_string (value, self->organisation);
      break;
    case PROP_EMAIL:
      g_value_set_string (value, self->email);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_account_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  GuichetAccount *self = GUICHET_ACCOUNT (object);

  switch ((GuichetAccountProperty) prop_id)
    {
    case PROP_NICHANDLE:
      self->nichandle = dup_or_empty (value);
      break;
    case PROP_FIRST_NAME:
      self->first_name = dup_or_empty (value);
      break;
    case PROP_NAME:
      self->name = dup_or_empty (value);
      break;
    case PROP_ORGANISATION:
      self->organisation = dup_or_empty (value);
      break;
    case PROP_EMAIL:
      self->email = dup_or_empty (value);
      break;
    case PROP_TITLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_account_class_init (GuichetAccountClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = guichet_account_constructed;
  object_class->finalize = guichet_account_finalize;
  object_class->get_property = guichet_account_get_property;
  object_class->set_property = guichet_account_set_property;

  props[PROP_NICHANDLE] = g_param_spec_string ("nichandle", NULL, NULL, NULL, given);
  props[PROP_FIRST_NAME] = g_param_spec_string ("first-name", NULL, NULL, NULL, given);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, given);
  props[PROP_ORGANISATION] = g_param_spec_string ("organisation", NULL, NULL, NULL, given);
  props[PROP_EMAIL] = g_param_spec_string ("email", NULL, NULL, NULL, given);
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_account_init (GuichetAccount *self)
{
}
