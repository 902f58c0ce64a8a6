/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-frames.h: how long the frames of a window take, from one picture to the next: what people
 * see standing still.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _BenchFrames BenchFrames;

typedef struct
{
  double longest_ms;
  double p99_ms;  /* 99 of 100 took no longer */
  double work_ms; /* the most that the program itself worked for one */
  guint n_frames;
} BenchFrameTimes;

/* As many pictures as there can be, until bench_frames_stop() */
BenchFrames *bench_frames_start (GtkWidget *widget);
BenchFrameTimes bench_frames_stop (BenchFrames *self);
/* From the top to the bottom, a page with each frame */
BenchFrameTimes bench_frames_scroll (GtkWidget *widget, GtkAdjustment *scroll);

G_END_DECLS
