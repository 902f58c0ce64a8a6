/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-detail.h: one operation whole: how far it has come, OVHcloud's comment, who
 * confirms it, what it asks for, what can be done, the order that it came from.
 *
 * Signal "told" (string): what was done.
 */
#pragma once

#include <adwaita.h>

#include "guichet-operation-list.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_DETAIL (guichet_operation_detail_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationDetail,
                      guichet_operation_detail,
                      GUICHET,
                      OPERATION_DETAIL,
                      AdwBin)

/* Once: whom what is done is told to */
void guichet_operation_detail_set_tasks (GuichetOperationDetail *self,
                                         GuichetDomainTaskList *tasks);
/* @operation: (nullable) */
void guichet_operation_detail_set_operation (GuichetOperationDetail *self,
                                             GuichetOperation *operation);
GuichetOperation *guichet_operation_detail_get_operation (GuichetOperationDetail *self);

G_END_DECLS
