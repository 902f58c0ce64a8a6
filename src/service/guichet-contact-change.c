/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-change.c: new contacts for one service: what will be sent and what not, and what
 * became of it. Sends nothing and writes nothing; how it is planned is a file of its own.
 */
#include "config.h"

#include "guichet-contact-change-private.h"

#define N_TYPES 3

struct _GuichetContactChange
{
  GObject parent_instance;

  GuichetService *service;
  GuichetContactTypes types;
  char *wanted[N_TYPES]; /* (nullable): not asked for */
  GuichetContactReason reasons[N_TYPES];
  GArray *parts; /* in the order in which they are sent */
  GArray *tasks;
  GuichetContactChangeState state;
  GError *error;
};

typedef enum
{
  PROP_SERVICE = 1,
  PROP_TYPES,
  PROP_STATE,
  PROP_ERROR,
} GuichetContactChangeProperty;

static GParamSpec *props[PROP_ERROR + 1];

G_DEFINE_FINAL_TYPE (GuichetContactChange, guichet_contact_change, G_TYPE_OBJECT)

/**
 * guichet_contact_type_get_index:
 * @type: one contact
 *
 * Returns: its place in an array of administrator, technical and billing contact
 */
guint
guichet_contact_type_get_index (GuichetContactTypes type)
{
  return (guint) g_bit_nth_lsf (type, -1);
}

/**
 * guichet_contact_change_new_empty:
 * @service: whose contacts
 *
 * Returns: (transfer full): a change that sends nothing yet
 */
GuichetContactChange *
guichet_contact_change_new_empty (GuichetService *service)
{
  GuichetContactChange *self = g_object_new (GUICHET_TYPE_CONTACT_CHANGE, NULL);

  self->service = g_object_ref (service);

  return self;
}

/**
 * guichet_contact_change_add_part:
 * @part: a request; copied
 * @wanted: (array fixed-size=3): who shall be which contact
 */
void
guichet_contact_change_add_part (GuichetContactChange *self,
                                 const GuichetContactPart *part,
                                 const char *const wanted[3])
{
  g_array_append_val (self->parts, *part);
  self->types |= part->types;
  for (guint i = 0; i < N_TYPES; i++)
    if (wanted[i] != NULL && self->wanted[i] == NULL)
      self->wanted[i] = g_strdup (wanted[i]);
  guichet_contact_change_update (self);
}

/**
 * guichet_contact_change_want:
 * @type: one contact
 * @account: (transfer full): who shall be it
 * @reason: why that is not sent, %GUICHET_CONTACT_ALLOWED if it is
 */
void
guichet_contact_change_want (GuichetContactChange *self,
                             GuichetContactTypes type,
                             char *account,
                             GuichetContactReason reason)
{
  const guint index = guichet_contact_type_get_index (type);

  g_free (self->wanted[index]);
  self->wanted[index] = account;
  self->reasons[index] = reason;
}

/**
 * guichet_contact_change_drop:
 * @type: one contact, for which nothing was sent yet
 * @reason: why it is not sent
 */
void
guichet_contact_change_drop (GuichetContactChange *self,
                             GuichetContactTypes type,
                             GuichetContactReason reason)
{
  self->reasons[guichet_contact_type_get_index (type)] = reason;
  self->types &= ~type;
  for (guint i = self->parts->len; i > 0; i--)
    {
      GuichetContactPart *part = guichet_contact_change_get_part (self, i - 1);

      part->types &= ~type;
      if (part->types == GUICHET_CONTACT_NONE)
        g_array_remove_index (self->parts, i - 1);
    }
  guichet_contact_change_update (self);
}

/**
 * guichet_contact_change_get_service:
 *
 * Returns: (transfer none): whose contacts
 */
GuichetService *
guichet_contact_change_get_service (GuichetContactChange *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), NULL);

  return self->service;
}

/**
 * guichet_contact_change_get_types:
 *
 * Returns: the contacts that are sent
 */
GuichetContactTypes
guichet_contact_change_get_types (GuichetContactChange *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), GUICHET_CONTACT_NONE);

  return self->types;
}

/**
 * guichet_contact_change_get_wanted:
 * @type: one contact
 *
 * Returns: (nullable) (transfer none): who shall be it, %NULL if that was not asked for
 */
const char *
guichet_contact_change_get_wanted (GuichetContactChange *self, GuichetContactTypes type)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), NULL);
  g_return_val_if_fail (guichet_contact_type_get_index (type) < N_TYPES, NULL);

  return self->wanted[guichet_contact_type_get_index (type)];
}

/**
 * guichet_contact_change_get_reason:
 * @type: one contact
 *
 * Returns: why it is not sent although it was asked for, %GUICHET_CONTACT_ALLOWED if it is
 */
GuichetContactReason
guichet_contact_change_get_reason (GuichetContactChange *self, GuichetContactTypes type)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), GUICHET_CONTACT_NOT_KNOWN);
  g_return_val_if_fail (guichet_contact_type_get_index (type) < N_TYPES, GUICHET_CONTACT_NOT_KNOWN);

  return self->reasons[guichet_contact_type_get_index (type)];
}

/**
 * guichet_contact_change_get_n_requests:
 *
 * Returns: how many requests it takes
 */
guint
guichet_contact_change_get_n_requests (GuichetContactChange *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), 0);

  return self->parts->len;
}

/**
 * guichet_contact_change_get_state:
 *
 * Returns: how far it has come
 */
GuichetContactChangeState
guichet_contact_change_get_state (GuichetContactChange *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), GUICHET_CONTACT_CHANGE_SKIPPED);

  return self->state;
}

/**
 * guichet_contact_change_get_error:
 *
 * Returns: (nullable) (transfer none): why it failed, or how its answer was lost
 */
const GError *
guichet_contact_change_get_error (GuichetContactChange *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), NULL);

  return self->error;
}

/**
 * guichet_contact_change_get_tasks:
 *
 * Returns: (transfer none) (element-type gint64): OVHcloud's numbers of the requests that it made
 */
GArray *
guichet_contact_change_get_tasks (GuichetContactChange *self)
{
  g_return_val_if_fail (GUICHET_IS_CONTACT_CHANGE (self), NULL);

  return self->tasks;
}

guint
guichet_contact_change_get_n_parts (GuichetContactChange *self)
{
  return self->parts->len;
}

GuichetContactPart *
guichet_contact_change_get_part (GuichetContactChange *self, guint n_part)
{
  return &g_array_index (self->parts, GuichetContactPart, n_part);
}

/**
 * guichet_contact_change_get_next:
 *
 * The administrator's request comes after the others, and never where one of them failed: whoever
 * gave the service away could not ask for the rest again.
 *
 * Returns: (nullable) (transfer none): the part to be sent next
 */
GuichetContactPart *
guichet_contact_change_get_next (GuichetContactChange *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      GuichetContactPart *part = guichet_contact_change_get_part (self, i);

      if (part->state != GUICHET_CONTACT_PART_DONE)
        return part->state == GUICHET_CONTACT_PART_PLANNED ? part : NULL;
    }

  return NULL;
}

void
guichet_contact_change_add_task (GuichetContactChange *self, gint64 id)
{
  g_array_append_val (self->tasks, id);
}

/**
 * guichet_contact_change_take_error:
 * @error: (transfer full) (nullable): why it failed
 */
void
guichet_contact_change_take_error (GuichetContactChange *self, GError *error)
{
  if (error == NULL && self->error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

/* The first part that is not done says it all: nothing after it was sent. */
static GuichetContactChangeState
find_state (GuichetContactChange *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const GuichetContactPart *part = guichet_contact_change_get_part (self, i);

      switch (part->state)
        {
        case GUICHET_CONTACT_PART_PLANNED:
          return GUICHET_CONTACT_CHANGE_PLANNED;
        case GUICHET_CONTACT_PART_SENT:
          return part->is_in_flight ? GUICHET_CONTACT_CHANGE_SENDING
                                    : GUICHET_CONTACT_CHANGE_UNCERTAIN;
        case GUICHET_CONTACT_PART_FAILED:
          return GUICHET_CONTACT_CHANGE_FAILED;
        case GUICHET_CONTACT_PART_CANCELLED:
          return GUICHET_CONTACT_CHANGE_CANCELLED;
        case GUICHET_CONTACT_PART_DONE:
        default:
          break;
        }
    }

  return self->parts->len > 0 ? GUICHET_CONTACT_CHANGE_DONE : GUICHET_CONTACT_CHANGE_SKIPPED;
}

void
guichet_contact_change_update (GuichetContactChange *self)
{
  const GuichetContactChangeState state = find_state (self);

  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
guichet_contact_change_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  GuichetContactChange *self = GUICHET_CONTACT_CHANGE (object);

  switch ((GuichetContactChangeProperty) prop_id)
    {
    case PROP_SERVICE:
      g_value_set_object (value, self->service);
      break;
    case PROP_TYPES:
      g_value_set_flags (value, self->types);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_contact_change_finalize (GObject *object)
{
  GuichetContactChange *self = GUICHET_CONTACT_CHANGE (object);

  for (guint i = 0; i < N_TYPES; i++)
    g_clear_pointer (&self->wanted[i], g_free);
  g_clear_object (&self->service);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->tasks, g_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (guichet_contact_change_parent_class)->finalize (object);
}

static void
guichet_contact_change_class_init (GuichetContactChangeClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_contact_change_get_property;
  object_class->finalize = guichet_contact_change_finalize;

  props[PROP_SERVICE] = g_param_spec_object ("service", NULL, NULL, GUICHET_TYPE_SERVICE, readable);
  props[PROP_TYPES] =
      g_param_spec_flags ("types", NULL, NULL, GUICHET_TYPE_CONTACT_TYPES, 0, readable);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_CONTACT_CHANGE_STATE,
                                         GUICHET_CONTACT_CHANGE_SKIPPED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_contact_change_init (GuichetContactChange *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (GuichetContactPart));
  self->tasks = g_array_new (FALSE, FALSE, sizeof (gint64));
}
