/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-rejecters.c: refuses numbers that exist, but were not meant as telephone numbers:
 * amounts, decimals, ids. Each rule looks at the few bytes around the candidate, or at its
 * spelling.
 */
#include "guichet-phone-rejecters.h"
#include "guichet-phone-characters.h"

#include <string.h>

/* How far around the digits words are looked for, in bytes. */
#define LINE_REACH 80

/* What is measured in these is not dialled. Letters that also begin a word are in lower case alone.
 */
static const char *const units[] = {
  "%",      "$",     "€",      "£",      "¥",      "°",         "‰",         "²",       "³",
  "eur",    "euro",  "euros",  "usd",    "chf",    "gbp",       "francs",    "dollars", "k€",
  "octets", "octet", "bytes",  "byte",   "bits",   "ko",        "mo",        "go",      "kb",
  "mb",     "gb",    "kib",    "mib",    "gib",    "km",        "cm",        "mm",      "kg",
  "mg",     "ml",    "cl",     "m2",     "m3",     "kwh",       "mwh",       "kw",      "hz",
  "khz",    "mhz",   "ghz",    "px",     "ms",     "habitants", "personnes", "lignes",  "rows",
  "points", "pts",   "ppm",    "db",     "dpi",    "rpm",       "fois",      "unités",  "units",
  "hits",   "vues",  "tonnes", "litres", "mètres", "secondes",  "seconds",   "minutes", "heures",
  "jours",  "kcal",  "kj",     "tr",
};

static gboolean
is_linked (const GuichetPhoneCandidate *candidate)
{
  return candidate->place == GUICHET_PHONE_PLACE_LINK;
}

/* The character at @position of the text, 0 if there is none. */
static char
byte_at (const GuichetPhoneCandidate *candidate, gsize position)
{
  return position < candidate->text->length ? candidate->text->bytes[position] : '\0';
}

static char
byte_before (const GuichetPhoneCandidate *candidate, gsize distance)
{
  return candidate->start >= distance ? candidate->text->bytes[candidate->start - distance] : '\0';
}

/* A letter that goes on with the digits, with its accent apart too; those of other scripts do not:
 * "电话0123456789". */
static gboolean
is_latin (gunichar character)
{
  return (character < 0x250 && (g_unichar_isalpha (character) || character == '_')) ||
         (character < 0x370 && g_unichar_ismark (character));
}

static gboolean
is_in_address (const GuichetPhoneCandidate *candidate)
{
  return candidate->place == GUICHET_PHONE_PLACE_ADDRESS;
}

static gboolean
is_glued_before (const GuichetPhoneCandidate *candidate)
{
  const char *bytes = candidate->text->bytes;
  gsize size = 1;
  gunichar character;

  if (candidate->start == 0 || candidate->spelling.plus || is_linked (candidate))
    return FALSE;
  if (candidate->label.kind == GUICHET_PHONE_LABEL_KIND_PHONE && candidate->label.distance == 0 &&
      candidate->spelling.n_digits >= 9)
    return FALSE; /* "Tel0612345678" */

  while (size < 4 && size < candidate->start &&
         ((guchar) bytes[candidate->start - size] & 0xC0) == 0x80)
    size++;
  character = g_utf8_get_char_validated (bytes + candidate->start - size, (gssize) size);

  return strchr ("%$#=&\\", byte_before (candidate, 1)) != NULL || is_latin (character) ||
         (character < (gunichar) -2 && g_unichar_type (character) == G_UNICODE_CURRENCY_SYMBOL);
}

static gboolean
is_glued_after (const GuichetPhoneCandidate *candidate)
{
  gsize length = candidate->text->length - candidate->end;
  gunichar character;

  if (length == 0 || (candidate->number != NULL && candidate->number->extension[0] != '\0'))
    return FALSE;

  character =
      g_utf8_get_char_validated (candidate->text->bytes + candidate->end, (gssize) MIN (length, 4));

  return is_latin (character);
}

static gboolean
is_amount (const GuichetPhoneCandidate *candidate)
{
  const char *p = candidate->text->bytes + candidate->end,
             *end = candidate->text->bytes + candidate->text->length;
  char stand_in;
  int size;

  while ((size = guichet_phone_joiner_at (p, end, &stand_in)) > 0 &&
         (stand_in == ' ' || stand_in == '\0'))
    p += size;

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize length = strlen (units[i]);
      gunichar next;

      if ((gsize) (end - p) < length || g_ascii_strncasecmp (p, units[i], length) != 0)
        continue;
      next = g_utf8_get_char_validated (p + length, MIN (end - p - (gssize) length, 4));
      if (!g_ascii_isalpha (units[i][length - 1]) || end - p == (gssize) length ||
          !g_unichar_isalnum (next))
        return TRUE;
    }

  return FALSE;
}

/* "0.123456789", and the rest of "3,0123456789" */
static gboolean
is_decimal (const GuichetPhoneCandidate *candidate)
{
  const GuichetPhoneSpelling *spelling = &candidate->spelling;
  gsize n_before = 0;

  if (!spelling->international && spelling->n_groups == 2 &&
      strcmp (spelling->separators, ".") == 0 && spelling->longest_group >= 6)
    return TRUE;
  if (spelling->n_groups != 1 || byte_before (candidate, 1) != '.')
    return FALSE;

  while (n_before < 5 && g_ascii_isdigit (byte_before (candidate, n_before + 2)))
    n_before++;

  return n_before > 0 && n_before < 4;
}

/* "0.1 0.2 0.3": each word has one dot. */
static gboolean
is_list_of_decimals (const GuichetPhoneCandidate *candidate)
{
  int n_words = 0, n_decimals = 0, n_dots = 0;

  if (strcmp (candidate->spelling.separators, ".") != 0 || candidate->spelling.n_groups < 4)
    return FALSE;

  for (int i = 0; i <= candidate->length; i++)
    {
      if (i == candidate->length || candidate->ascii[i] == ' ')
        {
          n_words += i > 0 && candidate->ascii[i - 1] != ' ';
          n_decimals += n_dots == 1;
          n_dots = 0;
        }
      else
        {
          n_dots += candidate->ascii[i] == '.';
        }
    }

  return n_words >= 2 && n_words == n_decimals;
}

/* "fichier-0123456789" */
static gboolean
is_serial (const GuichetPhoneCandidate *candidate)
{
  char before = byte_before (candidate, 2);

  return candidate->spelling.n_groups == 1 && byte_before (candidate, 1) == '-' &&
         candidate->label.kind != GUICHET_PHONE_LABEL_KIND_PHONE && !candidate->split &&
         !candidate->follows_number && before != ' ' && before != '\0' && before != '\n';
}

/* The hour of a date, a ratio, a port: "…89:15" */
static gboolean
goes_on_with_colon (const GuichetPhoneCandidate *candidate)
{
  return byte_at (candidate, candidate->end) == ':' &&
         g_ascii_isdigit (byte_at (candidate, candidate->end + 1));
}

/* "int x = 0612345678;": an octal number, or an id. */
static gboolean
is_assigned (const GuichetPhoneCandidate *candidate)
{
  gsize distance = 1;

  while (byte_before (candidate, distance) == ' ')
    distance++;

  return candidate->spelling.n_groups == 1 && !candidate->spelling.plus && !is_linked (candidate) &&
         byte_before (candidate, distance) == '=' &&
         candidate->label.kind != GUICHET_PHONE_LABEL_KIND_PHONE;
}

/* "WHERE id IN (0612345678, 0712345678)": a list belongs to the name before it. */
static gboolean
is_in_list (const GuichetPhoneCandidate *candidate)
{
  const char *bytes = candidate->text->bytes;
  gsize p = candidate->start;
  gsize least = p > 400 ? p - 400 : 0;
  GuichetPhoneLabel label;

  while (p > least && (g_ascii_isdigit (bytes[p - 1]) ||
                       (bytes[p - 1] != '\0' && strchr (" ,'\"\n+", bytes[p - 1]) != NULL)))
    p--;
  if (p < 4 || bytes[p - 1] != '(')
    return FALSE;
  p--;
  while (p > 0 && bytes[p - 1] == ' ')
    p--;
  if (p < 3 || g_ascii_strncasecmp (bytes + p - 3, " in", 3) != 0)
    return FALSE;

  label = guichet_phone_context_find_label (candidate->text, p - 2, p - 2);

  return label.kind != GUICHET_PHONE_LABEL_KIND_PHONE || label.distance > 2;
}

/* Five pairs up to 50 beside a word of lotteries: "04 11 23 35 42 n° chance 7". */
static gboolean
is_lottery (const GuichetPhoneCandidate *candidate)
{
  static const char *const words[] = { "loto",    "tirage", "keno",   "euromillion",
                                       "jackpot", "chance", "étoile", "gagnant" };
  const char *bytes = candidate->text->bytes;
  gsize start = candidate->start > LINE_REACH ? candidate->start - LINE_REACH : 0;
  gsize end = MIN (candidate->end + LINE_REACH, candidate->text->length);
  g_autofree char *around = NULL;

  if (candidate->spelling.n_groups != 5 || candidate->spelling.longest_group != 2)
    return FALSE;
  for (int i = 0; i + 1 < candidate->length; i++)
    {
      if (g_ascii_isdigit (candidate->ascii[i]) && g_ascii_isdigit (candidate->ascii[i + 1]) &&
          candidate->ascii[i] > '4')
        return FALSE;
    }

  around = g_ascii_strdown (bytes + start, (gssize) (end - start));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (around, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_never_phone (const GuichetPhoneCandidate *candidate)
{
  return candidate->label.kind == GUICHET_PHONE_LABEL_KIND_NOT_PHONE && !candidate->spelling.plus &&
         !is_linked (candidate);
}

/**
 * guichet_phone_rejecters_refuse:
 * @candidate: a candidate
 *
 * Returns: whether it is surely not meant as a telephone number
 */
gboolean
guichet_phone_rejecters_refuse (const GuichetPhoneCandidate *candidate)
{
  static gboolean (*const rejecters[]) (const GuichetPhoneCandidate *candidate) = {
    is_in_address, is_glued_before,     is_glued_after, is_amount,
    is_decimal,    is_list_of_decimals, is_serial,      goes_on_with_colon,
    is_assigned,   is_in_list,          is_never_phone, is_lottery,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rejecters); i++)
    {
      if (rejecters[i](candidate))
        return TRUE;
    }

  return FALSE;
}
