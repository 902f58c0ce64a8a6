/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-click2call-user.c: a Click2Call user ("identifiant") of a line.
 * Plain data; the password is never returned by OVHcloud and never kept here.
 */
#include "guichet-click2call-user.h"

struct _GuichetClick2callUser
{
  GObject parent_instance;

  gint64 id;
  char *login;
  GDateTime *created; /* (nullable): when OVHcloud did not tell */
};

G_DEFINE_FINAL_TYPE (GuichetClick2callUser, guichet_click2call_user, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_LOGIN,
  PROP_CREATED,
} GuichetClick2callUserProperty;

static GParamSpec *props[PROP_CREATED + 1];

/**
 * guichet_click2call_user_new:
 * @id: OVHcloud's number for it
 * @login: (nullable): may be empty
 * @created: (nullable): when it was made
 *
 * Returns: (transfer full): a new user
 */
GuichetClick2callUser *
guichet_click2call_user_new (gint64 id, const char *login, GDateTime *created)
{
  return g_object_new (GUICHET_TYPE_CLICK2CALL_USER, "id", id, "login", login, "created", created,
                       NULL);
}

/**
 * guichet_click2call_user_get_id:
 *
 * Returns: OVHcloud's number for it
 */
gint64
guichet_click2call_user_get_id (GuichetClick2callUser *self)
{
  g_return_val_if_fail (GUICHET_IS_CLICK2CALL_USER (self), 0);

  return self->id;
}

/**
 * guichet_click2call_user_get_login:
 *
 * Returns: the login, may be empty
 */
const char *
guichet_click2call_user_get_login (GuichetClick2callUser *self)
{
  g_return_val_if_fail (GUICHET_IS_CLICK2CALL_USER (self), NULL);

  return self->login;
}

/**
 * guichet_click2call_user_get_created:
 *
 * Returns: (nullable) (transfer none): when it was made
 */
GDateTime *
guichet_click2call_user_get_created (GuichetClick2callUser *self)
{
  g_return_val_if_fail (GUICHET_IS_CLICK2CALL_USER (self), NULL);

  return self->created;
}

static void
guichet_click2call_user_finalize (GObject *object)
{
  GuichetClick2callUser *self = GUICHET_CLICK2CALL_USER (object);

  g_clear_pointer (&self->login, g_free);
  g_clear_pointer (&self->created, g_date_time_unref);

  G_OBJECT_CLASS (guichet_click2call_user_parent_class)->finalize (object);
}

static void
guichet_click2call_user_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  GuichetClick2callUser *self = GUICHET_CLICK2CALL_USER (object);

  switch ((GuichetClick2callUserProperty) prop_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_LOGIN:
      g_value_set_string (value, self->login);
      break;
    case PROP_CREATED:
      g_value_set_boxed (value, self->created);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_click2call_user_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  GuichetClick2callUser *self = GUICHET_CLICK2CALL_USER (object);

  switch ((GuichetClick2callUserProperty) prop_id)
    {
    case PROP_ID:
      self->id = g_value_get_int64 (value);
      break;
    case PROP_LOGIN:
      self->login = g_strdup (g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      break;
    case PROP_CREATED:
      self->created = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_click2call_user_class_init (GuichetClick2callUserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = guichet_click2call_user_finalize;
  object_class->get_property = guichet_click2call_user_get_property;
  object_class->set_property = guichet_click2call_user_set_property;

  props[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0, given);
  props[PROP_LOGIN] = g_param_spec_string ("login", NULL, NULL, NULL, given);
  props[PROP_CREATED] = g_param_spec_boxed ("created", NULL, NULL, G_TYPE_DATE_TIME, given);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_click2call_user_init (GuichetClick2callUser *self)
{
}
