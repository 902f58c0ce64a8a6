/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wayland-source.h: a private Wayland connection in the GLib main loop. Never waits for the
 * compositor.
 */
#pragma once

#include <glib.h>
#include <wayland-client.h>

G_BEGIN_DECLS

/**
 * GuichetWaylandFunc:
 * @alive: whether the connection still works
 * @user_data: what was given to guichet_wayland_source_new()
 *
 * Called after the listeners of a batch of events have run, outside of libwayland: the place to let
 * go of the display.
 */
typedef void (*GuichetWaylandFunc) (gboolean alive, gpointer user_data);

GSource *guichet_wayland_source_new (struct wl_display *display,
                                     GuichetWaylandFunc dispatched,
                                     gpointer user_data);

G_END_DECLS
