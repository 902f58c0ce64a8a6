/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-reading.c: reads services and contacts of an account into rows: names first, then
 * the contacts of what people look at, then the rest, as fast as the server bears.
 * What fails leaves the rows as they were: each kind has its error.
 */
#include "config.h"

#include "guichet-service-reading-private.h"

enum
{
  READ,
  GONE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GuichetServiceReading, guichet_service_reading, G_TYPE_OBJECT)

static void
tell (GuichetServiceReading *self, guint signal, GPtrArray *services)
{
  if (services->len > 0)
    g_signal_emit (self, signals[signal], 0, services);
}

void
guichet_service_reading_tell_read (GuichetServiceReading *self, GPtrArray *services)
{
  tell (self, READ, services);
}

void
guichet_service_reading_tell_gone (GuichetServiceReading *self, GPtrArray *services)
{
  tell (self, GONE, services);
}

void
guichet_service_reading_tell_changed (GuichetServiceReading *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
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
    guichet_service_reading_ask_names (self, kind);
  guichet_service_reading_tell_changed (self);
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
  guichet_service_reading_ask_names (self, kind);
  if (kind == GUICHET_SERVICE_GROUP)
    guichet_service_groups_begin (self->groups);
  if (kind == GUICHET_SERVICE_ZONE)
    {
      g_autoptr(GPtrArray) gone = guichet_service_ledger_plan_zones (self->ledger);

      guichet_service_reading_tell_gone (self, gone);
    }
  guichet_service_reading_ask_on (self);
  guichet_service_reading_tell_changed (self);
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
  guichet_service_reading_tell_changed (self);
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
    guichet_service_reading_ask_on (self);
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
