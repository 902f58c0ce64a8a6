/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-layout.c: lays out a number while it is typed. It moves separators alone: no digit
 * and no other character is ever added, dropped or moved.
 */
#include "guichet-phone-characters.h"
#include "guichet-phone-france.h"
#include "guichet-phone-number-private.h"

#include <string.h>

/* Longer than any number with its separators. */
#define MAX_BYTES 256

/* What people put between digits. */
#define SEPARATORS " -./"

/* A typed text, taken apart. */
typedef struct
{
  GString *dialled; /* digits, "*", "#", and "+" before them */
  GString *tail;    /* the separators after the last of them */
  int n_dialled;    /* how many of each stand before the caret */
  int n_tail;
  gboolean separated;  /* there are separators between them */
  gboolean punctuated; /* and others than spaces */
} Layout;

static void
layout_clear (Layout *layout)
{
  g_string_free (layout->dialled, TRUE);
  g_string_free (layout->tail, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static gboolean
is_dialled (char character)
{
  return g_ascii_isdigit (character) || (character != '\0' && strchr ("+*#", character) != NULL);
}

/* Appends one character, of which it is known whether it stands before the caret. */
static gboolean
add_character (Layout *layout, char character, gboolean before_caret)
{
  if (is_dialled (character))
    {
      if (character == '+' && layout->dialled->len > 0)
        return FALSE;
      layout->separated |= layout->dialled->len > 0 && layout->tail->len > 0;
      layout->punctuated |= layout->separated && strpbrk (layout->tail->str, "-./") != NULL;
      g_string_append_c (layout->dialled, character);
      g_string_truncate (layout->tail, 0);
      layout->n_dialled += before_caret;
      layout->n_tail = 0;
    }
  else
    {
      if (strchr (SEPARATORS, character) == NULL)
        return FALSE;
      g_string_append_c (layout->tail, character);
      layout->n_tail += before_caret;
    }

  return TRUE;
}

/* FALSE if @text holds anything but a number and separators. */
static gboolean
take_apart (const char *text, int caret, Layout *layout)
{
  const char *end = text + strlen (text);
  int position = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p), position++)
    {
      char stand_in = '\0';
      int value;

      if (guichet_phone_digit_at (p, end, &value) > 0)
        stand_in = (char) ('0' + value);
      else if (*p == '*' || *p == '#')
        stand_in = *p;
      else if (*p == '&' || guichet_phone_joiner_at (p, end, &stand_in) == 0)
        return FALSE;
      if (stand_in != '\0' && !add_character (layout, stand_in, position < caret))
        return FALSE;
    }

  return layout->dialled->len > 0;
}

/* Whether the separators that a person chose stay: where the plan knows none for so many digits, as
 * in two numbers side by side, and while a number is under way with others than those of the plan,
 * as in "1-800-", after which letters may come. */
static gboolean
keeps_its_own (const char *text, const char *region, const Layout *layout, const char *formatted)
{
  g_autoptr(GuichetPhoneNumber) number = NULL;

  if (layout->separated && strpbrk (formatted, SEPARATORS "()") == NULL)
    return TRUE;
  if (!layout->punctuated || strpbrk (formatted, "-./") != NULL)
    return FALSE;

  number = guichet_phone_number_parse (text, region);

  return number == NULL || !number->valid;
}

/* The place in @formatted after as many dialled characters; -1 if it has others than @dialled. */
static int
place_caret (const char *formatted, const char *dialled, int n_before)
{
  int place = n_before == 0 ? 0 : -1;
  int n_seen = 0;

  for (int i = 0; formatted[i] != '\0'; i++)
    {
      if (!is_dialled (formatted[i]))
        continue;
      if (formatted[i] != dialled[n_seen])
        return -1;
      n_seen++;
      if (n_seen == n_before)
        place = i + 1;
    }

  return dialled[n_seen] == '\0' ? place : -1;
}

/**
 * guichet_phone_format_as_typed:
 * @text: what the entry holds; UTF-8
 * @region: (nullable): ISO 3166 code that national numbers belong to; %NULL: "FR"
 * @caret: (inout) (optional): place of the caret, in characters; it keeps the digits to its left
 *
 * Lays out a number while it is typed: "0123" becomes "01 23". Separators after the last digit stay
 * as they were typed, for what comes next may be a word.
 *
 * As soon as @text holds anything but digits, a "+" before them, spaces, dots, hyphens, slashes,
 * "*" and "#", it is given back unchanged, and so is @caret: "+33 (0)1 42", "0142866100 poste 12".
 * So is a text that is laid out in a way of its own, of which the plan of @region knows no better.
 *
 * Returns: (transfer full): the text to show
 */
char *
guichet_phone_format_as_typed (const char *text, const char *region, int *caret)
{
  g_auto(Layout) layout = { .dialled = g_string_new (NULL), .tail = g_string_new (NULL) };
  const GuichetLibphonenumber *library;
  char formatted[MAX_BYTES];
  int place;

  g_return_val_if_fail (text != NULL, NULL);

  if (strlen (text) > MAX_BYTES || !g_utf8_validate (text, -1, NULL) ||
      !take_apart (text, caret != NULL ? *caret : 0, &layout))
    return g_strdup (text);

  library = guichet_libphonenumber_get ();
  if (library == NULL ||
      !library->format_as_typed (layout.dialled->str, guichet_phone_france_plan (region), formatted,
                                 sizeof formatted))
    return g_strdup (text);

  g_strchomp (formatted); /* the library writes "+33 " before anybody typed a space */
  if (keeps_its_own (text, region, &layout, formatted))
    return g_strdup (text);

  place = place_caret (formatted, layout.dialled->str, layout.n_dialled);
  if (place < 0)
    return g_strdup (text);
  if (caret != NULL)
    *caret = layout.n_tail > 0 ? (int) strlen (formatted) + layout.n_tail : place;

  return g_strconcat (formatted, layout.tail->str, NULL);
}
