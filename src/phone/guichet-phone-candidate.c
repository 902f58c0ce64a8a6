/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-candidate.c: looks at a candidate once, at its spelling and at what stands around
 * it; judges nothing.
 */
#include "guichet-phone-candidate.h"

#include <string.h>

static void
note_separator (GuichetPhoneSpelling *spelling, char separator)
{
  gsize used = strlen (spelling->separators);

  if (strchr (spelling->separators, separator) == NULL && used < sizeof spelling->separators - 1)
    memcpy (spelling->separators + used, (char[]){ separator, '\0' }, 2);
}

static void
look_at_spelling (const char *ascii, int length, GuichetPhoneSpelling *spelling)
{
  const char *first = ascii + strspn (ascii, " (");
  int group = 0, marks = 0, n_pairs = 0;

  *spelling = (GuichetPhoneSpelling){ .plus = *first == '+' };
  spelling->international = spelling->plus || g_str_has_prefix (first, "00");
  for (int i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (ascii[i]))
        {
          marks = 0;
          group++;
          spelling->n_digits++;
          spelling->n_groups += group == 1;
          spelling->longest_group = MAX (spelling->longest_group, group);
        }
      if (!g_ascii_isdigit (ascii[i]) || i + 1 == length)
        {
          n_pairs += group == 2;
          group = g_ascii_isdigit (ascii[i]) ? group : 0;
        }
      if (spelling->n_digits > 0 && !g_ascii_isdigit (ascii[i]) &&
          strchr ("()+ ", ascii[i]) == NULL)
        {
          spelling->mixed |= ++marks > 1;
          note_separator (spelling, ascii[i]);
        }
    }
  spelling->mixed |= strlen (spelling->separators) > 1;
  spelling->pairs = n_pairs >= 4 && spelling->longest_group <= 3 && !spelling->mixed;
}

/**
 * guichet_phone_candidate_look:
 * @candidate: a candidate whose text, place and ASCII form are set
 *
 * Fills in the rest.
 */
void
guichet_phone_candidate_look (GuichetPhoneCandidate *candidate)
{
  const GuichetPhoneText *text = candidate->text;

  candidate->whole = candidate->start <= text->whole_start && candidate->end >= text->whole_end;
  look_at_spelling (candidate->ascii, candidate->length, &candidate->spelling);
  candidate->label = guichet_phone_context_find_label (text, candidate->start, candidate->end);
  candidate->place =
      guichet_phone_context_find_place (text, candidate->start, candidate->end, &candidate->label);
}
