/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-detector.c: finds the numbers of a text, step by step: run, shape, dates, stretch,
 * library, judgement. libphonenumber sees short runs of plain ASCII only, and is loaded with the
 * first that passes all other steps.
 */
#include "guichet-phone-detector.h"
#include "guichet-libphonenumber.h"
#include "guichet-phone-candidate.h"
#include "guichet-phone-dates.h"
#include "guichet-phone-edges.h"
#include "guichet-phone-france.h"
#include "guichet-phone-number-private.h"
#include "guichet-phone-prefilter.h"
#include "guichet-phone-rejecters.h"
#include "guichet-phone-scorer.h"
#include "guichet-phone-short.h"

#include <string.h>

#define MAX_BYTES        (1024 * 1024)
#define MAX_NUMBERS      50
#define MAX_MICROSECONDS (100 * G_TIME_SPAN_MILLISECOND)

/* A run with fewer digits has no number but a short one, and a run with more than those has no
 * short one. */
#define FEWEST_DIGITS     7
#define MOST_SHORT_DIGITS 9

/* Longer runs are tables of figures, not rows of numbers. */
#define MOST_DIGITS 90
#define MOST_BYTES  480

/* A longer text is not searched for its edges: it is more than one number. */
#define MAX_WHOLE 1024

typedef struct
{
  GuichetPhoneText text;
  GPtrArray *numbers;
  GHashTable *by_dial; /* (element-type utf8 GuichetPhoneNumber): owned by the numbers */
  GHashTable *seen;    /* what the finder remembers */
  gsize last_end;      /* of the last candidate that was taken */
} Scan;

static gboolean
is_inner (gunichar character, gboolean leading)
{
  return character < (gunichar) -2 &&
         (g_unichar_isalnum (character) || (leading && character != '\0' && character < 0x80 &&
                                            strchr ("+(", (char) character) != NULL));
}

/* Finds the edges of the text without the blanks and punctuation around it. */
static void
find_edges (GuichetPhoneText *text)
{
  const char *bytes = text->bytes;
  gsize start = 0, end = text->length;

  text->whole_start = 0;
  text->whole_end = text->length;
  if (text->length > MAX_WHOLE)
    return;

  while (start < end &&
         !is_inner (g_utf8_get_char_validated (bytes + start, (gssize) (end - start)), TRUE))
    start++;
  while (end > start)
    {
      gsize p = end - 1;

      while (p > start && ((guchar) bytes[p] & 0xC0) == 0x80)
        p--;
      if (is_inner (g_utf8_get_char_validated (bytes + p, (gssize) (end - p)), FALSE))
        break;
      end = p;
    }
  text->whole_start = start;
  text->whole_end = end;
}

static GuichetPhoneFlags
make_flags (const GuichetPhoneCandidate *candidate)
{
  gboolean linked = candidate->place == GUICHET_PHONE_PLACE_LINK;
  GuichetPhoneFlags flags = GUICHET_PHONE_FLAG_NONE;

  if (linked)
    flags |= GUICHET_PHONE_FLAG_URI | GUICHET_PHONE_FLAG_LABEL;
  if (candidate->label.kind == GUICHET_PHONE_LABEL_KIND_PHONE)
    flags |= GUICHET_PHONE_FLAG_LABEL;
  if (candidate->label.kind == GUICHET_PHONE_LABEL_KIND_FAX)
    flags |= GUICHET_PHONE_FLAG_FAX;
  if (candidate->whole)
    flags |= GUICHET_PHONE_FLAG_WHOLE;
  if (candidate->spelling.international)
    flags |= GUICHET_PHONE_FLAG_INTERNATIONAL;

  return flags;
}

/* Keeps @number unless it was found before; of two places, the surer one is kept. */
static void
keep (Scan *scan, const GuichetPhoneCandidate *candidate, GuichetPhoneNumber *taken)
{
  g_autoptr(GuichetPhoneNumber) number = taken;
  GuichetPhoneNumber *known = g_hash_table_lookup (scan->by_dial, number->dial);

  scan->last_end = candidate->end;
  number->score = guichet_phone_scorer_score (candidate);
  number->flags |= make_flags (candidate);
  if (number->score < GUICHET_PHONE_SCORE_OFFERED ||
      (known != NULL && known->score >= number->score))
    return;

  guichet_phone_number_set_raw (number, scan->text.bytes, candidate->start, candidate->end);
  if (known != NULL)
    {
      g_hash_table_remove (scan->by_dial, number->dial);
      g_ptr_array_remove (scan->numbers, known);
    }
  g_ptr_array_add (scan->numbers, guichet_phone_number_ref (number));
  g_hash_table_insert (scan->by_dial, number->dial, number);
}

static void
scan_short (Scan *scan, const GuichetPhoneShape *shape)
{
  GuichetPhoneCandidate candidate;
  GuichetPhoneNumber *known, *number;
  char digits[8];

  if (!guichet_phone_short_read (&scan->text, shape, &candidate, digits))
    return;

  known = g_hash_table_lookup (scan->by_dial, digits);
  if (known != NULL && known->score >= guichet_phone_scorer_score (&candidate))
    return;

  number = guichet_phone_number_new_short (digits, scan->text.region);
  if (number != NULL && number->type != GUICHET_PHONE_TYPE_EMERGENCY)
    keep (scan, &candidate, number);
  else
    g_clear_pointer (&number, guichet_phone_number_unref);
}

static void
scan_stretch (Scan *scan, GuichetPhoneShape *shape, int first, int last)
{
  GuichetPhoneFound found[GUICHET_PHONE_FOUND_MAX];
  GuichetPhoneStretch stretch;
  int n_found;

  if (first >= last)
    return;
  guichet_phone_stretch_init (&stretch, &scan->text, shape, first, last);
  if (guichet_phone_rejecters_refuse_stretch (&stretch))
    return;

  n_found = guichet_phone_finder_find (&stretch, scan->seen, found);
  for (int i = 0; i < n_found; i++)
    {
      GuichetPhoneCandidate candidate = {
        .text = &scan->text,
        .start = shape->starts[found[i].start],
        .end = shape->ends[found[i].end - 1],
        .ascii = shape->ascii + found[i].start,
        .length = found[i].end - found[i].start,
        .number = &found[i].number,
        .split = found[i].split,
        .follows_number = scan->last_end > 0 && scan->last_end + 1 == shape->starts[found[i].start],
      };

      guichet_phone_candidate_look (&candidate);
      if (!guichet_phone_rejecters_refuse (&candidate))
        keep (scan, &candidate, guichet_phone_number_new (&found[i].number));
    }
}

/* Cuts the run at its edges and its dates, and where a number with "+" begins. */
static void
scan_run (Scan *scan, const GuichetPhoneRun *run)
{
  GuichetPhoneShape shape;
  int first, group, last;

  if (run->n_digits > MOST_DIGITS || run->end - run->start > MOST_BYTES ||
      !guichet_phone_shape_init (&shape, scan->text.bytes, run->start, run->end))
    return;
  if (run->n_digits <= MOST_SHORT_DIGITS)
    scan_short (scan, &shape);
  if (run->n_digits < FEWEST_DIGITS)
    return;

  first = group = guichet_phone_edges_find_first (&scan->text, &shape);
  last = guichet_phone_edges_find_last (&scan->text, &shape);
  while (group < last)
    {
      int date = guichet_phone_date_at (&shape, group);
      gboolean plus = group > first && strchr (shape.groups[group].separator, '+') != NULL;

      if (date > 0)
        {
          scan_stretch (scan, &shape, first, group);
          first = group + date;
        }
      else if (plus)
        {
          scan_stretch (scan, &shape, first, group);
          first = group;
        }
      group += MAX (date, 1);
    }
  scan_stretch (scan, &shape, first, last);
}

/* The surest first, then in the order of the text; faxes last. */
static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const GuichetPhoneNumber *first = *(GuichetPhoneNumber *const *) a;
  const GuichetPhoneNumber *second = *(GuichetPhoneNumber *const *) b;
  int fax = ((first->flags & GUICHET_PHONE_FLAG_FAX) != 0) -
            ((second->flags & GUICHET_PHONE_FLAG_FAX) != 0);

  if (fax != 0)
    return fax;
  if (first->score != second->score)
    return second->score - first->score;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* A clock that stands still while libphonenumber is loaded: a cold disk must not cost the numbers
 * of the first text. */
static gint64
now_without_loading (void)
{
  return g_get_monotonic_time () - guichet_libphonenumber_get_loading_time ();
}

/**
 * guichet_phone_detector_scan:
 * @text: any bytes; what is not UTF-8 is passed over
 * @length: how many
 * @options: (nullable): limits; %NULL: the usual ones
 * @cancellable: (nullable): asked often; a cancelled scan finds nothing
 * @limits: (out) (optional): which limits were met; what was found before is returned all the same
 *
 * Finds the numbers that somebody may want to call, each once, the surest first and faxes last.
 * Emergency numbers are never among them. Safe in any thread, and meant for a worker: it takes up
 * to the time of the options, and the first one in addition what it takes to load libphonenumber.
 *
 * Returns: (transfer container) (element-type GuichetPhoneNumber): the numbers
 */
GPtrArray *
guichet_phone_detector_scan (const char *text,
                             gsize length,
                             const GuichetPhoneDetectorOptions *options,
                             GCancellable *cancellable,
                             GuichetPhoneDetectorLimits *limits)
{
  const GuichetPhoneDetectorOptions wanted =
      options != NULL ? *options : (GuichetPhoneDetectorOptions){ 0 };
  gsize max_bytes = wanted.max_bytes > 0 ? wanted.max_bytes : MAX_BYTES;
  guint max_numbers = wanted.max_numbers > 0 ? wanted.max_numbers : MAX_NUMBERS;
  gint64 budget = wanted.max_microseconds != 0 ? wanted.max_microseconds : MAX_MICROSECONDS;
  gint64 begun = now_without_loading ();
  g_autoptr(GHashTable) by_dial = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_array_unref);
  GuichetPhoneDetectorLimits met = { .truncated = length > max_bytes };
  GuichetPhoneRun run;
  gsize position = 0;
  Scan scan = { .by_dial = by_dial, .seen = seen };

  scan.text = (GuichetPhoneText){ .bytes = text, .length = MIN (length, max_bytes) };
  scan.text.region = guichet_phone_france_plan (wanted.region);
  scan.numbers = g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_phone_number_unref);
  find_edges (&scan.text);

  while (!met.full && !met.timed_out && !g_cancellable_is_cancelled (cancellable) &&
         guichet_phone_prefilter_next (text, scan.text.length, &position, &run))
    {
      /* Half a number at the end of what is read would be another number. */
      if (met.truncated && run.end == scan.text.length)
        break;
      scan_run (&scan, &run);
      met.full = scan.numbers->len >= max_numbers;
      met.timed_out = budget > 0 && now_without_loading () - begun > budget;
    }

  if (g_cancellable_is_cancelled (cancellable))
    g_ptr_array_set_size (scan.numbers, 0);
  g_ptr_array_set_size (scan.numbers, (int) MIN (scan.numbers->len, max_numbers));
  g_ptr_array_sort (scan.numbers, compare_numbers);
  if (limits != NULL)
    *limits = met;

  return scan.numbers;
}
