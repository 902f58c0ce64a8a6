/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading-jobs.c: the requests of a reading of services: names, contacts, groups;
 * which comes next, and what becomes of each answer.
 */
#include "config.h"

#include "guichet-service-reading-private.h"

#include "guichet-infos-reader.h"
#include "guichet-service-api.h"
#include "guichet-service-lists.h"

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
  guichet_service_reading_ask_on (self);
  guichet_service_reading_tell_changed (self);
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
  guichet_service_reading_tell_read (self, found);
  guichet_service_reading_tell_gone (self, gone);
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
      guichet_service_reading_tell_read (self, learnt);
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

/**
 * guichet_service_reading_ask_on:
 *
 * Asks for what comes next: contacts of what is in view, its groups, all other contacts, all other
 * groups; as much as may be in flight.
 */
void
guichet_service_reading_ask_on (GuichetServiceReading *self)
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
  guichet_service_reading_tell_gone (self, gone);
  guichet_service_reading_tell_read (self, guichet_service_rows_get_kind (self->rows, kind));
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

/**
 * guichet_service_reading_ask_names:
 * @kind: of services
 *
 * Forgets what went wrong with @kind, and asks for its names, if OVHcloud lists them.
 */
void
guichet_service_reading_ask_names (GuichetServiceReading *self, GuichetServiceKind kind)
{
  guichet_service_traffic_forgive (self->traffic, kind);
  if (!guichet_service_api_can_list (kind))
    return;
  guichet_service_lists_read_kind_async (self->client, kind, self->cancellable, list_read_cb,
                                         job_new (self, GUICHET_SERVICE_TRAFFIC_LIST, kind, NULL));
}
