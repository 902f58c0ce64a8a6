/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-xcb-source.c: a private X11 connection in the GLib main loop. Never waits for the server:
 * replies are handed over like events, so a server that is busy or grabbed holds nobody up. Sleeps
 * on the socket alone, without a timer.
 */
#include "guichet-xcb-source.h"

#include <stdlib.h>
#include <string.h>
#include <xcb/xcbext.h>

typedef struct
{
  GSource parent;

  xcb_connection_t *connection; /* unowned */
  const GuichetXcbFuncs *funcs;
  gpointer user_data;
  gpointer fd_tag;

  GArray
      *awaited; /* sequence numbers, in the order of sending, which is the order of the replies */

  /* Taken out of the queues of xcb and not delivered yet. */
  xcb_generic_event_t *event;
  gboolean has_reply;
  void *reply;
} XcbSource;

/* Fetches what xcb has read already. A full output buffer or a look for replies makes xcb read from
 * the socket, so events may sit in its queue while the socket is silent: that must be asked for
 * before each sleep. */
static gboolean
collect (XcbSource *self)
{
  if (self->event == NULL)
    self->event = xcb_poll_for_queued_event (self->connection);

  if (!self->has_reply && self->awaited->len > 0)
    {
      xcb_generic_error_t *error = NULL;

      self->has_reply = xcb_poll_for_reply (
          self->connection, g_array_index (self->awaited, guint, 0), &self->reply, &error);
      free (error);
      /* That may have read events that came before the reply. */
      if (self->event == NULL)
        self->event = xcb_poll_for_queued_event (self->connection);
    }

  return self->event != NULL || self->has_reply;
}

/* The order in which the server said it matters: an owner writes the next piece as soon as the last
 * one was fetched, so its event must not overtake the reply that holds that piece. An event tells
 * the last request that came before it. */
static gboolean
event_is_first (XcbSource *self)
{
  if (self->event == NULL || !self->has_reply)
    return self->event != NULL;
  return (gint32) (self->event->full_sequence - g_array_index (self->awaited, guint, 0)) < 0;
}

static void
deliver_event (XcbSource *self)
{
  xcb_generic_event_t *event = g_steal_pointer (&self->event);

  self->funcs->event (event, self->user_data);
  free (event);
}

/* It may be a copied text, and there may be codes in that. */
static void
free_reply (xcb_generic_reply_t *reply)
{
  if (reply != NULL)
    explicit_bzero (reply, 32 + 4 * (gsize) reply->length);
  free (reply);
}

static void
deliver_reply (XcbSource *self)
{
  guint sequence = g_array_index (self->awaited, guint, 0);
  void *reply = g_steal_pointer (&self->reply);

  self->has_reply = FALSE;
  g_array_remove_index (self->awaited, 0);
  self->funcs->reply (sequence, reply, self->user_data);
  free_reply (reply);
}

static gboolean
xcb_source_prepare (GSource *source, int *timeout)
{
  XcbSource *self = (XcbSource *) source;

  *timeout = -1;
  xcb_flush (self->connection);
  return collect (self) || xcb_connection_has_error (self->connection);
}

static gboolean
xcb_source_check (GSource *source)
{
  XcbSource *self = (XcbSource *) source;

  return g_source_query_unix_fd (source, self->fd_tag) != 0 || collect (self);
}

static gboolean
xcb_source_dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  XcbSource *self = (XcbSource *) source;

  /* The one place that reads from the socket when no reply is awaited. */
  if (self->event == NULL)
    self->event = xcb_poll_for_event (self->connection);

  /* Whoever is called may let go of us. */
  while (!g_source_is_destroyed (source) && collect (self))
    {
      if (event_is_first (self))
        deliver_event (self);
      else
        deliver_reply (self);
    }

  if (g_source_is_destroyed (source))
    return G_SOURCE_REMOVE;
  if (xcb_connection_has_error (self->connection))
    {
      self->funcs->lost (self->user_data);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static void
xcb_source_finalize (GSource *source)
{
  XcbSource *self = (XcbSource *) source;

  free (self->event);
  free_reply (self->reply);
  g_array_unref (self->awaited);
}

static GSourceFuncs source_funcs = {
  .prepare = xcb_source_prepare,
  .check = xcb_source_check,
  .dispatch = xcb_source_dispatch,
  .finalize = xcb_source_finalize,
};

/**
 * guichet_xcb_source_new:
 * @connection: (transfer none): a connection that lives until the source is destroyed
 * @funcs: (transfer none): static table of what to call
 * @user_data: passed to @funcs
 *
 * Returns: (transfer full): a source, not attached yet, that also sends what was written to
 * @connection
 */
GSource *
guichet_xcb_source_new (xcb_connection_t *connection,
                        const GuichetXcbFuncs *funcs,
                        gpointer user_data)
{
  GSource *source = g_source_new (&source_funcs, sizeof (XcbSource));
  XcbSource *self = (XcbSource *) source;

  self->connection = connection;
  self->funcs = funcs;
  self->user_data = user_data;
  self->awaited = g_array_new (FALSE, FALSE, sizeof (guint));
  self->fd_tag = g_source_add_unix_fd (source, xcb_get_file_descriptor (connection),
                                       G_IO_IN | G_IO_HUP | G_IO_ERR);
  g_source_set_static_name (source, "[guichet] X11 selections");
  return source;
}

/**
 * guichet_xcb_source_await:
 * @source: a source made by guichet_xcb_source_new()
 * @sequence: the request just sent, which has a reply
 *
 * Hands the reply to #GuichetXcbFuncs.reply when it comes.
 */
void
guichet_xcb_source_await (GSource *source, guint sequence)
{
  g_array_append_val (((XcbSource *) source)->awaited, sequence);
}
