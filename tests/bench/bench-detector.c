/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-detector.c: how long the detector takes on usual and on hostile texts, beside the regular
 * expression that others use. Each row is measured in a new process, so that the time holds what a
 * command pays: loading libphonenumber too.
 */
#include "hostile-texts.h"

#include "guichet-phone-detector.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define PEER "(?:(?:\\+|00)33[\\s.-]{0,3}(?:\\(0\\)[\\s.-]{0,3})?|0)[1-9](?:[\\s.-]?\\d{2}){4}"

typedef struct
{
  double milliseconds;
  guint n_numbers;
} Measure;

typedef Measure (*Scanner) (const char *text, gsize length);

static Measure
scan_ours (const char *text, gsize length)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr(GPtrArray) numbers = guichet_phone_detector_scan (text, length, NULL, NULL, NULL);

  return (Measure){ (double) (g_get_monotonic_time () - begun) / 1000.0, numbers->len };
}

/* GRegex stops at its own limits on hostile text; what it found until then is counted. */
static Measure
scan_peer (const char *text, gsize length)
{
  gint64 begun = g_get_monotonic_time ();
  g_autoptr(GRegex) regex = g_regex_new (PEER, G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  Measure measure = { 0 };

  g_regex_match_full (regex, text, (gssize) length, 0, 0, &match, NULL);
  while (g_match_info_matches (match))
    {
      measure.n_numbers++;
      g_match_info_next (match, NULL);
    }
  measure.milliseconds = (double) (g_get_monotonic_time () - begun) / 1000.0;

  return measure;
}

/* Runs @scanner in a child, for its caches and libraries to be as new as those of a command. */
static Measure
measure_fresh (Scanner scanner, const char *text, gsize length)
{
  Measure measure = { 0 };
  int ends[2];
  pid_t child;

  if (pipe (ends) != 0)
    g_error ("No pipe");
  child = fork ();
  if (child == 0)
    {
      measure = scanner (text, length);
      _exit (write (ends[1], &measure, sizeof measure) == sizeof measure ? 0 : 1);
    }
  close (ends[1]);
  if (read (ends[0], &measure, sizeof measure) != sizeof measure)
    g_error ("The scan died");
  close (ends[0]);
  waitpid (child, NULL, 0);

  return measure;
}

int
main (void)
{
  gboolean all_kept = TRUE;

  g_print ("%-24s %9s %9s %7s %8s %10s %8s  %s\n", "text", "bytes", "ms", "limit", "numbers",
           "GRegex ms", "numbers", "");
  for (guint i = 0; i < hostile_texts_get_n (); i++)
    {
      g_autoptr(GString) text = hostile_texts_make (i);
      Measure ours = measure_fresh (scan_ours, text->str, text->len);
      Measure peer = measure_fresh (scan_peer, text->str, text->len);
      double limit = hostile_texts_get_limit (i);
      gboolean kept = ours.milliseconds < limit;

      g_print ("%-24s %9" G_GSIZE_FORMAT " %9.1f %7.0f %8u %10.1f %8u  %s\n",
               hostile_texts_get_name (i), text->len, ours.milliseconds, limit, ours.n_numbers,
               peer.milliseconds, peer.n_numbers, kept ? "kept" : "MISSED");
      all_kept &= kept;
    }

  return all_kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
