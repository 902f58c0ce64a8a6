/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-argument.h: one thing that an operation asks for, with the field in which it is
 * supplied. What is typed is kept with the operation until OVHcloud has it.
 *
 * Signal "supplied": OVHcloud has it.
 */
#pragma once

#include <adwaita.h>

#include "guichet-domain-task-list.h"
#include "guichet-operation.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_ARGUMENT (guichet_operation_argument_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationArgument,
                      guichet_operation_argument,
                      GUICHET,
                      OPERATION_ARGUMENT,
                      AdwBin)

/* Takes @argument. */
GtkWidget *guichet_operation_argument_new (GuichetDomainTaskList *tasks,
                                           GuichetOperation *operation,
                                           GuichetDomainTaskArgument *argument);

G_END_DECLS
