/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-form.c: which fields an entry has, for whom: country and legal form decide,
 * from one table. Pure; what is said of a fault belongs to the windows, and OVHcloud's API has the
 * last word.
 */
#include "guichet-directory-form.h"

#include <string.h>

#include "guichet-directory-check.h"
#include "guichet-directory-choices.h"

/* For whom an entry is */
typedef enum
{
  FR_INDIVIDUAL,
  FR_PROFESSIONAL,
  FR_CORPORATION,
  BE_INDIVIDUAL,
  BE_CORPORATION,
  ELSEWHERE,
  N_SHAPES,
} Shape;

typedef enum
{
  NO,
  MAY,  /* shown */
  MUST, /* shown, and may not be empty */
  TOWN, /* shown, and may not be empty, where the city has districts; not shown elsewhere */
} Need;

/* clang-format off */
/* The fields of OVHcloud's control panel, in its order: those of a French individual, professional
 * and company, of a Belgian individual and company, of everybody elsewhere. Those that hang on
 * “Publication in the directory” are shown while that is asked for. */
static const struct
{
  GuichetDirectoryField field;
  GuichetDirectorySection section;
  gboolean if_published;
  guint8 needs[N_SHAPES];
} fields[] = {
#define WHO         GUICHET_DIRECTORY_WHO,         FALSE
#define WHERE       GUICHET_DIRECTORY_WHERE,       FALSE
#define PUBLISH     GUICHET_DIRECTORY_PUBLICATION, FALSE
#define PUBLISHED   GUICHET_DIRECTORY_PUBLICATION, TRUE
  { GUICHET_DIRECTORY_LEGAL_FORM,              WHO,       { MUST, MUST, MUST, MUST, MUST, NO } },
  { GUICHET_DIRECTORY_NAME,                    WHO,       { MUST, NO,   NO,   MUST, NO,   MUST } },
  { GUICHET_DIRECTORY_FIRST_NAME,              WHO,       { MUST, NO,   NO,   MUST, NO,   MUST } },
  { GUICHET_DIRECTORY_OCCUPATION,              WHO,       { NO,   MAY,  NO,   NO,   NO,   NO } },
  { GUICHET_DIRECTORY_SIRET,                   WHO,       { NO,   MUST, MUST, NO,   MAY,  NO } },
  { GUICHET_DIRECTORY_APE,                     WHO,       { NO,   MUST, MUST, NO,   NO,   NO } },
  { GUICHET_DIRECTORY_SOCIAL_NOMINATION,       WHO,       { NO,   MUST, MUST, NO,   MUST, NO } },
  { GUICHET_DIRECTORY_SOCIAL_NOMINATION_EXTRA, WHO,       { NO,   MAY,  MAY,  NO,   NO,   NO } },
  { GUICHET_DIRECTORY_EMAIL,                   WHO,       { MAY,  MAY,  MAY,  NO,   NO,   MAY } },
  { GUICHET_DIRECTORY_COUNTRY,                 WHERE,     { MAY,  MAY,  MAY,  MAY,  MAY,  MAY } },
  { GUICHET_DIRECTORY_POST_CODE,               WHERE,     { MUST, MUST, MUST, MUST, MUST, MUST } },
  { GUICHET_DIRECTORY_CITY,                    WHERE,     { MUST, MUST, MUST, MUST, MUST, MUST } },
  { GUICHET_DIRECTORY_CEDEX,                   WHERE,     { MAY,  MAY,  MAY,  NO,   NO,   MAY } },
  { GUICHET_DIRECTORY_URBAN_DISTRICT,          WHERE,     { TOWN, TOWN, TOWN, NO,   NO,   NO } },
  { GUICHET_DIRECTORY_WAY_NUMBER,              WHERE,     { MAY,  MAY,  MAY,  MAY,  MAY,  MAY } },
  { GUICHET_DIRECTORY_WAY_NUMBER_EXTRA,        WHERE,     { MAY,  MAY,  MAY,  MAY,  MAY,  MAY } },
  { GUICHET_DIRECTORY_WAY_TYPE,                WHERE,     { MAY,  MAY,  MAY,  MAY,  MAY,  MAY } },
  { GUICHET_DIRECTORY_WAY_NAME,                WHERE,     { MUST, MUST, MUST, MUST, MUST, MUST } },
  { GUICHET_DIRECTORY_ADDRESS_EXTRA,           WHERE,     { MAY,  MAY,  MAY,  MAY,  MAY,  MAY } },
  { GUICHET_DIRECTORY_UNIVERSAL,               PUBLISH,   { MAY,  MAY,  MAY,  MAY,  MAY,  NO } },
  { GUICHET_DIRECTORY_DISPLAY_FIRST_NAME,      PUBLISHED, { MAY,  NO,   NO,   NO,   NO,   NO } },
  { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY,       PUBLISHED, { MAY,  NO,   NO,   NO,   NO,   NO } },
  { GUICHET_DIRECTORY_SEARCH_REVERSE,          PUBLISHED, { MAY,  MAY,  MAY,  NO,   NO,   NO } },
  { GUICHET_DIRECTORY_MARKETING,               PUBLISHED, { MAY,  MAY,  MAY,  NO,   NO,   NO } },
  { GUICHET_DIRECTORY_LINE_DESCRIPTION,        PUBLISHED, { MAY,  MAY,  MAY,  NO,   NO,   NO } },
  { GUICHET_DIRECTORY_SERVICE_CODE,            PUBLISHED, { NO,   MAY,  MAY,  NO,   NO,   NO } },
#undef WHO
#undef WHERE
#undef PUBLISH
#undef PUBLISHED
};

static const struct
{
  const char *country;
  const char *legal_form; /* (nullable): any other, or none yet */
  Shape shape;
} shapes[] = {
  { "fr", "professional", FR_PROFESSIONAL },
  { "fr", "corporation",  FR_CORPORATION },
  { "fr", NULL,           FR_INDIVIDUAL },
  { "be", "corporation",  BE_CORPORATION },
  { "be", NULL,           BE_INDIVIDUAL },
};

/* The country of an entry whose own is empty */
static const struct
{
  const char *prefix;
  const char *country;
} prefixes[] = {
  { "0033", "fr" },
  { "0032", "be" },
  { "0041", "ch" },
  { "0049", "de" },
  { "0034", "es" },
  { "0044", "gb" },
};
/* clang-format on */

/**
 * guichet_directory_form_get_country:
 * @entry: an entry
 *
 * Returns: (transfer none): its country in small letters, "fr"; of one that has none, that of its
 * number; "" if nobody can say
 */
const char *
guichet_directory_form_get_country (GuichetDirectoryEntry *entry)
{
  const char *country = guichet_directory_entry_get (entry, GUICHET_DIRECTORY_COUNTRY);

  if (country != NULL && *country != '\0')
    {
      g_autofree char *lower = g_ascii_strdown (country, -1);

      return g_intern_string (lower);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (guichet_directory_entry_get_service (entry), prefixes[i].prefix))
      return prefixes[i].country;
  return "";
}

static Shape
find_shape (GuichetDirectoryEntry *entry, const char *legal_form)
{
  const char *country = guichet_directory_form_get_country (entry);

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_str_equal (shapes[i].country, country) &&
        (shapes[i].legal_form == NULL || g_strcmp0 (shapes[i].legal_form, legal_form) == 0))
      return shapes[i].shape;
  return ELSEWHERE;
}

static Shape
get_shape (GuichetDirectoryEntry *entry)
{
  return find_shape (entry, guichet_directory_entry_get (entry, GUICHET_DIRECTORY_LEGAL_FORM));
}

/* -1: no form has it. */
static int
find_row (GuichetDirectoryField field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].field == field)
      return i;
  return -1;
}

/* What @entry needs of the field of a row, once for all that decides it. */
static Need
get_need (GuichetDirectoryEntry *entry, int row)
{
  const Need need = row >= 0 ? (Need) fields[row].needs[get_shape (entry)] : NO;

  if (need == NO || !guichet_directory_entry_has (entry, fields[row].field))
    return NO;
  if (fields[row].if_published &&
      !guichet_directory_entry_get_flag (entry, GUICHET_DIRECTORY_UNIVERSAL))
    return NO;
  if (need != TOWN)
    return need;
  return guichet_directory_choices_has_districts (
             guichet_directory_form_get_country (entry),
             guichet_directory_entry_get (entry, GUICHET_DIRECTORY_POST_CODE))
             ? MUST
             : NO;
}

/**
 * guichet_directory_form_list_fields:
 *
 * Returns: (element-type GuichetDirectoryField) (transfer full): the fields of all forms, in their
 * order
 */
GArray *
guichet_directory_form_list_fields (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (GuichetDirectoryField));

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_array_append_val (list, fields[i].field);
  return list;
}

/**
 * guichet_directory_form_shows:
 * @entry: an entry
 * @field: a field
 *
 * Returns: whether @field is shown for @entry as it is typed now: its country and legal form have
 * it, OVHcloud’s answer has it, and the choice that it hangs on is made
 */
gboolean
guichet_directory_form_shows (GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), FALSE);

  return get_need (entry, find_row (field)) != NO;
}

/**
 * guichet_directory_form_requires:
 * @entry: an entry
 * @field: a field
 *
 * Returns: whether @field is shown and may not be empty
 */
gboolean
guichet_directory_form_requires (GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), FALSE);

  return get_need (entry, find_row (field)) == MUST;
}

/**
 * guichet_directory_form_get_section:
 * @field: a field that a form has
 *
 * Returns: where it stands in the form
 */
GuichetDirectorySection
guichet_directory_form_get_section (GuichetDirectoryField field)
{
  const int row = find_row (field);

  g_return_val_if_fail (row >= 0, GUICHET_DIRECTORY_WHO);

  return fields[row].section;
}

/**
 * guichet_directory_form_get_choices:
 * @entry: an entry
 * @field: a field
 *
 * Returns: (nullable) (transfer full): what @field may be, "" among it if it may be empty; %NULL if
 * it is free
 */
GStrv
guichet_directory_form_get_choices (GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), NULL);

  return guichet_directory_choices_list (
      field, guichet_directory_form_get_country (entry),
      guichet_directory_entry_get (entry, GUICHET_DIRECTORY_POST_CODE));
}

/**
 * guichet_directory_form_check:
 * @entry: an entry
 * @field: a field
 *
 * Returns: what is wrong with @field as it is typed now; of one that is not shown, nothing
 */
GuichetDirectoryFault
guichet_directory_form_check (GuichetDirectoryEntry *entry, GuichetDirectoryField field)
{
  g_auto(GStrv) choices = NULL;
  const char *value;
  Need need;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), GUICHET_DIRECTORY_FINE);

  need = get_need (entry, find_row (field));
  if (need == NO)
    return GUICHET_DIRECTORY_FINE;
  value = guichet_directory_entry_get (entry, field);
  if (*value == '\0' || strspn (value, " ") == strlen (value))
    return need == MUST ? GUICHET_DIRECTORY_MISSING : GUICHET_DIRECTORY_FINE;
  choices = guichet_directory_form_get_choices (entry, field);
  if (choices != NULL && !g_strv_contains ((const char *const *) choices, value))
    return GUICHET_DIRECTORY_BAD_CHOICE;
  return guichet_directory_check_value (field, guichet_directory_form_get_country (entry), value);
}

/**
 * guichet_directory_form_get_lacks:
 * @entry: an entry
 *
 * Returns: what @entry lacks of what the law wants of every number, as it is typed now; nothing
 * while it is not known
 */
GuichetDirectoryLacks
guichet_directory_form_get_lacks (GuichetDirectoryEntry *entry)
{
  GuichetDirectoryLacks lacks = GUICHET_DIRECTORY_LACKS_NOTHING;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), GUICHET_DIRECTORY_LACKS_NOTHING);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (guichet_directory_form_check (entry, fields[i].field) == GUICHET_DIRECTORY_MISSING)
      lacks |=
          fields[i].section == GUICHET_DIRECTORY_WHERE ? GUICHET_DIRECTORY_LACKS_ADDRESS
          : fields[i].field == GUICHET_DIRECTORY_SIRET || fields[i].field == GUICHET_DIRECTORY_APE
              ? GUICHET_DIRECTORY_LACKS_COMPANY
              : GUICHET_DIRECTORY_LACKS_NAME;
  return lacks;
}

/* Another legal form */

/**
 * guichet_directory_form_list_dropped:
 * @entry: an entry
 * @legal_form: another legal form, "corporation"
 *
 * Returns: (element-type GuichetDirectoryField) (transfer full): what is not empty and has no place
 * in the form of @legal_form
 */
GArray *
guichet_directory_form_list_dropped (GuichetDirectoryEntry *entry, const char *legal_form)
{
  GArray *dropped = g_array_new (FALSE, FALSE, sizeof (GuichetDirectoryField));
  Shape old_shape, new_shape;

  g_return_val_if_fail (GUICHET_IS_DIRECTORY_ENTRY (entry), dropped);
  g_return_val_if_fail (legal_form != NULL, dropped);

  old_shape = get_shape (entry);
  new_shape = find_shape (entry, legal_form);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = guichet_directory_entry_get (entry, fields[i].field);

      if (fields[i].needs[old_shape] != NO && fields[i].needs[new_shape] == NO && value != NULL &&
          *value != '\0' &&
          guichet_directory_field_get_kind (fields[i].field) == GUICHET_DIRECTORY_TEXT)
        g_array_append_val (dropped, fields[i].field);
    }
  return dropped;
}

/**
 * guichet_directory_form_set_legal_form:
 * @entry: an entry
 * @legal_form: another legal form, "corporation"
 *
 * Sets it, and empties what has no place in its form; what both forms have stays.
 */
void
guichet_directory_form_set_legal_form (GuichetDirectoryEntry *entry, const char *legal_form)
{
  g_autoptr(GArray) dropped = guichet_directory_form_list_dropped (entry, legal_form);

  for (guint i = 0; i < dropped->len; i++)
    guichet_directory_entry_set (entry, g_array_index (dropped, GuichetDirectoryField, i), "");
  guichet_directory_entry_set (entry, GUICHET_DIRECTORY_LEGAL_FORM, legal_form);
}
