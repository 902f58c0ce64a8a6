/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-saver.h: writes what was learnt of the things of a list into the store, some
 * hundred at a time, when the program has nothing better to do. Private to readings.
 */
#pragma once

#include "guichet-reading-table.h"

G_BEGIN_DECLS

typedef struct _GuichetReadingSaver GuichetReadingSaver;

/* @store: (nullable): %NULL: nothing is kept */
GuichetReadingSaver *guichet_reading_saver_new (GuichetStore *store,
                                                const GuichetReadingTable *table);
/* Writes what is left. */
void guichet_reading_saver_free (GuichetReadingSaver *self);

void guichet_reading_saver_flush (GuichetReadingSaver *self);
/* Writes what is left. @profile: (nullable): whose things come from now on */
void guichet_reading_saver_set_profile (GuichetReadingSaver *self, const char *profile);
/* Each @services: (element-type GObject) */
void guichet_reading_saver_write (GuichetReadingSaver *self, GPtrArray *things);
void guichet_reading_saver_delete (GuichetReadingSaver *self, GPtrArray *things);

G_END_DECLS
