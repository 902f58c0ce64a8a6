/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-entry-typed.c: what was typed over an entry, and what OVHcloud had then: if it
 * has something else by now, somebody else has changed it meanwhile.
 */
#include "guichet-directory-entry-private.h"

/* For the files of the entry alone: neither tells nor counts. */
void
guichet_directory_entry_forget_typed (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_clear_pointer (&self->typed[field], g_free);
  g_clear_pointer (&self->before[field], g_free);
}

static gboolean
can_be_typed (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  return self->saved[field] != NULL && !guichet_directory_field_is_read_only (field);
}

/* @before: (nullable): what OVHcloud had then; %NULL: as it was, or as OVHcloud has it */
static void
type (GuichetDirectoryEntry *self,
      GuichetDirectoryField field,
      const char *before,
      const char *value)
{
  g_autofree char *old = g_steal_pointer (&self->before[field]);

  guichet_directory_entry_forget_typed (self, field);
  if (!g_str_equal (self->saved[field], value))
    {
      self->typed[field] = g_strdup (value);
      self->before[field] = before != NULL ? g_strdup (before)
                            : old != NULL  ? g_steal_pointer (&old)
                                           : g_strdup (self->saved[field]);
    }
  guichet_directory_entry_tell (self, field);
  guichet_directory_entry_count_changes (self);
}

/**
 * guichet_directory_entry_set:
 * @field: a field
 * @value: what was typed; "" for nothing
 *
 * Does nothing to a field that is absent or read-only.
 */
void
guichet_directory_entry_set (GuichetDirectoryEntry *self,
                             GuichetDirectoryField field,
                             const char *value)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self));
  g_return_if_fail (field < GUICHET_DIRECTORY_N_FIELDS);
  g_return_if_fail (value != NULL);

  if (can_be_typed (self, field) && !g_str_equal (guichet_directory_entry_get (self, field), value))
    type (self, field, NULL, value);
}

/**
 * guichet_directory_entry_restore:
 * @field: a field
 * @before: what OVHcloud had when @value was typed
 * @value: what was typed
 *
 * Takes up again what was typed at another time. Does nothing to a field that is absent or
 * read-only, or that was typed over since.
 */
void
guichet_directory_entry_restore (GuichetDirectoryEntry *self,
                                 GuichetDirectoryField field,
                                 const char *before,
                                 const char *value)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self));
  g_return_if_fail (field < GUICHET_DIRECTORY_N_FIELDS);
  g_return_if_fail (before != NULL && value != NULL);

  if (can_be_typed (self, field) && self->typed[field] == NULL &&
      !g_str_equal (self->saved[field], value))
    type (self, field, before, value);
}

/**
 * guichet_directory_entry_is_changed:
 * @field: a field
 *
 * Returns: whether something else than what OVHcloud has was typed
 */
gboolean
guichet_directory_entry_is_changed (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), FALSE);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, FALSE);

  return self->typed[field] != NULL;
}

/**
 * guichet_directory_entry_get_before:
 * @field: a field
 *
 * Returns: (nullable) (transfer none): what OVHcloud had when @field was typed over; %NULL if it
 * was not
 */
const char *
guichet_directory_entry_get_before (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), NULL);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, NULL);

  return self->before[field];
}

/**
 * guichet_directory_entry_is_overtaken:
 * @field: a field
 *
 * Returns: whether somebody else has changed @field since it was typed over
 */
gboolean
guichet_directory_entry_is_overtaken (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self), FALSE);
  g_return_val_if_fail (field < GUICHET_DIRECTORY_N_FIELDS, FALSE);

  return self->typed[field] != NULL && !g_str_equal (self->before[field], self->saved[field]);
}

/**
 * guichet_directory_entry_settle:
 * @field: a field that was overtaken
 *
 * What was typed shall stand over what OVHcloud has now.
 */
void
guichet_directory_entry_settle (GuichetDirectoryEntry *self, GuichetDirectoryField field)
{
  g_return_if_fail (guichet_directory_entry_is_overtaken (self, field));

  g_free (self->before[field]);
  self->before[field] = g_strdup (self->saved[field]);
  guichet_directory_entry_tell (self, field);
}

/**
 * guichet_directory_entry_revert:
 *
 * Drops all that was typed.
 */
void
guichet_directory_entry_revert (GuichetDirectoryEntry *self)
{
  g_return_if_fail (GUICHET_IS_DIRECTORY_ENTRY (self));

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (self->typed[i] != NULL)
      {
        guichet_directory_entry_forget_typed (self, i);
        guichet_directory_entry_tell (self, i);
      }
  guichet_directory_entry_count_changes (self);
}
