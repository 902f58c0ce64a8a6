/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-xcb-source.h: a private X11 connection in the GLib main loop. Never waits for the server.
 */
#pragma once

#include <glib.h>
#include <xcb/xcb.h>

G_BEGIN_DECLS

/**
 * GuichetXcbFuncs:
 * @event: an event has come
 * @reply: the reply of a request given to guichet_xcb_source_await() has come; %NULL when the
 * server refused it
 * @lost: the connection is broken; called once
 */
typedef struct
{
  void (*event) (const xcb_generic_event_t *event, gpointer user_data);
  void (*reply) (guint sequence, gconstpointer reply, gpointer user_data);
  void (*lost) (gpointer user_data);
} GuichetXcbFuncs;

GSource *guichet_xcb_source_new (xcb_connection_t *connection,
                                 const GuichetXcbFuncs *funcs,
                                 gpointer user_data);
void guichet_xcb_source_await (GSource *source, guint sequence);

G_END_DECLS
