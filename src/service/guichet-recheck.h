/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-recheck.h: when the same is asked once more while somebody looks and something may still
 * change: every five seconds after a change, less often while nothing happens, once a minute at
 * least. Private to the lists that do.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _GuichetRecheck GuichetRecheck;

/* @ask: asks, with @data; does not free the recheck */
GuichetRecheck *guichet_recheck_new (void (*ask) (gpointer data), gpointer data);
void guichet_recheck_free (GuichetRecheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetRecheck, guichet_recheck_free)

/* Somebody looks until he releases it. Returns: whether nobody did before: it is asked now */
gboolean guichet_recheck_hold (GuichetRecheck *self);
/* Undoes one; after the last nothing is asked by itself. */
void guichet_recheck_release (GuichetRecheck *self);
gboolean guichet_recheck_is_held (GuichetRecheck *self);
/* Something has changed: the next time comes soon. */
void guichet_recheck_quicken (GuichetRecheck *self);
/* It was asked: the time after the next comes later. */
void guichet_recheck_slow_down (GuichetRecheck *self);
/* @is_wanted: whether it is asked again by itself while somebody looks; the time counts from now */
void guichet_recheck_plan (GuichetRecheck *self, gboolean is_wanted);
/* In milliseconds */
guint guichet_recheck_get_interval (GuichetRecheck *self);
gboolean guichet_recheck_is_waiting (GuichetRecheck *self);

G_END_DECLS
