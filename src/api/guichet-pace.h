/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-pace.h: how many requests of a long reading in the background may be in flight: more
 * while answers stay fast, half when they slow down or fail.
 * Pure: knows neither clock nor network; who asks tells it both.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _GuichetPace GuichetPace;

/* @most: never more than these */
GuichetPace *guichet_pace_new (guint most);
void guichet_pace_free (GuichetPace *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetPace, guichet_pace_free)

/* How many may be in flight now; one at least */
guint guichet_pace_get_limit (GuichetPace *self);
/* One answer, or what came instead. The times are in microseconds, of one clock.
 * @error: (nullable): %NULL for a good answer */
void guichet_pace_take (GuichetPace *self, gint64 asked, gint64 answered, const GError *error);

G_END_DECLS
