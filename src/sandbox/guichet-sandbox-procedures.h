/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-procedures.h: the VoIP validation procedures that accounts have begun. An account
 * that has completed one may become the billing contact of a telephony group.
 */
#pragma once

#include <glib.h>

#include "guichet-sandbox-route.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_PROCEDURE_WAITING, /* for the customer, who sends papers */
  GUICHET_SANDBOX_PROCEDURE_DOING,
  GUICHET_SANDBOX_PROCEDURE_DONE,
  GUICHET_SANDBOX_PROCEDURE_CANCELLED,
} GuichetSandboxProcedureStatus;

typedef struct
{
  gint64 id;
  const char *nichandle; /* interned */
  GuichetSandboxProcedureStatus status;
  gint64 request_time; /* seconds of the server's clock */
  gint64 finish_time;  /* 0: not finished */
} GuichetSandboxProcedure;

typedef struct _GuichetSandboxProcedures GuichetSandboxProcedures;

GuichetSandboxProcedures *guichet_sandbox_procedures_new (GuichetSandbox *sandbox);
void guichet_sandbox_procedures_free (GuichetSandboxProcedures *self);

GuichetSandboxProcedure *guichet_sandbox_procedures_add (GuichetSandboxProcedures *self,
                                                         const char *nichandle);
GPtrArray *guichet_sandbox_procedures_get_all (GuichetSandboxProcedures *self);
GuichetSandboxProcedure *guichet_sandbox_procedures_find (GuichetSandboxProcedures *self,
                                                          gint64 id);
gboolean guichet_sandbox_procedures_step (GuichetSandboxProcedures *self,
                                          GuichetSandboxProcedure *procedure);
gboolean guichet_sandbox_procedures_cancel (GuichetSandboxProcedures *self,
                                            GuichetSandboxProcedure *procedure);
GVariant *guichet_sandbox_procedures_describe (GuichetSandboxProcedures *self,
                                               const GuichetSandboxProcedure *procedure);

G_END_DECLS
