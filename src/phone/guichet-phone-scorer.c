/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-scorer.c: weighs what speaks for and against a candidate. One table: what holds,
 * and its points.
 */
#include "guichet-phone-scorer.h"
#include "guichet-phone-number-private.h"

#include <string.h>

#define START 50
#define MOST  150

static gboolean
is_labelled (const GuichetPhoneCandidate *candidate)
{
  return candidate->label.kind == GUICHET_PHONE_LABEL_KIND_PHONE ||
         candidate->place == GUICHET_PHONE_PLACE_LINK;
}

static gboolean
has_plus (const GuichetPhoneCandidate *candidate)
{
  return candidate->spelling.plus;
}

static gboolean
has_double_zero (const GuichetPhoneCandidate *candidate)
{
  return candidate->spelling.international && !candidate->spelling.plus;
}

/* "0612345 678", "01.23-45": no separator that people use for numbers; "0 123 456 789" is for 08
 * and 09 alone. */
static gboolean
is_oddly_written (const GuichetPhoneCandidate *candidate)
{
  const GuichetPhoneSpelling *spelling = &candidate->spelling;
  gboolean french = !spelling->international && guichet_phone_is_french (candidate->text->region);
  gboolean lopsided = french && spelling->n_groups > 1 && spelling->longest_group >= 6;
  gboolean spread = french && g_str_has_prefix (candidate->ascii, "0 ") &&
                    strchr ("89", candidate->ascii[2]) == NULL;

  return (spelling->mixed || lopsided || spread) && !candidate->whole && !is_labelled (candidate);
}

static gboolean
is_grouped (const GuichetPhoneCandidate *candidate)
{
  return candidate->spelling.n_groups >= 4 && !candidate->spelling.mixed &&
         !is_oddly_written (candidate);
}

static gboolean
is_linked (const GuichetPhoneCandidate *candidate)
{
  return candidate->place == GUICHET_PHONE_PLACE_LINK;
}

static gboolean
is_whole (const GuichetPhoneCandidate *candidate)
{
  return candidate->whole;
}

static gboolean
is_fax (const GuichetPhoneCandidate *candidate)
{
  return candidate->label.kind == GUICHET_PHONE_LABEL_KIND_FAX;
}

/* "01 23 45 67 89", "0 892 705 705": who writes so means a telephone. */
static gboolean
is_like_phone (const GuichetPhoneCandidate *candidate)
{
  const GuichetPhoneSpelling *spelling = &candidate->spelling;

  return spelling->plus || spelling->pairs ||
         (candidate->number != NULL && g_str_has_prefix (candidate->number->e164, "+338") &&
          spelling->n_groups >= 3 && !spelling->mixed);
}

static gboolean
is_reference (const GuichetPhoneCandidate *candidate)
{
  return candidate->label.kind == GUICHET_PHONE_LABEL_KIND_REFERENCE && !is_like_phone (candidate);
}

/* "Dossier : 01 23 45 67 89" */
static gboolean
is_reference_like_phone (const GuichetPhoneCandidate *candidate)
{
  return candidate->label.kind == GUICHET_PHONE_LABEL_KIND_REFERENCE && is_like_phone (candidate);
}

static gboolean
is_bare (const GuichetPhoneCandidate *candidate)
{
  return candidate->spelling.n_groups == 1 && !candidate->spelling.international &&
         !candidate->whole && !is_labelled (candidate) && !is_fax (candidate);
}

/* "Vol. 01 - 02 - 03 - 04 - 05" */
static gboolean
is_counting (const GuichetPhoneCandidate *candidate)
{
  const char *digits = candidate->ascii;
  int previous = -1;

  if (candidate->spelling.n_groups != 5 || candidate->spelling.longest_group != 2 ||
      candidate->whole || is_labelled (candidate))
    return FALSE;

  for (int i = 0; i + 1 < candidate->length; i++)
    {
      int value = (digits[i] - '0') * 10 + digits[i + 1] - '0';

      if (!g_ascii_isdigit (digits[i]) || !g_ascii_isdigit (digits[i + 1]))
        continue;
      if (previous >= 0 && value != previous + 1)
        return FALSE;
      previous = value;
      i++;
    }

  return TRUE;
}

/* "00123456789": as often an id with leading zeros. */
static gboolean
is_padded (const GuichetPhoneCandidate *candidate)
{
  return has_double_zero (candidate) && candidate->spelling.n_groups == 1 && !candidate->whole &&
         !is_labelled (candidate) && candidate->number != NULL &&
         candidate->number->country_code != 33;
}

/* Where numbers have many lengths, nearly any digits are a national number. */
static gboolean
is_of_loose_plan (const GuichetPhoneCandidate *candidate)
{
  static const char *const regions[] = { "DE", "AT", "IT", "FI", "LU", "SE", "ID", "BR" };

  if (candidate->spelling.international || candidate->whole || is_labelled (candidate))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      if (strcmp (candidate->text->region, regions[i]) == 0)
        return candidate->spelling.n_groups == 1 ||
               strchr (candidate->spelling.separators, '.') != NULL || candidate->ascii[0] != '0';
    }

  return FALSE;
}

/* clang-format off */
static const struct { gboolean (*holds) (const GuichetPhoneCandidate *candidate); int points; } weights[] = {
  { has_plus,                 20 },
  { has_double_zero,          10 },
  { is_grouped,               15 },
  { is_labelled,              30 },
  { is_linked,                40 },
  { is_whole,                 40 },
  { is_fax,                   -5 },
  { is_bare,                  -5 },
  { is_reference,            -40 },
  { is_reference_like_phone, -15 },
  { is_oddly_written,        -20 },
  { is_counting,             -25 },
  { is_padded,               -20 },
  { is_of_loose_plan,        -20 },
};
/* clang-format on */

/**
 * guichet_phone_scorer_score:
 * @candidate: a candidate
 *
 * Returns: 0 to 150; from %GUICHET_PHONE_SCORE_OFFERED on it may be offered
 */
int
guichet_phone_scorer_score (const GuichetPhoneCandidate *candidate)
{
  int score = START;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      if (weights[i].holds (candidate))
        score += weights[i].points;
    }

  return CLAMP (score, 0, MOST);
}
