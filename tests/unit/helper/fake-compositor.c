/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fake-compositor.c: a Wayland compositor with nothing but a seat and data-control, in the main
 * loop of the test. It has ext-data-control-v1, which no compositor of Debian 12 has, and never
 * does anything on its own.
 */
#include "fake-compositor.h"

#include "ext-data-control-v1-server-protocol.h"
#include "wlr-data-control-unstable-v1-server-protocol.h"

#include <glib-unix.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void
destroy_resource (struct wl_client *client, struct wl_resource *resource)
{
  wl_resource_destroy (resource);
}

static void
offer_receive (struct wl_client *client, struct wl_resource *offer, const char *type, int fd)
{
  FakeCompositor *self = wl_resource_get_user_data (offer);

  g_assert_null (self->asked);
  self->asked = g_strdup (type);
  self->fd = fd;
}

static void
offer_destroyed (struct wl_resource *offer)
{
  FakeCompositor *self = wl_resource_get_user_data (offer);

  self->n_offers_destroyed++;
}

/* The two protocols have the same requests in the same order. */
static const struct ext_data_control_offer_v1_interface offer_requests = {
  .receive = offer_receive,
  .destroy = destroy_resource,
};

static const struct ext_data_control_device_v1_interface device_requests = {
  .destroy = destroy_resource,
};

static void
device_destroyed (struct wl_resource *device)
{
  FakeCompositor *self = wl_resource_get_user_data (device);

  self->device = NULL;
}

static void
get_device (FakeCompositor *self, struct wl_resource *manager, uint32_t id, gboolean is_ext)
{
  g_assert_null (self->device);
  self->device_is_ext = is_ext;
  self->device = wl_resource_create (wl_resource_get_client (manager),
                                     is_ext ? &ext_data_control_device_v1_interface
                                            : &zwlr_data_control_device_v1_interface,
                                     wl_resource_get_version (manager), id);
  wl_resource_set_implementation (self->device, &device_requests, self, device_destroyed);
  /* What was copied before the backend came. */
  fake_compositor_copy (self, FALSE, (const char *const[]){ "text/plain", NULL });
}

static void
ext_get_device (struct wl_client *client,
                struct wl_resource *manager,
                uint32_t id,
                struct wl_resource *seat)
{
  get_device (wl_resource_get_user_data (manager), manager, id, TRUE);
}

static void
wlr_get_device (struct wl_client *client,
                struct wl_resource *manager,
                uint32_t id,
                struct wl_resource *seat)
{
  get_device (wl_resource_get_user_data (manager), manager, id, FALSE);
}

static const struct ext_data_control_manager_v1_interface ext_requests = {
  .get_data_device = ext_get_device,
  .destroy = destroy_resource,
};

static const struct zwlr_data_control_manager_v1_interface wlr_requests = {
  .get_data_device = wlr_get_device,
  .destroy = destroy_resource,
};

static void
bind_ext (struct wl_client *client, void *data, uint32_t version, uint32_t id)
{
  struct wl_resource *manager =
      wl_resource_create (client, &ext_data_control_manager_v1_interface, version, id);

  wl_resource_set_implementation (manager, &ext_requests, data, NULL);
}

static void
bind_wlr (struct wl_client *client, void *data, uint32_t version, uint32_t id)
{
  struct wl_resource *manager =
      wl_resource_create (client, &zwlr_data_control_manager_v1_interface, version, id);

  wl_resource_set_implementation (manager, &wlr_requests, data, NULL);
}

static void
bind_seat (struct wl_client *client, void *data, uint32_t version, uint32_t id)
{
  wl_resource_create (client, &wl_seat_interface, version, id);
}

static gboolean
dispatch_cb (int fd, GIOCondition condition, gpointer user_data)
{
  FakeCompositor *self = user_data;

  wl_event_loop_dispatch (wl_display_get_event_loop (self->display), 0);
  wl_display_flush_clients (self->display);
  return G_SOURCE_CONTINUE;
}

/* The next wl_display_connect() of this process connects to it. */
FakeCompositor *
fake_compositor_new (FakeGlobals globals)
{
  FakeCompositor *self = g_new0 (FakeCompositor, 1);
  g_autofree char *number = NULL;
  int fds[2];

  self->display = wl_display_create ();
  if ((globals & FAKE_SEAT) != 0)
    wl_global_create (self->display, &wl_seat_interface, 1, self, bind_seat);
  if ((globals & FAKE_WLR) != 0)
    wl_global_create (self->display, &zwlr_data_control_manager_v1_interface, 2, self, bind_wlr);
  if ((globals & FAKE_EXT) != 0)
    wl_global_create (self->display, &ext_data_control_manager_v1_interface, 1, self, bind_ext);

  g_assert_cmpint (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds), ==, 0);
  self->client = wl_client_create (self->display, fds[0]);
  number = g_strdup_printf ("%d", fds[1]);
  g_setenv ("WAYLAND_SOCKET", number, TRUE);
  self->source = g_unix_fd_add (wl_event_loop_get_fd (wl_display_get_event_loop (self->display)),
                                G_IO_IN, dispatch_cb, self);
  return self;
}

void
fake_compositor_free (FakeCompositor *self)
{
  fake_compositor_hang_up (self);
  g_source_remove (self->source);
  wl_display_destroy (self->display);
  g_free (self->asked);
  g_free (self);
}

static void
send_selection (FakeCompositor *self, gboolean primary, struct wl_resource *offer)
{
  if (self->device_is_ext && primary)
    ext_data_control_device_v1_send_primary_selection (self->device, offer);
  else if (self->device_is_ext)
    ext_data_control_device_v1_send_selection (self->device, offer);
  else if (primary)
    zwlr_data_control_device_v1_send_primary_selection (self->device, offer);
  else
    zwlr_data_control_device_v1_send_selection (self->device, offer);
  wl_display_flush_clients (self->display);
}

/* As if somebody had copied something that can be had in these types. */
void
fake_compositor_copy (FakeCompositor *self, gboolean primary, const char *const *types)
{
  struct wl_resource *offer =
      wl_resource_create (self->client,
                          self->device_is_ext ? &ext_data_control_offer_v1_interface
                                              : &zwlr_data_control_offer_v1_interface,
                          1, 0);

  wl_resource_set_implementation (offer, &offer_requests, self, offer_destroyed);
  if (self->device_is_ext)
    ext_data_control_device_v1_send_data_offer (self->device, offer);
  else
    zwlr_data_control_device_v1_send_data_offer (self->device, offer);
  for (guint i = 0; types[i] != NULL; i++)
    if (self->device_is_ext)
      ext_data_control_offer_v1_send_offer (offer, types[i]);
    else
      zwlr_data_control_offer_v1_send_offer (offer, types[i]);
  send_selection (self, primary, offer);
}

void
fake_compositor_clear (FakeCompositor *self, gboolean primary)
{
  send_selection (self, primary, NULL);
}

/* Answers what was asked last. */
void
fake_compositor_send (FakeCompositor *self, const char *text)
{
  g_assert_cmpint (write (self->fd, text, strlen (text)), ==, strlen (text));
  close (self->fd);
  g_clear_pointer (&self->asked, g_free);
}

void
fake_compositor_finish_seat (FakeCompositor *self)
{
  ext_data_control_device_v1_send_finished (self->device);
  wl_display_flush_clients (self->display);
}

void
fake_compositor_hang_up (FakeCompositor *self)
{
  g_clear_pointer (&self->client, wl_client_destroy);
}
