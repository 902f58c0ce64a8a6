/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-change-plan.c: what chosen fields would change in an entry, or why nothing is
 * to be changed in it: its country, its form, its values decide. Pure.
 */
#include "config.h"

#include "guichet-directory-change-private.h"

/* As OVHcloud has it, without what people have typed. */
static GuichetDirectoryEntry *
copy_saved (GuichetDirectoryEntry *entry)
{
  GuichetDirectoryEntry *copy = guichet_directory_entry_new (
      guichet_directory_entry_get_group (entry), guichet_directory_entry_get_service (entry));
  const char *values[GUICHET_DIRECTORY_N_FIELDS];

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    values[i] = guichet_directory_entry_get_saved (entry, i);
  guichet_directory_entry_take (copy, values);
  return copy;
}

/* Another legal form drops what has no place in it, as in the form that people fill in. What a form
 * shows hangs on the legal form and on whether anything is published: so these come first. */
static void
type_all (GuichetDirectoryEntry *work, const char *const *values)
{
  const char *legal_form = values[GUICHET_DIRECTORY_LEGAL_FORM];

  if (legal_form != NULL && guichet_directory_entry_has (work, GUICHET_DIRECTORY_LEGAL_FORM))
    guichet_directory_form_set_legal_form (work, legal_form);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (values[i] != NULL)
      guichet_directory_entry_set (work, i, values[i]);
}

/* A value that is there already asks for nothing. */
static gboolean
is_other (GuichetDirectoryEntry *work, GuichetDirectoryField field, const char *value)
{
  const char *saved = guichet_directory_entry_get_saved (work, field);

  return value != NULL && g_strcmp0 (saved, value) != 0 && !(saved == NULL && *value == '\0');
}

/* Only what the change itself makes wrong counts: what was wrong before stays to be mended. */
static void
check (GuichetDirectoryChange *self,
       GuichetDirectoryEntry *work,
       GuichetDirectoryEntry *saved,
       const char *const *values)
{
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (is_other (work, i, values[i]) && !guichet_directory_form_shows (work, i))
      guichet_directory_change_skip (self, GUICHET_DIRECTORY_SKIPPED_NO_FIELD, i,
                                     GUICHET_DIRECTORY_FINE);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      const GuichetDirectoryFault fault = guichet_directory_form_check (work, i);

      if (fault != GUICHET_DIRECTORY_FINE &&
          (guichet_directory_entry_is_changed (work, i) ||
           guichet_directory_form_check (saved, i) == GUICHET_DIRECTORY_FINE))
        guichet_directory_change_skip (self, GUICHET_DIRECTORY_SKIPPED_FAULT, i, fault);
    }
  if (guichet_directory_entry_get_n_changes (work) == 0)
    guichet_directory_change_skip (self, GUICHET_DIRECTORY_SKIPPED_SAME, 0, GUICHET_DIRECTORY_FINE);
}

/**
 * guichet_directory_change_new:
 * @entry: whose
 * @country: (nullable): that @values are for: "fr"; %NULL: any
 * @values: (array fixed-size=36): each (nullable): stays as it is
 *
 * Returns: (transfer full): the change, planned, or skipped with its reason
 */
GuichetDirectoryChange *
guichet_directory_change_new (GuichetDirectoryEntry *entry,
                              const char *country,
                              const char *const *values)
{
  GuichetDirectoryChange *self = guichet_directory_change_new_empty (
      guichet_directory_entry_get_group (entry), guichet_directory_entry_get_service (entry));
  g_autoptr(GuichetDirectoryEntry) work = copy_saved (entry);
  g_autoptr(GuichetDirectoryEntry) saved = copy_saved (entry);

  guichet_directory_change_set_entry (self, entry);
  if (!guichet_directory_entry_is_known (entry))
    guichet_directory_change_skip (self, GUICHET_DIRECTORY_SKIPPED_UNKNOWN, 0,
                                   GUICHET_DIRECTORY_FINE);
  else if (country != NULL &&
           g_ascii_strcasecmp (guichet_directory_form_get_country (saved), country) != 0)
    guichet_directory_change_skip (self, GUICHET_DIRECTORY_SKIPPED_OTHER_COUNTRY, 0,
                                   GUICHET_DIRECTORY_FINE);
  if (guichet_directory_change_get_state (self) == GUICHET_DIRECTORY_CHANGE_SKIPPED)
    return self;

  type_all (work, values);
  check (self, work, saved, values);
  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    if (guichet_directory_entry_is_changed (work, i))
      guichet_directory_change_add_field (self, i, guichet_directory_entry_get_saved (work, i),
                                          guichet_directory_entry_get (work, i));
  return self;
}
