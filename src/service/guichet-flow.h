/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-flow.h: runs a table of steps, one request after the other. Knows requests and replies,
 * no words of any field; never repeats a step that is not marked as a wait.
 */
#pragma once

#include "guichet-client.h"

G_BEGIN_DECLS

typedef struct
{
  const char *label; /* N_(): what is done, for people: "Reading the account" */
  /* Pure. Returns: (nullable): the request; %NULL: there is nothing to send, the next step is on */
  GuichetRequest *(*ask) (gpointer state);
  /* (nullable): pure; the reply does not matter without it */
  gboolean (*take) (gpointer state, JsonNode *reply, GError **error);
  /* (nullable): whether the flow goes on although the request failed with @error */
  gboolean (*forgives) (gpointer state, const GError *error);
  /* (nullable): this step is a wait: whether the same is asked once more, after a pause. @error:
   * (nullable): of the last try; an error of "take" is final */
  gboolean (*waits) (gpointer state, const GError *error);
  gboolean commits; /* from here on, cancelling is too late */
} GuichetFlowStep;

/* How a waiting step waits, in milliseconds: the pause grows by half each time. */
typedef struct
{
  guint first_pause;
  guint longest_pause;
  guint limit; /* then the flow fails with GUICHET_ERROR_TIMED_OUT */
} GuichetFlowPace;

typedef void (*GuichetFlowProgress) (guint done, guint total, const char *label, gpointer data);

typedef struct
{
  const GuichetFlowStep *steps;
  guint n_steps;
  GuichetFlowPace pace;
  GuichetFlowProgress progress; /* (nullable) */
} GuichetFlow;

/* @flow: constant; @state: kept by the caller until @callback, and given to "progress" too */
void guichet_flow_run_async (const GuichetFlow *flow,
                             GuichetClient *client,
                             gpointer state,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean guichet_flow_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
