/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-faults.h: what shall go wrong with which requests, as a test has asked for.
 * A list; carrying a fault out is the server's job. No timers and no chance: the same requests fail
 * in the same way.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_SANDBOX_FAULT_NONE,
  GUICHET_SANDBOX_FAULT_RESET,       /* not done; the connection is reset */
  GUICHET_SANDBOX_FAULT_HANG,        /* not done; never answered */
  GUICHET_SANDBOX_FAULT_STATUS,      /* not done; “status” with a body like the API's */
  GUICHET_SANDBOX_FAULT_HTML,        /* not done; “status” with a page of a proxy */
  GUICHET_SANDBOX_FAULT_TRUNCATED,   /* done; half the answer arrives */
  GUICHET_SANDBOX_FAULT_WRONG_JSON,  /* not done; 200 with JSON that has nothing to do with it */
  GUICHET_SANDBOX_FAULT_WRONG_TYPES, /* done; the answer has its keys, and none has its type */
  GUICHET_SANDBOX_FAULT_HUGE,        /* not done; 200 with 24 MiB */
  GUICHET_SANDBOX_FAULT_LOST_ANSWER, /* done; the connection ends instead of an answer */
  GUICHET_SANDBOX_FAULT_NULL,        /* not done; 200 with null */

  /* An older server rather than a fault: these last until they are cleared. */
  GUICHET_SANDBOX_FAULT_NO_EXPANSION, /* X-Pagination-Mode is not read: a list stays one of ids */
  GUICHET_SANDBOX_FAULT_NO_BATCH,     /* X-Ovh-Batch is not read: “a,b” is one name */
  GUICHET_SANDBOX_FAULT_BATCH_LAST_ONLY, /* it is read only in the last segment of a path */
} GuichetSandboxFaultKind;

typedef struct
{
  GuichetSandboxFaultKind kind;
  char *path;        /* below the version or at the origin, with or without asterisks */
  char *method;      /* (nullable): any */
  char *retry_after; /* (nullable): header of STATUS and HTML */
  guint status;      /* of STATUS and HTML */
  guint times;       /* how many requests it still hits; of no meaning to those that last */
} GuichetSandboxFault;

typedef struct _GuichetSandboxFaults GuichetSandboxFaults;

extern const char *const guichet_sandbox_fault_kinds[];

void guichet_sandbox_fault_free (GuichetSandboxFault *fault);

GuichetSandboxFaults *guichet_sandbox_faults_new (void);
void guichet_sandbox_faults_free (GuichetSandboxFaults *self);

GuichetSandboxFault *guichet_sandbox_faults_add (GuichetSandboxFaults *self,
                                                 const char *kind,
                                                 const char *path,
                                                 const char *method);
void guichet_sandbox_faults_clear (GuichetSandboxFaults *self);
GuichetSandboxFault *
guichet_sandbox_faults_take (GuichetSandboxFaults *self, const char *method, const char *path);
gboolean guichet_sandbox_faults_last (GuichetSandboxFaults *self,
                                      GuichetSandboxFaultKind kind,
                                      const char *method,
                                      const char *path);
GVariant *guichet_sandbox_faults_to_variant (GuichetSandboxFaults *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetSandboxFault, guichet_sandbox_fault_free)

G_END_DECLS
