/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clock.h: how far the server's clock is ahead of ours; asked once, for all who wait.
 * Never sets a clock.
 */
#pragma once

#include "guichet-channel.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CLOCK (guichet_clock_get_type ())
G_DECLARE_FINAL_TYPE (GuichetClock, guichet_clock, GUICHET, CLOCK, GObject)

GuichetClock *guichet_clock_new (GuichetChannel *channel, guint pause_ms);
void guichet_clock_get_async (GuichetClock *self,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean guichet_clock_get_finish (GuichetClock *self,
                                   GAsyncResult *result,
                                   gint64 *difference,
                                   guint *edition,
                                   GError **error);
gint64 guichet_clock_get_difference (GuichetClock *self);
void guichet_clock_forget (GuichetClock *self, guint edition);

G_END_DECLS
