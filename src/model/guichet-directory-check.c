/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-check.c: whether a value can be what a field is for: the checks of OVHcloud's
 * control panel, and the check digits that it leaves out. Accents, long names and other scripts are
 * for OVHcloud to judge.
 */
#include "guichet-directory-check.h"

#include <string.h>

#include "guichet-company-number.h"

/* clang-format off */
G_DEFINE_ENUM_TYPE (GuichetDirectoryFault, guichet_directory_fault,
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_FINE, "fine"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_MISSING, "missing"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_SIRET, "siret"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_VAT, "vat"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_APE, "ape"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_EXTRA, "extra"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_EMAIL, "email"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_POST_CODE, "post-code"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_NUMBER, "number"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_CHOICE, "choice"),
  G_DEFINE_ENUM_VALUE (GUICHET_DIRECTORY_BAD_CHARACTER, "character"))
/* clang-format on */

typedef gboolean (*Check) (const char *country, const char *value);

static gboolean
is_company (const char *country, const char *value)
{
  return guichet_company_number_get_kind (value) == GUICHET_COMPANY_NUMBER_SIRET;
}

static gboolean
is_belgian_company (const char *country, const char *value)
{
  return guichet_company_number_get_kind (value) == GUICHET_COMPANY_NUMBER_VAT_BE;
}

static gboolean
is_ape (const char *country, const char *value)
{
  return strlen (value) == 5 && strspn (value, "0123456789") == 4 && g_ascii_isalpha (value[4]);
}

static gboolean
is_plain (const char *country, const char *value)
{
  while (g_ascii_isalnum (*value) || *value == ' ')
    value++;
  return *value == '\0';
}

static gboolean
is_digits (const char *country, const char *value)
{
  return value[strspn (value, "0123456789")] == '\0';
}

/* One “@” between texts without white space, and a point in the second */
static gboolean
is_email (const char *country, const char *value)
{
  return g_regex_match_simple ("^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$", value, G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

/* clang-format off */
static const struct
{
  const char *country;
  const char *pattern;
} post_codes[] = {
  { "fr", "^\\d{5}$" },
  { "be", "^\\d{4}$" },
  { "ch", "^\\d{4}$" },
  { "de", "^\\d{5}$" },
  { "es", "^\\d{5}$" },
  { "gb", "^[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}$" },
  { "uk", "^[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}$" },
};
/* clang-format on */

/* Of a country that is not in the table, OVHcloud knows. */
static gboolean
is_post_code (const char *country, const char *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (post_codes); i++)
    if (g_strcmp0 (post_codes[i].country, country) == 0)
      return g_regex_match_simple (post_codes[i].pattern, value, G_REGEX_CASELESS,
                                   G_REGEX_MATCH_DEFAULT);
  return TRUE;
}

/* Nothing that nobody sees: it comes with text that was copied, and a directory cannot print it. */
static gboolean
is_visible (const char *value)
{
  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c))
    {
      const GUnicodeType type = g_unichar_type (g_utf8_get_char (c));

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT ||
          type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        return FALSE;
    }
  return TRUE;
}

/* clang-format off */
static const struct
{
  GuichetDirectoryField field;
  const char *country; /* (nullable): any */
  Check check;
  GuichetDirectoryFault fault;
} checks[] = {
  { GUICHET_DIRECTORY_SIRET,         "fr", is_company,         GUICHET_DIRECTORY_BAD_SIRET },
  { GUICHET_DIRECTORY_SIRET,         "be", is_belgian_company, GUICHET_DIRECTORY_BAD_VAT },
  { GUICHET_DIRECTORY_APE,           NULL, is_ape,             GUICHET_DIRECTORY_BAD_APE },
  { GUICHET_DIRECTORY_ADDRESS_EXTRA, NULL, is_plain,           GUICHET_DIRECTORY_BAD_EXTRA },
  { GUICHET_DIRECTORY_EMAIL,         NULL, is_email,           GUICHET_DIRECTORY_BAD_EMAIL },
  { GUICHET_DIRECTORY_POST_CODE,     NULL, is_post_code,       GUICHET_DIRECTORY_BAD_POST_CODE },
  { GUICHET_DIRECTORY_WAY_NUMBER,    NULL, is_digits,          GUICHET_DIRECTORY_BAD_NUMBER },
};
/* clang-format on */

GuichetDirectoryFault
guichet_directory_check_value (GuichetDirectoryField field, const char *country, const char *value)
{
  if (!is_visible (value))
    return GUICHET_DIRECTORY_BAD_CHARACTER;
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (checks[i].field == field &&
        (checks[i].country == NULL || g_strcmp0 (checks[i].country, country) == 0) &&
        !checks[i].check (country, value))
      return checks[i].fault;
  return GUICHET_DIRECTORY_FINE;
}
