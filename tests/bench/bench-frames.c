/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-frames.c: how long the frames of a window take, from one picture to the next: what people
 * see standing still.
 */
#include "bench-frames.h"

#include <time.h>

struct _BenchFrames
{
  GtkWidget *widget;
  GtkAdjustment *scroll; /* (nullable) */
  gboolean is_at_bottom;
  guint tick;
  gulong handler;
  GArray *gaps;   /* of double, in ms */
  gint64 painted; /* 0: not yet */
  double worked;  /* when that was, in ms of work */
  double hardest;
};

/* What this thread has worked, however busy the machine is */
static double
get_work_ms (void)
{
  struct timespec work;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &work);
  return (double) work.tv_sec * 1e3 + (double) work.tv_nsec / 1e6;
}

/* Whatever happens between two pictures is in the time between them, also what is no drawing. */
static void
painted_cb (BenchFrames *self)
{
  const gint64 now = g_get_monotonic_time ();
  const double gap = (double) (now - self->painted) / G_TIME_SPAN_MILLISECOND;
  const double worked = get_work_ms ();

  if (self->painted != 0)
    {
      g_array_append_val (self->gaps, gap);
      self->hardest = MAX (self->hardest, worked - self->worked);
    }
  self->painted = now;
  self->worked = worked;
}

static void
scroll_on (BenchFrames *self)
{
  const double value = gtk_adjustment_get_value (self->scroll);
  const double page = gtk_adjustment_get_page_size (self->scroll);

  self->is_at_bottom = value >= gtk_adjustment_get_upper (self->scroll) - page;
  gtk_adjustment_set_value (self->scroll, value + page);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  BenchFrames *self = data;

  gtk_widget_queue_draw (widget);
  if (self->scroll != NULL && !self->is_at_bottom)
    scroll_on (self);
  return G_SOURCE_CONTINUE;
}

/**
 * bench_frames_start:
 * @widget: is on screen
 *
 * Returns: (transfer full): for bench_frames_stop()
 */
BenchFrames *
bench_frames_start (GtkWidget *widget)
{
  BenchFrames *self = g_new0 (BenchFrames, 1);

  self->widget = widget;
  self->gaps = g_array_new (FALSE, FALSE, sizeof (double));
  self->handler = g_signal_connect_swapped (gtk_widget_get_frame_clock (widget), "after-paint",
                                            G_CALLBACK (painted_cb), self);
  self->tick = gtk_widget_add_tick_callback (widget, tick_cb, self, NULL);
  return self;
}

static int
compare_gaps (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

/**
 * bench_frames_stop:
 * @self: (transfer full): has seen two pictures at least
 */
BenchFrameTimes
bench_frames_stop (BenchFrames *self)
{
  BenchFrameTimes times;

  gtk_widget_remove_tick_callback (self->widget, self->tick);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (self->widget), self->handler);
  g_assert (self->gaps->len > 0);
  g_array_sort (self->gaps, compare_gaps);
  times =
      (BenchFrameTimes){ .longest_ms = g_array_index (self->gaps, double, self->gaps->len - 1),
                         .p99_ms = g_array_index (self->gaps, double, self->gaps->len * 99 / 100),
                         .work_ms = self->hardest,
                         .n_frames = self->gaps->len };
  g_array_unref (self->gaps);
  g_free (self);
  return times;
}

/**
 * bench_frames_scroll:
 * @widget: is on screen
 * @scroll: its adjustment
 */
BenchFrameTimes
bench_frames_scroll (GtkWidget *widget, GtkAdjustment *scroll)
{
  BenchFrames *self = bench_frames_start (widget);

  self->scroll = scroll;
  gtk_adjustment_set_value (scroll, 0);
  while (!self->is_at_bottom)
    g_main_context_iteration (NULL, TRUE);
  return bench_frames_stop (self);
}
