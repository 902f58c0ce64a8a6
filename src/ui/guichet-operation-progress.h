/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-progress.h: how far an operation has come: a bar, OVHcloud's words for what it
 * is at and what comes then, when it should be over. Seen while there is somewhere to go.
 */
#pragma once

#include <adwaita.h>

#include "guichet-domain-task.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_PROGRESS (guichet_operation_progress_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationProgress,
                      guichet_operation_progress,
                      GUICHET,
                      OPERATION_PROGRESS,
                      AdwBin)

/* @task: (nullable): as it is now; not kept */
void guichet_operation_progress_show (GuichetOperationProgress *self, GuichetDomainTask *task);

G_END_DECLS
