/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-stretch-rejecters.c: refuses stretches of digits before libphonenumber is asked, or
 * even loaded. The first two rules lose nothing and carry the speed; the others know what else is
 * written with digits.
 */
#include "guichet-phone-number-private.h"
#include "guichet-phone-rejecters.h"

#include <string.h>

#define LONGEST_GROUP        17
#define FEWEST_DIGITS        7
#define FEWEST_FRENCH_DIGITS 9

static gboolean
has_wrong_size (const GuichetPhoneStretch *stretch)
{
  gboolean french = guichet_phone_is_french (stretch->text->region) && !stretch->plus;

  return stretch->n_digits < (french ? FEWEST_FRENCH_DIGITS : FEWEST_DIGITS) ||
         stretch->longest_group > LONGEST_GROUP ||
         stretch->n_digits >= (int) sizeof stretch->digits;
}

/* Whether @group begins a number of France or one with 00, which ends where a group ends. */
static gboolean
may_begin (const GuichetPhoneStretch *stretch, int group)
{
  const GuichetPhoneShape *shape = stretch->shape;
  const char *first = shape->ascii + shape->groups[group].start;
  gboolean abroad = first[0] == '0' && first[1] == '0';
  gboolean code = g_str_has_prefix (first, "33") ||
                  (first[0] == '3' && guichet_phone_shape_size (shape, group) == 1);
  int n_digits = 0;

  if (first[0] != '0' && !code)
    return FALSE;
  /* "0 0…" and "(0)033…": rare, and left to the library */
  if (first[0] == '0' && guichet_phone_shape_size (shape, group) == 1 && group + 1 < stretch->last)
    abroad |= shape->ascii[shape->groups[group + 1].start] == '0';

  for (int i = group; i < stretch->last && n_digits < 20; i++)
    {
      n_digits += guichet_phone_shape_size (shape, i);
      if ((abroad && n_digits >= 9 && n_digits <= 18) ||
          (code && (n_digits == 11 || n_digits == 12)) || (!abroad && !code && n_digits == 10))
        return TRUE;
    }

  return FALSE;
}

/* No number of France can be in it: none of its groups begins one. */
static gboolean
cannot_be_french (const GuichetPhoneStretch *stretch)
{
  if (!guichet_phone_is_french (stretch->text->region) || stretch->plus)
    return FALSE;

  for (int group = stretch->first; group < stretch->last; group++)
    {
      if (may_begin (stretch, group) ||
          (group > stretch->first && strchr (stretch->shape->groups[group].separator, '+') != NULL))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_ip_address (const GuichetPhoneStretch *stretch)
{
  if (stretch->last - stretch->first != 4 || stretch->plus)
    return FALSE;

  for (int group = stretch->first; group < stretch->last; group++)
    {
      if (guichet_phone_shape_size (stretch->shape, group) > 3 ||
          guichet_phone_shape_value (stretch->shape, group) > 255 ||
          (group > stretch->first && !guichet_phone_shape_follows (stretch->shape, group, '.')))
        return FALSE;
    }

  return TRUE;
}

/* The check digit of SIRET numbers and payment cards. */
static gboolean
passes_luhn (const char *digits, int n_digits)
{
  int sum = 0;

  for (int i = 0; i < n_digits; i++)
    {
      int value = digits[n_digits - 1 - i] - '0';

      if (i % 2 == 1)
        value = value > 4 ? value * 2 - 9 : value * 2;
      sum += value;
    }

  return sum % 10 == 0;
}

static gboolean
is_siret (const GuichetPhoneStretch *stretch)
{
  return stretch->n_digits == 14 && !stretch->plus && !g_str_has_prefix (stretch->digits, "00") &&
         passes_luhn (stretch->digits, 14);
}

static gboolean
is_payment_card (const GuichetPhoneStretch *stretch)
{
  return stretch->n_digits >= 15 && stretch->n_digits <= 19 && !stretch->plus &&
         stretch->digits[0] != '0' &&
         (stretch->last - stretch->first == 1 ||
          guichet_phone_shape_size (stretch->shape, stretch->first) == 4) &&
         passes_luhn (stretch->digits, stretch->n_digits);
}

/* Whether @letters begin the account and VAT numbers of a country. */
static gboolean
is_country (const char *letters)
{
  static const char countries[] =
      "AD AT BE BG CH CY CZ DE DK EE EL ES FI FR GB GR HR HU IE IT LI LT LU LV MC MT NL NO PL "
      "PT RO SE SI SK SM";

  for (gsize i = 0; i + 1 < sizeof countries; i += 3)
    {
      if (letters[0] == countries[i] && letters[1] == countries[i + 1])
        return TRUE;
    }

  return FALSE;
}

/* "FR76 3000…", "TVA FR 40 303 265 045", "BE 0403.170.701": a country, then many digits. */
static gboolean
follows_country (const GuichetPhoneStretch *stretch)
{
  gsize start = stretch->shape->starts[stretch->start];
  gboolean apart = start > 0 && stretch->text->bytes[start - 1] == ' ';
  const char *letters;

  if (apart)
    start--;
  if (stretch->plus || start < 2)
    return FALSE;
  letters = stretch->text->bytes + start - 2;
  if (!g_ascii_isupper (letters[0]) || !g_ascii_isupper (letters[1]) ||
      (start > 2 && g_ascii_isalpha (letters[-1])) || (apart && !is_country (letters)))
    return FALSE;

  /* "TVA FR40732829320 – 01 23 45 67 89": what is behind the dash is something else. */
  for (int group = stretch->first + 1; group < stretch->last; group++)
    {
      if (strcmp (stretch->shape->groups[group].separator, " - ") == 0)
        return FALSE;
    }
  if (letters[0] == 'B' && letters[1] == 'E' && stretch->n_digits == 10)
    return TRUE;

  return stretch->n_digits >= 11 && guichet_phone_shape_size (stretch->shape, stretch->first) >= 2;
}

/* "-0.512345 6.789012 0.1": each word has one dot. */
static gboolean
is_list_of_decimals (const GuichetPhoneStretch *stretch)
{
  int n_dots = 0;

  if (stretch->last - stretch->first < 4)
    return FALSE;

  for (int group = stretch->first + 1; group < stretch->last; group++)
    {
      gboolean dot = guichet_phone_shape_follows (stretch->shape, group, '.');

      /* By turns: a dot, and something else. */
      if (dot != ((group - stretch->first) % 2 == 1))
        return FALSE;
      n_dots += dot;
    }

  return n_dots * 2 == stretch->last - stretch->first;
}

/* One decimal digit and one letter of a hexadecimal pair, between blanks; two letters may be a
 * word: "de". */
static gboolean
is_hex_pair (const GuichetPhoneText *text, gsize start)
{
  const char *pair = text->bytes + start;

  if (start + 2 > text->length || !g_ascii_isxdigit (pair[0]) || !g_ascii_isxdigit (pair[1]) ||
      g_ascii_isdigit (pair[0]) == g_ascii_isdigit (pair[1]))
    return FALSE;

  return (start == 0 || g_ascii_isspace (pair[-1])) &&
         (start + 2 == text->length || g_ascii_isspace (pair[2]));
}

/* "0d 01 23 45 67 89 ff": a dump of bytes. */
static gboolean
is_hex_dump (const GuichetPhoneStretch *stretch)
{
  const GuichetPhoneShape *shape = stretch->shape;
  gsize start = shape->starts[stretch->start], end = shape->ends[stretch->end - 1];

  return stretch->longest_group == 2 && ((start >= 3 && is_hex_pair (stretch->text, start - 3)) ||
                                         is_hex_pair (stretch->text, end + 1));
}

/**
 * guichet_phone_rejecters_refuse_stretch:
 * @stretch: a stretch
 *
 * Returns: whether there is surely no number in it
 */
gboolean
guichet_phone_rejecters_refuse_stretch (const GuichetPhoneStretch *stretch)
{
  static gboolean (*const rejecters[]) (const GuichetPhoneStretch *stretch) = {
    has_wrong_size,  cannot_be_french, is_ip_address,       is_siret,
    is_payment_card, follows_country,  is_list_of_decimals, is_hex_dump,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rejecters); i++)
    {
      if (rejecters[i](stretch))
        return TRUE;
    }

  return FALSE;
}
