/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call-progress.h: reads from the events of a line how far a call has come.
 * Private to the follower. Pure: knows neither time nor network.
 */
#pragma once

#include "guichet-call.h"
#include "guichet-telephony-events.h"

G_BEGIN_DECLS

typedef struct
{
  char *line;        /* "0033972101001" */
  char *dial;        /* the called number as it was sent */
  GHashTable *taken; /* ids of calls that are followed already, shared by all of them */
  char *call_id;     /* (nullable): of the leg to our telephone, once it rang */
  GuichetCallStage stage;
  gboolean rang_there;
  gboolean may_have_ended; /* the telephone here stopped ringing; unless a pick-up follows, nobody
                              was there */
} GuichetCallProgress;

GuichetCallProgress *
guichet_call_progress_new (const char *line, const char *dial, GHashTable *taken);
void guichet_call_progress_free (GuichetCallProgress *self);
gboolean guichet_call_progress_take (GuichetCallProgress *self, const GuichetLineEvent *event);

G_END_DECLS
