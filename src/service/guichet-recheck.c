/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-recheck.c: when the same is asked once more while something may still change. Knows
 * neither what is asked nor whether it is worth it.
 */
#include "config.h"

#include "guichet-recheck.h"

#define SHORTEST_MS 5000
#define LONGEST_MS  60000

struct _GuichetRecheck
{
  void (*ask) (gpointer data);
  gpointer data;
  guint n_holds;
  guint interval;
  guint source; /* 0: it is not planned */
};

/**
 * guichet_recheck_new:
 * @ask: asks
 * @data: for @ask
 *
 * Returns: (transfer full): a recheck with nothing planned
 */
GuichetRecheck *
guichet_recheck_new (void (*ask) (gpointer data), gpointer data)
{
  GuichetRecheck *self = g_new0 (GuichetRecheck, 1);

  self->ask = ask;
  self->data = data;
  self->interval = SHORTEST_MS;
  return self;
}

/**
 * guichet_recheck_free:
 * @self: (transfer full): asks no more
 */
void
guichet_recheck_free (GuichetRecheck *self)
{
  guichet_recheck_plan (self, FALSE);
  g_free (self);
}

/**
 * guichet_recheck_hold:
 *
 * Somebody looks, until guichet_recheck_release().
 *
 * Returns: whether he is the only one: then it is to be asked now
 */
gboolean
guichet_recheck_hold (GuichetRecheck *self)
{
  if (self->n_holds++ > 0)
    return FALSE;
  guichet_recheck_quicken (self);
  return TRUE;
}

/**
 * guichet_recheck_release:
 *
 * Undoes one guichet_recheck_hold(). After the last one nothing is planned.
 */
void
guichet_recheck_release (GuichetRecheck *self)
{
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  if (self->n_holds == 0)
    guichet_recheck_plan (self, FALSE);
}

gboolean
guichet_recheck_is_held (GuichetRecheck *self)
{
  return self->n_holds > 0;
}

void
guichet_recheck_quicken (GuichetRecheck *self)
{
  self->interval = SHORTEST_MS;
}

void
guichet_recheck_slow_down (GuichetRecheck *self)
{
  self->interval = MIN (self->interval * 3 / 2, LONGEST_MS);
}

static gboolean
due_cb (gpointer user_data)
{
  GuichetRecheck *self = user_data;

  self->source = 0;
  self->ask (self->data);
  return G_SOURCE_REMOVE;
}

/**
 * guichet_recheck_plan:
 * @is_wanted: whether it is asked again by itself while somebody looks
 *
 * The time counts from now.
 */
void
guichet_recheck_plan (GuichetRecheck *self, gboolean is_wanted)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (is_wanted && self->n_holds > 0)
    self->source = g_timeout_add (self->interval, due_cb, self);
}

guint
guichet_recheck_get_interval (GuichetRecheck *self)
{
  return self->interval;
}

gboolean
guichet_recheck_is_waiting (GuichetRecheck *self)
{
  return self->source != 0;
}
