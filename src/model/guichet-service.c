/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service.c: a service of the account and the accounts that look after it.
 * Live data: tells of its changes, and asks nobody for what it does not know.
 */
#include "guichet-service.h"

#define N_CONTACTS 3

/* Ten thousand services have a handful of accounts, groups and states between them: texts are kept
 * once, as interned strings. */
struct _GuichetService
{
  GObject parent_instance;

  GuichetServiceKind kind;
  char *name;
  GRefString *group;
  GRefString *description;
  GRefString *contacts[N_CONTACTS]; /* each (nullable), in the order of their types */
  GRefString *state;                /* "" until known */
  GuichetServiceLocks locks;
  GuichetContactTypes pending;
};

G_DEFINE_FINAL_TYPE (GuichetService, guichet_service, G_TYPE_OBJECT)

typedef enum
{
  PROP_KIND = 1,
  PROP_NAME,
  PROP_GROUP,
  PROP_DESCRIPTION,
  PROP_ADMIN,
  PROP_TECH,
  PROP_BILLING,
  PROP_STATE,
  PROP_LOCKS,
  PROP_PENDING,
} GuichetServiceProperty;

static GParamSpec *props[PROP_PENDING + 1];

/* OVHcloud's own control panel knows them by this. */
#define OVHTEL_PREFIX "ovhtel-"

/* @word: (nullable): may be what was at another place: the caller holds it. */
static void
replace_word (GuichetService *self,
              GRefString **place,
              const char *word,
              GuichetServiceProperty property)
{
  GRefString *old = *place;

  if (g_strcmp0 (old, word) == 0)
    return;
  *place = word != NULL ? g_ref_string_new_intern (word) : NULL;
  g_clear_pointer (&old, g_ref_string_release);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/**
 * guichet_service_new:
 * @kind: what it is
 * @name: as OVHcloud writes it
 * @group: (nullable): the telephony group that it is in; %NULL or "" for none
 *
 * Returns: (transfer full): a service of which nothing else is known
 */
GuichetService *
guichet_service_new (GuichetServiceKind kind, const char *name, const char *group)
{
  GuichetService *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_SERVICE, NULL);
  self->kind = kind;
  self->name = g_strdup (name);
  guichet_service_set_group (self, group);
  guichet_service_set_locks (self, 0); /* what follows from the name */

  return self;
}

/**
 * guichet_service_get_kind:
 *
 * Returns: what it is
 */
GuichetServiceKind
guichet_service_get_kind (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), GUICHET_SERVICE_GROUP);

  return self->kind;
}

/**
 * guichet_service_get_name:
 *
 * Returns: (transfer none): as OVHcloud writes it, for example "0033972101001"
 */
const char *
guichet_service_get_name (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), NULL);

  return self->name;
}

/**
 * guichet_service_get_group:
 *
 * Returns: (transfer none): the telephony group that it is in, "" for none
 */
const char *
guichet_service_get_group (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), NULL);

  return self->group;
}

/**
 * guichet_service_set_group:
 * @group: (nullable): the telephony group that it is in; %NULL or "" for none
 */
void
guichet_service_set_group (GuichetService *self, const char *group)
{
  g_return_if_fail (GUICHET_IS_SERVICE (self));

  replace_word (self, &self->group, group != NULL ? group : "", PROP_GROUP);
}

/**
 * guichet_service_get_description:
 *
 * Returns: (transfer none): what people called it, may be empty
 */
const char *
guichet_service_get_description (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), NULL);

  return self->description;
}

/**
 * guichet_service_set_description:
 * @description: (nullable): what people called it
 */
void
guichet_service_set_description (GuichetService *self, const char *description)
{
  g_return_if_fail (GUICHET_IS_SERVICE (self));

  replace_word (self, &self->description, description != NULL ? description : "", PROP_DESCRIPTION);
}

/**
 * guichet_service_get_contact:
 * @type: one contact
 *
 * Returns: (nullable) (transfer none): the account, %NULL until known
 */
const char *
guichet_service_get_contact (GuichetService *self, GuichetContactTypes type)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), NULL);

  g_return_val_if_fail (type == GUICHET_CONTACT_ADMIN || type == GUICHET_CONTACT_TECH ||
                            type == GUICHET_CONTACT_BILLING,
                        NULL);

  return self->contacts[g_bit_nth_lsf (type, -1)];
}

/**
 * guichet_service_set_contacts:
 * @admin: (nullable): the account of the administrator, %NULL for not known
 * @tech: (nullable): of the technical contact
 * @billing: (nullable): of the billing contact
 */
void
guichet_service_set_contacts (GuichetService *self,
                              const char *admin,
                              const char *tech,
                              const char *billing)
{
  const char *const contacts[N_CONTACTS] = { admin, tech, billing };
  GRefString *old[N_CONTACTS]; /* any of them may be given for another */

  g_return_if_fail (GUICHET_IS_SERVICE (self));

  g_object_freeze_notify (G_OBJECT (self));
  for (gsize i = 0; i < N_CONTACTS; i++)
    {
      old[i] = self->contacts[i] != NULL ? g_ref_string_acquire (self->contacts[i]) : NULL;
      replace_word (self, &self->contacts[i], contacts[i], PROP_ADMIN + i);
    }
  for (gsize i = 0; i < N_CONTACTS; i++)
    g_clear_pointer (&old[i], g_ref_string_release);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_service_get_state:
 *
 * Returns: (transfer none): OVHcloud's word, for example "ok"; "" until known
 */
const char *
guichet_service_get_state (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), NULL);

  return self->state;
}

/**
 * guichet_service_set_state:
 * @state: (nullable): OVHcloud's word
 */
void
guichet_service_set_state (GuichetService *self, const char *state)
{
  g_return_if_fail (GUICHET_IS_SERVICE (self));

  replace_word (self, &self->state, state != NULL ? state : "", PROP_STATE);
}

/**
 * guichet_service_get_locks:
 *
 * Returns: what keeps its contacts as they are
 */
GuichetServiceLocks
guichet_service_get_locks (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), 0);

  return self->locks;
}

/**
 * guichet_service_set_locks:
 * @locks: what keeps its contacts as they are; that of a group of OVHcloud's own follows from its
 * name and stays
 */
void
guichet_service_set_locks (GuichetService *self, GuichetServiceLocks locks)
{
  g_return_if_fail (GUICHET_IS_SERVICE (self));

  if (self->kind == GUICHET_SERVICE_GROUP && g_str_has_prefix (self->name, OVHTEL_PREFIX))
    locks |= GUICHET_SERVICE_LOCK_OVHTEL;
  if (self->locks == locks)
    return;
  self->locks = locks;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOCKS]);
}

/**
 * guichet_service_get_pending:
 *
 * Returns: the contacts that a request is under way for
 */
GuichetContactTypes
guichet_service_get_pending (GuichetService *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE (self), GUICHET_CONTACT_NONE);

  return self->pending;
}

/**
 * guichet_service_set_pending:
 * @pending: the contacts that a request is under way for
 */
void
guichet_service_set_pending (GuichetService *self, GuichetContactTypes pending)
{
  g_return_if_fail (GUICHET_IS_SERVICE (self));

  if (self->pending == pending)
    return;
  self->pending = pending;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING]);
}

static void
guichet_service_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  GuichetService *self = GUICHET_SERVICE (object);

  switch ((GuichetServiceProperty) prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;
    case PROP_ADMIN:
    case PROP_TECH:
    case PROP_BILLING:
      g_value_set_string (value, self->contacts[prop_id - PROP_ADMIN]);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->state);
      break;
    case PROP_LOCKS:
      g_value_set_flags (value, self->locks);
      break;
    case PROP_PENDING:
      g_value_set_flags (value, self->pending);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_service_finalize (GObject *object)
{
  GuichetService *self = GUICHET_SERVICE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->group, g_ref_string_release);
  g_clear_pointer (&self->description, g_ref_string_release);
  for (gsize i = 0; i < N_CONTACTS; i++)
    g_clear_pointer (&self->contacts[i], g_ref_string_release);
  g_clear_pointer (&self->state, g_ref_string_release);

  G_OBJECT_CLASS (guichet_service_parent_class)->finalize (object);
}

static void
guichet_service_class_init (GuichetServiceClass *klass)
{
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = guichet_service_finalize;
  object_class->get_property = guichet_service_get_property;

  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, GUICHET_TYPE_SERVICE_KIND,
                                        GUICHET_SERVICE_GROUP, told);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", told);
  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "", told);
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", told);
  props[PROP_ADMIN] = g_param_spec_string ("admin", NULL, NULL, NULL, told);
  props[PROP_TECH] = g_param_spec_string ("tech", NULL, NULL, NULL, told);
  props[PROP_BILLING] = g_param_spec_string ("billing", NULL, NULL, NULL, told);
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, "", told);
  props[PROP_LOCKS] = g_param_spec_flags ("locks", NULL, NULL, GUICHET_TYPE_SERVICE_LOCKS, 0, told);
  props[PROP_PENDING] =
      g_param_spec_flags ("pending", NULL, NULL, GUICHET_TYPE_CONTACT_TYPES, 0, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_service_init (GuichetService *self)
{
  self->group = g_ref_string_new_intern ("");
  self->description = g_ref_string_new_intern ("");
  self->state = g_ref_string_new_intern ("");
}
