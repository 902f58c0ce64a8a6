/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-clipboard-watcher.h: reports the texts that are copied in this session, by the best way
 * that the display has. Needs no window and no focus. Never logs or keeps a text, and never reads a
 * copied password.
 */
#pragma once

#include <glib-object.h>

#include "guichet-clipboard-policy.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_CLIPBOARD_CHOICE_AUTO,         /* the first of the below that the display has */
  GUICHET_CLIPBOARD_CHOICE_DATA_CONTROL, /* Wayland compositors that let a clipboard manager in */
  GUICHET_CLIPBOARD_CHOICE_XFIXES,       /* X11, and GNOME through Xwayland */
  GUICHET_CLIPBOARD_CHOICE_NONE,         /* watches nothing */
} GuichetClipboardChoice;

#define GUICHET_TYPE_CLIPBOARD_CHOICE (guichet_clipboard_choice_get_type ())
GType guichet_clipboard_choice_get_type (void);
gboolean guichet_clipboard_choice_parse (const char *name, GuichetClipboardChoice *choice);

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
void guichet_clipboard_watcher_note_own_copy (GuichetClipboardWatcher *self, const char *hash);

G_END_DECLS
