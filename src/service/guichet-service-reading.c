/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading.c: reads services and contacts of an account into rows: names first, then
 * the contacts of what people look at, then the rest, as fast as the server bears.
 * What fails leaves the rows as they were: each kind has its error.
 */
#include "config.h"

#include "guichet-service-reading.h"

#include "guichet-infos-reader.h"
#include "guichet-service-api.h"
#include "guichet-service-groups.h"
#include "guichet-service-ledger.h"
#include "guichet-service-lists.h"
#include "guichet-service-traffic.h"

struct _GuichetServiceReading
{
  GObject parent_instance;

  GuichetClient *client;
  GuichetServiceRows *rows;
  GListModel *lines;

  GCancellable *cancellable; /* of all that is in flight */
  GuichetServiceTraffic *traffic;
  GuichetServiceLedger *ledger;
  GuichetServiceGroups *groups;
};

/* One request, or a portion */
typedef struct
{
  GuichetServiceReading *reading;
  GCancellable *cancellable;
  GuichetServiceTrafficKind what;
  GuichetServiceKind kind;
  GPtrArray *services; /* (nullable) */
  gint64 asked;
} Job;

enum
{
  READ,
  GONE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GuichetServiceReading, guichet_service_reading, G_TYPE_OBJECT)

static void pump (GuichetServiceReading *self);

static Job *
job_new (GuichetServiceReading *self,
         GuichetServiceTrafficKind what,
         GuichetServiceKind kind,
         GPtrArray *services)
{
  Job *job = g_new0 (Job, 1);

  job->reading = g_object_ref (self);
  job->cancellable = g_object_ref (self->cancellable);
  job->what = what;
  job->kind = kind;
  job->services = services;
  job->asked = g_get_monotonic_time ();
  guichet_service_traffic_note_asked (self->traffic, what);
  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->reading);
  g_object_unref (job->cancellable);
  g_clear_pointer (&job->services, g_ptr_array_unref);
  g_free (job);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
tell (GuichetServiceReading *self, guint signal, GPtrArray *services)
{
  if (services->len > 0)
    g_signal_emit (self, signals[signal], 0, services);
}

/* Returns: whether the answer is still wanted */
static gboolean
note_answer (Job *job, const GError *error)
{
  GuichetServiceReading *self = job->reading;

  if (job->cancellable != self->cancellable)
    return FALSE;
  guichet_service_traffic_note_answer (self->traffic, job->what, job->kind, job->asked, error);
  return TRUE;
}

static void
go_on (GuichetServiceReading *self)
{
  pump (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Contacts */

static void
infos_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Job) job = user_data;
  GuichetServiceReading *self = job->reading;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_infos_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) gone = NULL;

  if (!note_answer (job, error))
    return;
  found = guichet_service_ledger_take_infos (self->ledger, job->services, missing, &gone);
  tell (self, READ, found);
  tell (self, GONE, gone);
  if (guichet_service_traffic_is_refused (self->traffic, job->kind))
    guichet_service_ledger_drop_kind (self->ledger, job->kind);
  go_on (self);
}

static void
read_infos (GuichetServiceReading *self, GuichetServiceKind kind)
{
  const guint most = guichet_infos_reader_get_portion (self->client, kind);
  GPtrArray *services =
      guichet_service_plan_take (guichet_service_ledger_get_plan (self->ledger), kind, most);

  guichet_infos_reader_run_async (self->client, services, self->cancellable, infos_read_cb,
                                  job_new (self, GUICHET_SERVICE_TRAFFIC_INFOS, kind, services));
}

/* Groups */

static void
group_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Job) job = user_data;
  GuichetServiceReading *self = job->reading;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) members =
                 guichet_service_lists_read_group_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) learnt = NULL;

  if (!note_answer (job, error))
    return;
  if (members != NULL)
    {
      learnt = guichet_service_groups_learn_members (self->groups, members);
      tell (self, READ, learnt);
    }
  go_on (self);
}

static void
read_group (GuichetServiceReading *self, const char *group, GuichetServiceTrafficKind what)
{
  guichet_service_lists_read_group_async (
      self->client, group, guichet_service_rows_get_kind (self->rows, GUICHET_SERVICE_TRUNK),
      self->cancellable, group_read_cb, job_new (self, what, GUICHET_SERVICE_GROUP, NULL));
}

/* Returns: whether there was anything to do */
static gboolean
read_next (GuichetServiceReading *self)
{
  GuichetServicePlan *plan = guichet_service_ledger_get_plan (self->ledger);
  GPtrArray *view = guichet_service_plan_get_view (plan);
  const gboolean has_names = !guichet_service_traffic_has_lists (self->traffic);
  const gboolean reads_groups =
      has_names && !guichet_service_traffic_is_refused (self->traffic, GUICHET_SERVICE_GROUP);
  GuichetServiceKind kind;
  const char *group;

  if (guichet_service_plan_peek (plan, TRUE, &kind))
    read_infos (self, kind);
  else if (reads_groups &&
           (group = guichet_service_groups_take_of_view (self->groups, view)) != NULL)
    read_group (self, group, GUICHET_SERVICE_TRAFFIC_VIEW);
  else if (has_names && guichet_service_plan_peek (plan, FALSE, &kind))
    read_infos (self, kind);
  else if (reads_groups && (group = guichet_service_groups_take_next (self->groups)) != NULL)
    read_group (self, group, GUICHET_SERVICE_TRAFFIC_GROUP);
  else
    return FALSE;
  return TRUE;
}

static void
pump (GuichetServiceReading *self)
{
  while (!guichet_service_traffic_is_full (self->traffic) && read_next (self))
    ;
}

/* Names */

static void
take_list (GuichetServiceReading *self, GuichetServiceKind kind, GPtrArray *services)
{
  g_autoptr(GPtrArray) gone = guichet_service_ledger_take_list (self->ledger, kind, services);

  if (kind == GUICHET_SERVICE_LINE || kind == GUICHET_SERVICE_TRUNK)
    guichet_service_groups_learn_lines (self->groups, self->lines);
  tell (self, GONE, gone);
  tell (self, READ, guichet_service_rows_get_kind (self->rows, kind));
}

static void
list_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Job) job = user_data;
  GuichetServiceReading *self = job->reading;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) services =
                 guichet_service_lists_read_kind_finish (GUICHET_CLIENT (source), result, &error);

  if (!note_answer (job, error))
    return;
  if (services != NULL)
    take_list (self, job->kind, services);
  go_on (self);
}

static void
read_list (GuichetServiceReading *self, GuichetServiceKind kind)
{
  guichet_service_traffic_forgive (self->traffic, kind);
  if (!guichet_service_api_can_list (kind))
    return;
  guichet_service_lists_read_kind_async (self->client, kind, self->cancellable, list_read_cb,
                                         job_new (self, GUICHET_SERVICE_TRAFFIC_LIST, kind, NULL));
}

/* A reading is a talk of its own: what was asked for before is no longer wanted. */
static void
give_up (GuichetServiceReading *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  guichet_service_traffic_begin (self->traffic);
  guichet_service_ledger_begin (self->ledger);
  guichet_service_groups_begin (self->groups);
}

static void
make_ready (GuichetServiceReading *self)
{
  if (self->cancellable == NULL)
    self->cancellable = g_cancellable_new ();
}

/**
 * guichet_service_reading_new:
 * @client: asks
 * @rows: are filled, and keep what is in them until something else is known
 * @lines: (element-type GuichetLine): of the same account
 *
 * Returns: (transfer full): a reading that has not begun
 */
GuichetServiceReading *
guichet_service_reading_new (GuichetClient *client, GuichetServiceRows *rows, GListModel *lines)
{
  GuichetServiceReading *self = g_object_new (GUICHET_TYPE_SERVICE_READING, NULL);

  self->client = g_object_ref (client);
  self->rows = g_object_ref (rows);
  self->lines = g_object_ref (lines);
  self->traffic = guichet_service_traffic_new ();
  self->ledger = guichet_service_ledger_new (rows);
  self->groups = guichet_service_groups_new (rows);
  return self;
}

/**
 * guichet_service_reading_get_client:
 *
 * Returns: (transfer none): who asks
 */
GuichetClient *
guichet_service_reading_get_client (GuichetServiceReading *self)
{
  return self->client;
}

/**
 * guichet_service_reading_begin:
 *
 * Reads everything; a reading that still goes on is given up for it.
 */
void
guichet_service_reading_begin (GuichetServiceReading *self)
{
  give_up (self);
  make_ready (self);
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    read_list (self, kind);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * guichet_service_reading_retry:
 * @kind: that failed
 *
 * Reads the names of @kind, and the contacts that were not read since the beginning.
 */
void
guichet_service_reading_retry (GuichetServiceReading *self, GuichetServiceKind kind)
{
  make_ready (self);
  read_list (self, kind);
  if (kind == GUICHET_SERVICE_GROUP)
    guichet_service_groups_begin (self->groups);
  if (kind == GUICHET_SERVICE_ZONE)
    {
      g_autoptr(GPtrArray) gone = guichet_service_ledger_plan_zones (self->ledger);

      tell (self, GONE, gone);
    }
  go_on (self);
}

/**
 * guichet_service_reading_cancel:
 *
 * Ends it at once; what was read stays.
 */
void
guichet_service_reading_cancel (GuichetServiceReading *self)
{
  give_up (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * guichet_service_reading_set_view:
 * @view: (element-type GuichetService): what people look at, the first first
 */
void
guichet_service_reading_set_view (GuichetServiceReading *self, GPtrArray *view)
{
  guichet_service_plan_set_view (guichet_service_ledger_get_plan (self->ledger), view);
  if (self->cancellable != NULL)
    pump (self);
}

/**
 * guichet_service_reading_is_over:
 *
 * Returns: whether nothing is being read, but for what people scroll to
 */
gboolean
guichet_service_reading_is_over (GuichetServiceReading *self)
{
  return guichet_service_traffic_is_idle (self->traffic) &&
         guichet_service_plan_get_n_left (guichet_service_ledger_get_plan (self->ledger)) == 0;
}

/**
 * guichet_service_reading_get_n_candidates:
 *
 * Returns: how many services may be there, and are no rows yet
 */
guint
guichet_service_reading_get_n_candidates (GuichetServiceReading *self)
{
  return guichet_service_ledger_get_n_candidates (self->ledger);
}

/**
 * guichet_service_reading_get_error:
 *
 * Returns: (nullable) (transfer none): why services of @kind are missing, or as they were before
 */
const GError *
guichet_service_reading_get_error (GuichetServiceReading *self, GuichetServiceKind kind)
{
  return guichet_service_traffic_get_error (self->traffic, kind);
}

static void
guichet_service_reading_dispose (GObject *object)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (guichet_service_reading_parent_class)->dispose (object);
}

static void
guichet_service_reading_finalize (GObject *object)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (object);

  g_clear_pointer (&self->ledger, guichet_service_ledger_free);
  g_clear_pointer (&self->groups, guichet_service_groups_free);
  g_clear_pointer (&self->traffic, guichet_service_traffic_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->rows);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (guichet_service_reading_parent_class)->finalize (object);
}

static void
guichet_service_reading_class_init (GuichetServiceReadingClass *klass)
{
  static const char *const names[N_SIGNALS] = { "read", "gone", "changed" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = guichet_service_reading_dispose;
  object_class->finalize = guichet_service_reading_finalize;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = i == CHANGED
                     ? g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0)
                     : g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
}

static void
guichet_service_reading_init (GuichetServiceReading *self)
{
}
