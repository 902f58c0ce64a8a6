/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-operation-match.h: in which order operations are listed, and which order of a change of
 * owner each of them came from, which OVHcloud does not tell. Pure.
 */
#pragma once

#include <gio/gio.h>

#include "guichet-operation.h"

G_BEGIN_DECLS

/* A GCompareDataFunc: by group, the newest first */
int guichet_operation_compare (gconstpointer a, gconstpointer b, gpointer unused);
/* Whether @task may have come of @order */
gboolean guichet_operation_belongs (GuichetDomainTask *task, GuichetTradeOrder *order);
/* @tasks, @orders: each the newest first. Returns: (transfer full): of #GuichetTradeOrder, by
 * #GuichetDomainTask */
GHashTable *guichet_operation_match (GListModel *tasks, GListModel *orders);

G_END_DECLS
