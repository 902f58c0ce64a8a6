/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading.c: reads services and contacts of an account into rows: names first, then
 * the contacts of what people look at, then the rest.
 * What fails leaves the rows as they were: each kind has its error.
 */
#include "config.h"

#include "guichet-service-reading.h"

#include "guichet-infos-reader.h"
#include "guichet-service-api.h"
#include "guichet-service-groups.h"
#include "guichet-service-ledger.h"
#include "guichet-service-lists.h"

struct _GuichetServiceReading
{
  GuichetReading parent_instance;

  GuichetServiceRows *rows;
  GListModel *lines;

  GuichetServiceLedger *ledger;
  GuichetServiceGroups *groups;
};

G_DEFINE_FINAL_TYPE (GuichetServiceReading, guichet_service_reading, GUICHET_TYPE_READING)

/* Contacts */

static void
infos_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  GuichetServiceReading *self = GUICHET_SERVICE_READING (job->reading);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) missing =
                 guichet_infos_reader_run_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) gone = NULL;

  if (!guichet_reading_job_take (job, error))
    return;
  found = guichet_service_ledger_take_infos (self->ledger, job->things, missing, &gone);
  guichet_reading_tell_read (job->reading, found);
  guichet_reading_tell_gone (job->reading, gone);
  if (guichet_reading_traffic_is_refused (guichet_reading_get_traffic (job->reading), job->kind))
    guichet_service_ledger_drop_kind (self->ledger, (GuichetServiceKind) job->kind);
  guichet_reading_go_on (job->reading);
}

static void
read_infos (GuichetReading *reading, GuichetServiceKind kind)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (reading);
  GuichetClient *client = guichet_reading_get_client (reading);
  GPtrArray *services =
      guichet_reading_plan_take (guichet_service_ledger_get_plan (self->ledger), kind,
                                 guichet_infos_reader_get_portion (client, kind));
  GuichetReadingJob *job =
      guichet_reading_job_new (reading, GUICHET_READING_ASKED_ITEMS, kind, services);

  guichet_infos_reader_run_async (client, services, job->cancellable, infos_read_cb, job);
}

/* Groups */

static void
group_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  GuichetServiceReading *self = GUICHET_SERVICE_READING (job->reading);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) members =
                 guichet_service_lists_read_group_finish (GUICHET_CLIENT (source), result, &error);
  g_autoptr(GPtrArray) learnt = NULL;

  if (!guichet_reading_job_take (job, error))
    return;
  if (members != NULL)
    {
      learnt = guichet_service_groups_learn_members (self->groups, members);
      guichet_reading_tell_read (job->reading, learnt);
    }
  guichet_reading_go_on (job->reading);
}

static void
read_group (GuichetReading *reading, const char *group, GuichetReadingAsked what)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (reading);
  GuichetReadingJob *job = guichet_reading_job_new (reading, what, GUICHET_SERVICE_GROUP, NULL);

  guichet_service_lists_read_group_async (
      guichet_reading_get_client (reading), group,
      guichet_service_rows_get_kind (self->rows, GUICHET_SERVICE_TRUNK), job->cancellable,
      group_read_cb, job);
}

static gboolean
read_next (GuichetReading *reading)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (reading);
  GuichetReadingTraffic *traffic = guichet_reading_get_traffic (reading);
  GuichetReadingPlan *plan = guichet_service_ledger_get_plan (self->ledger);
  GPtrArray *view = guichet_reading_plan_get_view (plan);
  const gboolean has_names = !guichet_reading_traffic_has_lists (traffic);
  const gboolean reads_groups =
      has_names && !guichet_reading_traffic_is_refused (traffic, GUICHET_SERVICE_GROUP);
  const char *group;
  guint kind;

  if (guichet_reading_plan_peek (plan, TRUE, &kind))
    read_infos (reading, (GuichetServiceKind) kind);
  else if (reads_groups &&
           (group = guichet_service_groups_take_of_view (self->groups, view)) != NULL)
    read_group (reading, group, GUICHET_READING_ASKED_VIEW);
  else if (has_names && guichet_reading_plan_peek (plan, FALSE, &kind))
    read_infos (reading, (GuichetServiceKind) kind);
  else if (reads_groups && (group = guichet_service_groups_take_next (self->groups)) != NULL)
    read_group (reading, group, GUICHET_READING_ASKED_GROUP);
  else
    return FALSE;
  return TRUE;
}

/* Names */

static void
take_list (GuichetServiceReading *self, GuichetServiceKind kind, GPtrArray *services)
{
  GuichetReading *reading = GUICHET_READING (self);
  g_autoptr(GPtrArray) gone = guichet_service_ledger_take_list (self->ledger, kind, services);

  if (kind == GUICHET_SERVICE_LINE || kind == GUICHET_SERVICE_TRUNK)
    guichet_service_groups_learn_lines (self->groups, self->lines);
  guichet_reading_tell_gone (reading, gone);
  guichet_reading_tell_read (reading, guichet_service_rows_get_kind (self->rows, kind));
}

static void
list_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(GuichetReadingJob) job = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) services =
                 guichet_service_lists_read_kind_finish (GUICHET_CLIENT (source), result, &error);

  if (!guichet_reading_job_take (job, error))
    return;
  if (services != NULL)
    take_list (GUICHET_SERVICE_READING (job->reading), (GuichetServiceKind) job->kind, services);
  guichet_reading_go_on (job->reading);
}

static void
read_list (GuichetReading *reading, GuichetServiceKind kind)
{
  GuichetReadingJob *job;

  guichet_reading_traffic_forgive (guichet_reading_get_traffic (reading), kind);
  if (!guichet_service_api_can_list (kind))
    return;
  job = guichet_reading_job_new (reading, GUICHET_READING_ASKED_LIST, kind, NULL);
  guichet_service_lists_read_kind_async (guichet_reading_get_client (reading), kind,
                                         job->cancellable, list_read_cb, job);
}

static void
read_names (GuichetReading *reading)
{
  for (guint kind = 0; kind < GUICHET_N_SERVICE_KINDS; kind++)
    read_list (reading, (GuichetServiceKind) kind);
}

static void
forget (GuichetReading *reading)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (reading);

  guichet_service_ledger_begin (self->ledger);
  guichet_service_groups_begin (self->groups);
}

static GuichetReadingPlan *
get_plan (GuichetReading *reading)
{
  return guichet_service_ledger_get_plan (GUICHET_SERVICE_READING (reading)->ledger);
}

/**
 * guichet_service_reading_new:
 * @client: asks
 * @rows: are filled, and keep what is in them until something else is known
 * @lines: (element-type GuichetLine): of the same account
 *
 * Returns: (transfer full): a reading that has not begun
 */
GuichetReading *
guichet_service_reading_new (GuichetClient *client, GuichetServiceRows *rows, GListModel *lines)
{
  GuichetServiceReading *self = g_object_new (GUICHET_TYPE_SERVICE_READING, NULL);

  guichet_reading_set_client (GUICHET_READING (self), client);
  self->rows = g_object_ref (rows);
  self->lines = g_object_ref (lines);
  self->ledger = guichet_service_ledger_new (rows);
  self->groups = guichet_service_groups_new (rows);
  return GUICHET_READING (self);
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
  GuichetReading *reading = GUICHET_READING (self);

  guichet_reading_make_ready (reading);
  read_list (reading, kind);
  if (kind == GUICHET_SERVICE_GROUP)
    guichet_service_groups_begin (self->groups);
  if (kind == GUICHET_SERVICE_ZONE)
    {
      g_autoptr(GPtrArray) gone = guichet_service_ledger_plan_zones (self->ledger);

      guichet_reading_tell_gone (reading, gone);
    }
  guichet_reading_go_on (reading);
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

static void
guichet_service_reading_finalize (GObject *object)
{
  GuichetServiceReading *self = GUICHET_SERVICE_READING (object);

  g_clear_pointer (&self->ledger, guichet_service_ledger_free);
  g_clear_pointer (&self->groups, guichet_service_groups_free);
  g_clear_object (&self->lines);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (guichet_service_reading_parent_class)->finalize (object);
}

static void
guichet_service_reading_class_init (GuichetServiceReadingClass *klass)
{
  GuichetReadingClass *reading_class = GUICHET_READING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_service_reading_finalize;

  reading_class->n_kinds = GUICHET_N_SERVICE_KINDS;
  reading_class->forget = forget;
  reading_class->read_names = read_names;
  reading_class->read_next = read_next;
  reading_class->get_plan = get_plan;
}

static void
guichet_service_reading_init (GuichetServiceReading *self)
{
}
