/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-pace.c: how many requests of a long reading in the background may be in flight: more
 * while answers stay fast, half when they slow down or fail.
 * Pure: knows neither clock nor network. OVHcloud publishes no limit, so the server's own answers
 * are the only measure; the way of it is that of TCP, which knows no more of its network.
 */
#include "guichet-pace.h"

#include "guichet-error.h"

/* An answer is slow if it takes this many times as long as the fastest, but nobody minds less than
 * that. */
#define SLOW_TIMES    3
#define SLOW_AT_LEAST (400 * G_TIME_SPAN_MILLISECOND)
/* The fastest is forgotten little by little: servers have their hours. */
#define FORGET_AFTER 64
#define FIRST_LIMIT  2

struct _GuichetPace
{
  guint most;
  guint limit;
  guint good;        /* answers since the limit was changed */
  gboolean was_cut;  /* it was too much once: from then on, on tiptoe */
  gint64 changed;    /* when the limit was cut */
  GTimeSpan fastest; /* 0: none yet */
};

/**
 * guichet_pace_new:
 * @most: the limit never exceeds it, one at least
 *
 * Returns: (transfer full): a pace that begins carefully
 */
GuichetPace *
guichet_pace_new (guint most)
{
  GuichetPace *self;

  g_return_val_if_fail (most > 0, NULL);

  self = g_new0 (GuichetPace, 1);
  self->most = most;
  self->limit = MIN (FIRST_LIMIT, most);
  self->changed = G_MININT64;

  return self;
}

/**
 * guichet_pace_free:
 * @self: (nullable): a pace
 */
void
guichet_pace_free (GuichetPace *self)
{
  g_free (self);
}

/**
 * guichet_pace_get_limit:
 *
 * Returns: how many requests may be in flight now, one at least
 */
guint
guichet_pace_get_limit (GuichetPace *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->limit;
}

/* 408, 429, 5xx; a connection that was reset or refused; no answer in time. What is refused for
 * another reason says nothing of how the server feels. */
static gboolean
is_suffering (const GError *error)
{
  return g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_SERVER) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_OFFLINE) ||
         g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_TIMED_OUT);
}

static gboolean
is_slow (GuichetPace *self, GTimeSpan taken)
{
  return self->fastest > 0 && taken > MAX (SLOW_AT_LEAST, SLOW_TIMES * self->fastest);
}

static void
learn (GuichetPace *self, GTimeSpan taken)
{
  if (self->fastest == 0 || taken < self->fastest)
    self->fastest = MAX (taken, 1);
  else
    self->fastest += (taken - self->fastest) / FORGET_AFTER;
}

static void
cut (GuichetPace *self, gint64 now)
{
  self->limit = MAX (1, self->limit / 2);
  self->good = 0;
  self->was_cut = TRUE;
  self->changed = now;
}

/* Twice as many after each round at first; once it was too much, one more after each round. */
static void
grow (GuichetPace *self)
{
  self->good++;
  if (self->limit == self->most || (self->was_cut && self->good < self->limit))
    return;

  self->limit++;
  self->good = 0;
}

/**
 * guichet_pace_take:
 * @asked: when the request was sent, in microseconds
 * @answered: when its answer was there, of the same clock
 * @error: (nullable): what came instead of an answer
 *
 * An answer to what was asked before the last cut says nothing about the new limit: the others of
 * the same crowd are slow as well, and one slow crowd is one reason to cut.
 */
void
guichet_pace_take (GuichetPace *self, gint64 asked, gint64 answered, const GError *error)
{
  const GTimeSpan taken = answered - asked;
  const gboolean suffers = is_suffering (error);

  g_return_if_fail (self != NULL);
  g_return_if_fail (answered >= asked);

  if (asked < self->changed || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (suffers || is_slow (self, taken))
    cut (self, answered);
  else
    grow (self);
  if (!suffers)
    learn (self, taken);
}
