/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-arguments.h: all that an operation asks for. Asks OVHcloud for it while the
 * operation is open, and again when it has moved on. Seen only if there is something.
 *
 * Signal "supplied": OVHcloud has one of them.
 */
#pragma once

#include <adwaita.h>

#include "guichet-domain-task-list.h"
#include "guichet-operation.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_ARGUMENTS (guichet_operation_arguments_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationArguments,
                      guichet_operation_arguments,
                      GUICHET,
                      OPERATION_ARGUMENTS,
                      AdwBin)

/* Once */
void guichet_operation_arguments_set_tasks (GuichetOperationArguments *self,
                                            GuichetDomainTaskList *tasks);
/* @operation: (nullable) */
void guichet_operation_arguments_set_operation (GuichetOperationArguments *self,
                                                GuichetOperation *operation);

G_END_DECLS
