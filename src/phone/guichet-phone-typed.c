/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-typed.c: reads the one number that a person typed or that a tel: link holds. The
 * whole text is the number, or there is none: letters are refused.
 */
#include "guichet-phone-characters.h"
#include "guichet-phone-france.h"
#include "guichet-phone-number-private.h"

#include <string.h>

/* Longer than any number with its separators and parameters. */
#define MAX_BYTES 256

/* A typed number, taken apart. */
typedef struct
{
  GString *digits; /* with "+" before them if it was there */
  char *extension; /* (nullable) */
} TypedNumber;

static void
typed_number_clear (TypedNumber *typed)
{
  g_string_free (typed->digits, TRUE);
  g_free (typed->extension);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TypedNumber, typed_number_clear)

/* The number of a tel: link without its scheme and escapes; other text as it is, without blanks
 * around it. */
static char *
open_uri (const char *text, gboolean *is_uri)
{
  static const char *const schemes[] = { "tel:", "callto:" };
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  *is_uri = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gsize length = strlen (schemes[i]);

      if (g_ascii_strncasecmp (trimmed, schemes[i], length) == 0)
        {
          const char *rest = trimmed + length;

          *is_uri = TRUE;
          return g_uri_unescape_string (g_str_has_prefix (rest, "//") ? rest + 2 : rest, NULL);
        }
    }

  return g_steal_pointer (&trimmed);
}

/* Appends the digits of [@p, @end), and "+" if it stands before all of them; FALSE for what is in
 * no number. */
static gboolean
read_digits (const char *p, const char *end, GString *digits)
{
  while (p < end)
    {
      char stand_in = '\0';
      int value;
      int size = guichet_phone_digit_at (p, end, &value);

      if (size > 0)
        {
          g_string_append_c (digits, (char) ('0' + value));
        }
      else
        {
          size = guichet_phone_joiner_at (p, end, &stand_in);
          if (size == 0 || (stand_in == '+' && digits->len > 0))
            return FALSE;
          if (stand_in == '+')
            g_string_append_c (digits, '+');
        }
      p += size;
    }

  return digits->len > 0;
}

/* RFC 3966: "0123456789;ext=12;phone-context=+33" */
static gboolean
read_parameters (const char *parameters, TypedNumber *typed)
{
  g_auto(GStrv) list = g_strsplit (parameters, ";", -1);

  for (gsize i = 0; list[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (list[i], "ext=", 4) == 0)
        {
          g_free (typed->extension);
          typed->extension = g_strndup (list[i] + 4, strspn (list[i] + 4, "0123456789"));
        }
      else if (g_ascii_strncasecmp (list[i], "phone-context=+", 15) == 0 &&
               typed->digits->str[0] != '+')
        {
          g_autoptr(GString) context = g_string_new (NULL);

          if (!read_digits (list[i] + 14, list[i] + strlen (list[i]), context))
            return FALSE;
          g_string_prepend (typed->digits, context->str);
        }
    }

  return TRUE;
}

static gboolean
take_apart (const char *text, TypedNumber *typed, gboolean *is_uri)
{
  g_autofree char *uri = open_uri (text, is_uri);
  char *parameters = uri != NULL && *is_uri ? strchr (uri, ';') : NULL;

  if (uri == NULL || strlen (uri) > MAX_BYTES)
    return FALSE;
  if (parameters != NULL)
    *parameters++ = '\0';

  return read_digits (uri, uri + strlen (uri), typed->digits) &&
         (parameters == NULL || read_parameters (parameters, typed));
}

/* The national plan comes first; what it does not know may be "00…", which some countries do not
 * dial. */
static GuichetPhoneNumber *
read_number (const char *digits, const char *region)
{
  GuichetLibNumber found;
  gboolean possible =
      guichet_phone_number_read (digits, strlen (digits), region, &found) && found.possible;

  if (g_str_has_prefix (digits, "00") && !(possible && found.valid))
    {
      g_autofree char *plus = g_strconcat ("+", digits + 2, NULL);
      GuichetLibNumber second;

      if (guichet_phone_number_read (plus, strlen (plus), region, &second) && second.possible &&
          (second.valid || !possible))
        return guichet_phone_number_new (&second);
    }

  return possible ? guichet_phone_number_new (&found) : NULL;
}

/**
 * guichet_phone_number_parse:
 * @text: what was typed, or a tel: or callto: link; UTF-8
 * @region: (nullable): ISO 3166 code that national numbers belong to; %NULL: "FR"
 *
 * Understands national numbers, "+33…", "0033…" and short ones, in any usual spelling. Emergency
 * numbers are understood too, with their warning.
 *
 * Returns: (transfer full) (nullable): the number, which is not valid if it only has a possible
 * length; %NULL if @text cannot be one, and for anything with letters
 */
GuichetPhoneNumber *
guichet_phone_number_parse (const char *text, const char *region)
{
  const char *here = guichet_phone_france_plan (region);
  g_auto(TypedNumber) typed = { g_string_new (NULL), NULL };
  GuichetPhoneNumber *number = NULL;
  gboolean is_uri;

  g_return_val_if_fail (text != NULL, NULL);

  if (!take_apart (text, &typed, &is_uri))
    return NULL;

  if (typed.digits->str[0] != '+' && typed.digits->len <= 6)
    number = guichet_phone_number_new_short (typed.digits->str, here);
  if (number == NULL)
    number = read_number (typed.digits->str, here);
  if (number == NULL)
    return NULL;

  guichet_phone_number_set_raw (number, text, 0, strlen (text));
  number->flags |= GUICHET_PHONE_FLAG_WHOLE | (is_uri ? GUICHET_PHONE_FLAG_URI : 0);
  if (typed.digits->str[0] == '+' || g_str_has_prefix (typed.digits->str, "00"))
    number->flags |= GUICHET_PHONE_FLAG_INTERNATIONAL;
  if (typed.extension != NULL && typed.extension[0] != '\0' && number->extension == NULL)
    number->extension = g_steal_pointer (&typed.extension);

  return number;
}
