/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading.c: reads a long list of an account: names first, then what is known of what
 * people look at, then the rest, as fast as the server bears. Keeps account of what is in flight;
 * knows no request.
 */
#include "config.h"

#include "guichet-reading.h"

typedef struct
{
  GuichetClient *client;
  GCancellable *cancellable; /* (nullable): of all that is in flight */
  GuichetReadingTraffic *traffic;
} GuichetReadingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GuichetReading, guichet_reading, G_TYPE_OBJECT)

enum
{
  READ,
  GONE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GuichetReadingPrivate *
get (GuichetReading *self)
{
  return guichet_reading_get_instance_private (self);
}

/* For its own types */

/**
 * guichet_reading_set_client:
 * @client: asks; set once
 */
void
guichet_reading_set_client (GuichetReading *self, GuichetClient *client)
{
  get (self)->client = g_object_ref (client);
}

/**
 * guichet_reading_get_traffic:
 *
 * Returns: (transfer none): what is in flight
 */
GuichetReadingTraffic *
guichet_reading_get_traffic (GuichetReading *self)
{
  return get (self)->traffic;
}

/**
 * guichet_reading_make_ready:
 *
 * Makes sure that it can ask, without beginning anew.
 */
void
guichet_reading_make_ready (GuichetReading *self)
{
  if (get (self)->cancellable == NULL)
    get (self)->cancellable = g_cancellable_new ();
}

/**
 * guichet_reading_job_new:
 * @what: is asked for
 * @kind: it is of
 * @things: (nullable) (transfer full): that are asked about
 *
 * Returns: (transfer full): one request or portion, which counts from now on; the reading is ready
 */
GuichetReadingJob *
guichet_reading_job_new (GuichetReading *self,
                         GuichetReadingAsked what,
                         guint kind,
                         GPtrArray *things)
{
  GuichetReadingJob *job = g_new0 (GuichetReadingJob, 1);

  job->reading = g_object_ref (self);
  job->cancellable = g_object_ref (get (self)->cancellable);
  job->what = what;
  job->kind = kind;
  job->things = things;
  job->asked = guichet_reading_traffic_get_time ();
  guichet_reading_traffic_note_asked (get (self)->traffic, what);
  return job;
}

/**
 * guichet_reading_job_free:
 */
void
guichet_reading_job_free (GuichetReadingJob *job)
{
  g_object_unref (job->reading);
  g_object_unref (job->cancellable);
  g_clear_pointer (&job->things, g_ptr_array_unref);
  g_free (job);
}

/**
 * guichet_reading_job_take:
 * @error: (nullable): what came instead of an answer
 *
 * Returns: whether the answer is still wanted; the reading may have been given up
 */
gboolean
guichet_reading_job_take (GuichetReadingJob *job, const GError *error)
{
  GuichetReadingPrivate *reading = get (job->reading);

  if (job->cancellable != reading->cancellable)
    return FALSE;
  guichet_reading_traffic_note_answer (reading->traffic, job->what, job->kind, job->asked, error);
  return TRUE;
}

static void
pump (GuichetReading *self)
{
  while (!guichet_reading_traffic_is_full (get (self)->traffic) &&
         GUICHET_READING_GET_CLASS (self)->read_next (self))
    ;
}

/**
 * guichet_reading_go_on:
 *
 * Asks for more, as far as the server bears it, and tells of the progress.
 */
void
guichet_reading_go_on (GuichetReading *self)
{
  pump (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tell (GuichetReading *self, guint signal, GPtrArray *things)
{
  if (things->len > 0)
    g_signal_emit (self, signals[signal], 0, things);
}

/**
 * guichet_reading_tell_read:
 * @things: (element-type GObject): of which something new is known
 */
void
guichet_reading_tell_read (GuichetReading *self, GPtrArray *things)
{
  tell (self, READ, things);
}

/**
 * guichet_reading_tell_gone:
 * @things: (element-type GObject): that are not there any more
 */
void
guichet_reading_tell_gone (GuichetReading *self, GPtrArray *things)
{
  tell (self, GONE, things);
}

/* For whoever has a reading */

/* A reading is a talk of its own: what was asked for before is no longer wanted. */
static void
give_up (GuichetReading *self)
{
  GuichetReadingPrivate *reading = get (self);

  if (reading->cancellable != NULL)
    g_cancellable_cancel (reading->cancellable);
  g_clear_object (&reading->cancellable);
  guichet_reading_traffic_begin (reading->traffic);
  GUICHET_READING_GET_CLASS (self)->forget (self);
}

/**
 * guichet_reading_get_client:
 *
 * Returns: (transfer none): who asks
 */
GuichetClient *
guichet_reading_get_client (GuichetReading *self)
{
  return get (self)->client;
}

/**
 * guichet_reading_begin:
 *
 * Reads everything; a reading that still goes on is given up for it.
 */
void
guichet_reading_begin (GuichetReading *self)
{
  give_up (self);
  guichet_reading_make_ready (self);
  GUICHET_READING_GET_CLASS (self)->read_names (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * guichet_reading_cancel:
 *
 * Ends it at once; what was read stays.
 */
void
guichet_reading_cancel (GuichetReading *self)
{
  give_up (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * guichet_reading_set_view:
 * @view: (element-type GObject): what people look at, the first first
 */
void
guichet_reading_set_view (GuichetReading *self, GPtrArray *view)
{
  guichet_reading_plan_set_view (GUICHET_READING_GET_CLASS (self)->get_plan (self), view);
  if (get (self)->cancellable != NULL)
    pump (self);
}

/**
 * guichet_reading_is_over:
 *
 * Returns: whether nothing is being read, but for what people scroll to
 */
gboolean
guichet_reading_is_over (GuichetReading *self)
{
  GuichetReadingPlan *plan = GUICHET_READING_GET_CLASS (self)->get_plan (self);

  return guichet_reading_traffic_is_idle (get (self)->traffic) &&
         guichet_reading_plan_get_n_left (plan) == 0;
}

/**
 * guichet_reading_get_kind_error:
 *
 * Returns: (nullable) (transfer none): why things of @kind are missing, or as they were before
 */
const GError *
guichet_reading_get_kind_error (GuichetReading *self, guint kind)
{
  return guichet_reading_traffic_get_error (get (self)->traffic, kind);
}

/**
 * guichet_reading_get_error:
 *
 * Returns: (nullable) (transfer none): that of the first kind that has one
 */
const GError *
guichet_reading_get_error (GuichetReading *self)
{
  const GError *error = NULL;

  for (guint kind = 0; kind < GUICHET_READING_GET_CLASS (self)->n_kinds && error == NULL; kind++)
    error = guichet_reading_get_kind_error (self, kind);
  return error;
}

static void
guichet_reading_constructed (GObject *object)
{
  GuichetReading *self = GUICHET_READING (object);

  get (self)->traffic = guichet_reading_traffic_new (GUICHET_READING_GET_CLASS (self)->n_kinds);

  G_OBJECT_CLASS (guichet_reading_parent_class)->constructed (object);
}

static void
guichet_reading_dispose (GObject *object)
{
  GuichetReadingPrivate *reading = get (GUICHET_READING (object));

  if (reading->cancellable != NULL)
    g_cancellable_cancel (reading->cancellable);
  g_clear_object (&reading->cancellable);

  G_OBJECT_CLASS (guichet_reading_parent_class)->dispose (object);
}

static void
guichet_reading_finalize (GObject *object)
{
  GuichetReadingPrivate *reading = get (GUICHET_READING (object));

  g_clear_pointer (&reading->traffic, guichet_reading_traffic_free);
  g_clear_object (&reading->client);

  G_OBJECT_CLASS (guichet_reading_parent_class)->finalize (object);
}

static void
guichet_reading_class_init (GuichetReadingClass *klass)
{
  static const char *const names[N_SIGNALS] = { "read", "gone", "changed" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = guichet_reading_constructed;
  object_class->dispose = guichet_reading_dispose;
  object_class->finalize = guichet_reading_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = i == CHANGED
                     ? g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0)
                     : g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
guichet_reading_init (GuichetReading *self)
{
}
