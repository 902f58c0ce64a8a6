/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-plan.h: of which services the contacts are to be read, and which come next: what
 * people look at, then the rest, in portions of one kind. Private to the reading of services.
 * Pure: asks nobody.
 */
#pragma once

#include "guichet-service.h"

G_BEGIN_DECLS

typedef struct _GuichetServicePlan GuichetServicePlan;

GuichetServicePlan *guichet_service_plan_new (void);
void guichet_service_plan_free (GuichetServicePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetServicePlan, guichet_service_plan_free)

void guichet_service_plan_add (GuichetServicePlan *self, GuichetService *service);
void guichet_service_plan_drop (GuichetServicePlan *self, GuichetService *service);
void guichet_service_plan_drop_kind (GuichetServicePlan *self, GuichetServiceKind kind);
guint guichet_service_plan_get_n_left (GuichetServicePlan *self);

/* @view: (element-type GuichetService): what people look at, the first first */
void guichet_service_plan_set_view (GuichetServicePlan *self, GPtrArray *view);
GPtrArray *guichet_service_plan_get_view (GuichetServicePlan *self);
/* Kind of what would be taken. Returns: whether there is any */
gboolean
guichet_service_plan_peek (GuichetServicePlan *self, gboolean in_view, GuichetServiceKind *kind);
/* Returns: (transfer full) (element-type GuichetService): up to @most of one kind */
GPtrArray *
guichet_service_plan_take (GuichetServicePlan *self, GuichetServiceKind kind, guint most);

G_END_DECLS
