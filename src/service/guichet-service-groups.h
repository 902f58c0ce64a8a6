/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-groups.h: which telephony group is to be read next, so that each service knows
 * where it is, what it is called and what locks it. Private to the reading of services.
 * Pure: asks nobody.
 */
#pragma once

#include "guichet-service-rows.h"

G_BEGIN_DECLS

typedef struct _GuichetServiceGroups GuichetServiceGroups;

GuichetServiceGroups *guichet_service_groups_new (GuichetServiceRows *rows);
void guichet_service_groups_free (GuichetServiceGroups *self);

/* As if none had been read */
void guichet_service_groups_begin (GuichetServiceGroups *self);
/* (transfer none) (nullable): a group of @view that was not taken */
const char *guichet_service_groups_take_of_view (GuichetServiceGroups *self, GPtrArray *view);
/* (transfer none) (nullable): a group that was not taken, as long as some service has none */
const char *guichet_service_groups_take_next (GuichetServiceGroups *self);

/* What others know already. @lines: (element-type GuichetLine) */
void guichet_service_groups_learn_lines (GuichetServiceGroups *self, GListModel *lines);
/* @members: (element-type GuichetService). Returns: (transfer full) (element-type GuichetService):
 * the rows that they are */
GPtrArray *guichet_service_groups_learn_members (GuichetServiceGroups *self, GPtrArray *members);

G_END_DECLS
