/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-field-text.c: the words of the fields of an entry: label, help, choices, what
 * is wrong. Pure. In French those of OVHcloud's control panel, where it has one.
 */
#include "config.h"

#include "guichet-directory-field-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "guichet-company-number.h"
#include "guichet-countries.h"
#include "guichet-typed-date.h"

/* clang-format off */
/* The first row that fits: those of one country stand before those of any. */
static const struct
{
  GuichetDirectoryField field;
  const char *country; /* (nullable): any */
  const char *title;
  const char *help; /* (nullable) */
} fields[] = {
  { GUICHET_DIRECTORY_LEGAL_FORM, NULL, NC_("directory", "Legal status"), NULL },
  { GUICHET_DIRECTORY_NAME, NULL, NC_("directory", "Surname"), NULL },
  { GUICHET_DIRECTORY_FIRST_NAME, NULL, NC_("directory", "First name"), NULL },
  { GUICHET_DIRECTORY_GENDER, NULL, NC_("directory", "Gender"), NULL },
  { GUICHET_DIRECTORY_BIRTH_DATE, NULL, NC_("directory", "Date of birth"), NULL },
  { GUICHET_DIRECTORY_OCCUPATION, NULL, NC_("directory", "Profession"),
    N_("Printed under the name, such as “Plumber”") },
  { GUICHET_DIRECTORY_SIRET, "be", NC_("directory", "VAT number"), N_("10 digits, with or without BE in front") },
  { GUICHET_DIRECTORY_SIRET, NULL, NC_("directory", "SIRET number"), N_("14 digits; OVHcloud knows the company by it") },
  { GUICHET_DIRECTORY_APE, NULL, NC_("directory", "APE/NAF code"), N_("4 digits and a letter, such as 6201Z") },
  { GUICHET_DIRECTORY_SOCIAL_NOMINATION, NULL, NC_("directory", "Company name"), NULL },
  { GUICHET_DIRECTORY_SOCIAL_NOMINATION_EXTRA, NULL, NC_("directory", "Additional designation"),
    N_("Initials, legal form and the like, such as SARL") },
  { GUICHET_DIRECTORY_EMAIL, NULL, NC_("directory", "E-mail address"), NULL },
  { GUICHET_DIRECTORY_COUNTRY, NULL, NC_("directory", "Country"), N_("That of the number: it cannot be changed") },
  { GUICHET_DIRECTORY_POST_CODE, NULL, NC_("directory", "Postcode"), NULL },
  { GUICHET_DIRECTORY_CITY, NULL, NC_("directory", "City"), NULL },
  { GUICHET_DIRECTORY_CEDEX, NULL, NC_("directory", "Cedex"), NULL },
  { GUICHET_DIRECTORY_POST_BOX, NULL, NC_("directory", "PO box"), NULL },
  { GUICHET_DIRECTORY_URBAN_DISTRICT, NULL, NC_("directory", "Arrondissement"), N_("For Paris, Lyon and Marseille") },
  { GUICHET_DIRECTORY_WAY_NUMBER, NULL, NC_("directory", "House number"), NULL },
  { GUICHET_DIRECTORY_WAY_NUMBER_EXTRA, NULL, NC_("directory", "House number addition"), NULL },
  { GUICHET_DIRECTORY_WAY_TYPE, NULL, NC_("directory", "Street type"), NULL },
  { GUICHET_DIRECTORY_WAY_NAME, NULL, NC_("directory", "Street name"), NULL },
  { GUICHET_DIRECTORY_ADDRESS, NULL, NC_("directory", "Address"), NULL },
  { GUICHET_DIRECTORY_ADDRESS_EXTRA, NULL, NC_("directory", "Additional address information"),
    N_("Building, floor and the like, without accents") },
  { GUICHET_DIRECTORY_LINE_DESCRIPTION, NULL, NC_("directory", "Line designation"),
    N_("What the number is for, such as “Reception”; not for advertising") },
  { GUICHET_DIRECTORY_SERVICE_CODE, NULL, NC_("directory", "Heading"),
    N_("Under which the directories list the activity") },
  { GUICHET_DIRECTORY_UNIVERSAL, NULL, NC_("directory", "Publication in the directory"),
    N_("The directories take it up within 1 to 30 days, and take it out again in the same time") },
  { GUICHET_DIRECTORY_MARKETING, NULL, NC_("directory", "Cold calling accepted"),
    N_("Whether companies may call this number to sell something") },
  { GUICHET_DIRECTORY_SEARCH_REVERSE, NULL, NC_("directory", "Publication in the reverse directory"),
    N_("Whether people who only know the number find the name") },
  { GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, NULL, NC_("directory", "Name display"),
    N_("Whether the first name is printed, or its initial") },
  { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, NULL, NC_("directory", "Address publication"),
    N_("Whether the street is printed, or the city alone") },
  { GUICHET_DIRECTORY_NUMBER, NULL, NC_("directory", "Number"), NULL },
  { GUICHET_DIRECTORY_AREA_CODE, NULL, NC_("directory", "Area code"), NULL },
  { GUICHET_DIRECTORY_INSEE_CODE, NULL, NC_("directory", "INSEE code of the city"), NULL },
  { GUICHET_DIRECTORY_STATUS, NULL, NC_("directory", "Status"), NULL },
  { GUICHET_DIRECTORY_MODIFICATION_TYPE, NULL, NC_("directory", "Kind of the last change"), NULL },
  { GUICHET_DIRECTORY_MODIFICATION_DATE, NULL, NC_("directory", "Last change"), NULL },
};

/* What a value says to people; the first row that fits */
static const struct
{
  GuichetDirectoryField field;
  const char *value;
  const char *words;
} values[] = {
  { GUICHET_DIRECTORY_LEGAL_FORM, "individual", NC_("directory", "Individual") },
  { GUICHET_DIRECTORY_LEGAL_FORM, "professional", NC_("directory", "Professional") },
  { GUICHET_DIRECTORY_LEGAL_FORM, "corporation", NC_("directory", "Company") },
  { GUICHET_DIRECTORY_GENDER, "female", NC_("directory", "Female") },
  { GUICHET_DIRECTORY_GENDER, "male", NC_("directory", "Male") },
  { GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, "true", NC_("directory", "First name in full") },
  { GUICHET_DIRECTORY_DISPLAY_FIRST_NAME, "false", NC_("directory", "Initial only") },
  { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, "true", NC_("directory", "City only") },
  { GUICHET_DIRECTORY_DISPLAY_ONLY_CITY, "false", NC_("directory", "Full address") },
};

static const struct
{
  const char *country;
  const char *region;
} regions[] = {
  { "fr", "FR" }, { "be", "BE" }, { "ch", "CH" }, { "de", "DE" }, { "es", "ES" }, { "gb", "GB" },
  { "uk", "GB" },
};

static const char *const faults[] = {
  [GUICHET_DIRECTORY_FINE]          = NULL,
  [GUICHET_DIRECTORY_MISSING]       = N_("This field is mandatory"),
  [GUICHET_DIRECTORY_BAD_SIRET]     = N_("This is not a SIRET number: it has 14 digits, the last of which checks the others"),
  [GUICHET_DIRECTORY_BAD_VAT]       = N_("This is not a Belgian VAT number: it has 10 digits, the last two of which check the others"),
  [GUICHET_DIRECTORY_BAD_APE]       = N_("The APE code must contain 4 digits and 1 letter"),
  [GUICHET_DIRECTORY_BAD_EXTRA]     = N_("Neither special characters nor accents are allowed here"),
  [GUICHET_DIRECTORY_BAD_EMAIL]     = N_("This is not an e-mail address, such as anne@example.com"),
  [GUICHET_DIRECTORY_BAD_POST_CODE] = N_("This is not a postcode of this country"),
  [GUICHET_DIRECTORY_BAD_NUMBER]    = N_("Digits only; “bis” and the like have a field of their own"),
  [GUICHET_DIRECTORY_BAD_CHOICE]    = N_("This is none of the possible choices"),
  [GUICHET_DIRECTORY_BAD_CHARACTER] = N_("There is a character in it that nobody sees, such as a line end: type it again"),
};
/* clang-format on */

/* Of the first row that fits. */
static int
find_row (GuichetDirectoryField field, const char *country)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].field == field &&
        (fields[i].country == NULL || g_strcmp0 (fields[i].country, country) == 0))
      return i;
  g_return_val_if_reached (0);
}

/* Of labels and choices: a word alone may be of any gender. */
static const char *
translate (const char *words)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "directory", words);
}

/**
 * guichet_directory_field_text_title:
 * @field: a field
 * @country: (nullable): whose form it stands in, "fr"
 *
 * Returns: (transfer none): its label
 */
const char *
guichet_directory_field_text_title (GuichetDirectoryField field, const char *country)
{
  return translate (fields[find_row (field, country)].title);
}

/**
 * guichet_directory_field_text_help:
 * @field: a field
 * @country: (nullable): whose form it stands in, "fr"
 *
 * Returns: (nullable) (transfer none): what it is for, a sentence; %NULL: the title says it
 */
const char *
guichet_directory_field_text_help (GuichetDirectoryField field, const char *country)
{
  const char *help = fields[find_row (field, country)].help;

  return help != NULL ? _(help) : NULL;
}

/* (nullable): %NULL if it is not one of a few */
static const char *
find_words (GuichetDirectoryField field, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i].field == field && g_str_equal (values[i].value, value))
      return translate (values[i].words);
  return NULL;
}

static const char *
find_country (const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (g_ascii_strcasecmp (regions[i].country, value) == 0)
      return _(guichet_countries_find (regions[i].region)->name);
  return value;
}

/**
 * guichet_directory_field_text_value:
 * @field: a field
 * @value: its value, as an entry has it
 *
 * Returns: (transfer full): @value as people read it; "" is ""
 */
char *
guichet_directory_field_text_value (GuichetDirectoryField field, const char *value)
{
  const char *words;

  g_return_val_if_fail (value != NULL, g_strdup (""));

  words = find_words (field, value);
  if (words != NULL)
    return g_strdup (words);
  if (guichet_directory_field_get_kind (field) == GUICHET_DIRECTORY_BOOLEAN)
    return g_strdup (g_str_equal (value, "true")       ? C_("directory", "Yes")
                                                       : C_("directory", "No"));
  if (field == GUICHET_DIRECTORY_COUNTRY)
    return g_strdup (find_country (value));
  if (field == GUICHET_DIRECTORY_SIRET)
    return guichet_company_number_format (value);
  if (field == GUICHET_DIRECTORY_BIRTH_DATE)
    return guichet_typed_date_format (value);
  return g_strdup (value);
}

/**
 * guichet_directory_field_text_fault:
 * @field: a field
 * @fault: what guichet_directory_form_check() found
 *
 * Returns: (nullable) (transfer none): what is wrong with it; %NULL: nothing
 */
const char *
guichet_directory_field_text_fault (GuichetDirectoryField field, GuichetDirectoryFault fault)
{
  g_return_val_if_fail (fault < G_N_ELEMENTS (faults), NULL);

  if (fault == GUICHET_DIRECTORY_MISSING &&
      guichet_directory_form_get_section (field) == GUICHET_DIRECTORY_WHERE)
    return _("This field is mandatory: emergency calls go to the services near this address");
  return faults[fault] != NULL ? _(faults[fault]) : NULL;
}

/**
 * guichet_directory_field_text_find:
 * @words: what OVHcloud says of what it refused
 * @field: (out): the first field that they name in brackets
 *
 * Returns: %FALSE if they name none
 */
gboolean
guichet_directory_field_text_find (const char *words, GuichetDirectoryField *field)
{
  g_return_val_if_fail (words != NULL, FALSE);

  for (const char *c = strchr (words, '['); c != NULL; c = strchr (c + 1, '['))
    {
      g_autofree char *key = g_strndup (c + 1, strcspn (c + 1, "]"));

      if (guichet_directory_field_from_key (key, field))
        return TRUE;
    }
  return FALSE;
}
