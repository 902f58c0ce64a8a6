/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-list.h: the operations of the account and the orders that they came from as one
 * list of #GuichetOperation, by group, the newest first. Has no widgets.
 *
 * Property "n-waiting" (uint, read-only: those that need somebody here). Signal "changed":
 * something of one of them is other, or they were read again.
 */
#pragma once

#include "guichet-domains-desk.h"
#include "guichet-operation.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_OPERATION_LIST (guichet_operation_list_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperationList,
                      guichet_operation_list,
                      GUICHET,
                      OPERATION_LIST,
                      GObject)

GuichetOperationList *guichet_operation_list_new (GuichetDomainsDesk *desk);
/* (transfer none): of #GuichetOperation */
GListModel *guichet_operation_list_get_model (GuichetOperationList *self);
guint guichet_operation_list_get_n_waiting (GuichetOperationList *self);
/* (transfer none) */
GuichetDomainTaskList *guichet_operation_list_get_tasks (GuichetOperationList *self);
/* (nullable) (transfer none): the one whose number at OVHcloud is @id */
GuichetOperation *guichet_operation_list_find (GuichetOperationList *self, gint64 id);

gboolean guichet_operation_list_has (GuichetOperationList *self, GuichetOperation *operation);

/* Somebody looks at it until he releases it. */
void guichet_operation_list_hold (GuichetOperationList *self);
void guichet_operation_list_release (GuichetOperationList *self);
void guichet_operation_list_refresh (GuichetOperationList *self);

G_END_DECLS
