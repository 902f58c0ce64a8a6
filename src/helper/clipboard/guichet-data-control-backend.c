/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-data-control-backend.c: watches the selections of a Wayland compositor that lets a
 * clipboard manager in (wlroots, KWin). Uses a connection of its own, so that an error or the end
 * of the compositor takes nobody with it. Shows no window and never becomes the owner of a
 * selection.
 *
 * Compositors offer ext-data-control-v1, its elder wlr-data-control-unstable-v1, or both. On the
 * wire they differ in the name of the manager alone, so the manager of either is used through the
 * functions of the younger.
 */
#include "guichet-data-control-backend.h"

#include "guichet-pipe-reader.h"
#include "guichet-wayland-source.h"

#include "ext-data-control-v1-client-protocol.h"
#include "wlr-data-control-unstable-v1-client-protocol.h"

#include <string.h>
#include <unistd.h>

/* The second version of the elder brought PRIMARY. */
#define WLR_VERSION 2

/* What somebody copied, and the reader of its text. */
typedef struct
{
  GuichetDataControlBackend *backend; /* unowned */
  GuichetSelection selection;
  struct ext_data_control_offer_v1 *offer; /* (nullable) */
  GuichetPipeReader *reader;               /* (nullable) */
} Slot;

struct _GuichetDataControlBackend
{
  GuichetClipboardBackend parent_instance;

  struct wl_display *display;
  struct wl_registry *registry;
  struct wl_seat *seat;
  struct ext_data_control_manager_v1 *manager;
  struct ext_data_control_device_v1 *device;
  struct wl_callback *sync; /* (nullable): the question whether all that is known was said */
  gboolean manager_is_ext;
  gboolean ready;      /* what is copied from now on is news */
  gboolean ready_said; /* and everybody knows */
  gboolean over;       /* the compositor lacks something, or has taken it away */
  GSource *source;

  Slot slots[GUICHET_N_SELECTIONS];
};

G_DEFINE_FINAL_TYPE (GuichetDataControlBackend,
                     guichet_data_control_backend,
                     GUICHET_TYPE_CLIPBOARD_BACKEND)

static void
offer_has_type (void *data, struct ext_data_control_offer_v1 *offer, const char *mime_type)
{
  guichet_copy_offer_add (data, guichet_copy_type_lookup (mime_type));
}

static const struct ext_data_control_offer_v1_listener offer_listener = {
  .offer = offer_has_type,
};

static void
destroy_offer (struct ext_data_control_offer_v1 *offer)
{
  g_free (ext_data_control_offer_v1_get_user_data (offer));
  ext_data_control_offer_v1_destroy (offer);
}

static void
clear_slot (Slot *slot)
{
  g_clear_pointer (&slot->reader, guichet_pipe_reader_free);
  g_clear_pointer (&slot->offer, destroy_offer);
}

static void
set_offer (GuichetDataControlBackend *self,
           GuichetSelection selection,
           struct ext_data_control_offer_v1 *offer)
{
  clear_slot (&self->slots[selection]);
  self->slots[selection].offer = offer;
  /* What was copied before we came is not news. */
  if (self->ready)
    guichet_clipboard_backend_announce (GUICHET_CLIPBOARD_BACKEND (self), selection, offer != NULL);
}

static void
device_has_offer (void *data,
                  struct ext_data_control_device_v1 *device,
                  struct ext_data_control_offer_v1 *offer)
{
  ext_data_control_offer_v1_add_listener (offer, &offer_listener, g_new0 (GuichetCopyOffer, 1));
}

static void
device_has_selection (void *data,
                      struct ext_data_control_device_v1 *device,
                      struct ext_data_control_offer_v1 *offer)
{
  set_offer (data, GUICHET_SELECTION_CLIPBOARD, offer);
}

static void
device_has_primary_selection (void *data,
                              struct ext_data_control_device_v1 *device,
                              struct ext_data_control_offer_v1 *offer)
{
  set_offer (data, GUICHET_SELECTION_PRIMARY, offer);
}

static void
device_finished (void *data, struct ext_data_control_device_v1 *device)
{
  GUICHET_DATA_CONTROL_BACKEND (data)->over = TRUE;
}

static const struct ext_data_control_device_v1_listener device_listener = {
  .data_offer = device_has_offer,
  .selection = device_has_selection,
  .finished = device_finished,
  .primary_selection = device_has_primary_selection,
};

static void
registry_has_manager (GuichetDataControlBackend *self,
                      uint32_t name,
                      const struct wl_interface *interface,
                      uint32_t version)
{
  gboolean is_ext = interface == &ext_data_control_manager_v1_interface;

  if (self->manager != NULL && (self->manager_is_ext || !is_ext))
    return;
  g_clear_pointer (&self->manager, ext_data_control_manager_v1_destroy);
  self->manager = wl_registry_bind (self->registry, name, interface, version);
  self->manager_is_ext = is_ext;
}

static void
registry_has_global (void *data,
                     struct wl_registry *registry,
                     uint32_t name,
                     const char *interface,
                     uint32_t version)
{
  GuichetDataControlBackend *self = data;

  if (strcmp (interface, wl_seat_interface.name) == 0 && self->seat == NULL)
    self->seat = wl_registry_bind (registry, name, &wl_seat_interface, 1);
  else if (strcmp (interface, ext_data_control_manager_v1_interface.name) == 0)
    registry_has_manager (self, name, &ext_data_control_manager_v1_interface, 1);
  else if (strcmp (interface, zwlr_data_control_manager_v1_interface.name) == 0)
    registry_has_manager (self, name, &zwlr_data_control_manager_v1_interface,
                          MIN (version, WLR_VERSION));
}

/* A seat that goes away is said by its device. */
static void
registry_lost_global (void *data, struct wl_registry *registry, uint32_t name)
{
}

static const struct wl_registry_listener registry_listener = {
  .global = registry_has_global,
  .global_remove = registry_lost_global,
};

static void ask_whether_all_was_said (GuichetDataControlBackend *self);

/* Comes twice: after the list of what the compositor has, and after what is in the selections
 * already. */
static void
all_was_said (void *data, struct wl_callback *callback, uint32_t serial)
{
  GuichetDataControlBackend *self = data;

  g_clear_pointer (&self->sync, wl_callback_destroy);
  if (self->device != NULL)
    {
      self->ready = TRUE;
      return;
    }
  if (self->manager == NULL || self->seat == NULL)
    {
      self->over = TRUE;
      return;
    }
  self->device = ext_data_control_manager_v1_get_data_device (self->manager, self->seat);
  ext_data_control_device_v1_add_listener (self->device, &device_listener, self);
  ask_whether_all_was_said (self);
}

static const struct wl_callback_listener sync_listener = {
  .done = all_was_said,
};

static void
ask_whether_all_was_said (GuichetDataControlBackend *self)
{
  self->sync = wl_display_sync (self->display);
  wl_callback_add_listener (self->sync, &sync_listener, self);
}

static void
text_was_read (GBytes *bytes, gpointer user_data)
{
  Slot *slot = user_data;
  g_autoptr (GuichetDataControlBackend) self = g_object_ref (slot->backend);
  GuichetCopyOffer *offer = ext_data_control_offer_v1_get_user_data (slot->offer);
  GuichetTextEncoding encoding = offer->best->encoding;

  g_clear_pointer (&slot->reader, guichet_pipe_reader_free);
  if (bytes != NULL)
    guichet_clipboard_backend_finish (GUICHET_CLIPBOARD_BACKEND (self), slot->selection, bytes,
                                      encoding);
  else
    guichet_clipboard_backend_abandon (GUICHET_CLIPBOARD_BACKEND (self), slot->selection);
}

static void
guichet_data_control_backend_read (GuichetClipboardBackend *backend, GuichetSelection selection)
{
  Slot *slot = &GUICHET_DATA_CONTROL_BACKEND (backend)->slots[selection];
  const GuichetCopyType *type =
      guichet_copy_offer_get_readable (ext_data_control_offer_v1_get_user_data (slot->offer));
  int write_fd;

  if (type != NULL)
    slot->reader =
        guichet_pipe_reader_new (GUICHET_CLIPBOARD_READ_LIMIT, &write_fd, text_was_read, slot);
  if (slot->reader == NULL)
    {
      guichet_clipboard_backend_abandon (backend, selection);
      return;
    }

  ext_data_control_offer_v1_receive (slot->offer, type->name, write_fd);
  close (write_fd); /* libwayland sends a duplicate */
}

static void
guichet_data_control_backend_cancel (GuichetClipboardBackend *backend, GuichetSelection selection)
{
  Slot *slot = &GUICHET_DATA_CONTROL_BACKEND (backend)->slots[selection];

  g_clear_pointer (&slot->reader, guichet_pipe_reader_free);
}

/* Only here, outside of libwayland, may the display be let go of. */
static void
events_were_dispatched (gboolean alive, gpointer user_data)
{
  g_autoptr (GuichetDataControlBackend) self = g_object_ref (user_data);

  if (self->ready && !self->ready_said)
    {
      self->ready_said = TRUE;
      guichet_clipboard_backend_ready (GUICHET_CLIPBOARD_BACKEND (self));
    }
  if ((!alive || self->over) && self->source != NULL)
    {
      g_source_destroy (self->source);
      guichet_clipboard_backend_lost (GUICHET_CLIPBOARD_BACKEND (self));
    }
}

static gboolean
guichet_data_control_backend_start (GuichetClipboardBackend *backend)
{
  GuichetDataControlBackend *self = GUICHET_DATA_CONTROL_BACKEND (backend);

  self->display = wl_display_connect (NULL);
  if (self->display == NULL)
    return FALSE;

  self->registry = wl_display_get_registry (self->display);
  wl_registry_add_listener (self->registry, &registry_listener, self);
  ask_whether_all_was_said (self);

  self->source = guichet_wayland_source_new (self->display, events_were_dispatched, self);
  g_source_attach (self->source, g_main_context_get_thread_default ());
  return TRUE;
}

static void
guichet_data_control_backend_dispose (GObject *object)
{
  GuichetDataControlBackend *self = GUICHET_DATA_CONTROL_BACKEND (object);

  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    clear_slot (&self->slots[i]);
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_clear_pointer (&self->sync, wl_callback_destroy);
  g_clear_pointer (&self->device, ext_data_control_device_v1_destroy);
  g_clear_pointer (&self->manager, ext_data_control_manager_v1_destroy);
  g_clear_pointer (&self->seat, wl_seat_destroy);
  g_clear_pointer (&self->registry, wl_registry_destroy);
  g_clear_pointer (&self->display, wl_display_disconnect);

  G_OBJECT_CLASS (guichet_data_control_backend_parent_class)->dispose (object);
}

static void
guichet_data_control_backend_class_init (GuichetDataControlBackendClass *klass)
{
  GuichetClipboardBackendClass *backend_class = GUICHET_CLIPBOARD_BACKEND_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_data_control_backend_dispose;
  backend_class->name = "data-control";
  backend_class->start = guichet_data_control_backend_start;
  backend_class->read = guichet_data_control_backend_read;
  backend_class->cancel = guichet_data_control_backend_cancel;
}

static void
guichet_data_control_backend_init (GuichetDataControlBackend *self)
{
  for (guint i = 0; i < GUICHET_N_SELECTIONS; i++)
    {
      self->slots[i].backend = self;
      self->slots[i].selection = i;
    }
}

/**
 * guichet_data_control_backend_new:
 *
 * Returns: (transfer full): a backend for the compositor that WAYLAND_DISPLAY names
 */
GuichetClipboardBackend *
guichet_data_control_backend_new (void)
{
  return g_object_new (GUICHET_TYPE_DATA_CONTROL_BACKEND, NULL);
}
