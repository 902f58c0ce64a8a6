/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-entry.c: the coordinates of one line or number: what OVHcloud has of it, and
 * what was typed over it. Live data: tells of its changes, and asks nobody for anything.
 */
#include "guichet-directory-entry-private.h"

G_DEFINE_FINAL_TYPE (GuichetDirectoryEntry, guichet_directory_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_GROUP = 1,
  PROP_SERVICE,
  PROP_KNOWN,
  PROP_N_CHANGES,
  PROP_STATUS,
} GuichetDirectoryEntryProperty;

static GParamSpec *props[PROP_STATUS + 1];

enum
{
  FIELD_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What follows from the values */

static gboolean
is_true (const char *value)
{
  return g_strcmp0 (value, "true") == 0;
}

static void
refresh_status (GuichetDirectoryEntry *self)
{
  const GuichetDirectoryStatus status = guichet_directory_status_from_words (
      self->saved[GUICHET_DIRECTORY_STATUS], self->saved[GUICHET_DIRECTORY_MODIFICATION_TYPE],
      is_true (self->saved[GUICHET_DIRECTORY_UNIVERSAL]));

  if (self->status == status)
    return;
  self->status = status;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATUS]);
}

/* For the files of the entry alone. */
void
guichet_directory_entry_count_changes (GuichetDirectoryEntry *self)
{
  guint n_changes = 0;

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    n_changes += self->typed[i] != NULL;
  if (self->n_changes == n_changes)
    return;
  self->n_changes = n_changes;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_CHANGES]);
}

/* For the files of the entry alone. */
void
guichet_directory_entry_tell (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_signal_emit (self, signals[FIELD_CHANGED], 0, field);
}

/* Values */

static void
take_value (GuichetDirectoryEntry *self, GuichetDirectoryField field, const char *value)
{
  const gboolean is_same = g_strcmp0 (self->saved[field], value) == 0;

  if (!is_same)
    {
      g_free (self->saved[field]);
      self->saved[field] = g_strdup (value);
    }
  /* What was typed is there now, or there is no such field any more. */
  if (value == NULL || g_strcmp0 (self->typed[field], value) == 0)
    guichet_directory_entry_forget_typed (self, field);
  if (!is_same)
    guichet_directory_entry_tell (self, field);
}

/**
 * guichet_directory_entry_take:
 * @values: (array fixed-size=36): %GUICHET_DIRECTORY_N_FIELDS of them in the order of the fields,
 *   each (nullable): absent from OVHcloud's answer
 *
 * Takes up what OVHcloud has. What was typed stays, but for what is the same now.
 */
void
guichet_directory_entry_take (GuichetDirectoryEntry *self, const char *const *values)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self));
  g_return_if_fail (values != NULL);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    take_value (self, i, values[i]);
  if (!self->is_known)
    {
      self->is_known = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_KNOWN]);
    }
  guichet_directory_entry_count_changes (self);
  refresh_status (self);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * guichet_directory_entry_has:
 * @field: a field
 *
 * Returns: whether OVHcloud’s answer has it; it is neither shown nor sent otherwise
 */
gboolean
guichet_directory_entry_has (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), FALSE);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, FALSE);

  return self->saved[field] != NULL;
}

/**
 * guichet_directory_entry_get_saved:
 * @field: a field
 *
 * Returns: (nullable) (transfer none): its value as OVHcloud has it, %NULL if absent
 */
const char *
guichet_directory_entry_get_saved (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), NULL);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, NULL);

  return self->saved[field];
}

/**
 * guichet_directory_entry_get:
 * @field: a field
 *
 * Returns: (nullable) (transfer none): its value as typed, else as OVHcloud has it
 */
const char *
guichet_directory_entry_get (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), NULL);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, NULL);

  return self->typed[field] != NULL ? self->typed[field] : self->saved[field];
}

/**
 * guichet_directory_entry_get_flag:
 * @field: a boolean field
 *
 * Returns: its value as typed, else as OVHcloud has it; %FALSE if absent
 */
gboolean
guichet_directory_entry_get_flag (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  return is_true (guichet_directory_entry_get (self, field));
}

guint
guichet_directory_entry_get_n_changes (GuichetDirectoryEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), 0);

  return self->n_changes;
}

/* What it is of */

/**
 * guichet_directory_entry_get_group:
 *
 * Returns: (transfer none): the billing account, "xx1111-ovh-1"
 */
const char *
guichet_directory_entry_get_group (GuichetDirectoryEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), NULL);

  return self->group;
}

/**
 * guichet_directory_entry_get_service:
 *
 * Returns: (transfer none): the line or number, "0033972101001"
 */
const char *
guichet_directory_entry_get_service (GuichetDirectoryEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), NULL);

  return self->service;
}

gboolean
guichet_directory_entry_is_known (GuichetDirectoryEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), FALSE);

  return self->is_known;
}

/**
 * guichet_directory_entry_get_status:
 *
 * Returns: how far the publication of what OVHcloud has has come; what was typed does not count
 */
GuichetDirectoryStatus
guichet_directory_entry_get_status (GuichetDirectoryEntry *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), GUICHET_DIRECTORY_NOT_PUBLISHED);

  return self->status;
}

static void
guichet_directory_entry_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  GuichetDirectoryEntry *self = GUICHET_DIRECTORY_ENTRY (object);

  switch ((GuichetDirectoryEntryProperty) prop_id)
    {
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_SERVICE:
      g_value_set_string (value, self->service);
      break;
    case PROP_KNOWN:
      g_value_set_boolean (value, self->is_known);
      break;
    case PROP_N_CHANGES:
      g_value_set_uint (value, self->n_changes);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_directory_entry_finalize (GObject *object)
{
  GuichetDirectoryEntry *self = GUICHET_DIRECTORY_ENTRY (object);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      g_free (self->saved[i]);
      g_free (self->typed[i]);
      g_free (self->before[i]);
    }
  g_free (self->group);
  g_free (self->service);
  G_OBJECT_CLASS (guichet_directory_entry_parent_class)->finalize (object);
}

static void
guichet_directory_entry_class_init (GuichetDirectoryEntryClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_directory_entry_get_property;
  object_class->finalize = guichet_directory_entry_finalize;

  props[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, "", readable);
  props[PROP_SERVICE] = g_param_spec_string ("service", NULL, NULL, "", readable);
  props[PROP_KNOWN] = g_param_spec_boolean ("known", NULL, NULL, FALSE, readable);
  props[PROP_N_CHANGES] =
      g_param_spec_uint ("n-changes", NULL, NULL, 0, GUICHET_DIRECTORY_N_FIELDS, 0, readable);
  props[PROP_STATUS] = g_param_spec_enum ("status", NULL, NULL, GUICHET_TYPE_DIRECTORY_STATUS,
                                          GUICHET_DIRECTORY_NOT_PUBLISHED, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[FIELD_CHANGED] =
      g_signal_new ("field-changed", GUICHET_TYPE_DIRECTORY_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, GUICHET_TYPE_DIRECTORY_FIELD);
}

static void
guichet_directory_entry_init (GuichetDirectoryEntry *self)
{
}

/**
 * guichet_directory_entry_new:
 * @group: the billing account
 * @service: the line or number in it
 *
 * Returns: (transfer full): an entry of which nothing is known yet
 */
GuichetDirectoryEntry *
guichet_directory_entry_new (const char *group, const char *service)
{
  GuichetDirectoryEntry *self;

  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (service != NULL, NULL);

  self = g_object_new (GUICHET_TYPE_DIRECTORY_ENTRY, NULL);
  self->group = g_strdup (group);
  self->service = g_strdup (service);
  return self;
}
