/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-wayland-source.c: a private Wayland connection in the GLib main loop. Never waits for the
 * compositor, and sleeps on the socket alone, without a timer.
 */
#include "guichet-wayland-source.h"

typedef struct
{
  GSource parent;

  struct wl_display *display; /* unowned */
  GuichetWaylandFunc dispatched;
  gpointer user_data;
  gpointer fd_tag;
  gboolean reading; /* between prepare_read() and what must follow it */
} WaylandSource;

static gboolean
wayland_source_prepare (GSource *source, int *timeout)
{
  WaylandSource *self = (WaylandSource *) source;

  *timeout = -1;
  wl_display_flush (self->display);
  /* Still so when a source of higher priority kept check() from running. */
  if (!self->reading)
    self->reading = wl_display_prepare_read (self->display) == 0;
  return !self->reading; /* events are waiting already */
}

static gboolean
wayland_source_check (GSource *source)
{
  WaylandSource *self = (WaylandSource *) source;
  GIOCondition condition = g_source_query_unix_fd (source, self->fd_tag);

  if (self->reading)
    {
      self->reading = FALSE;
      if ((condition & G_IO_IN) != 0)
        wl_display_read_events (self->display);
      else
        wl_display_cancel_read (self->display);
    }
  return condition != 0;
}

static gboolean
wayland_source_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  WaylandSource *self = (WaylandSource *) source;
  GIOCondition condition = g_source_query_unix_fd (source, self->fd_tag);
  gboolean alive = wl_display_dispatch_pending (self->display) >= 0 &&
                   wl_display_get_error (self->display) == 0 &&
                   (condition & (G_IO_HUP | G_IO_ERR)) == 0;

  self->dispatched (alive, self->user_data);
  return alive ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static GSourceFuncs source_funcs = {
  .prepare = wayland_source_prepare,
  .check = wayland_source_check,
  .dispatch = wayland_source_dispatch,
};

/**
 * guichet_wayland_source_new:
 * @display: (transfer none): a connection that lives until the source is destroyed
 * @dispatched: called after each batch of events
 * @user_data: passed to @dispatched
 *
 * Returns: (transfer full): a source, not attached yet, that also sends what was written to
 * @display
 */
GSource *
guichet_wayland_source_new (struct wl_display *display,
                            GuichetWaylandFunc dispatched,
                            gpointer user_data)
{
  GSource *source = g_source_new (&source_funcs, sizeof (WaylandSource));
  WaylandSource *self = (WaylandSource *) source;

  self->display = display;
  self->dispatched = dispatched;
  self->user_data = user_data;
  self->fd_tag =
      g_source_add_unix_fd (source, wl_display_get_fd (display), G_IO_IN | G_IO_HUP | G_IO_ERR);
  g_source_set_static_name (source, "[guichet] Wayland selections");
  return source;
}
