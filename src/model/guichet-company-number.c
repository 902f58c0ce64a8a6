/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-company-number.c: the numbers of companies: SIREN and SIRET of France, VAT numbers of
 * France and Belgium, with their check digits. Pure: whether there is such a company, OVHcloud
 * says.
 */
#include "guichet-company-number.h"

#include <string.h>

#define SIREN_LENGTH 9
#define SIRET_LENGTH 14

/* Its thousands of offices have numbers whose plain sum of digits is a multiple of five; Insee,
 * “Sirene: les numéros de La Poste”. */
#define LA_POSTE "356000000"

/**
 * guichet_company_number_tidy:
 * @typed: a number as people write it: "732 829 320 00074", "BE 0403.019.261"
 *
 * Returns: (transfer full): its letters and digits alone, in capitals
 */
char *
guichet_company_number_tidy (const char *typed)
{
  g_autoptr(GString) tidy = g_string_new (NULL);

  g_return_val_if_fail (typed != NULL, NULL);

  for (const char *c = typed; *c != '\0'; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (tidy, g_ascii_toupper (*c));

  return g_string_free (g_steal_pointer (&tidy), FALSE);
}

static gboolean
is_digits (const char *text, gsize length)
{
  return strlen (text) == length && strspn (text, "0123456789") == length;
}

/* ISO/IEC 7812-1, annex B: from the right, every second digit doubled. */
static gboolean
passes_luhn (const char *digits)
{
  const gsize length = strlen (digits);
  guint sum = 0;

  for (gsize i = 0; i < length; i++)
    {
      const guint digit = digits[length - 1 - i] - '0';
      const guint weighed = i % 2 == 1 ? 2 * digit : digit;

      sum += weighed > 9 ? weighed - 9 : weighed;
    }
  return sum % 10 == 0;
}

static gboolean
is_siren (const char *tidy)
{
  return is_digits (tidy, SIREN_LENGTH) && passes_luhn (tidy);
}

static gboolean
is_of_la_poste (const char *siret)
{
  guint sum = 0;

  if (!g_str_has_prefix (siret, LA_POSTE))
    return FALSE;
  for (const char *c = siret; *c != '\0'; c++)
    sum += *c - '0';
  return sum % 5 == 0;
}

static gboolean
is_siret (const char *tidy)
{
  return is_digits (tidy, SIRET_LENGTH) && (passes_luhn (tidy) || is_of_la_poste (tidy));
}

/* "FR", two check digits, the SIREN; the digits are 12 + 3 × SIREN modulo 97, modulo 97. Old
 * numbers have letters there, which no rule checks. */
static gboolean
is_french_vat (const char *tidy)
{
  const char *siren = tidy + 4;
  guint64 value;

  if (!g_str_has_prefix (tidy, "FR") || strlen (tidy) != 4 + SIREN_LENGTH || !is_siren (siren))
    return FALSE;
  if (!g_ascii_isdigit (tidy[2]) || !g_ascii_isdigit (tidy[3]))
    return TRUE;
  value = g_ascii_strtoull (siren, NULL, 10);
  return (12 + 3 * (value % 97)) % 97 == (guint64) ((tidy[2] - '0') * 10 + (tidy[3] - '0'));
}

/* Ten digits, of which the last two are 97 minus the others modulo 97. */
static gboolean
is_belgian_vat (const char *tidy)
{
  const char *digits = g_str_has_prefix (tidy, "BE") ? tidy + 2 : tidy;
  guint64 value;

  if (!is_digits (digits, 10) || (digits[0] != '0' && digits[0] != '1'))
    return FALSE;
  value = g_ascii_strtoull (digits, NULL, 10);
  return 97 - value / 100 % 97 == value % 100;
}

/**
 * guichet_company_number_get_kind:
 * @typed: a number as people write it
 *
 * Returns: what it is; %GUICHET_COMPANY_NUMBER_NONE if length or check digits are wrong
 */
GuichetCompanyNumberKind
guichet_company_number_get_kind (const char *typed)
{
  /* clang-format off */
  static const struct { gboolean (*is) (const char *tidy); GuichetCompanyNumberKind kind; } kinds[] = {
    { is_siret,       GUICHET_COMPANY_NUMBER_SIRET },
    { is_siren,       GUICHET_COMPANY_NUMBER_SIREN },
    { is_french_vat,  GUICHET_COMPANY_NUMBER_VAT_FR },
    { is_belgian_vat, GUICHET_COMPANY_NUMBER_VAT_BE },
  };
  /* clang-format on */
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (typed != NULL, GUICHET_COMPANY_NUMBER_NONE);

  tidy = guichet_company_number_tidy (typed);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].is (tidy))
      return kinds[i].kind;
  return GUICHET_COMPANY_NUMBER_NONE;
}

/* @sizes: of the groups, 0 at the end */
static char *
group (const char *text, const guint8 *sizes, const char *separator)
{
  GString *grouped = g_string_new (NULL);

  for (; *sizes != 0; text += *sizes, sizes++)
    {
      if (grouped->len > 0)
        g_string_append (grouped, separator);
      g_string_append_len (grouped, text, *sizes);
    }
  return g_string_free (grouped, FALSE);
}

/**
 * guichet_company_number_format:
 * @typed: a number as people write it
 *
 * Returns: (transfer full): in groups, as its country prints it: "732 829 320 00074", "BE
 * 0403.019.261"; what is no such number as it was typed
 */
char *
guichet_company_number_format (const char *typed)
{
  static const guint8 siret[] = { 3, 3, 3, 5, 0 }, siren[] = { 3, 3, 3, 0 },
                      belgian[] = { 4, 3, 3, 0 };
  g_autofree char *tidy = NULL;
  g_autofree char *grouped = NULL;

  g_return_val_if_fail (typed != NULL, NULL);

  tidy = guichet_company_number_tidy (typed);
  switch (guichet_company_number_get_kind (tidy))
    {
    case GUICHET_COMPANY_NUMBER_SIRET:
      return group (tidy, siret, " ");
    case GUICHET_COMPANY_NUMBER_SIREN:
      return group (tidy, siren, " ");
    case GUICHET_COMPANY_NUMBER_VAT_FR:
      grouped = group (tidy + 4, siren, " ");
      return g_strdup_printf ("FR %c%c %s", tidy[2], tidy[3], grouped);
    case GUICHET_COMPANY_NUMBER_VAT_BE:
      grouped = group (tidy[0] == 'B' ? tidy + 2 : tidy, belgian, ".");
      return g_strdup_printf ("BE %s", grouped);
    case GUICHET_COMPANY_NUMBER_NONE:
    default:
      return g_strdup (typed);
    }
}
