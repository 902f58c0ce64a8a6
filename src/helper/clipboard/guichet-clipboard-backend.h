/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-backend.h: what every way of watching the selections has in common.
 * A backend reports the text of each new copy. It does not decide what happens with it, and never
 * logs or keeps it.
 */
#pragma once

#include <glib-object.h>

#include "guichet-clipboard-policy.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CLIPBOARD_BACKEND (guichet_clipboard_backend_get_type ())
G_DECLARE_DERIVABLE_TYPE (GuichetClipboardBackend,
                          guichet_clipboard_backend,
                          GUICHET,
                          CLIPBOARD_BACKEND,
                          GObject)

/**
 * GuichetClipboardBackendClass:
 * @name: what the backend is called on the command line and in the preferences
 * @start: connects to the display; %FALSE when there is none
 * @watch: (nullable): the watched selections have changed, or the backend is ready
 * @read: begins to read the text of a new copy; ends with finish() or abandon()
 * @cancel: gives up what read() began; the answer may still come and is dropped then
 *
 * @read is called once at a time for each selection, and never for two seconds without an end: the
 * base class counts.
 */
struct _GuichetClipboardBackendClass
{
  GObjectClass parent_class;

  const char *name;
  gboolean (*start) (GuichetClipboardBackend *self);
  void (*watch) (GuichetClipboardBackend *self);
  void (*read) (GuichetClipboardBackend *self, GuichetSelection selection);
  void (*cancel) (GuichetClipboardBackend *self, GuichetSelection selection);
};

const char *guichet_clipboard_backend_get_name (GuichetClipboardBackend *self);
gboolean guichet_clipboard_backend_start (GuichetClipboardBackend *self);
void guichet_clipboard_backend_set_watched (GuichetClipboardBackend *self,
                                            GuichetSelection selection,
                                            gboolean watched);
gboolean guichet_clipboard_backend_is_watched (GuichetClipboardBackend *self,
                                               GuichetSelection selection);

/* For the backends themselves. */
void guichet_clipboard_backend_ready (GuichetClipboardBackend *self);
void guichet_clipboard_backend_lost (GuichetClipboardBackend *self);
void guichet_clipboard_backend_announce (GuichetClipboardBackend *self,
                                         GuichetSelection selection,
                                         gboolean has_owner);
void guichet_clipboard_backend_finish (GuichetClipboardBackend *self,
                                       GuichetSelection selection,
                                       GBytes *bytes,
                                       GuichetTextEncoding encoding);
void guichet_clipboard_backend_abandon (GuichetClipboardBackend *self, GuichetSelection selection);

G_END_DECLS
