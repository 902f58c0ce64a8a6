/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-saver.h: writes what was learnt of services into the store, some hundred at a
 * time, when the program has nothing better to do. Private to the list of services.
 */
#pragma once

#include "guichet-store.h"

G_BEGIN_DECLS

typedef struct _GuichetServiceSaver GuichetServiceSaver;

/* @store: (nullable): %NULL: nothing is kept */
GuichetServiceSaver *guichet_service_saver_new (GuichetStore *store);
/* Writes what is left. */
void guichet_service_saver_free (GuichetServiceSaver *self);

void guichet_service_saver_flush (GuichetServiceSaver *self);
/* Writes what is left. @profile: (nullable): whose services come from now on */
void guichet_service_saver_set_profile (GuichetServiceSaver *self, const char *profile);
/* Each @services: (element-type GuichetService) */
void guichet_service_saver_write (GuichetServiceSaver *self, GPtrArray *services);
void guichet_service_saver_delete (GuichetServiceSaver *self, GPtrArray *services);

G_END_DECLS
