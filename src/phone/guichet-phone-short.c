/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-short.c: recognises short numbers. Nearly any four digits are one, so that only the
 * words before them tell: "appelez le 3949", "numéro vert 3114"; or the text is nothing else. Two
 * digits in a sentence are never one.
 */
#include "guichet-phone-short.h"
#include "guichet-phone-france.h"
#include "guichet-phone-number-private.h"
#include "guichet-phone-rejecters.h"

#include <string.h>

#define MOST_GROUPS   3
#define FEWEST_DIGITS 3
#define MOST_DIGITS   6

/* clang-format off */
static const char *const call_words[] = {
  "appelez", "appeler", "appelle", "appels", "appel", "composez", "composer", "compose", "faites", "joindre",
  "joignable", "telephone", "telephonez", "telephoner", "tel", "numero", "contactez", "contacter", "rappelez",
  "hotline", "service client", "service clients", "assistance", "renseignements", "standard", "call", "dial", "phone",
  "\002",
};

/* What may stand between those and the number. */
static const char *const fillers[] = {
  "le", "au", "vert", "court", "gratuit", "les", "du", "a", "the", "number", "unique", "national", "n", "no", "ou", "et",
  "standard", "directement", "simplement", "vite", "numero", "sur", "via", "par", "telephone", "d", "urgence",
};
/* clang-format on */

static gboolean
is_one_of (const char *word, gsize length, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      if (strlen (words[i]) == length && memcmp (word, words[i], length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether nothing but fillers stands from @rest on. */
static gboolean
is_filler_only (const char *rest)
{
  while (*rest != '\0')
    {
      gsize length = 0;

      if (g_ascii_isdigit (*rest))
        return FALSE;
      while (g_ascii_isalpha (rest[length]))
        length++;
      if (length > 0 && !is_one_of (rest, length, fillers, G_N_ELEMENTS (fillers)))
        return FALSE;
      rest += MAX (length, 1);
    }

  return TRUE;
}

/* Whether the words before the digits ask to call them. */
static gboolean
is_asked_for (const char *before)
{
  gsize length = strlen (before);

  for (gsize i = 0; i < G_N_ELEMENTS (call_words); i++)
    {
      gsize size = strlen (call_words[i]);

      for (gsize at = 0; at + size <= length; at++)
        {
          if (before[at] == call_words[i][0] && memcmp (before + at, call_words[i], size) == 0 &&
              (at == 0 || !g_ascii_isalnum (before[at - 1])) &&
              !g_ascii_isalnum (before[at + size]) && is_filler_only (before + at + size))
            return TRUE;
        }
    }

  return FALSE;
}

/* How many groups are written like one short number, "3949", "39 49", "118 218", and the digits of
 * those; 0 if none is. What follows may be something else: "118 218 (2,99 €/min)", "3949 24h/24".
 */
static int
read_digits (const GuichetPhoneShape *shape, gboolean french, char digits[8])
{
  int most = 1;

  if (!g_ascii_isdigit (shape->ascii[0]))
    return 0;
  while (most < MIN (shape->n_groups, MOST_GROUPS) &&
         guichet_phone_shape_size (shape, most) == guichet_phone_shape_size (shape, 0) &&
         (guichet_phone_shape_follows (shape, most, ' ') ||
          guichet_phone_shape_follows (shape, most, '.')))
    most++;

  for (int n_groups = most; n_groups > 0; n_groups--)
    {
      int n_digits = guichet_phone_shape_digits (shape, 0, n_groups, digits, 8);

      if (n_digits >= FEWEST_DIGITS && n_digits <= MOST_DIGITS &&
          (!french || guichet_phone_france_short (digits) != NULL))
        return n_groups;
    }

  return 0;
}

/* Dates, decimals, articles of law: digits that go on behind a mark. */
static gboolean
goes_on (const GuichetPhoneText *text, gsize start, gsize end)
{
  if (start > 0 && text->bytes[start - 1] != '\0' &&
      strchr ("#=&\\-/.,", text->bytes[start - 1]) != NULL)
    return TRUE;

  return end + 1 < text->length && text->bytes[end] != '\0' &&
         strchr (":,./-h", text->bytes[end]) != NULL && g_ascii_isdigit (text->bytes[end + 1]);
}

/**
 * guichet_phone_short_read:
 * @text: a text
 * @shape: a run of it
 * @candidate: (out): the candidate
 * @digits: (out): its digits
 *
 * Whether the number exists is not asked yet.
 *
 * Returns: whether the run is a short number that somebody means to call; never for an emergency
 * number
 */
gboolean
guichet_phone_short_read (const GuichetPhoneText *text,
                          const GuichetPhoneShape *shape,
                          GuichetPhoneCandidate *candidate,
                          char digits[8])
{
  char before[GUICHET_PHONE_BEFORE_SIZE];
  gboolean french = guichet_phone_is_french (text->region);
  gboolean announced;
  int n_groups = read_digits (shape, french, digits);
  int end = n_groups > 0 ? shape->groups[n_groups - 1].end : 0;

  if (n_groups == 0 ||
      (french && guichet_phone_france_short (digits)->type == GUICHET_PHONE_TYPE_EMERGENCY))
    return FALSE;

  *candidate = (GuichetPhoneCandidate){
    .text = text,
    .start = shape->starts[0],
    .end = shape->ends[end - 1],
    .ascii = shape->ascii,
    .length = end,
  };
  guichet_phone_candidate_look (candidate);
  if (candidate->whole)
    return !guichet_phone_rejecters_refuse (candidate);
  if (goes_on (text, candidate->start, candidate->end))
    return FALSE;

  guichet_phone_context_before (text, candidate->start, before, sizeof before);
  announced = candidate->label.after && candidate->label.kind == GUICHET_PHONE_LABEL_KIND_PHONE;
  if (candidate->place != GUICHET_PHONE_PLACE_LINK && !announced && !is_asked_for (before))
    return FALSE;

  /* The words were read already, and more strictly. */
  candidate->label = (GuichetPhoneLabel){ GUICHET_PHONE_LABEL_KIND_PHONE, 1, FALSE };

  return !guichet_phone_rejecters_refuse (candidate);
}
