/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * data-control-owner.c: copies in a Wayland compositor without a window, through wlr-data-control,
 * and behaves as badly as programs out there do. For tests and figures. Ends when somebody else
 * copies. Modes: owner-plan.h; output: owner-plan.c.
 *
 * usage: data-control-owner [--primary] MODE [ARGUMENT...]
 */
#include "owner-plan.h"

#include "wlr-data-control-unstable-v1-client-protocol.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  OwnerPlan plan;
  struct wl_display *display;
  struct wl_seat *seat;
  struct zwlr_data_control_manager_v1 *manager;
  struct zwlr_data_control_device_v1 *device;
  int held_fd; /* of a reader that waits; 0: none */
} Owner;

/* Waits for the reader, as most programs do. */
static void
write_text (const guint8 *data, gsize size, int fd)
{
  gsize written = 0;

  while (written < size)
    {
      ssize_t n = write (fd, data + written, size - written);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          owner_plan_say ("stopped %zu", written);
          return;
        }
      written += n;
    }
  owner_plan_say ("sent %zu", written);
}

static void
source_is_asked (void *data, struct zwlr_data_control_source_v1 *source, const char *type, int fd)
{
  Owner *self = data;
  const GByteArray *text = self->plan.data;

  owner_plan_asked (&self->plan, type);
  switch (self->plan.mode)
    {
    case OWNER_HANG:
    case OWNER_HANG_TEXT:
    case OWNER_LATE:
      self->held_fd = fd;
      return;
    case OWNER_STALL:
      write_text (text->data, 1000, fd);
      return;
    case OWNER_DIE:
      write_text (text->data, 1000, fd);
      exit (0);
    case OWNER_TEXT:
    case OWNER_HEX:
    case OWNER_LATIN1:
    case OWNER_BIG:
    case OWNER_SECRET:
    case OWNER_IMAGE:
    case OWNER_OLD:
    case OWNER_BENCH:
      write_text (text->data, text->len, fd);
      close (fd);
      return;
    }
}

/* Also said when the next of our own copies takes its place. */
static void
source_is_cancelled (void *data, struct zwlr_data_control_source_v1 *source)
{
  Owner *self = data;

  zwlr_data_control_source_v1_destroy (source);
  if (self->plan.mode == OWNER_BENCH)
    return;
  if (self->plan.mode == OWNER_LATE && self->held_fd != 0)
    write_text (self->plan.data->data, self->plan.data->len, self->held_fd);
  owner_plan_say ("lost targets=%u text=%u", self->plan.n_targets, self->plan.n_texts);
  exit (0);
}

static const struct zwlr_data_control_source_v1_listener source_listener = {
  .send = source_is_asked,
  .cancelled = source_is_cancelled,
};

static struct zwlr_data_control_source_v1 *
create_source (Owner *self)
{
  struct zwlr_data_control_source_v1 *source =
      zwlr_data_control_manager_v1_create_data_source (self->manager);

  zwlr_data_control_source_v1_add_listener (source, &source_listener, self);
  if (self->plan.mode == OWNER_IMAGE)
    zwlr_data_control_source_v1_offer (source, "image/png");
  else if (self->plan.mode == OWNER_LATIN1)
    zwlr_data_control_source_v1_offer (source, "STRING");
  else
    zwlr_data_control_source_v1_offer (source, "text/plain;charset=utf-8");
  if (self->plan.mode == OWNER_SECRET)
    zwlr_data_control_source_v1_offer (source, "x-kde-passwordManagerHint");
  return source;
}

static void
copy (Owner *self, guint number)
{
  struct zwlr_data_control_source_v1 *source = create_source (self);
  struct wl_event_queue *queue;
  gint64 when;

  owner_plan_prepare_copy (&self->plan, number);
  when = g_get_monotonic_time ();
  if (self->plan.primary)
    zwlr_data_control_device_v1_set_primary_selection (self->device, source);
  else
    zwlr_data_control_device_v1_set_selection (self->device, source);
  /* Said when it is so: tests count on the order of copies. On a queue apart, so that nobody is
   * served before. */
  queue = wl_display_create_queue (self->display);
  wl_display_roundtrip_queue (self->display, queue);
  wl_event_queue_destroy (queue);
  owner_plan_copied (&self->plan, when);
}

/* Serves for so long, or for ever. */
static void
serve (Owner *self, int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;
  struct pollfd fd = { .fd = wl_display_get_fd (self->display), .events = POLLIN };

  while (wl_display_get_error (self->display) == 0)
    {
      gint64 left = end - g_get_monotonic_time ();

      if (milliseconds >= 0 && left <= 0)
        return;
      while (wl_display_prepare_read (self->display) != 0)
        wl_display_dispatch_pending (self->display);
      wl_display_flush (self->display);
      if (poll (&fd, 1, milliseconds < 0 ? -1 : (int) (left / G_TIME_SPAN_MILLISECOND) + 1) > 0)
        wl_display_read_events (self->display);
      else
        wl_display_cancel_read (self->display);
      wl_display_dispatch_pending (self->display);
    }
}

static void
registry_has_global (void *data,
                     struct wl_registry *registry,
                     uint32_t name,
                     const char *interface,
                     uint32_t version)
{
  Owner *self = data;

  if (strcmp (interface, wl_seat_interface.name) == 0)
    self->seat = wl_registry_bind (registry, name, &wl_seat_interface, 1);
  else if (strcmp (interface, zwlr_data_control_manager_v1_interface.name) == 0)
    self->manager = wl_registry_bind (registry, name, &zwlr_data_control_manager_v1_interface, 2);
}

static void
registry_lost_global (void *data, struct wl_registry *registry, uint32_t name)
{
}

static const struct wl_registry_listener registry_listener = {
  .global = registry_has_global,
  .global_remove = registry_lost_global,
};

static gboolean
open_display (Owner *self)
{
  self->display = wl_display_connect (NULL);
  if (self->display == NULL)
    return FALSE;
  wl_registry_add_listener (wl_display_get_registry (self->display), &registry_listener, self);
  wl_display_roundtrip (self->display);
  if (self->manager == NULL || self->seat == NULL)
    return FALSE;
  self->device = zwlr_data_control_manager_v1_get_data_device (self->manager, self->seat);
  return TRUE;
}

int
main (int argc, char **argv)
{
  static Owner self;

  if (!owner_plan_parse (&self.plan, argc, argv))
    return 2;
  signal (SIGPIPE, SIG_IGN);
  if (!open_display (&self))
    {
      owner_plan_say ("no data-control");
      return 1;
    }
  for (guint i = 0; i < self.plan.n_copies; i++)
    {
      copy (&self, i);
      serve (&self, self.plan.mode == OWNER_BENCH ? (int) self.plan.interval : -1);
    }
  return 0;
}
