/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-pace.c: more requests while answers stay fast, half when they slow down or fail; on a clock
 * that the test turns.
 */
#include "guichet-error.h"
#include "guichet-pace.h"

#define MS   G_TIME_SPAN_MILLISECOND
#define MOST 6

/* One round: as many requests at once as may be, answered after @taken. */
static void
run_round (GuichetPace *pace, gint64 *now, GTimeSpan taken, const GError *error)
{
  const guint n = guichet_pace_get_limit (pace);

  for (guint i = 0; i < n; i++)
    guichet_pace_take (pace, *now, *now + taken, error);
  *now += taken;
}

static GuichetPace *
new_at_most (gint64 *now)
{
  GuichetPace *pace = guichet_pace_new (MOST);

  for (guint i = 0; i < 3; i++)
    run_round (pace, now, 50 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, MOST);

  return pace;
}

static void
test_begins_carefully_and_doubles (void)
{
  g_autoptr(GuichetPace) pace = guichet_pace_new (32);
  gint64 now = 0;

  for (guint expected = 2; expected <= 32; expected *= 2)
    {
      g_assert_cmpuint (guichet_pace_get_limit (pace), ==, expected);
      run_round (pace, &now, 50 * MS, NULL);
    }
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 32); /* and no more */
}

static void
test_one_stays_one (void)
{
  g_autoptr(GuichetPace) pace = guichet_pace_new (1);
  gint64 now = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 1);
      run_round (pace, &now, i % 2 == 0 ? 50 * MS : 5000 * MS, NULL);
    }
}

static void
test_slow_crowd_halves_once (void)
{
  gint64 now = 0;
  g_autoptr(GuichetPace) pace = new_at_most (&now);

  run_round (pace, &now, 1000 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 3);
  run_round (pace, &now, 1000 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 1);
  run_round (pace, &now, 1000 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 1); /* never none */
}

static void
test_grows_on_tiptoe_after_a_cut (void)
{
  gint64 now = 0;
  g_autoptr(GuichetPace) pace = new_at_most (&now);

  run_round (pace, &now, 1000 * MS, NULL);
  for (guint expected = 3; expected <= MOST; expected++)
    {
      g_assert_cmpuint (guichet_pace_get_limit (pace), ==, expected);
      run_round (pace, &now, 50 * MS, NULL);
    }
}

static void
test_each_failure_of_the_server_halves (void)
{
  static const GuichetError codes[] = { GUICHET_ERROR_SERVER, GUICHET_ERROR_OFFLINE,
                                        GUICHET_ERROR_TIMED_OUT };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      gint64 now = 0;
      g_autoptr(GuichetPace) pace = new_at_most (&now);
      g_autoptr(GError) error = guichet_error_new_with_details (codes[i], "-", NULL);

      /* However fast it comes. */
      guichet_pace_take (pace, now, now + MS, error);
      g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 3);
    }
}

/* One that is not there, or not ours, was answered well. */
static void
test_other_errors_are_answers (void)
{
  static const GuichetError codes[] = { GUICHET_ERROR_NOT_FOUND, GUICHET_ERROR_REFUSED,
                                        GUICHET_ERROR_NOT_GRANTED };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(GuichetPace) pace = guichet_pace_new (MOST);
      g_autoptr(GError) error = guichet_error_new_with_details (codes[i], "-", NULL);
      gint64 now = 0;

      run_round (pace, &now, 50 * MS, error);
      g_assert_cmpuint (guichet_pace_get_limit (pace), ==, 4);
    }
}

static void
test_cancelled_says_nothing (void)
{
  gint64 now = 0;
  g_autoptr(GuichetPace) pace = new_at_most (&now);
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "-");

  run_round (pace, &now, 60000 * MS, error);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, MOST);
}

/* What is slow is told by comparison: a server far away is not one that suffers. */
static void
test_far_server_is_not_slow (void)
{
  g_autoptr(GuichetPace) pace = guichet_pace_new (MOST);
  gint64 now = 0;

  for (guint i = 0; i < 10; i++)
    run_round (pace, &now, 2000 * MS + i * 100 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, MOST);
  run_round (pace, &now, 9000 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, MOST / 2);
}

static void
test_what_nobody_minds_is_not_slow (void)
{
  g_autoptr(GuichetPace) pace = guichet_pace_new (MOST);
  gint64 now = 0;

  run_round (pace, &now, 1, NULL);
  for (guint i = 0; i < 10; i++)
    run_round (pace, &now, 400 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, MOST);
}

/* At noon the fastest answer of the night is no measure. */
static void
test_old_record_is_forgotten (void)
{
  gint64 now = 0;
  g_autoptr(GuichetPace) pace = new_at_most (&now);

  for (guint i = 0; i < 200; i++)
    run_round (pace, &now, 390 * MS, NULL);
  run_round (pace, &now, 900 * MS, NULL);
  g_assert_cmpuint (guichet_pace_get_limit (pace), ==, MOST);
}

/* A server that bears four at once, and answers the slower the more there are. */
static void
test_finds_what_a_server_bears (void)
{
  g_autoptr(GuichetPace) pace = guichet_pace_new (64);
  gint64 now = 0;
  guint worst = 0;

  for (guint i = 0; i < 500; i++)
    {
      const guint n = guichet_pace_get_limit (pace);

      run_round (pace, &now, n <= 4 ? 200 * MS : 200 * MS + n * 150 * MS, NULL);
      if (i > 20)
        worst = MAX (worst, n);
      g_assert_cmpuint (n, >=, 1);
    }
  g_assert_cmpuint (worst, <=, 8);
  g_assert_cmpuint (worst, >=, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/api/pace/begins-carefully-and-doubles", test_begins_carefully_and_doubles);
  g_test_add_func ("/api/pace/one-stays-one", test_one_stays_one);
  g_test_add_func ("/api/pace/slow-crowd-halves-once", test_slow_crowd_halves_once);
  g_test_add_func ("/api/pace/grows-on-tiptoe-after-a-cut", test_grows_on_tiptoe_after_a_cut);
  g_test_add_func ("/api/pace/each-failure-of-the-server-halves",
                   test_each_failure_of_the_server_halves);
  g_test_add_func ("/api/pace/other-errors-are-answers", test_other_errors_are_answers);
  g_test_add_func ("/api/pace/cancelled-says-nothing", test_cancelled_says_nothing);
  g_test_add_func ("/api/pace/far-server-is-not-slow", test_far_server_is_not_slow);
  g_test_add_func ("/api/pace/what-nobody-minds-is-not-slow", test_what_nobody_minds_is_not_slow);
  g_test_add_func ("/api/pace/old-record-is-forgotten", test_old_record_is_forgotten);
  g_test_add_func ("/api/pace/finds-what-a-server-bears", test_finds_what_a_server_bears);

  return g_test_run ();
}
