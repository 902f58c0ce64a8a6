/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-change.c: what is to change in the directory entry of one line or number when
 * several are changed at once, why nothing is, and what became of it. Asks nobody, and leaves what
 * people have typed into the entry alone.
 */
#include "config.h"

#include "guichet-directory-change-private.h"

struct _GuichetDirectoryChange
{
  GObject parent_instance;

  GuichetDirectoryEntry *entry; /* (nullable): %NULL if it comes from the journal */
  char *group;
  char *service;
  char *before[GUICHET_DIRECTORY_N_FIELDS]; /* each (nullable): stays as it is */
  char *wanted[GUICHET_DIRECTORY_N_FIELDS];
  gint64 row;

  GuichetDirectorySkipped skipped;
  GuichetDirectoryField field; /* that it is skipped for */
  GuichetDirectoryFault fault;
  GuichetDirectoryChangeState state;
  GError *error; /* (nullable) */
};

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDirectoryChangeState, guichet_directory_change_state,
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_SKIPPED, "skipped"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_PLANNED, "planned"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_SENDING, "sending"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_DONE, "done"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_CHANGED_MEANWHILE, "changed-meanwhile"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_FAILED, "failed"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_UNCERTAIN, "uncertain"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_CHANGE_CANCELLED, "cancelled"))

G_DEFINE_ENUM_TYPE (GuichetDirectorySkipped, guichet_directory_skipped,
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_NOT_SKIPPED, "no"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SKIPPED_UNKNOWN, "unknown"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SKIPPED_OTHER_COUNTRY, "other-country"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SKIPPED_NO_FIELD, "no-field"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SKIPPED_SAME, "same"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_SKIPPED_FAULT, "fault"))
/* clang-format on */

G_DEFINE_FINAL_TYPE (GuichetDirectoryChange, guichet_directory_change, G_TYPE_OBJECT)

typedef enum
{
  PROP_STATE = 1,
  PROP_ERROR,
} GuichetDirectoryChangeProperty;

static GParamSpec *props[PROP_ERROR + 1];

/**
 * guichet_directory_change_new_empty:
 *
 * Returns: (transfer full): a change as the journal has it, without a field
 */
GuichetDirectoryChange *
guichet_directory_change_new_empty (const char *group, const char *service)
{
  GuichetDirectoryChange *self = g_object_new (GUICHET_TYPE_DIRECTORY_CHANGE, NULL);

  self->group = g_strdup (group);
  self->service = g_strdup (service);
  return self;
}

/**
 * guichet_directory_change_add_field:
 * @before: as OVHcloud had it when it was planned
 * @wanted: as it shall be
 */
void
guichet_directory_change_add_field (GuichetDirectoryChange *self,
                                    GuichetDirectoryField field,
                                    const char *before,
                                    const char *wanted)
{
  g_free (self->before[field]);
  self->before[field] = g_strdup (before);
  g_free (self->wanted[field]);
  self->wanted[field] = g_strdup (wanted);
}

/**
 * guichet_directory_change_skip:
 * @skipped: why nothing is sent; the first reason stays
 */
void
guichet_directory_change_skip (GuichetDirectoryChange *self,
                               GuichetDirectorySkipped skipped,
                               GuichetDirectoryField field,
                               GuichetDirectoryFault fault)
{
  if (self->skipped != GUICHET_DIRECTORY_NOT_SKIPPED)
    return;
  self->skipped = skipped;
  self->field = field;
  self->fault = fault;
  self->state = GUICHET_DIRECTORY_CHANGE_SKIPPED;
}

/**
 * guichet_directory_change_set_entry:
 * @entry: that people see; is told what OVHcloud has
 */
void
guichet_directory_change_set_entry (GuichetDirectoryChange *self, GuichetDirectoryEntry *entry)
{
  g_set_object (&self->entry, entry);
}

/**
 * guichet_directory_change_make_entry:
 *
 * Of what is read before it is sent, only the fields of the change are compared: the others are
 * absent from it.
 *
 * Returns: (transfer full): an entry in which nothing but the change is typed
 */
GuichetDirectoryEntry *
guichet_directory_change_make_entry (GuichetDirectoryChange *self)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new (self->group, self->service);

  guichet_directory_entry_take (entry, (const char *const *) self->before);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (self->wanted[i] != NULL)
      guichet_directory_entry_set (entry, i, self->wanted[i]);
  return entry;
}

/* What became of it */

gint64
guichet_directory_change_get_row (GuichetDirectoryChange *self)
{
  return self->row;
}

void
guichet_directory_change_set_row (GuichetDirectoryChange *self, gint64 row)
{
  self->row = row;
}

void
guichet_directory_change_set_state (GuichetDirectoryChange *self, GuichetDirectoryChangeState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/**
 * guichet_directory_change_take_error:
 * @error: (nullable) (transfer full): why OVHcloud has it not
 */
void
guichet_directory_change_take_error (GuichetDirectoryChange *self, GError *error)
{
  if (error == NULL && self->error == NULL)
    return;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

/**
 * guichet_directory_change_get_entry:
 *
 * Returns: (nullable) (transfer none): the entry that people see; %NULL of a change that another
 * start of the program made
 */
GuichetDirectoryEntry *
guichet_directory_change_get_entry (GuichetDirectoryChange *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), NULL);

  return self->entry;
}

/**
 * guichet_directory_change_get_group:
 *
 * Returns: (transfer none): the billing account
 */
const char *
guichet_directory_change_get_group (GuichetDirectoryChange *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), NULL);

  return self->group;
}

/**
 * guichet_directory_change_get_service:
 *
 * Returns: (transfer none): the line or number
 */
const char *
guichet_directory_change_get_service (GuichetDirectoryChange *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), NULL);

  return self->service;
}

GuichetDirectoryChangeState
guichet_directory_change_get_state (GuichetDirectoryChange *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), GUICHET_DIRECTORY_CHANGE_SKIPPED);

  return self->state;
}

/**
 * guichet_directory_change_get_error:
 *
 * Returns: (nullable) (transfer none): why OVHcloud has it not
 */
const GError *
guichet_directory_change_get_error (GuichetDirectoryChange *self)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), NULL);

  return self->error;
}

/**
 * guichet_directory_change_get_skipped:
 * @field: (out) (optional): of %GUICHET_DIRECTORY_SKIPPED_NO_FIELD and _FAULT: which
 * @fault: (out) (optional): of %GUICHET_DIRECTORY_SKIPPED_FAULT: what would be wrong with it
 *
 * Returns: why nothing is sent
 */
GuichetDirectorySkipped
guichet_directory_change_get_skipped (GuichetDirectoryChange *self,
                                      GuichetDirectoryField *field,
                                      GuichetDirectoryFault *fault)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), GUICHET_DIRECTORY_NOT_SKIPPED);

  if (field != NULL)
    *field = self->field;
  if (fault != NULL)
    *fault = self->fault;
  return self->skipped;
}

/**
 * guichet_directory_change_get_before:
 *
 * Returns: (nullable) (transfer none): what @field was when it was planned; %NULL: it stays as it
 * is
 */
const char *
guichet_directory_change_get_before (GuichetDirectoryChange *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), NULL);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, NULL);

  return self->before[field];
}

/**
 * guichet_directory_change_get_wanted:
 *
 * Returns: (nullable) (transfer none): what @field shall be; %NULL: it stays as it is
 */
const char *
guichet_directory_change_get_wanted (GuichetDirectoryChange *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_CHANGE (self), NULL);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, NULL);

  return self->wanted[field];
}

static void
guichet_directory_change_get_property (GObject *object,
                                       guint prop_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  GuichetDirectoryChange *self = GUICHET_DIRECTORY_CHANGE (object);

  switch ((GuichetDirectoryChangeProperty) prop_id)
    {
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
guichet_directory_change_finalize (GObject *object)
{
  GuichetDirectoryChange *self = GUICHET_DIRECTORY_CHANGE (object);

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      g_free (self->before[i]);
      g_free (self->wanted[i]);
    }
  g_clear_error (&self->error);
  g_clear_object (&self->entry);
  g_free (self->group);
  g_free (self->service);

  G_OBJECT_CLASS (guichet_directory_change_parent_class)->finalize (object);
}

static void
guichet_directory_change_class_init (GuichetDirectoryChangeClass *klass)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = guichet_directory_change_get_property;
  object_class->finalize = guichet_directory_change_finalize;

  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, GUICHET_TYPE_DIRECTORY_CHANGE_STATE,
                                         GUICHET_DIRECTORY_CHANGE_PLANNED, readable);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, readable);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
guichet_directory_change_init (GuichetDirectoryChange *self)
{
  self->state = GUICHET_DIRECTORY_CHANGE_PLANNED;
}
