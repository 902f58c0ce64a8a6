/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-progress.c: reads from the events of a line how far a call has come.
 * Pure: knows neither time nor network.
 *
 * OVHcloud's CTI guide (docs.ovh.com/fr/voip/documentation_technique_cti) gives the four events of
 * a line: it rings (start_ringing), it is picked up (start_calling), it stops ringing
 * (end_ringing), it is hung up (end_calling). No source tells how a Click2Call shows in them. We
 * assume what follows from how it works: two legs on our line, first one to the person's own
 * telephone (Called is the line), then one to the other side (Called or Dialed is the number).
 * Whoever is wrong about that sees a stage late or not at all, but no wrong call: nothing is
 * decided from a stage.
 */
#include "config.h"

#include "guichet-call-progress.h"

typedef enum
{
  LEG_NONE, /* not of our call */
  LEG_HERE,
  LEG_THERE,
} Leg;

/**
 * guichet_call_progress_new:
 * @line: the line that calls
 * @dial: the called number, as sent
 * @taken: ids of the calls of the line that are followed already; this one adds its own
 *
 * Returns: (transfer full): of a call that nothing is known of
 */
GuichetCallProgress *
guichet_call_progress_new (const char *line, const char *dial, GHashTable *taken)
{
  GuichetCallProgress *self = g_new0 (GuichetCallProgress, 1);

  self->line = g_strdup (line);
  self->dial = g_strdup (dial);
  self->taken = g_hash_table_ref (taken);
  return self;
}

/**
 * guichet_call_progress_free:
 * @self: (transfer full): what guichet_call_progress_new() gave
 */
void
guichet_call_progress_free (GuichetCallProgress *self)
{
  g_free (self->line);
  g_free (self->dial);
  g_free (self->call_id);
  g_hash_table_unref (self->taken);
  g_free (self);
}

static Leg
find_leg (GuichetCallProgress *self, const GuichetLineEvent *event)
{
  if (g_strcmp0 (event->resource, self->line) != 0)
    return LEG_NONE;
  if (g_strcmp0 (event->called, self->dial) == 0 || g_strcmp0 (event->dialed, self->dial) == 0)
    return LEG_THERE;
  if (g_strcmp0 (event->called, self->line) != 0)
    return LEG_NONE;
  if (self->call_id != NULL)
    return g_strcmp0 (event->call_id, self->call_id) == 0 ? LEG_HERE : LEG_NONE;
  /* Somebody else may call us meanwhile: the first that rings here is ours, unless it is that of
   * the call before. */
  return event->call_id != NULL && g_hash_table_contains (self->taken, event->call_id) ? LEG_NONE
                                                                                       : LEG_HERE;
}

static gboolean
reach (GuichetCallProgress *self, GuichetCallStage stage)
{
  /* Events may come twice or late: a call never goes back. */
  if (stage <= self->stage)
    return FALSE;
  self->stage = stage;
  return TRUE;
}

/* That nobody talked is said only where the events leave no doubt: the telephone here was never
 * picked up, or the one there rang and was not. */
static gboolean
reach_end (GuichetCallProgress *self)
{
  const gboolean is_unanswered =
      self->stage == GUICHET_CALL_STAGE_RINGING_HERE ||
      (self->stage == GUICHET_CALL_STAGE_RINGING_THERE && self->rang_there);

  if (guichet_call_stage_is_over (self->stage))
    return FALSE;
  return reach (self, is_unanswered ? GUICHET_CALL_STAGE_NOT_CONNECTED : GUICHET_CALL_STAGE_ENDED);
}

static gboolean
take_here (GuichetCallProgress *self, const GuichetLineEvent *event)
{
  if (self->call_id == NULL && event->call_id != NULL)
    {
      self->call_id = g_strdup (event->call_id);
      g_hash_table_add (self->taken, g_strdup (event->call_id));
    }

  if (g_str_equal (event->event, "start_ringing"))
    return reach (self, GUICHET_CALL_STAGE_RINGING_HERE);
  if (g_str_equal (event->event, "end_ringing"))
    self->may_have_ended = self->stage <= GUICHET_CALL_STAGE_RINGING_HERE;
  else if (g_str_equal (event->event, "start_calling"))
    {
      self->may_have_ended = FALSE;
      return reach (self, GUICHET_CALL_STAGE_RINGING_THERE);
    }
  else if (g_str_equal (event->event, "end_calling"))
    return reach_end (self);
  return FALSE;
}

static gboolean
take_there (GuichetCallProgress *self, const GuichetLineEvent *event)
{
  self->may_have_ended = FALSE;
  if (g_str_equal (event->event, "start_ringing"))
    {
      self->rang_there = TRUE;
      return reach (self, GUICHET_CALL_STAGE_RINGING_THERE);
    }
  if (g_str_equal (event->event, "start_calling"))
    return reach (self, GUICHET_CALL_STAGE_CONNECTED);
  if (g_str_equal (event->event, "end_calling"))
    return reach_end (self);
  /* end_ringing: picked up or not, another event follows on this leg or on ours. */
  return FALSE;
}

/**
 * guichet_call_progress_take:
 * @event: the next event of the line
 *
 * Returns: whether the stage has changed
 */
gboolean
guichet_call_progress_take (GuichetCallProgress *self, const GuichetLineEvent *event)
{
  if (event->event == NULL)
    return FALSE;

  switch (find_leg (self, event))
    {
    case LEG_HERE:
      return take_here (self, event);
    case LEG_THERE:
      return take_there (self, event);
    case LEG_NONE:
    default:
      return FALSE;
    }
}
