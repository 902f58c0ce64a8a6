/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-plan.h: which things of a list are to be read, and which come next: what people
 * look at, then the rest, in portions of one key: things that one request may read together.
 * Private to readings.
 * Pure: asks nobody.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GuichetReadingPlan GuichetReadingPlan;

/* Of a thing: a small number */
typedef guint (*GuichetReadingKeyFunc) (gpointer thing, gpointer data);

GuichetReadingPlan *guichet_reading_plan_new (GuichetReadingKeyFunc get_key, gpointer data);
void guichet_reading_plan_free (GuichetReadingPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetReadingPlan, guichet_reading_plan_free)

void guichet_reading_plan_add (GuichetReadingPlan *self, gpointer thing);
void guichet_reading_plan_drop (GuichetReadingPlan *self, gpointer thing);
void guichet_reading_plan_drop_key (GuichetReadingPlan *self, guint key);
void guichet_reading_plan_drop_all (GuichetReadingPlan *self);
guint guichet_reading_plan_get_n_left (GuichetReadingPlan *self);

/* @view: (element-type GObject): what people look at, the first first */
void guichet_reading_plan_set_view (GuichetReadingPlan *self, GPtrArray *view);
GPtrArray *guichet_reading_plan_get_view (GuichetReadingPlan *self);
/* Key of what would be taken. Returns: whether there is any */
gboolean guichet_reading_plan_peek (GuichetReadingPlan *self, gboolean in_view, guint *key);
/* Returns: (transfer full) (element-type GObject): up to @most of one key */
GPtrArray *guichet_reading_plan_take (GuichetReadingPlan *self, guint key, guint most);

G_END_DECLS
