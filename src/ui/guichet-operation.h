/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation.h: one row of the operations: what OVHcloud does for a domain name, the order
 * that it came from, or that order alone while nothing has begun. Also what people have typed for
 * it and what they are waiting for. Has no widgets, and asks nobody.
 *
 * Signal "changed": something of it is other.
 */
#pragma once

#include "guichet-domain-task.h"
#include "guichet-trade-order.h"

G_BEGIN_DECLS

/* In the order in which they are listed */
typedef enum
{
  GUICHET_OPERATION_NEEDS_YOU, /* nothing goes on before somebody here does something */
  GUICHET_OPERATION_UNDER_WAY,
  GUICHET_OPERATION_FINISHED,
} GuichetOperationGroup;

#define GUICHET_TYPE_OPERATION (guichet_operation_get_type ())
G_DECLARE_FINAL_TYPE (GuichetOperation, guichet_operation, GUICHET, OPERATION, GObject)

/* One of both is not %NULL. */
GuichetOperation *guichet_operation_new (GuichetDomainTask *task, GuichetTradeOrder *order);
/* The operation has begun, or its order is known now. */
void
guichet_operation_take (GuichetOperation *self, GuichetDomainTask *task, GuichetTradeOrder *order);
/* Each (nullable) (transfer none) */
GuichetDomainTask *guichet_operation_get_task (GuichetOperation *self);
GuichetTradeOrder *guichet_operation_get_order (GuichetOperation *self);
GDateTime *guichet_operation_get_begun (GuichetOperation *self);

const char *guichet_operation_get_domain (GuichetOperation *self);
gboolean guichet_operation_is_trade (GuichetOperation *self);
GuichetOperationGroup guichet_operation_get_group (GuichetOperation *self);

/* Something was sent for it, and is not answered yet. */
gboolean guichet_operation_get_busy (GuichetOperation *self);
void guichet_operation_set_busy (GuichetOperation *self, gboolean busy);
/* (nullable): why the last thing that was sent was not done */
const GError *guichet_operation_get_error (GuichetOperation *self);
/* Takes @error. */
void guichet_operation_take_error (GuichetOperation *self, GError *error);
/* It asks for something that it was not told. */
void guichet_operation_set_asks (GuichetOperation *self, gboolean asks);
/* (nullable): what was typed for the argument @key, and not sent */
const char *guichet_operation_get_typed (GuichetOperation *self, const char *key);
/* @text: (nullable): %NULL: nothing. Tells nobody. */
void guichet_operation_set_typed (GuichetOperation *self, const char *key, const char *text);

G_END_DECLS
