/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sandbox-process.h: guichet-sandbox as a process for tests in C, and how a person uses its pages.
 */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct
{
  GSubprocess *process;
  char *origin;       /* "http://127.0.0.1:1234" */
  GHashTable *values; /* of the environment that it prints: "OVH_ENDPOINT" … */
} SandboxProcess;

void sandbox_process_start (SandboxProcess *self, const char *program);
void sandbox_process_end (SandboxProcess *self);
const char *sandbox_process_get (SandboxProcess *self, const char *variable);
/* Returns: (transfer full) (nullable): the answer, %NULL if it is no JSON */
JsonNode *sandbox_process_read (SandboxProcess *self, const char *path);
void sandbox_process_step_call (SandboxProcess *self);
void sandbox_process_consent (SandboxProcess *self, const char *page);

G_END_DECLS
