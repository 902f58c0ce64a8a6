/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-traffic.h: what is in flight while a long list is read, whether more may be,
 * and what went wrong with each kind of thing. Private to readings.
 * Pure: knows no request.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_READING_ASKED_LIST,  /* all names of a kind */
  GUICHET_READING_ASKED_ITEMS, /* what is known of some of them */
  GUICHET_READING_ASKED_GROUP, /* what is in a group */
  GUICHET_READING_ASKED_VIEW,  /* the same of one that people look at */
  GUICHET_N_READING_ASKED,
} GuichetReadingAsked;

typedef struct _GuichetReadingTraffic GuichetReadingTraffic;

/* In microseconds */
typedef gint64 (*GuichetReadingClock) (void);

/* Kinds are numbers below @n_kinds. */
GuichetReadingTraffic *guichet_reading_traffic_new (guint n_kinds);
void guichet_reading_traffic_free (GuichetReadingTraffic *self);

/* As if nothing were in flight, and nothing known of the server; errors stay */
void guichet_reading_traffic_begin (GuichetReadingTraffic *self);
void guichet_reading_traffic_note_asked (GuichetReadingTraffic *self, GuichetReadingAsked what);
/* @asked: of guichet_reading_traffic_get_time(). @error: (nullable) */
void guichet_reading_traffic_note_answer (GuichetReadingTraffic *self,
                                          GuichetReadingAsked what,
                                          guint kind,
                                          gint64 asked,
                                          const GError *error);

gboolean guichet_reading_traffic_is_full (GuichetReadingTraffic *self);
gboolean guichet_reading_traffic_has_lists (GuichetReadingTraffic *self);
/* Whether nothing is in flight but what people scroll to */
gboolean guichet_reading_traffic_is_idle (GuichetReadingTraffic *self);

/* The clock that tells how long an answer took. */
gint64 guichet_reading_traffic_get_time (void);
/* @clock: (nullable): of a test, to which a slow machine is not a slow server; %NULL: the real one
 */
void guichet_reading_traffic_set_clock (GuichetReadingClock clock);

/* Forgets what went wrong with a kind. */
void guichet_reading_traffic_forgive (GuichetReadingTraffic *self, guint kind);
/* Whether it is of no use to ask on */
gboolean guichet_reading_traffic_is_refused (GuichetReadingTraffic *self, guint kind);
const GError *guichet_reading_traffic_get_error (GuichetReadingTraffic *self, guint kind);

G_END_DECLS
