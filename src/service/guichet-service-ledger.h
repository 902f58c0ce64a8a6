/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-ledger.h: what follows from each answer while services are read: what is new,
 * what is gone, and what is still to be asked for. Private to the reading of services.
 * Pure: asks nobody.
 */
#pragma once

#include "guichet-reading-plan.h"
#include "guichet-service-rows.h"

G_BEGIN_DECLS

typedef struct _GuichetServiceLedger GuichetServiceLedger;

GuichetServiceLedger *guichet_service_ledger_new (GuichetServiceRows *rows);
void guichet_service_ledger_free (GuichetServiceLedger *self);

/* As if nothing had been read; the view stays */
void guichet_service_ledger_begin (GuichetServiceLedger *self);
/* (transfer none): whose contacts are left; taken by who asks for them */
GuichetReadingPlan *guichet_service_ledger_get_plan (GuichetServiceLedger *self);
/* Zones and trunks that may be there, and are no rows yet */
guint guichet_service_ledger_get_n_candidates (GuichetServiceLedger *self);

/* All services of one kind. Returns: (transfer full) (element-type GuichetService): rows that went
 */
GPtrArray *guichet_service_ledger_take_list (GuichetServiceLedger *self,
                                             GuichetServiceKind kind,
                                             GPtrArray *services);
/* Plans a zone for each domain name. Returns: (transfer full): rows that went */
GPtrArray *guichet_service_ledger_plan_zones (GuichetServiceLedger *self);
/* @missing: (nullable): those that are not there; %NULL: not all of @services could be read.
 * @gone: (out) (transfer full): rows that went.
 * Returns: (transfer full) (element-type GuichetService): those that know their contacts */
GPtrArray *guichet_service_ledger_take_infos (GuichetServiceLedger *self,
                                              GPtrArray *services,
                                              GPtrArray *missing,
                                              GPtrArray **gone);
/* Nothing more of this kind is to be read. */
void guichet_service_ledger_drop_kind (GuichetServiceLedger *self, GuichetServiceKind kind);

G_END_DECLS
