/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-rows-reading.c: a reading into rows, each of which is read once by itself or in portions.
 * Knows no request; what fails leaves the rows as they were.
 */
#include "config.h"

#include "guichet-rows-reading.h"

typedef struct
{
  GuichetReadingRows *rows;
  GuichetReadingPlan *plan;
} GuichetRowsReadingPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GuichetRowsReading, guichet_rows_reading, GUICHET_TYPE_READING)

static GuichetRowsReadingPrivate *
priv_of (gpointer self)
{
  return guichet_rows_reading_get_instance_private (GUICHET_ROWS_READING (self));
}

static guint
get_key_cb (gpointer row, gpointer data)
{
  GuichetRowsReadingClass *klass = GUICHET_ROWS_READING_GET_CLASS (data);

  return klass->get_key != NULL ? klass->get_key (data, row) : 0;
}

/* For its own types */

/**
 * guichet_rows_reading_set_up:
 * @self: a new one
 * @client: asks
 * @rows: are filled, and keep what is in them until something else is known
 */
void
guichet_rows_reading_set_up (GuichetRowsReading *self,
                             GuichetClient *client,
                             GuichetReadingRows *rows)
{
  guichet_reading_set_client (GUICHET_READING (self), client);
  priv_of (self)->rows = g_object_ref (rows);
}

/**
 * guichet_rows_reading_get_rows:
 *
 * Returns: (transfer none): those that are filled
 */
GuichetReadingRows *
guichet_rows_reading_get_rows (GuichetRowsReading *self)
{
  return priv_of (self)->rows;
}

static void
complete (GuichetRowsReading *self, GPtrArray *rows)
{
  GuichetRowsReadingClass *klass = GUICHET_ROWS_READING_GET_CLASS (self);

  for (guint i = 0; klass->complete != NULL && i < rows->len; i++)
    klass->complete (self, rows->pdata[i]);
}

/**
 * guichet_rows_reading_complete_all:
 *
 * Something was learnt elsewhere that rows are completed with.
 */
void
guichet_rows_reading_complete_all (GuichetRowsReading *self)
{
  GPtrArray *all = guichet_reading_rows_get_all (priv_of (self)->rows);

  complete (self, all);
  guichet_reading_tell_read (GUICHET_READING (self), all);
}

/**
 * guichet_rows_reading_take_names:
 * @things: (element-type GObject): all there are, known or not; those that are known stay the same
 *   objects
 */
void
guichet_rows_reading_take_names (GuichetRowsReading *self, GPtrArray *things)
{
  GuichetRowsReadingPrivate *priv = priv_of (self);
  g_autoptr(GPtrArray) gone = guichet_reading_rows_take (priv->rows, things);
  GPtrArray *all = guichet_reading_rows_get_all (priv->rows);

  for (guint i = 0; i < gone->len; i++)
    guichet_reading_plan_drop (priv->plan, gone->pdata[i]);
  for (guint i = 0; i < all->len; i++)
    guichet_reading_plan_add (priv->plan, all->pdata[i]);
  guichet_reading_tell_gone (GUICHET_READING (self), gone);
  guichet_rows_reading_complete_all (self);
}

/* What failed is in neither of the two. Returns: (transfer full) */
static GPtrArray *
list_known (GuichetReadingRows *rows, GPtrArray *asked, GPtrArray *missing)
{
  GPtrArray *known = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < asked->len; i++)
    if (guichet_reading_rows_knows (rows, asked->pdata[i]) &&
        (missing == NULL || !g_ptr_array_find (missing, asked->pdata[i], NULL)))
      g_ptr_array_add (known, g_object_ref (asked->pdata[i]));
  return known;
}

/**
 * guichet_rows_reading_take_portion:
 * @job: a portion, whose things have taken what was read of them
 * @missing: (nullable) (element-type GObject): those that OVHcloud does not have; %NULL with @error
 * @error: (nullable): why it failed, or some of it
 */
void
guichet_rows_reading_take_portion (GuichetReadingJob *job, GPtrArray *missing, const GError *error)
{
  GuichetRowsReading *self = GUICHET_ROWS_READING (job->reading);
  GuichetRowsReadingPrivate *priv = priv_of (self);
  g_autoptr(GPtrArray) known = NULL;

  if (!guichet_reading_job_take (job, error))
    return;
  known = list_known (priv->rows, job->things, missing);
  complete (self, known);
  guichet_reading_tell_read (job->reading, known);
  if (missing != NULL)
    {
      guichet_reading_rows_remove (priv->rows, missing);
      guichet_reading_tell_gone (job->reading, missing);
    }
  if (guichet_reading_traffic_is_refused (guichet_reading_get_traffic (job->reading), job->kind))
    guichet_reading_plan_drop_all (priv->plan);
  guichet_reading_go_on (job->reading);
}

/* As a reading */

static gboolean
guichet_rows_reading_read_next (GuichetReading *reading)
{
  GuichetRowsReading *self = GUICHET_ROWS_READING (reading);
  GuichetRowsReadingClass *klass = GUICHET_ROWS_READING_GET_CLASS (self);
  GuichetReadingPlan *plan = priv_of (self)->plan;
  GuichetReadingTraffic *traffic = guichet_reading_get_traffic (reading);
  GPtrArray *rows;
  guint key;

  if (!guichet_reading_plan_peek (plan, guichet_reading_traffic_has_lists (traffic), &key))
    return FALSE;
  rows = guichet_reading_plan_take (plan, key, klass->get_portion (self));
  klass->read_portion (
      self, guichet_reading_job_new (reading, GUICHET_READING_ASKED_ITEMS, klass->rows_kind, rows));
  return TRUE;
}

static void
guichet_rows_reading_forget (GuichetReading *reading)
{
  guichet_reading_plan_drop_all (priv_of (reading)->plan);
}

static GuichetReadingPlan *
guichet_rows_reading_get_plan (GuichetReading *reading)
{
  return priv_of (reading)->plan;
}

static void
guichet_rows_reading_finalize (GObject *object)
{
  GuichetRowsReadingPrivate *priv = priv_of (object);

  g_clear_pointer (&priv->plan, guichet_reading_plan_free);
  g_clear_object (&priv->rows);

  G_OBJECT_CLASS (guichet_rows_reading_parent_class)->finalize (object);
}

static void
guichet_rows_reading_class_init (GuichetRowsReadingClass *klass)
{
  GuichetReadingClass *reading_class = GUICHET_READING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = guichet_rows_reading_finalize;

  reading_class->forget = guichet_rows_reading_forget;
  reading_class->read_next = guichet_rows_reading_read_next;
  reading_class->get_plan = guichet_rows_reading_get_plan;
}

static void
guichet_rows_reading_init (GuichetRowsReading *self)
{
  priv_of (self)->plan = guichet_reading_plan_new (get_key_cb, self);
}
