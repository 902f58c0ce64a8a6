/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading.h: reads a long list of an account: names first, then what is known of what
 * people look at, then the rest, as fast as the server bears. What the list is of, and what each
 * answer means, its own type knows. Private to the long lists.
 *
 * Signals: "read" (GPtrArray of GObject: something new is known of these), "gone" (GPtrArray of
 * GObject: they are not there any more), "changed" (progress, an error, the end).
 */
#pragma once

#include "guichet-client.h"
#include "guichet-reading-plan.h"
#include "guichet-reading-traffic.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_READING (guichet_reading_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetReading, guichet_reading, GUICHET, READING, GObject)

struct _GuichetReadingClass
{
  GObjectClass parent_class;

  guint n_kinds; /* of things, each with its error */
  /* As if nothing had been read; the view stays */
  void (*forget) (GuichetReading *self);
  /* Asks for the names. */
  void (*read_names) (GuichetReading *self);
  /* Asks for what comes next. Returns: whether there was anything */
  gboolean (*read_next) (GuichetReading *self);
  /* (transfer none) */
  GuichetReadingPlan *(*get_plan) (GuichetReading *self);
};

/* One request, or a portion */
typedef struct
{
  GuichetReading *reading;
  GCancellable *cancellable;
  GuichetReadingAsked what;
  guint kind;
  GPtrArray *things; /* (nullable) */
  gint64 asked;
} GuichetReadingJob;

/* For whoever has a reading */
GuichetClient *guichet_reading_get_client (GuichetReading *self);
void guichet_reading_begin (GuichetReading *self);
void guichet_reading_cancel (GuichetReading *self);
void guichet_reading_set_view (GuichetReading *self, GPtrArray *view);
gboolean guichet_reading_is_over (GuichetReading *self);
/* (nullable) (transfer none): the first of all kinds */
const GError *guichet_reading_get_error (GuichetReading *self);
const GError *guichet_reading_get_kind_error (GuichetReading *self, guint kind);

/* For its own types */
void guichet_reading_set_client (GuichetReading *self, GuichetClient *client);
GuichetReadingTraffic *guichet_reading_get_traffic (GuichetReading *self);
/* Makes sure that it can ask, without beginning anew. */
void guichet_reading_make_ready (GuichetReading *self);
/* @things: (nullable) (transfer full): that are asked about */
GuichetReadingJob *guichet_reading_job_new (GuichetReading *self,
                                            GuichetReadingAsked what,
                                            guint kind,
                                            GPtrArray *things);
void guichet_reading_job_free (GuichetReadingJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetReadingJob, guichet_reading_job_free)
/* Returns: whether the answer is still wanted */
gboolean guichet_reading_job_take (GuichetReadingJob *job, const GError *error);
/* Asks for more, as far as the server bears it, and tells of the progress. */
void guichet_reading_go_on (GuichetReading *self);
/* Each @things: (element-type GObject): may be empty */
void guichet_reading_tell_read (GuichetReading *self, GPtrArray *things);
void guichet_reading_tell_gone (GuichetReading *self, GPtrArray *things);

G_END_DECLS
