/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * directory-entries.c: entries for tests, as OVHcloud's answers would fill them.
 */
#include "directory-entries.h"

/* What OVHcloud has of @entry, but for one field. */
void
directory_entry_take (GuichetDirectoryEntry *entry, GuichetDirectoryField field, const char *value)
{
  const char *values[GUICHET_DIRECTORY_N_FIELDS];
  g_auto(GStrv) held = g_new0 (char *, GUICHET_DIRECTORY_N_FIELDS + 1);
  guint n_held = 0;

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    {
      const char *saved = guichet_directory_entry_get_saved (entry, i);

      values[i] = i == field ? value : saved != NULL ? (held[n_held++] = g_strdup (saved)) : NULL;
    }
  guichet_directory_entry_take (entry, values);
}

GuichetDirectoryEntry *
directory_entry_new (const char *country, const char *legal_form)
{
  GuichetDirectoryEntry *entry = guichet_directory_entry_new ("xx1111-ovh-1", "0033972101001");
  const char *values[GUICHET_DIRECTORY_N_FIELDS];

  for (guint i = 0; i < GUICHET_DIRECTORY_N_FIELDS; i++)
    values[i] = guichet_directory_field_get_kind (i) == GUICHET_DIRECTORY_BOOLEAN ? "false" : "";
  values[GUICHET_DIRECTORY_COUNTRY] = country;
  values[GUICHET_DIRECTORY_LEGAL_FORM] = legal_form;
  guichet_directory_entry_take (entry, values);
  return entry;
}

GuichetDirectoryEntry *
directory_entry_new_complete (void)
{
  /* clang-format off */
  static const struct { GuichetDirectoryField field; const char *value; } values[] = {
    { GUICHET_DIRECTORY_NAME,       "Lefèvre" },
    { GUICHET_DIRECTORY_FIRST_NAME, "Élise" },
    { GUICHET_DIRECTORY_POST_CODE,  "01000" },
    { GUICHET_DIRECTORY_CITY,       "Bourg-en-Bresse" },
    { GUICHET_DIRECTORY_WAY_NUMBER, "12" },
    { GUICHET_DIRECTORY_WAY_TYPE,   "rue" },
    { GUICHET_DIRECTORY_WAY_NAME,   "de l’Église" },
  };
  /* clang-format on */
  GuichetDirectoryEntry *entry = directory_entry_new ("fr", "individual");

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    directory_entry_take (entry, values[i].field, values[i].value);
  return entry;
}
