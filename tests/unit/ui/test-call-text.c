/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-text.c: the words of a call.
 */
#include "guichet-call-text.h"

/* 2024-05-03, a Friday, at the same hour in every case */
static gint64
at (GDateTime *now, int days_before)
{
  g_autoptr(GDateTime) then = g_date_time_add_days (now, -days_before);

  return g_date_time_to_unix (then);
}

static GDateTime *
friday (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/Paris");

  return g_date_time_new (zone, 2024, 5, 3, 0, 30, 0);
}

static void
test_days_have_names_for_a_week (void)
{
  g_autoptr(GDateTime) now = friday ();
  const struct
  {
    int days_before;
    const char *heading;
  } cases[] = {
    { 0, "Today" },    { 1, "Yesterday" },       { 2, "Wednesday" },
    { 6, "Saturday" }, { 7, "Friday 26 April" }, { 366, "3 May 2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = guichet_call_text_day (at (now, cases[i].days_before), now);

      g_assert_cmpstr (day, ==, cases[i].heading);
    }
}

/* One hour before half past midnight is yesterday, whatever UTC thinks. */
static void
test_midnight_is_that_of_the_person (void)
{
  g_autoptr(GDateTime) now = friday ();
  g_autofree char *day = guichet_call_text_day (g_date_time_to_unix (now) - 3600, now);

  g_assert_cmpstr (day, ==, "Yesterday");
}

static void
test_impossible_time_is_told (void)
{
  g_autoptr(GDateTime) now = friday ();
  g_autofree char *day = guichet_call_text_day (G_MAXINT64, now);
  g_autofree char *time = guichet_call_text_time (G_MAXINT64);

  g_assert_cmpstr (day, ==, "Unknown date");
  g_assert_cmpstr (time, ==, "");
}

static void
test_durations_are_short (void)
{
  const struct
  {
    int seconds;
    const char *words;
    const char *clock;
  } cases[] = {
    { -5, "0 s", "00:00" },        { 0, "0 s", "00:00" },
    { 45, "45 s", "00:45" },       { 60, "1 min", "01:00" },
    { 133, "2 min", "02:13" },     { 3599, "60 min", "59:59" },
    { 3900, "1 h 05", "1:05:00" }, { 36000, "10 h 00", "10:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = guichet_call_text_duration (cases[i].seconds);
      g_autofree char *clock = guichet_call_text_clock (cases[i].seconds);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (clock, ==, cases[i].clock);
    }
}

static GuichetCall *
make_call (GuichetCallState state, GuichetCallStage stage, int duration)
{
  GuichetCall *call =
      guichet_call_new ("0033142866100", "01 42 86 61 00", "xx1111-ovh-1", "0033972101001", 0);

  guichet_call_set_state (call, state);
  guichet_call_set_stage (call, stage);
  guichet_call_set_duration (call, duration);
  return call;
}

static void
test_outcome_says_what_became_of_it (void)
{
  const struct
  {
    GuichetCallState state;
    GuichetCallStage stage;
    int duration;
    const char *outcome;
    const char *sentence;
  } cases[] = {
    { GUICHET_CALL_STATE_SENDING, GUICHET_CALL_STAGE_UNKNOWN, 0, "Asking OVHcloud…",
      "Asking OVHcloud…" },
    { GUICHET_CALL_STATE_REFUSED, GUICHET_CALL_STAGE_UNKNOWN, 0, "Not placed", "Not placed" },
    { GUICHET_CALL_STATE_UNKNOWN, GUICHET_CALL_STAGE_UNKNOWN, 0,
      "No answer: it may have been placed", "No answer: it may have been placed" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_UNKNOWN, 0, "Request sent",
      "Request sent: your phone will ring" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_RINGING_HERE, 0, "Your phone is ringing",
      "Your phone is ringing: pick up" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_RINGING_THERE, 0, "Their phone is ringing",
      "Their phone is ringing" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_CONNECTED, 0, "Connected", "Connected" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_ENDED, 133, "2 min", "Call ended" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_ENDED, 0, "Ended", "Call ended" },
    { GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_NOT_CONNECTED, 0, "Not answered",
      "Call ended before it was answered" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetCall) call = make_call (cases[i].state, cases[i].stage, cases[i].duration);
      g_autofree char *outcome = guichet_call_text_outcome (call);
      g_autofree char *sentence = guichet_call_text_stage (call);

      g_assert_cmpstr (outcome, ==, cases[i].outcome);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

static void
test_a_row_has_the_words_of_ovhcloud_alone (void)
{
  const char *const cases[][2] = {
    { "OVHcloud refused the request. OVHcloud said: This line is busy", "This line is busy" },
    { "Le compte n’est pas accepté. OVHcloud said: This line is busy", "This line is busy" },
    { "OVHcloud cannot be reached.", "OVHcloud cannot be reached." },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetCall) call =
                     make_call (GUICHET_CALL_STATE_REFUSED, GUICHET_CALL_STAGE_UNKNOWN, 0);
      g_autofree char *reason = NULL;

      guichet_call_set_message (call, cases[i][0]);
      reason = guichet_call_text_reason (call);
      g_assert_cmpstr (reason, ==, cases[i][1]);
    }
}

static void
test_row_makes_the_sentence_of_a_cause (void)
{
  g_autoptr(GuichetCall) call =
                 make_call (GUICHET_CALL_STATE_REFUSED, GUICHET_CALL_STAGE_UNKNOWN, 0);
  g_autofree char *sentence = NULL;
  g_autofree char *words = NULL;

  guichet_call_set_cause (call, "timed-out");
  sentence = guichet_call_text_reason (call);
  g_assert_cmpstr (sentence, ==, "OVHcloud did not answer in time.");
  guichet_call_set_message (call, "This line is busy");
  words = guichet_call_text_reason (call);
  g_assert_cmpstr (words, ==, "This line is busy");
}

static void
test_row_tells_from_where (void)
{
  g_autoptr(GuichetCall) call =
                 make_call (GUICHET_CALL_STATE_ACCEPTED, GUICHET_CALL_STAGE_UNKNOWN, 0);
  g_autoptr(GuichetCall) old = guichet_call_new ("0033142866100", "01 42 86 61 00", NULL, NULL, 0);
  g_autofree char *from = guichet_call_text_from (call);
  g_autofree char *unknown = guichet_call_text_from (old);

  g_assert_cmpstr (from, ==, "0033 9 72 10 10 01 (xx1111-ovh-1)");
  g_assert_null (unknown);
}

static void
test_lines_keep_the_form_of_ovhcloud (void)
{
  const struct
  {
    const char *service_name;
    const char *description;
    const char *text;
  } cases[] = {
    { "0033972101001", "Accueil", "0033 9 72 10 10 01  Accueil" },
    { "0033972101001", "", "0033 9 72 10 10 01" },
    { "0033972101001", "0033972101001", "0033 9 72 10 10 01" },
    { "trunk-1", "Standard", "trunk-1  Standard" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetLine) line = guichet_line_new ("xx1111-ovh-1", "", cases[i].service_name,
                                                       cases[i].description, "line");
      g_autofree char *text = guichet_call_text_line (line);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call-text/days-have-names-for-a-week", test_days_have_names_for_a_week);
  g_test_add_func ("/call-text/midnight-is-that-of-the-person",
                   test_midnight_is_that_of_the_person);
  g_test_add_func ("/call-text/impossible-time-is-told", test_impossible_time_is_told);
  g_test_add_func ("/call-text/durations-are-short", test_durations_are_short);
  g_test_add_func ("/call-text/outcome-says-what-became-of-it",
                   test_outcome_says_what_became_of_it);
  g_test_add_func ("/call-text/a-row-has-the-words-of-ovhcloud-alone",
                   test_a_row_has_the_words_of_ovhcloud_alone);
  g_test_add_func ("/call-text/lines-keep-the-form-of-ovhcloud",
                   test_lines_keep_the_form_of_ovhcloud);
  g_test_add_func ("/call-text/row-tells-from-where", test_row_tells_from_where);
  g_test_add_func ("/call-text/row-makes-the-sentence-of-a-cause",
                   test_row_makes_the_sentence_of_a_cause);

  return g_test_run ();
}
