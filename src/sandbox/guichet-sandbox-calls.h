/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-calls.h: the calls that were placed, and how each goes: your phone rings, you
 * pick up, the other side rings, you are connected, it ends. Tells the events of it; never refuses
 * a call (the routes do).
 */
#pragma once

#include <glib.h>

#include "guichet-sandbox-route.h"
#include "guichet-sandbox-world.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_CALL_RINGING_HERE,
  GUICHET_SANDBOX_CALL_PICKED_UP,
  GUICHET_SANDBOX_CALL_RINGING_THERE,
  GUICHET_SANDBOX_CALL_CONNECTED,
  GUICHET_SANDBOX_CALL_ENDED,
} GuichetSandboxCallStage;

/* Why a call does not come to the end that one hopes for. */
typedef enum
{
  GUICHET_SANDBOX_CALL_GOES_WELL,
  GUICHET_SANDBOX_CALL_NOT_PICKED_UP, /* your own phone was left ringing */
  GUICHET_SANDBOX_CALL_BUSY,
  GUICHET_SANDBOX_CALL_UNANSWERED,
} GuichetSandboxCallFate;

typedef struct
{
  guint number; /* 1, 2, 3 … as on the sandbox's page */
  char *group;
  char *line;
  char *line_description;
  gint64 line_id;
  gint64 group_id;
  char *called;  /* as sent */
  char *calling; /* (nullable): callingNumber as sent */
  char *user;    /* (nullable): login of the Click2Call user; NULL = the line's own operation */
  gboolean intercom;
  gint64 time; /* when it arrived, in seconds of the server's clock */
  char *call_id;
  GuichetSandboxCallStage stage;
  GuichetSandboxCallFate fate;

  GuichetSandbox *sandbox;
  guint timeout_id;
} GuichetSandboxCall;

typedef struct _GuichetSandboxCalls GuichetSandboxCalls;

GuichetSandboxCalls *guichet_sandbox_calls_new (GuichetSandbox *sandbox, guint pace);
void guichet_sandbox_calls_free (GuichetSandboxCalls *self);

GuichetSandboxCall *guichet_sandbox_calls_place (GuichetSandboxCalls *self,
                                                 const GuichetSandboxGroup *group,
                                                 const GuichetSandboxService *line,
                                                 const GuichetSandboxUser *user,
                                                 const char *called,
                                                 const char *calling,
                                                 gboolean intercom);
GPtrArray *guichet_sandbox_calls_get_all (GuichetSandboxCalls *self);
GuichetSandboxCall *guichet_sandbox_calls_find (GuichetSandboxCalls *self, guint number);
gboolean guichet_sandbox_call_step (GuichetSandboxCall *call);

const char *guichet_sandbox_call_get_stage_name (const GuichetSandboxCall *call);
const char *guichet_sandbox_call_get_stage_words (const GuichetSandboxCall *call);
GVariant *guichet_sandbox_call_to_variant (const GuichetSandboxCall *call);

G_END_DECLS
