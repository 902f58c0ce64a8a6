/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-watcher.h: reports the texts that are copied in this session, by the best way
 * that the display has. Needs no window and no focus. Never logs or keeps a text, and never reads a
 * copied password.
 */
#pragma once

#include <glib-object.h>

#include "guichet-clipboard-choice.h"
#include "guichet-clipboard-policy.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CLIPBOARD_WATCHER (guichet_clipboard_watcher_get_type ())
G_DECLARE_FINAL_TYPE (GuichetClipboardWatcher,
                      guichet_clipboard_watcher,
                      GUICHET,
                      CLIPBOARD_WATCHER,
                      GObject)

GuichetClipboardWatcher *guichet_clipboard_watcher_new (GuichetClipboardChoice choice);
void guichet_clipboard_watcher_start (GuichetClipboardWatcher *self);
const char *guichet_clipboard_watcher_get_backend_name (GuichetClipboardWatcher *self);
gboolean guichet_clipboard_watcher_get_paused (GuichetClipboardWatcher *self);
void guichet_clipboard_watcher_set_paused (GuichetClipboardWatcher *self, gboolean paused);
gboolean guichet_clipboard_watcher_get_watch_primary (GuichetClipboardWatcher *self);
void guichet_clipboard_watcher_set_watch_primary (GuichetClipboardWatcher *self,
                                                  gboolean watch_primary);

G_END_DECLS
