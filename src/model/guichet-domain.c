/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-domain.c: a domain name of the account: who holds it, which accounts look after it, and
 * what is under way for it. Live data: tells of its changes, and asks nobody for anything.
 */
#include "guichet-domain.h"

#include <string.h>

typedef enum
{
  PROP_NAME = 1,
  PROP_KNOWN,
  PROP_HOLDER,
  PROP_HOLDER_NAME,
  PROP_ADMIN,
  PROP_TECH,
  PROP_BILLING,
  PROP_STATE,
  PROP_SUSPENDED,
  PROP_LOCK,
  PROP_EXPIRY,
  PROP_OPERATION,
} GuichetDomainProperty;

static GParamSpec *props[PROP_OPERATION + 1];

struct _GuichetDomain
{
  GObject parent_instance;

  char *texts[PROP_STATE + 1]; /* of the properties that are texts */
  gboolean is_known;
  gboolean is_suspended;
  GuichetDomainLock lock;
  GDateTime *expiry;            /* (nullable) */
  GuichetDomainTask *operation; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (GuichetDomain, guichet_domain, G_TYPE_OBJECT)

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDomainLock, guichet_domain_lock,
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_LOCK_UNKNOWN, ""),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_LOCKED, "locked"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_LOCKING, "locking"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_UNLOCKED, "unlocked"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_UNLOCKING, "unlocking"),
  G_DEFINE_ENUM_VALUE (GUICHET_DOMAIN_LOCK_UNAVAILABLE, "unavailable"))
/* clang-format on */

/**
 * guichet_domain_lock_from_word:
 * @word: OVHcloud's word, "locked"
 *
 * Returns: the lock; %GUICHET_DOMAIN_LOCK_UNKNOWN for a word that is new or misspelt
 */
GuichetDomainLock
guichet_domain_lock_from_word (const char *word)
{
  g_autoptr(GEnumClass) words = g_type_class_ref (GUICHET_TYPE_DOMAIN_LOCK);
  const GEnumValue *value;

  g_return_val_if_fail (word != NULL, GUICHET_DOMAIN_LOCK_UNKNOWN);

  value = g_enum_get_value_by_nick (words, word);
  return value != NULL ? (GuichetDomainLock) value->value : GUICHET_DOMAIN_LOCK_UNKNOWN;
}

static void
notify (GuichetDomain *self, GuichetDomainProperty prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
put_text (GuichetDomain *self, GuichetDomainProperty prop, const char *text)
{
  if (g_strcmp0 (self->texts[prop], text) == 0)
    return;
  g_free (self->texts[prop]);
  self->texts[prop] = g_strdup (text);
  notify (self, prop);
}

static const char *
get_text (GuichetDomain *self, GuichetDomainProperty prop)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (self), "");

  return self->texts[prop];
}

const char *
guichet_domain_get_name (GuichetDomain *self)
{
  return get_text (self, PROP_NAME);
}

/**
 * guichet_domain_get_extension:
 *
 * Returns: (transfer none): what stands behind the first dot: "fr", "co.uk"; only to sort and to
 * search by, since the rules of an extension come with the domain name
 */
const char *
guichet_domain_get_extension (GuichetDomain *self)
{
  const char *dot = strchr (guichet_domain_get_name (self), '.');

  return dot != NULL ? dot + 1 : "";
}

/* What OVHcloud has */

static void
put_expiry (GuichetDomain *self, GDateTime *expiry)
{
  if (self->expiry == expiry ||
      (self->expiry != NULL && expiry != NULL && g_date_time_equal (self->expiry, expiry)))
    return;
  g_clear_pointer (&self->expiry, g_date_time_unref);
  self->expiry = expiry != NULL ? g_date_time_ref (expiry) : NULL;
  notify (self, PROP_EXPIRY);
}

/**
 * guichet_domain_take:
 * @info: what OVHcloud has
 *
 * Takes up what changed. The name of another holder is not known.
 */
void
guichet_domain_take (GuichetDomain *self, const GuichetDomainInfo *info)
{
  g_return_if_fail (GUICHET_IS_DOMAIN (self));
  g_return_if_fail (info != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  if (!g_str_equal (self->texts[PROP_HOLDER], info->holder))
    put_text (self, PROP_HOLDER_NAME, "");
  put_text (self, PROP_HOLDER, info->holder);
  put_text (self, PROP_ADMIN, info->admin);
  put_text (self, PROP_TECH, info->tech);
  put_text (self, PROP_BILLING, info->billing);
  put_text (self, PROP_STATE, info->state);
  put_expiry (self, info->expiry);
  if (self->is_suspended != info->is_suspended)
    notify (self, PROP_SUSPENDED);
  self->is_suspended = info->is_suspended;
  if (self->lock != info->lock)
    notify (self, PROP_LOCK);
  self->lock = info->lock;
  if (!self->is_known)
    notify (self, PROP_KNOWN);
  self->is_known = TRUE;
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_domain_take_from:
 * @other: the same domain name, read anew
 *
 * Takes up what changed of it at OVHcloud.
 */
void
guichet_domain_take_from (GuichetDomain *self, GuichetDomain *other)
{
  g_return_if_fail (GUICHET_IS_DOMAIN (other));
  g_return_if_fail (other->is_known);

  guichet_domain_take (self, &(GuichetDomainInfo){
                                 .holder = other->texts[PROP_HOLDER],
                                 .admin = other->texts[PROP_ADMIN],
                                 .tech = other->texts[PROP_TECH],
                                 .billing = other->texts[PROP_BILLING],
                                 .state = other->texts[PROP_STATE],
                                 .is_suspended = other->is_suspended,
                                 .lock = other->lock,
                                 .expiry = other->expiry,
                             });
}

gboolean
guichet_domain_is_known (GuichetDomain *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (self), FALSE);

  return self->is_known;
}

const char *
guichet_domain_get_holder (GuichetDomain *self)
{
  return get_text (self, PROP_HOLDER);
}

const char *
guichet_domain_get_admin (GuichetDomain *self)
{
  return get_text (self, PROP_ADMIN);
}

const char *
guichet_domain_get_tech (GuichetDomain *self)
{
  return get_text (self, PROP_TECH);
}

const char *
guichet_domain_get_billing (GuichetDomain *self)
{
  return get_text (self, PROP_BILLING);
}

const char *
guichet_domain_get_state (GuichetDomain *self)
{
  return get_text (self, PROP_STATE);
}

gboolean
guichet_domain_is_suspended (GuichetDomain *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (self), FALSE);

  return self->is_suspended;
}

GuichetDomainLock
guichet_domain_get_lock (GuichetDomain *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (self), GUICHET_DOMAIN_LOCK_UNKNOWN);

  return self->lock;
}

GDateTime *
guichet_domain_get_expiry (GuichetDomain *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (self), NULL);

  return self->expiry;
}

/* What is known from elsewhere */

const char *
guichet_domain_get_holder_name (GuichetDomain *self)
{
  return get_text (self, PROP_HOLDER_NAME);
}

void
guichet_domain_set_holder_name (GuichetDomain *self, const char *name)
{
  g_return_if_fail (GUICHET_IS_DOMAIN (self));
  g_return_if_fail (name != NULL);

  put_text (self, PROP_HOLDER_NAME, name);
}

/**
 * guichet_domain_get_operation:
 *
 * Returns: (nullable) (transfer none): what is under way for it
 */
GuichetDomainTask *
guichet_domain_get_operation (GuichetDomain *self)
{
  g_return_val_if_fail (GUICHET_IS_DOMAIN (self), NULL);

  return self->operation;
}

/**
 * guichet_domain_set_operation:
 * @operation: (nullable): what is under way for it
 */
void
guichet_domain_set_operation (GuichetDomain *self, GuichetDomainTask *operation)
{
  g_return_if_fail (GUICHET_IS_DOMAIN (self));

  if (g_set_object (&self->operation, operation))
    notify (self, PROP_OPERATION);
}

static void
guichet_domain_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetDomain *self = GUICHET_DOMAIN (object);

  switch ((GuichetDomainProperty) prop_id)
    {
    case PROP_NAME:
    case PROP_HOLDER:
    case PROP_HOLDER_NAME:
    case PROP_ADMIN:
    case PROP_TECH:
    case PROP_BILLING:
    case PROP_STATE:
      g_value_set_string (value, self->texts[prop_id]);
      break;
    case PROP_KNOWN:
      g_value_set_boolean (value, self->is_known);
      break;
    case PROP_SUSPENDED:
      g_value_set_boolean (value, self->is_suspended);
      break;
    case PROP_LOCK:
      g_value_set_enum (value, (int) self->lock);
      break;
    case PROP_EXPIRY:
      g_value_set_boxed (value, self->expiry);
      break;
    case PROP_OPERATION:
      g_value_set_object (value, self->operation);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_domain_dispose (GObject *object)
{
  g_clear_object (&GUICHET_DOMAIN (object)->operation);
  G_OBJECT_CLASS (guichet_domain_parent_class)->dispose (object);
}

static void
guichet_domain_finalize (GObject *object)
{
  GuichetDomain *self = GUICHET_DOMAIN (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->expiry, g_date_time_unref);
  G_OBJECT_CLASS (guichet_domain_parent_class)->finalize (object);
}

static void
guichet_domain_class_init (GuichetDomainClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_domain_get_property;
  object_class->dispose = guichet_domain_dispose;
  object_class->finalize = guichet_domain_finalize;

  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", readable);
  props[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE, readable);
  props[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, "", readable);
  props[PROP_HOLDER_NAME] = g_param_spec_string ("holder-name", NULL, NULL, "", readable);
  props[PROP_ADMIN] = g_param_spec_string ("admin", NULL, NULL, "", readable);
  props[PROP_TECH] = g_param_spec_string ("tech", NULL, NULL, "", readable);
  props[PROP_BILLING] = g_param_spec_string ("billing", NULL, NULL, "", readable);
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, "", readable);
  props[PROP_SUSPENDED] = g_param_spec_boolean ("suspended", NULL, NULL, FALSE, readable);
  props[PROP_LOCK] = g_param_spec_enum ("lock", NULL, NULL, GUICHET_TYPE_DOMAIN_LOCK,
                                        GUICHET_DOMAIN_LOCK_UNKNOWN, readable);
  props[PROP_EXPIRY] = g_param_spec_boxed ("expiry", NULL, NULL, G_TYPE_DATE_TIME, readable);
  props[PROP_OPERATION] =
      g_param_spec_object ("operation", NULL, NULL, GUICHET_TYPE_DOMAIN_TASK, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_domain_init (GuichetDomain *self)
{
  for (guint i = PROP_NAME; i < G_N_ELEMENTS (self->texts); i++)
    self->texts[i] = g_strdup ("");
}

/**
 * guichet_domain_new:
 * @name: "example.org"
 *
 * Returns: (transfer full): a domain name of which nothing is known yet
 */
GuichetDomain *
guichet_domain_new (const char *name)
{
  GuichetDomain *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_DOMAIN, NULL);
  g_free (self->texts[PROP_NAME]);
  self->texts[PROP_NAME] = g_strdup (name);
  return self;
}
