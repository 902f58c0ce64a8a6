/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-traffic.c: what is in flight while services are read, whether more may be, and
 * what went wrong with each kind.
 * Pure: knows no request.
 *
 * One request fewer is in flight than the client lets out, so that what a person clicks does not
 * wait behind the reading.
 */
#include "config.h"

#include "guichet-service-traffic.h"

#include "guichet-client.h"
#include "guichet-error.h"
#include "guichet-pace.h"

#define MOST_IN_FLIGHT (GUICHET_CLIENT_MAX_IN_FLIGHT - 1)
/* Whoever refuses so often without a good answer between refuses the rest as well. */
#define MOST_FAILURES 2

struct _GuichetServiceTraffic
{
  GuichetPace *pace;
  guint n_in_flight[GUICHET_N_SERVICE_TRAFFICS];
  guint n_failures[GUICHET_N_SERVICE_KINDS];
  GError *errors[GUICHET_N_SERVICE_KINDS];
};

/**
 * guichet_service_traffic_new:
 *
 * Returns: (transfer full): nothing in flight
 */
GuichetServiceTraffic *
guichet_service_traffic_new (void)
{
  GuichetServiceTraffic *self = g_new0 (GuichetServiceTraffic, 1);

  self->pace = guichet_pace_new (MOST_IN_FLIGHT);
  return self;
}

/**
 * guichet_service_traffic_free:
 */
void
guichet_service_traffic_free (GuichetServiceTraffic *self)
{
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    g_clear_error (&self->errors[kind]);
  guichet_pace_free (self->pace);
  g_free (self);
}

/**
 * guichet_service_traffic_begin:
 *
 * What was in flight is no longer wanted.
 */
void
guichet_service_traffic_begin (GuichetServiceTraffic *self)
{
  guichet_pace_free (self->pace);
  self->pace = guichet_pace_new (MOST_IN_FLIGHT);
  for (guint what = 0; what < GUICHET_N_SERVICE_TRAFFICS; what++)
    self->n_in_flight[what] = 0;
}

/**
 * guichet_service_traffic_note_asked:
 */
void
guichet_service_traffic_note_asked (GuichetServiceTraffic *self, GuichetServiceTrafficKind what)
{
  self->n_in_flight[what]++;
}

/**
 * guichet_service_traffic_note_answer:
 * @kind: what the request was about
 * @asked: when it was asked, in microseconds of the monotonic clock
 * @error: (nullable): what came instead of an answer
 */
void
guichet_service_traffic_note_answer (GuichetServiceTraffic *self,
                                     GuichetServiceTrafficKind what,
                                     GuichetServiceKind kind,
                                     gint64 asked,
                                     const GError *error)
{
  self->n_in_flight[what]--;
  /* Thousands of names take longer than fifty contacts, which says nothing about the server. */
  if (what != GUICHET_SERVICE_TRAFFIC_LIST)
    guichet_pace_take (self->pace, asked, g_get_monotonic_time (), error);
  if (error == NULL)
    {
      self->n_failures[kind] = 0;
      return;
    }
  g_clear_error (&self->errors[kind]);
  self->errors[kind] = g_error_copy (error);
  /* An odd service says nothing about the next one. */
  if (!g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_BAD_REPLY))
    self->n_failures[kind]++;
}

static guint
count (GuichetServiceTraffic *self)
{
  guint n = 0;

  for (guint what = 0; what < GUICHET_N_SERVICE_TRAFFICS; what++)
    n += self->n_in_flight[what];
  return n;
}

/**
 * guichet_service_traffic_is_full:
 *
 * Returns: whether the next request has to wait
 */
gboolean
guichet_service_traffic_is_full (GuichetServiceTraffic *self)
{
  return count (self) >= guichet_pace_get_limit (self->pace);
}

/**
 * guichet_service_traffic_has_lists:
 *
 * Returns: whether names are being read
 */
gboolean
guichet_service_traffic_has_lists (GuichetServiceTraffic *self)
{
  return self->n_in_flight[GUICHET_SERVICE_TRAFFIC_LIST] > 0;
}

/**
 * guichet_service_traffic_is_idle:
 *
 * Returns: whether nothing is in flight but what people scroll to
 */
gboolean
guichet_service_traffic_is_idle (GuichetServiceTraffic *self)
{
  return count (self) == self->n_in_flight[GUICHET_SERVICE_TRAFFIC_VIEW];
}

/**
 * guichet_service_traffic_forgive:
 */
void
guichet_service_traffic_forgive (GuichetServiceTraffic *self, GuichetServiceKind kind)
{
  g_clear_error (&self->errors[kind]);
  self->n_failures[kind] = 0;
}

/**
 * guichet_service_traffic_is_refused:
 *
 * Returns: whether requests about @kind failed so often that it is of no use to ask on
 */
gboolean
guichet_service_traffic_is_refused (GuichetServiceTraffic *self, GuichetServiceKind kind)
{
  return self->n_failures[kind] >= MOST_FAILURES;
}

/**
 * guichet_service_traffic_get_error:
 *
 * Returns: (nullable) (transfer none): the last that went wrong with @kind
 */
const GError *
guichet_service_traffic_get_error (GuichetServiceTraffic *self, GuichetServiceKind kind)
{
  return self->errors[kind];
}
