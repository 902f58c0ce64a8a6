/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fake-compositor.h: a Wayland compositor with nothing but a seat and data-control, in the main
 * loop of the test.
 */
#pragma once

#include <glib.h>
#include <wayland-server.h>

typedef struct
{
  struct wl_display *display;
  struct wl_client *client; /* (nullable): the backend under test */
  guint source;

  struct wl_resource *device; /* (nullable) */
  gboolean device_is_ext;
  guint n_offers_destroyed;

  char *asked; /* (nullable): the type that the backend wants the text in */
  int fd;      /* to write it to */
} FakeCompositor;

typedef enum
{
  FAKE_SEAT = 1 << 0,
  FAKE_EXT = 1 << 1,
  FAKE_WLR = 1 << 2,
} FakeGlobals;

FakeCompositor *fake_compositor_new (FakeGlobals globals);
void fake_compositor_free (FakeCompositor *self);
void fake_compositor_copy (FakeCompositor *self, gboolean primary, const char *const *types);
void fake_compositor_clear (FakeCompositor *self, gboolean primary);
void fake_compositor_send (FakeCompositor *self, const char *text);
void fake_compositor_finish_seat (FakeCompositor *self);
void fake_compositor_hang_up (FakeCompositor *self);
