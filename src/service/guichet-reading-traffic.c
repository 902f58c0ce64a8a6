/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-traffic.c: what is in flight while a long list is read, whether more may be,
 * and what went wrong with each kind of thing.
 * Pure: knows no request.
 *
 * One request fewer is in flight than the client lets out, so that what a person clicks does not
 * wait behind the reading.
 */
#include "config.h"

#include "guichet-reading-traffic.h"

#include "guichet-client.h"
#include "guichet-error.h"
#include "guichet-pace.h"

#define MOST_IN_FLIGHT (GUICHET_CLIENT_MAX_IN_FLIGHT - 1)
/* Whoever refuses so often without a good answer between refuses the rest as well. */
#define MOST_FAILURES 2

struct _GuichetReadingTraffic
{
  GuichetPace *pace;
  guint n_in_flight[GUICHET_N_READING_ASKED];
  guint n_kinds;
  guint *n_failures; /* each of the kinds */
  GError **errors;
};

static GuichetReadingClock clock_func = g_get_monotonic_time;

/**
 * guichet_reading_traffic_get_time:
 *
 * Returns: the present moment, in microseconds
 */
gint64
guichet_reading_traffic_get_time (void)
{
  return clock_func ();
}

/**
 * guichet_reading_traffic_set_clock:
 * @clock: (nullable): a clock that a test moves; %NULL: the one of the computer
 */
void
guichet_reading_traffic_set_clock (GuichetReadingClock clock)
{
  clock_func = clock != NULL ? clock : g_get_monotonic_time;
}

/**
 * guichet_reading_traffic_new:
 * @n_kinds: how many kinds of things there are
 *
 * Returns: (transfer full): nothing in flight
 */
GuichetReadingTraffic *
guichet_reading_traffic_new (guint n_kinds)
{
  GuichetReadingTraffic *self = g_new0 (GuichetReadingTraffic, 1);

  self->pace = guichet_pace_new (MOST_IN_FLIGHT);
  self->n_kinds = n_kinds;
  self->n_failures = g_new0 (guint, n_kinds);
  self->errors = g_new0 (GError *, n_kinds);
  return self;
}

/**
 * guichet_reading_traffic_free:
 */
void
guichet_reading_traffic_free (GuichetReadingTraffic *self)
{
  for (guint kind = 0; kind < self->n_kinds; kind++)
    g_clear_error (&self->errors[kind]);
  g_free (self->errors);
  g_free (self->n_failures);
  guichet_pace_free (self->pace);
  g_free (self);
}

/**
 * guichet_reading_traffic_begin:
 *
 * What was in flight is no longer wanted.
 */
void
guichet_reading_traffic_begin (GuichetReadingTraffic *self)
{
  guichet_pace_free (self->pace);
  self->pace = guichet_pace_new (MOST_IN_FLIGHT);
  for (guint what = 0; what < GUICHET_N_READING_ASKED; what++)
    self->n_in_flight[what] = 0;
}

/**
 * guichet_reading_traffic_note_asked:
 */
void
guichet_reading_traffic_note_asked (GuichetReadingTraffic *self, GuichetReadingAsked what)
{
  self->n_in_flight[what]++;
}

/**
 * guichet_reading_traffic_note_answer:
 * @kind: what the request was about
 * @asked: when it was asked, by guichet_reading_traffic_get_time()
 * @error: (nullable): what came instead of an answer
 */
void
guichet_reading_traffic_note_answer (GuichetReadingTraffic *self,
                                     GuichetReadingAsked what,
                                     guint kind,
                                     gint64 asked,
                                     const GError *error)
{
  self->n_in_flight[what]--;
  /* Thousands of names take longer than fifty things, which says nothing about the server. */
  if (what != GUICHET_READING_ASKED_LIST)
    guichet_pace_take (self->pace, asked, guichet_reading_traffic_get_time (), error);
  if (error == NULL)
    {
      self->n_failures[kind] = 0;
      return;
    }
  g_clear_error (&self->errors[kind]);
  self->errors[kind] = g_error_copy (error);
  /* An odd thing says nothing about the next one. */
  if (!g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY))
    self->n_failures[kind]++;
}

static guint
count (GuichetReadingTraffic *self)
{
  guint n = 0;

  for (guint what = 0; what < GUICHET_N_READING_ASKED; what++)
    n += self->n_in_flight[what];
  return n;
}

/**
 * guichet_reading_traffic_is_full:
 *
 * Returns: whether the next request has to wait
 */
gboolean
guichet_reading_traffic_is_full (GuichetReadingTraffic *self)
{
  return count (self) >= guichet_pace_get_limit (self->pace);
}

/**
 * guichet_reading_traffic_has_lists:
 *
 * Returns: whether names are being read
 */
gboolean
guichet_reading_traffic_has_lists (GuichetReadingTraffic *self)
{
  return self->n_in_flight[GUICHET_READING_ASKED_LIST] > 0;
}

/**
 * guichet_reading_traffic_is_idle:
 *
 * Returns: whether nothing is in flight but what people scroll to
 */
gboolean
guichet_reading_traffic_is_idle (GuichetReadingTraffic *self)
{
  return count (self) == self->n_in_flight[GUICHET_READING_ASKED_VIEW];
}

/**
 * guichet_reading_traffic_forgive:
 */
void
guichet_reading_traffic_forgive (GuichetReadingTraffic *self, guint kind)
{
  g_clear_error (&self->errors[kind]);
  self->n_failures[kind] = 0;
}

/**
 * guichet_reading_traffic_is_refused:
 *
 * Returns: whether requests about @kind failed so often that it is of no use to ask on
 */
gboolean
guichet_reading_traffic_is_refused (GuichetReadingTraffic *self, guint kind)
{
  return self->n_failures[kind] >= MOST_FAILURES;
}

/**
 * guichet_reading_traffic_get_error:
 *
 * Returns: (nullable) (transfer none): the last that went wrong with @kind
 */
const GError *
guichet_reading_traffic_get_error (GuichetReadingTraffic *self, guint kind)
{
  return self->errors[kind];
}
